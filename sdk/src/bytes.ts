import { bytesToHex } from "@noble/hashes/utils.js";
import { SunledgerError } from "./errors.ts";

/** Bytes as text: `0x` and two lower-case hexadecimal digits a byte. */
export type Hex = `0x${string}`;

/** Write bytes as lower-case `0x` text. */
export function toHex(bytes: Uint8Array): Hex {
  return `0x${bytesToHex(bytes)}`;
}

/**
 * Read `0x` text into bytes.
 * @throws SunledgerError `bytes/hex` where it is not an even number of hexadecimal digits after `0x`
 */
export function fromHex(hex: Hex): Uint8Array {
  const bytes = new Uint8Array(Math.max(0, (hex.length >> 1) - 1));
  const digits = new TextEncoder().encode(hex);
  let wrong = hex.length % 2 === 0 && hex.startsWith("0x") ? 0 : 0xff;
  for (let i = 0, at = 2; i < bytes.length; i++, at += 2) {
    const high = digitValues[digits[at] as number] as number;
    const low = digitValues[digits[at + 1] as number] as number;
    wrong |= high | low;
    bytes[i] = (high << 4) | low;
  }
  if (wrong > 15) {
    const value = clip(hex);
    throw new SunledgerError("bytes/hex", `"${value}" is not hexadecimal: write 0x and two digits a byte.`, { value });
  }
  return bytes;
}

/** The value of a hexadecimal digit by its character code; 255 for any other character. A table, because a million rows have 44 million digits. */
export const digitValues: Uint8Array = /* @__PURE__ */ (() => {
  const table = new Uint8Array(256).fill(0xff);
  for (let value = 0; value < 16; value++) {
    const digit = value.toString(16);
    table[digit.charCodeAt(0)] = value;
    table[digit.toUpperCase().charCodeAt(0)] = value;
  }
  return table;
})();

/**
 * Read `0x` text of a known length, or take bytes of that length as they are.
 * @throws SunledgerError `bytes/length`, `bytes/hex`
 */
export function exactBytes(value: Hex | Uint8Array, length: number, what: string): Uint8Array {
  const bytes = typeof value === "string" ? fromHex(value) : value;
  if (bytes.length !== length) {
    throw new SunledgerError("bytes/length", `A ${what} has ${length} bytes; this one has ${bytes.length}.`, {
      what,
      expected: length,
      actual: bytes.length,
    });
  }
  return bytes;
}

/**
 * Write an unsigned integer as big-endian bytes.
 * @throws SunledgerError `bytes/range` where it is negative, not whole, or needs more bytes
 */
export function uintBytes(value: number | bigint, length: number, what: string): Uint8Array {
  const fits = typeof value === "bigint" || Number.isSafeInteger(value);
  let rest = fits ? BigInt(value) : -1n;
  if (rest < 0n || rest >= 1n << BigInt(8 * length)) {
    throw new SunledgerError("bytes/range", `${value} is no ${what}: it has to be whole and fit ${length} bytes.`, {
      what,
      value,
      length,
    });
  }
  const bytes = new Uint8Array(length);
  for (let i = length - 1; i >= 0; i--) {
    bytes[i] = Number(rest & 0xffn);
    rest >>= 8n;
  }
  return bytes;
}

/** Shorten a value for a message: the start is enough to find it. */
export function clip(text: string, length = 80): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}
