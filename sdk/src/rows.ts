import { clip, digitValues, fromHex, type Hex } from "./bytes.ts";
import { SunledgerError } from "./errors.ts";
import type { Stretch } from "./line.ts";
import { MAX_ROW_AMOUNT } from "./money.ts";

/** One donor's or one payee's line inside a batch. */
export type Row = {
  /** 16 bytes: see `readReference`. */
  readonly reference: Hex;
  /** Whole fen, 1 to 2^48 - 1. */
  readonly amount: bigint;
};

/** A packed row: reference `bytes16`, amount `uint48` big-endian. */
export const ROW_BYTES = 22;
/** The most rows a batch can have: its count is a `uint16`. */
export const MAX_ROWS = 65_535;

// The first byte of a reference tells its kind; contracts refuse any other.
const PERSON = 1;
const ORGANISATION = 2;
// A household's: only of rows that a programme's fund pays or gets back, which the contract packs itself.
const HOUSEHOLD = /^0x030{18}(?!0{8})/;
const REFERENCE_BYTES = 16;
const HIGH = 2 ** 32;
const TOO_MUCH = 2 ** 48;

// References are slices of one string per chunk. That is far cheaper than building a string per row, and a row that is kept
// holds no more memory than its chunk.
const CHUNK = 4_096;

/**
 * Pack rows the way the ledger takes them (`contracts/lib/Rows.sol`).
 * @throws SunledgerError `rows/reference`, `rows/amount` with the row (from 0) and its value
 */
export function encodeRows(rows: readonly Row[]): Uint8Array {
  const bytes = new Uint8Array(rows.length * ROW_BYTES);
  const view = new DataView(bytes.buffer);
  for (let index = 0, at = 0; index < rows.length; index++, at += ROW_BYTES) {
    const { reference, amount } = rows[index] as Row;
    if (!writeReference(bytes, at, reference)) refuseReference(index, reference);
    const fen = Number(amount); // exact up to 2^53, and a row holds less than 2^48
    if (fen <= 0 || fen >= TOO_MUCH) refuseAmount(index, amount);
    view.setUint16(at + REFERENCE_BYTES, fen / HIGH);
    view.setUint32(at + REFERENCE_BYTES + 2, fen % HIGH);
  }
  return bytes;
}

/**
 * Read packed rows. Unlike `encodeRows`, it knows households' references: the ledger writes them where a programme's fund pays.
 * @param packed As the ledger's events and the index's pages have them; empty, as a transfer's are, it has no rows
 * @throws SunledgerError `rows/length`, `rows/reference`, `rows/amount`: exactly where the contract refuses them;
 * `bytes/hex`
 */
export function decodeRows(packed: Uint8Array | Hex): Row[] {
  const bytes = typeof packed === "string" ? fromHex(packed) : packed;
  if (bytes.length % ROW_BYTES !== 0) refuseLength(bytes.length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows = new Array<Row>(bytes.length / ROW_BYTES);
  const ascii = new TextDecoder("latin1");
  const width = 2 + 2 * REFERENCE_BYTES;
  const codes = new Uint8Array(width * Math.min(CHUNK, rows.length));
  for (let first = 0; first < rows.length; first += CHUNK) {
    const count = Math.min(CHUNK, rows.length - first);
    for (let i = 0, to = 0; i < count; i++) {
      const at = (first + i) * ROW_BYTES;
      codes[to++] = 0x30; // 0
      codes[to++] = 0x78; // x
      for (let j = at; j < at + REFERENCE_BYTES; j++) {
        const byte = bytes[j] as number;
        codes[to++] = digitCode(byte >> 4);
        codes[to++] = digitCode(byte & 15);
      }
    }
    const text = ascii.decode(codes.subarray(0, count * width));
    for (let i = 0; i < count; i++) {
      const at = (first + i) * ROW_BYTES + REFERENCE_BYTES;
      const reference = text.slice(i * width, (i + 1) * width) as Hex;
      rows[first + i] = checked(first + i, reference, view.getUint16(at) * HIGH + view.getUint32(at + 2));
    }
  }
  return rows;
}

function digitCode(value: number): number {
  return value < 10 ? 0x30 + value : 0x57 + value;
}

function checked(index: number, reference: Hex, fen: number): Row {
  const isPublic = reference[2] === "0" && (reference[3] === "1" || reference[3] === "2");
  if (!isPublic && !HOUSEHOLD.test(reference)) refuseReference(index, reference);
  const amount = BigInt(fen);
  if (fen === 0) refuseAmount(index, amount);
  return { reference, amount };
}

function writeReference(bytes: Uint8Array, at: number, reference: Hex): boolean {
  if (reference.length !== 2 + 2 * REFERENCE_BYTES || !reference.startsWith("0x")) return false;
  let wrong = 0;
  for (let i = 0, from = 2; i < REFERENCE_BYTES; i++, from += 2) {
    const high = digitValues[reference.charCodeAt(from)] ?? 0xff;
    const low = digitValues[reference.charCodeAt(from + 1)] ?? 0xff;
    wrong |= high | low;
    bytes[at + i] = (high << 4) | low;
  }
  return wrong < 16 && (bytes[at] === PERSON || bytes[at] === ORGANISATION);
}

/** All rows' amounts together, in fen. */
export function sumRows(rows: readonly Row[]): bigint {
  return rows.reduce((sum, row) => sum + row.amount, 0n);
}

/** A row with its number in the batch (from 0) and the stretch of the line that it has. */
export type PlacedRow = Row & Stretch & { readonly row: number };

/**
 * Lay rows on the line, one after the other.
 * @param rows Rows that follow each other in a batch
 * @param start The position of the first row's first fen
 * @param first The first row's number in the batch, from 0
 */
export function placeRows(rows: readonly Row[], start: bigint, first = 0): PlacedRow[] {
  let at = start;
  return rows.map(({ reference, amount }, index) => {
    const placed = { reference, amount, row: first + index, start: at, end: at + amount };
    at = placed.end;
    return placed;
  });
}

function refuseLength(bytes: number): never {
  throw new SunledgerError("rows/length", `Packed rows have ${ROW_BYTES} bytes each; these are ${bytes} bytes.`, {
    bytes,
  });
}

function refuseReference(row: number, reference: string): never {
  const value = clip(reference);
  throw new SunledgerError(
    "rows/reference",
    `Row ${row} has the reference ${value}: it takes 16 bytes, of which the first is 01 for a person or 02 for an organisation.`,
    { row, value },
  );
}

function refuseAmount(row: number, amount: bigint): never {
  throw new SunledgerError(
    "rows/amount",
    `Row ${row} has the amount ${amount} fen: a row holds 1 to ${MAX_ROW_AMOUNT}.`,
    { row, value: amount },
  );
}
