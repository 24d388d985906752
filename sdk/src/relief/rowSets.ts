import { exactBytes, toHex, type Hex } from "../bytes.ts";
import { SunledgerError } from "../errors.ts";

/** The most rows that a roster has: enrolling them must fit one transaction. */
export const MAX_HOUSEHOLDS = 500;

const SET_BYTES = 64;
const WORD_BITS = 256n;

/** A set of rows as contracts take and tell it: two words, row r is bit `r mod 256` of word `r / 256`. */
export type SetWords = readonly [low: bigint, high: bigint];

/**
 * Write a set of a roster's rows as 64 bytes: two words, big-endian, row r is bit `r mod 256` of word `r / 256`.
 * @param rows From 0 to 499, in any order
 * @returns 64 bytes
 * @throws SunledgerError `row-sets/row` where a number is no row
 */
export function encodeSet(rows: Iterable<number>): Hex {
  const bytes = new Uint8Array(SET_BYTES);
  for (const row of rows) {
    if (!Number.isInteger(row) || row < 0 || row >= MAX_HOUSEHOLDS) refuseRow(row);
    const at = byteOf(row);
    bytes[at] = (bytes[at] as number) | (1 << (row & 7));
  }
  return toHex(bytes);
}

/**
 * Read a set of rows.
 * @param set 64 bytes
 * @returns The rows, from 0, ascending
 * @throws SunledgerError `bytes/length`, `bytes/hex`
 */
export function decodeSet(set: Hex | Uint8Array): number[] {
  const bytes = exactBytes(set, SET_BYTES, "set of rows");
  const rows: number[] = [];
  for (let row = 0; row < 8 * SET_BYTES; row++) if (has(bytes, row)) rows.push(row);
  return rows;
}

/**
 * Whether a row is in a set.
 * @param set 64 bytes
 * @param row From 0
 * @throws SunledgerError `bytes/length`, `bytes/hex`
 */
export function inSet(set: Hex | Uint8Array, row: number): boolean {
  return row >= 0 && row < 8 * SET_BYTES && has(exactBytes(set, SET_BYTES, "set of rows"), row);
}

/**
 * A set as a contract takes it, for `strike` and `reverify`.
 * @param set 64 bytes, from `encodeSet`
 * @throws SunledgerError `bytes/length`, `bytes/hex`
 */
export function wordsOfSet(set: Hex): SetWords {
  const both = BigInt(toHex(exactBytes(set, SET_BYTES, "set of rows")));
  return [both >> WORD_BITS, both & ((1n << WORD_BITS) - 1n)];
}

/** A set as a contract tells it, in its events and from `enrolled`, in 64 bytes. */
export function setOfWords([low, high]: SetWords): Hex {
  return `0x${((low << WORD_BITS) | high).toString(16).padStart(2 * SET_BYTES, "0")}`;
}

function has(bytes: Uint8Array, row: number): boolean {
  return (((bytes[byteOf(row)] as number) >> (row & 7)) & 1) === 1;
}

/** Where a row's bit lies: words follow each other, and within a word the last byte holds the lowest bits. */
function byteOf(row: number): number {
  return 32 * (row >> 8) + 31 - ((row & 255) >> 3);
}

function refuseRow(row: number): never {
  throw new SunledgerError("row-sets/row", `${row} is no row of a roster: it has rows 0 to ${MAX_HOUSEHOLDS - 1}.`, {
    row,
  });
}
