import { clip, exactBytes, toHex, uintBytes, type Hex } from "./bytes.ts";
import { SunledgerError } from "./errors.ts";
import { RECORDS } from "./generated/records.ts";

/** What kind of thing a record is. */
export type RecordKind = keyof typeof RECORDS;

/** A record's name taken apart. */
export type RecordName = {
  /** The contract that keeps it, 20 bytes. */
  readonly module: Hex;
  readonly kind: RecordKind;
  /** Its number in that contract. */
  readonly number: bigint;
};

/**
 * The name of any record of any module: module address (20 bytes) ‖ kind (1) ‖ number (11), as in
 * `contracts/lib/Records.sol`.
 * @returns 32 bytes
 * @throws SunledgerError `bytes/length`, `bytes/range`
 */
export function recordId(module: Hex, kind: RecordKind, number: bigint | number): Hex {
  const bytes = new Uint8Array(32);
  bytes.set(exactBytes(module, 20, "module address"));
  bytes[20] = RECORDS[kind].kind;
  bytes.set(uintBytes(number, 11, "record number"), 21);
  return toHex(bytes);
}

/**
 * Take a record's name apart.
 * @returns null where it names no kind that this version knows: anyone may anchor evidence to a name of the future
 * @throws SunledgerError `bytes/length`, `bytes/hex`
 */
export function readRecordId(id: Hex): RecordName | null {
  const bytes = exactBytes(id, 32, "record id");
  const kind = kindOf(bytes[20] as number);
  if (!kind) return null;
  return { module: toHex(bytes.subarray(0, 20)), kind, number: BigInt(toHex(bytes.subarray(21))) };
}

/**
 * The index's id of a record, by which acts and evidence say what they are about: kind (1 byte) ‖ `indexId`. Numbers are unique in a
 * book, also where one contract took another's place, so it needs no address.
 */
export function aboutId(kind: RecordKind, number: bigint | number): Hex {
  const prefix = RECORDS[kind].kind.toString(16).padStart(2, "0");
  return `0x${prefix}${indexId(number).slice(2)}`;
}

/**
 * Take the index's id of a record apart.
 * @returns null where it is of no kind that this version knows
 */
export function readAboutId(id: Hex): { readonly kind: RecordKind; readonly number: bigint } | null {
  const kind = kindOf(Number.parseInt(id.slice(2, 4), 16));
  return kind && { kind, number: BigInt(`0x${id.slice(4)}`) };
}

function kindOf(number: number): RecordKind | null {
  return (Object.keys(RECORDS) as RecordKind[]).find((name) => RECORDS[name].kind === number) ?? null;
}

const PART = 2n ** 32n;

/**
 * Read a record's number as people write it: `3` for an organisation, a fund, a campaign, a programme, a roster or a request
 * for access; `3-17` for the 17th deposit or payment of fund 3, the 17th evidence of organisation 3, the 17th objection to
 * roster 3.
 * @returns The number that contracts use: for `3-17`, 3 in the upper 32 bits and 17 in the lower
 * @throws SunledgerError `records/number`
 */
export function parseRecordNumber(text: string): bigint {
  const [, upper, lower] = /^([1-9]\d{0,9})(?:-([1-9]\d{0,9}))?$/.exec(text) ?? [];
  const parts = [upper ?? "0", ...(lower ? [lower] : [])].map(BigInt);
  if (parts.some((part) => part === 0n || part >= PART)) {
    throw new SunledgerError("records/number", `"${clip(text)}" is no record's number: write it like 3 or 3-17.`, {
      value: clip(text),
    });
  }
  return parts.reduce((number, part) => number * PART + part);
}

/**
 * Write a record's number for people: `3`, `3-17`.
 * @param id The number that contracts use, or the index's id of the same record
 */
export function formatRecordNumber(id: bigint | Hex): string {
  const number = BigInt(id);
  return number < PART ? number.toString() : `${number / PART}-${number % PART}`;
}

/** Put a deposit's or payment's number together from its fund's and its own. */
export function numberInFund(fund: number, own: number): bigint {
  return BigInt(fund) * PART + BigInt(own);
}

/** The fund whose deposit or payment this is. */
export function fundOf(id: bigint | Hex): number {
  return Number(BigInt(id) / PART);
}

/**
 * A record's id in the index: 4 bytes for an organisation, a fund, a campaign, a programme, a roster or a request for access,
 * 8 for a deposit, a payment, an objection or a piece of evidence.
 */
export function indexId(number: bigint | number): Hex {
  return toHex(uintBytes(number, BigInt(number) < PART ? 4 : 8, "record number"));
}
