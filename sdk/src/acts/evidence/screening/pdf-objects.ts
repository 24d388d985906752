import { fromLatin1, latin1, unpack } from "./unpack.ts";

/** One object of a PDF: what stands in it before its stream, and the stream as it is kept. */
export type PdfObject = { readonly head: string; readonly stream?: Uint8Array };

const OBJECT = /(?:^|[\s>])(\d{1,10})\s+\d{1,5}\s+obj\b/g;
/** The longest head of an object that is read: those of real ones have a few kilobytes. */
const HEAD_LIMIT = 1_000_000;

/**
 * The objects of a PDF by their numbers (ISO 32000-1, 7.3.10), found by reading the file from its start: its table of places may be
 * damaged, and nothing in the file may be missed. Of an object that was changed later the last form counts, and the earlier ones
 * are kept under numbers of their own: the file still holds them.
 */
export function pdfObjects(bytes: Uint8Array): Map<number, PdfObject> {
  const raw = latin1(bytes);
  const objects = new Map<number, PdfObject>();
  let earlier = -1;
  const keep = (number: number, object: PdfObject): void => {
    const before = objects.get(number);
    if (before) objects.set(earlier--, before);
    objects.set(number, object);
  };
  OBJECT.lastIndex = 0;
  for (let match = OBJECT.exec(raw); match; match = OBJECT.exec(raw)) {
    const start = OBJECT.lastIndex;
    const end = raw.indexOf("endobj", start);
    const until = end < 0 ? raw.length : end;
    const stream = /(?<=>>)\s*stream(\r\n|\n|\r)/.exec(raw.slice(start, Math.min(until, start + HEAD_LIMIT)));
    if (!stream) {
      keep(Number(match[1]), { head: raw.slice(start, until) });
      OBJECT.lastIndex = until;
      continue;
    }
    const head = raw.slice(start, start + stream.index);
    const from = start + stream.index + stream[0].length;
    const to = streamEnd(raw, from, head);
    keep(Number(match[1]), { head, stream: bytes.subarray(from, to) });
    OBJECT.lastIndex = to;
  }
  for (const object of [...objects.values()]) unfold(object, keep);
  return objects;
}

/** Where a stream ends: by its own length where that fits, else at the next `endstream`. */
function streamEnd(raw: string, from: number, head: string): number {
  const length = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(head)?.[1];
  if (length !== undefined && /^\s*endstream/.test(raw.slice(from + Number(length), from + Number(length) + 16)))
    return from + Number(length);
  const end = raw.indexOf("endstream", from);
  return end < 0 ? raw.length : end;
}

/** The objects within a stream of objects (ISO 32000-1, 7.5.7). */
function unfold(object: PdfObject, keep: (number: number, object: PdfObject) => void): void {
  if (!/\/Type\s*\/ObjStm\b/.test(object.head)) return;
  const unpacked = decoded(object);
  const first = Number(/\/First\s+(\d+)/.exec(object.head)?.[1] ?? 0);
  if (!unpacked) return;
  const text = latin1(unpacked);
  const numbers = text.slice(0, first).trim().split(/\s+/).map(Number);
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const next = numbers[at + 3];
    keep(numbers[at]!, { head: text.slice(first + numbers[at + 1]!, next === undefined ? undefined : first + next) });
  }
}

const FILTERS: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array | undefined>> = {
  FlateDecode: (bytes) => unpack(bytes, "zlib"),
  Fl: (bytes) => unpack(bytes, "zlib"),
  ASCIIHexDecode: (bytes) => hexBytes(latin1(bytes)),
  AHx: (bytes) => hexBytes(latin1(bytes)),
  ASCII85Decode: (bytes) => base85(latin1(bytes)),
  A85: (bytes) => base85(latin1(bytes)),
};

/** A stream without its filters; undefined where one is unknown or the stream is damaged. */
export function decoded({ head, stream }: PdfObject): Uint8Array | undefined {
  const named = /\/(?:Filter|F)\s*(\[[^\]]*\]|\/\w+)/.exec(head)?.[1] ?? "";
  let bytes: Uint8Array | undefined = stream;
  for (const [, name = ""] of named.matchAll(/\/(\w+)/g)) bytes = bytes && FILTERS[name]?.(bytes);
  return bytes;
}

/** Digits by twos; a last one alone has a 0 behind it. */
export function hexBytes(text: string): Uint8Array {
  const digits = text.replace(/[^0-9A-Fa-f]/g, "");
  return Uint8Array.from({ length: Math.ceil(digits.length / 2) }, (_, at) =>
    Number.parseInt(digits.slice(2 * at, 2 * at + 2).padEnd(2, "0"), 16),
  );
}

function base85(text: string): Uint8Array {
  const bytes: number[] = [];
  const plain = text
    .replace(/\s/g, "")
    .replace(/~>?.*$/, "")
    .replace(/^<~/, "")
    .replace(/z/g, "!!!!!");
  for (let at = 0; at < plain.length; at += 5) {
    const group = plain.slice(at, at + 5);
    const value = [...group.padEnd(5, "u")].reduce((sum, digit) => sum * 85 + (digit.charCodeAt(0) - 33), 0);
    const four = [value / 2 ** 24, value / 2 ** 16, value / 2 ** 8, value].map((part) => Math.floor(part) & 0xff);
    bytes.push(...four.slice(0, group.length - 1));
  }
  return Uint8Array.from(bytes);
}

/** A string of a PDF as its bytes: `(text)` with its escapes, or `<hexadecimal>`. */
export function stringBytes(written: string): Uint8Array {
  if (written.startsWith("<")) return hexBytes(written);
  const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
  const text = written
    .slice(1, -1)
    .replace(/\\(\r\n|[0-7]{1,3}|[^])/g, (_, escaped: string) =>
      /^[0-7]/.test(escaped)
        ? String.fromCharCode(Number.parseInt(escaped, 8) & 0xff)
        : /^[\r\n]/.test(escaped)
          ? ""
          : (escapes[escaped] ?? escaped),
    );
  return fromLatin1(text);
}

/** A string with its escapes and brackets within brackets, one level deep as real files have them; or hexadecimal digits. */
export const STRING = /\((?:\\[^]|[^()\\]|\((?:\\[^]|[^()\\])*\))*\)|<[0-9A-Fa-f\s]*>/g;
