import { BigInt, Bytes } from "@graphprotocol/graph-ts";

// A set of a roster's rows: two words of 32 bytes, most significant byte first; row r is bit r mod 256 of word r / 256.

const WORD_BYTES = 32;
const WORD_ROWS = 256;
const SET_BYTES = 64;
/** What one load takes. */
const STEP = 8;

export function noRows(): Bytes {
  return new Bytes(SET_BYTES);
}

export function oneRow(row: i32): Bytes {
  const set = noRows();
  put(set, row);
  return set;
}

/** All rows of a roster that has so many. */
export function allRows(count: i32): Bytes {
  const set = noRows();
  for (let row = 0; row < count; row++) put(set, row);
  return set;
}

/**
 * A set from an event's `uint256[2]`. Graph Node hands numbers over least significant byte first, as many bytes as they
 * need and one more, zero, where the highest bit is set; so at most the first 32 are taken.
 */
export function setOf(words: BigInt[]): Bytes {
  const set = noRows();
  for (let word = 0; word < 2; word++) {
    const number = words[word];
    const last = (word + 1) * WORD_BYTES - 1;
    const length = min(number.length, WORD_BYTES);
    for (let i = 0; i < length; i++) set[last - i] = number[i];
  }
  return set;
}

/** The rows of both. */
export function union(a: Bytes, b: Bytes): Bytes {
  const set = noRows();
  for (let at = 0; at < SET_BYTES; at += STEP) {
    store<u64>(set.dataStart + at, load<u64>(a.dataStart + at) | load<u64>(b.dataStart + at));
  }
  return set;
}

/** The rows of the first that are not in the second. */
export function without(a: Bytes, b: Bytes): Bytes {
  const set = noRows();
  for (let at = 0; at < SET_BYTES; at += STEP) {
    store<u64>(set.dataStart + at, load<u64>(a.dataStart + at) & ~load<u64>(b.dataStart + at));
  }
  return set;
}

export function countRows(set: Bytes): i32 {
  let count: u64 = 0;
  for (let at = 0; at < SET_BYTES; at += STEP) count += popcnt<u64>(load<u64>(set.dataStart + at));
  return <i32>count;
}

export function hasRow(set: Bytes, row: i32): bool {
  return (set[byteOf(row)] & bitOf(row)) != 0;
}

function put(set: Bytes, row: i32): void {
  set[byteOf(row)] |= bitOf(row);
}

function byteOf(row: i32): i32 {
  const word = row / WORD_ROWS;
  return (word + 1) * WORD_BYTES - 1 - (row % WORD_ROWS) / 8;
}

function bitOf(row: i32): u8 {
  return <u8>((<u32>1) << (<u32>row % 8));
}
