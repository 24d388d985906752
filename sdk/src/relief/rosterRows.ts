import { concatBytes } from "@noble/hashes/utils.js";
import { fromHex, uintBytes, type Hex } from "../bytes.ts";
import { SunledgerError, type ErrorValues } from "../errors.ts";
import { householdReference } from "../references.ts";
import type { Row } from "../rows.ts";
import { decodeSet, encodeSet } from "./rowSets.ts";

/** What a payment pays to households of one roster. */
export type RosterGroup = {
  /** The roster's number. */
  readonly roster: number;
  /** Its rows that are paid, from 0, ascending. */
  readonly rows: readonly number[];
  /** In fen, each 1 to 2^40 - 1: one amount that each row gets, or as many as there are rows, in their order. */
  readonly amounts: bigint | readonly bigint[];
};

/** The most rosters that one payment names. */
export const MAX_ROSTERS = 7;

const HEAD_BYTES = 69;
const AMOUNT_BYTES = 5;
const UNIFORM = 1;
const OWN = 2;
const TOO_MUCH = 1n << 40n;

/**
 * Pack the rows of a payment to households the way a programme's fund takes them (`contracts/relief/RosterRows.sol`): for each
 * roster its number (4 bytes) ‖ form (1) ‖ the set of rows (64) ‖ amounts (5 bytes each).
 * @param groups 1 to 7, by ascending roster, each roster once
 * @returns 74 bytes or more a group
 * @throws SunledgerError `roster-rows/count`, `roster-rows/order`, `roster-rows/amounts`, `roster-rows/amount`,
 * `row-sets/row`, `bytes/range`
 */
export function encodeGroups(groups: readonly RosterGroup[]): Uint8Array {
  if (groups.length === 0 || groups.length > MAX_ROSTERS) {
    const rosters = groups.length;
    refuse("count", `A payment names 1 to ${MAX_ROSTERS} rosters, not ${rosters}: split it`, { rosters });
  }
  const parts = groups.flatMap((group, i) => {
    const before = groups[i - 1]?.roster ?? 0;
    const { roster, rows, amounts } = group;
    if (roster <= before) {
      refuse("order", `Roster ${roster} comes after roster ${before}: name each once, in ascending order`, {
        roster,
        before,
      });
    }
    requireAscending(roster, rows);
    const own = typeof amounts !== "bigint";
    const all = own ? amounts : [amounts];
    if (own && all.length !== rows.length) {
      refuse("amounts", `Roster ${roster} has ${rows.length} rows and ${all.length} amounts: give one for each row`, {
        roster,
        rows: rows.length,
        amounts: all.length,
      });
    }
    all.forEach((amount, place) => requireAmount(roster, rows[place] as number, amount));
    return [
      uintBytes(roster, 4, "roster number"),
      Uint8Array.of(own ? OWN : UNIFORM),
      fromHex(encodeSet(rows)),
      ...all.map((amount) => uintBytes(amount, AMOUNT_BYTES, "amount of a household")),
    ];
  });
  return concatBytes(...parts);
}

/**
 * Read the packed rows of a payment to households.
 * @param packed As the event `PaymentProposed` of a kept fund has them; empty, as a transfer's are, it has no groups
 * @throws SunledgerError `roster-rows/length`, `roster-rows/form`, `roster-rows/none`: where the contract refuses them;
 * `roster-rows/amount`, `bytes/hex`
 */
export function decodeGroups(packed: Uint8Array | Hex): RosterGroup[] {
  const bytes = typeof packed === "string" ? fromHex(packed) : packed;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const groups: RosterGroup[] = [];
  for (let at = 0; at < bytes.length;) {
    const amountsAt = at + HEAD_BYTES;
    if (amountsAt > bytes.length) refuseLength(bytes.length);
    const roster = view.getUint32(at);
    const form = bytes[at + 4] as number;
    if (form !== UNIFORM && form !== OWN) {
      refuse("form", `Roster ${roster} has amounts of form ${form}: it is 1 (one for all) or 2 (one a row)`, {
        roster,
        form,
      });
    }
    const rows = decodeSet(bytes.subarray(at + 5, amountsAt));
    if (rows.length === 0) refuse("none", `Roster ${roster} has no rows: leave it out, or name some`, { roster });
    const count = form === OWN ? rows.length : 1;
    at = amountsAt + AMOUNT_BYTES * count;
    if (at > bytes.length) refuseLength(bytes.length);
    const amounts = Array.from({ length: count }, (_, place) => {
      const from = amountsAt + AMOUNT_BYTES * place;
      const amount = BigInt(view.getUint8(from) * 2 ** 32 + view.getUint32(from + 1));
      requireAmount(roster, rows[place] as number, amount);
      return amount;
    });
    groups.push({ roster, rows, amounts: form === OWN ? amounts : (amounts[0] as bigint) });
  }
  return groups;
}

/**
 * The same rows as the ledger packs them, each in its place: what the contract's `unpack` gives. For the line they are rows like
 * any other.
 * @param packed As for `decodeGroups`
 * @throws SunledgerError as `decodeGroups`
 */
export function unpackGroups(packed: Uint8Array | Hex): Row[] {
  return decodeGroups(packed).flatMap(({ roster, rows, amounts }) =>
    rows.map((row, place): Row => {
      const amount = typeof amounts === "bigint" ? amounts : (amounts[place] as bigint);
      return { reference: householdReference(roster, row), amount };
    }),
  );
}

function requireAscending(roster: number, rows: readonly number[]): void {
  if (rows.length === 0) refuse("none", `Roster ${roster} has no rows: leave it out, or name some`, { roster });
  rows.forEach((row, i) => {
    const before = rows[i - 1] ?? -1;
    if (row > before) return;
    refuse("order", `Row ${row} of roster ${roster} comes after row ${before}: name each once, in ascending order`, {
      roster,
      row,
      before,
    });
  });
}

function requireAmount(roster: number, row: number, amount: bigint): void {
  if (amount > 0n && amount < TOO_MUCH) return;
  refuse("amount", `Row ${row} of roster ${roster} gets ${amount} fen: a household gets 1 to ${TOO_MUCH - 1n}`, {
    roster,
    row,
    value: amount,
  });
}

function refuseLength(bytes: number): never {
  refuse("length", `${bytes} bytes are no whole groups of roster, form, rows and amounts: read them again`, { bytes });
}

function refuse(reason: string, what: string, values: ErrorValues): never {
  throw new SunledgerError(`roster-rows/${reason}`, `${what}.`, values);
}
