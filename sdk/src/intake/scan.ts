/** A place in a text file: line and character count from 1. */
export type BytePlace = { line: number; column: number; byte: number };

/**
 * What a file's bytes are, read as one encoding.
 * @property wide Characters of more than one byte
 * @property odd Of GB 18030's two-byte characters, those whose second byte is ASCII: rare in Chinese, usual where another
 * encoding is mistaken for it
 * @property cut Characters of which a fixed field width took the end: half of one, then a separator, a quote or a line end
 * @property bad Bytes that cannot be
 */
export type Scan = {
  wide: number;
  odd: number;
  cut: BytePlace[];
  bad: BytePlace[];
  badCount: number;
  cutCount: number;
};

const KEPT = 20;
const LF = 0x0a;
const CR = 0x0d;

/** What may follow half a character: `\t \n \r space " , ; |`. */
const isBorder = (byte: number | undefined): boolean =>
  byte === undefined ||
  byte === 0x09 ||
  byte === LF ||
  byte === CR ||
  byte === 0x20 ||
  byte === 0x22 ||
  byte === 0x2c ||
  byte === 0x3b ||
  byte === 0x7c;

/** How long the character at a place is: `cut` where it ends too early before a border, 0 where it cannot be. */
type Step = (bytes: Uint8Array, at: number, end: boolean) => number | "cut" | "more";

export const utf8Step: Step = (bytes, at, end) => {
  const lead = bytes[at]!;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (length === 0) return 0;
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i];
    if (byte === undefined) return end ? "cut" : "more";
    if ((byte & 0xc0) !== 0x80) return isBorder(byte) ? "cut" : 0;
    if (i === 1 && ((lead === 0xe0 && byte < 0xa0) || (lead === 0xed && byte > 0x9f))) return 0;
    if (i === 1 && ((lead === 0xf0 && byte < 0x90) || (lead === 0xf4 && byte > 0x8f))) return 0;
  }
  return length;
};

export const gbStep: Step = (bytes, at, end) => {
  const lead = bytes[at]!;
  const second = bytes[at + 1];
  if (lead === 0x80 || lead === 0xff) return 0;
  if (second === undefined) return end ? "cut" : "more";
  if (second >= 0x40 && second !== 0x7f && second !== 0xff) return 2;
  if (second < 0x30 || second > 0x39) return isBorder(second) ? "cut" : 0;
  const [third, fourth] = [bytes[at + 2], bytes[at + 3]];
  if (third === undefined || fourth === undefined) return end ? "cut" : "more";
  return third >= 0x81 && third !== 0xff && fourth >= 0x30 && fourth <= 0x39 ? 4 : 0;
};

/** Count a file's bytes as characters of an encoding. Made for files that are not plain UTF-8: those need no second look. */
export async function scan(chunks: AsyncIterable<Uint8Array>, step: Step): Promise<Scan> {
  const result: Scan = { wide: 0, odd: 0, cut: [], bad: [], badCount: 0, cutCount: 0 };
  let [line, column] = [1, 1];
  let carried = new Uint8Array(0);
  let afterCr = false;
  const note = (places: BytePlace[], byte: number): void => {
    if (places.length < KEPT) places.push({ line, column, byte });
  };
  const work = (bytes: Uint8Array, end: boolean): Uint8Array<ArrayBuffer> => {
    let at = 0;
    while (at < bytes.length) {
      const byte = bytes[at]!;
      if (byte < 0x80) {
        if (byte === LF || byte === CR) {
          if (byte === CR || !afterCr) line++;
          column = 1;
        } else column++;
        afterCr = byte === CR;
        at++;
        continue;
      }
      afterCr = false;
      const length = step(bytes, at, end);
      if (length === "more") break;
      if (length === "cut") {
        result.cutCount++;
        note(result.cut, byte);
        do at++;
        while (at < bytes.length && bytes[at]! >= 0x80);
      } else if (length === 0) {
        result.badCount++;
        note(result.bad, byte);
        at++;
      } else {
        result.wide++;
        if (length === 2 && bytes[at + 1]! < 0x80) result.odd++;
        at += length;
      }
      column++;
    }
    return bytes.slice(at);
  };
  for await (const chunk of chunks) {
    const bytes = carried.length === 0 ? chunk : joined(carried, chunk);
    carried = work(bytes, false);
  }
  work(carried, true);
  return result;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
