import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { clip, exactBytes, toHex, uintBytes, type Hex } from "./bytes.ts";
import { SunledgerError } from "./errors.ts";

/** What a reference says of whom it stands for. `unknown` is one that no rule of this package makes. */
export type Reference =
  | { readonly kind: "person" }
  | { readonly kind: "organisation"; readonly creditCode: string }
  | {
      readonly kind: "household";
      readonly roster: number;
      /** The roster's row, from 0. */
      readonly row: number;
    }
  | { readonly kind: "unknown" };

/** The length of a receipt's secret, in bytes. */
export const SECRET_BYTES = 16;

const DIGITS = 36n;
const CODE_LENGTH = 18;

/**
 * A person's reference: `01` and the first 15 bytes of SHA-256("sunledger/commitment/1" ‖ secret). It says nothing of the
 * person; who holds the secret can show that the row is theirs.
 * @param secret 16 bytes that nobody can guess
 * @returns 16 bytes
 * @throws SunledgerError `bytes/length`
 */
export function commitment(secret: Uint8Array): Hex {
  states ??= statesAfter("sunledger/commitment/1");
  const digest = states.begun
    ._cloneInto(states.scratch)
    .update(exactBytes(secret, SECRET_BYTES, "receipt secret"))
    .digest();
  return `0x01${toHex(digest.subarray(0, 15)).slice(2)}`;
}

// Commitments are made by the hundred thousand, and creating a hash state costs more than hashing a secret. So the state after
// the prefix is created once, when it is first needed, and copied into one scratch state each time.
let states: ReturnType<typeof statesAfter> | undefined;

function statesAfter(prefix: string) {
  const begun = sha256.create().update(utf8ToBytes(prefix));
  return { begun, scratch: begun.clone() };
}

/**
 * An organisation's reference: `02` and its unified social credit code, read as a number in base 36, in 15 bytes. The code's
 * check character is not looked at: `checkCreditCode` does that where people type codes.
 * @param code 18 characters 0-9, A-Z
 * @returns 16 bytes
 * @throws SunledgerError `references/code`
 */
export function organisationReference(code: string): Hex {
  if (!/^[0-9A-Z]{18}$/.test(code)) {
    throw new SunledgerError(
      "references/code",
      `"${clip(code)}" is no unified social credit code: it has 18 characters, 0-9 and A-Z.`,
      { value: clip(code) },
    );
  }
  let number = 0n;
  for (const character of code) number = number * DIGITS + BigInt(Number.parseInt(character, 36));
  return `0x02${toHex(uintBytes(number, 15, "credit code")).slice(2)}`;
}

/**
 * The reference by which a programme's fund names a household that it pays, or whose money comes back: `03`, nine zeros, the
 * roster's number `uint32`, its row `uint16`.
 * @param roster From 1
 * @param row From 0
 * @returns 16 bytes
 * @throws SunledgerError `bytes/range`
 */
export function householdReference(roster: number, row: number): Hex {
  const number = toHex(uintBytes(roster, 4, "roster number")).slice(2);
  return `${HOUSEHOLD}${number}${toHex(uintBytes(row, 2, "row number")).slice(2)}`;
}

const HOUSEHOLD = `0x03${"0".repeat(18)}` as const;

/**
 * Read whom a row stands for.
 * @param reference 16 bytes
 * @throws SunledgerError `bytes/length`, `bytes/hex`
 */
export function readReference(reference: Hex): Reference {
  const [kind] = exactBytes(reference, 16, "reference");
  if (kind === 1) return { kind: "person" };
  if (kind === 3) return readHouseholdReference(reference);
  if (kind !== 2) return { kind: "unknown" };
  const code = BigInt(`0x${reference.slice(4)}`)
    .toString(36)
    .toUpperCase()
    .padStart(CODE_LENGTH, "0");
  return code.length === CODE_LENGTH ? { kind: "organisation", creditCode: code } : { kind: "unknown" };
}

function readHouseholdReference(reference: Hex): Reference {
  const roster = Number.parseInt(reference.slice(22, 30), 16);
  const row = Number.parseInt(reference.slice(30), 16);
  return reference.startsWith(HOUSEHOLD) && roster > 0 ? { kind: "household", roster, row } : { kind: "unknown" };
}
