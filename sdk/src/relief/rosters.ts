import { exactBytes, fromHex, toHex, type Hex } from "../bytes.ts";
import { SunledgerError } from "../errors.ts";
import { readReference } from "../references.ts";
import { inSet, MAX_HOUSEHOLDS } from "./rowSets.ts";

/** One household's row in a roster. */
export type Household = {
  /** 16 bytes: the `commitment` of the secret on the household's slip. */
  readonly reference: Hex;
  /** 16 bytes: `duplicateTag`. */
  readonly tag: Hex;
};

/** A packed household: reference `bytes16`, duplicate tag `bytes16`. */
export const HOUSEHOLD_BYTES = 32;

const NO_TAG = `0x${"0".repeat(32)}`;

/**
 * Pack a roster's rows for `submit` and `enrol`.
 * @param households 1 to 500
 * @returns 32 bytes each
 * @throws SunledgerError `rosters/count`; `rosters/reference`, `rosters/tag` with the row (from 0); `bytes/length`,
 * `bytes/hex`
 */
export function encodeHouseholds(households: readonly Household[]): Uint8Array {
  const count = households.length;
  if (count === 0 || count > MAX_HOUSEHOLDS) refuseCount(count);
  const bytes = new Uint8Array(count * HOUSEHOLD_BYTES);
  households.forEach(({ reference, tag }, row) => {
    requireHousehold(row, reference, tag);
    bytes.set(exactBytes(reference, 16, "reference"), row * HOUSEHOLD_BYTES);
    bytes.set(exactBytes(tag, 16, "duplicate tag"), row * HOUSEHOLD_BYTES + 16);
  });
  return bytes;
}

/**
 * Read a roster's packed rows.
 * @param packed As `RosterSubmitted` and the index's roster pages have them; a page has up to 256
 * @throws SunledgerError `rosters/length`, `rosters/count`, `rosters/reference`, `rosters/tag`: where the contract refuses
 * them; `bytes/hex`
 */
export function decodeHouseholds(packed: Uint8Array | Hex): Household[] {
  const bytes = typeof packed === "string" ? fromHex(packed) : packed;
  if (bytes.length % HOUSEHOLD_BYTES !== 0) {
    throw new SunledgerError(
      "rosters/length",
      `A roster's rows have ${HOUSEHOLD_BYTES} bytes each; these are ${bytes.length} bytes.`,
      { bytes: bytes.length },
    );
  }
  const count = bytes.length / HOUSEHOLD_BYTES;
  if (count === 0 || count > MAX_HOUSEHOLDS) refuseCount(count);
  return Array.from({ length: count }, (_, row) => {
    const at = row * HOUSEHOLD_BYTES;
    const reference = toHex(bytes.subarray(at, at + 16));
    const tag = toHex(bytes.subarray(at + 16, at + HOUSEHOLD_BYTES));
    requireHousehold(row, reference, tag);
    return { reference, tag };
  });
}

/** What tells where a roster's rows stand: the index's `Roster` has these fields. Sets have 64 bytes (`decodeSet`). */
export type RosterSets = {
  /** How many rows it has. */
  readonly count: number;
  readonly reviewed: Hex;
  readonly approved: Hex;
  readonly enrolled: Hex;
  readonly contested: Hex;
  readonly struck: Hex;
  readonly exited: Hex;
};

/** Where a row stands. */
export type RowStatus =
  | {
      readonly status: "FIRST_NOTICE" | "SECOND_NOTICE";
      /** Whether an objection to it is open: it goes no further until the level above has ruled. */
      readonly contested: boolean;
    }
  | { readonly status: "APPROVED" | "ENROLLED" | "STRUCK" | "EXITED" };

/**
 * Where a row of a roster stands: the same answer as the contract's `rowStatus`, and whether it is contested.
 * @param row From 0
 * @returns null where the roster has no such row
 * @throws SunledgerError `bytes/length`, `bytes/hex`
 */
export function rowStatus(roster: RosterSets, row: number): RowStatus | null {
  if (!Number.isInteger(row) || row < 0 || row >= roster.count) return null;
  if (inSet(roster.struck, row)) return { status: "STRUCK" };
  if (inSet(roster.exited, row)) return { status: "EXITED" };
  if (inSet(roster.enrolled, row)) return { status: "ENROLLED" };
  if (inSet(roster.approved, row)) return { status: "APPROVED" };
  const status = inSet(roster.reviewed, row) ? "SECOND_NOTICE" : "FIRST_NOTICE";
  return { status, contested: inSet(roster.contested, row) };
}

function requireHousehold(row: number, reference: Hex, tag: Hex): void {
  if (readReference(reference).kind !== "person") {
    throw new SunledgerError(
      "rosters/reference",
      `Row ${row} has the reference ${reference}: a household's is a commitment, which begins with 01.`,
      { row, value: reference },
    );
  }
  if (tag === NO_TAG) {
    throw new SunledgerError("rosters/tag", `Row ${row} has no duplicate tag: make it with the registry's key.`, {
      row,
    });
  }
}

function refuseCount(count: number): never {
  throw new SunledgerError(
    "rosters/count",
    `A roster has 1 to ${MAX_HOUSEHOLDS} households, not ${count}: split it, or add some.`,
    { count },
  );
}
