import { decoded, hexBytes, type PdfObject } from "./pdf-objects.ts";
import { latin1 } from "./unpack.ts";

/** How the codes of a font become text; null for those that it does not tell. */
export type Codec = (bytes: Uint8Array) => { readonly text: string; readonly lost: number };

/** Character maps that readers bring along (ISO 32000-1, 9.7.5.2), by what they make of bytes. */
const PREDEFINED: readonly (readonly [RegExp, string])[] = [
  [/^Uni\w+-(UCS2|UTF16)/, "utf-16be"],
  [/^GB/, "gb18030"],
  [/^(ETen|B5pc|HKscs)/, "big5"],
  [/RKSJ/, "shift_jis"],
  [/^KSC/, "euc-kr"],
];

const byDecoder = (encoding: string): Codec => {
  const decoder = new TextDecoder(encoding);
  return (bytes) => ({ text: decoder.decode(bytes), lost: 0 });
};

/** Fonts of one byte a character: what matters of them, digits and letters, is as in ASCII. */
export const SIMPLE: Codec = (bytes) => ({ text: latin1(bytes), lost: 0 });

/**
 * The fonts of a PDF by the numbers of their objects.
 * @returns null for a font whose characters only its drawings tell
 */
export function pdfFonts(objects: ReadonlyMap<number, PdfObject>): Map<number, Codec | null> {
  const fonts = new Map<number, Codec | null>();
  for (const [number, { head }] of objects) {
    if (!/\/Type\s*\/Font\b/.test(head)) continue;
    const kind = /\/Subtype\s*\/(\w+)/.exec(head)?.[1];
    if (kind?.startsWith("CIDFont")) continue;
    fonts.set(number, codecOf(head, kind, objects));
  }
  return fonts;
}

const targetOf = (head: string, key: string): number | undefined => {
  const number = new RegExp(`/${key}\\s+(\\d+)\\s+\\d+\\s+R`).exec(head)?.[1];
  return number === undefined ? undefined : Number(number);
};

function codecOf(head: string, kind: string | undefined, objects: ReadonlyMap<number, PdfObject>): Codec | null {
  const map = targetOf(head, "ToUnicode");
  const stream = map === undefined ? undefined : objects.get(map);
  const told = stream && decoded(stream);
  if (told) return byMap(latin1(told));
  const encoding = /\/Encoding\s*\/([\w-]+)/.exec(head)?.[1];
  if (kind === "Type0") {
    const known = PREDEFINED.find(([name]) => name.test(encoding ?? ""));
    return known ? byDecoder(known[1]) : null;
  }
  if (kind === "Type3") return null;
  const differences = objects.get(targetOf(head, "Encoding") ?? NaN)?.head ?? head;
  // Glyphs that are called g17 or c0x31 say nothing of what they are.
  if (/\/Differences\s*\[[^\]]*\/[A-Za-z]{1,5}(?:0x)?[\dA-F]+\b/.test(differences)) return null;
  return kind === "TrueType" && encoding === undefined && !/\/Encoding\b/.test(head) ? null : SIMPLE;
}

const MOST_CODES = 70_000;

/** A font's own map to Unicode: a CMap (ISO 32000-1, 9.10.3). */
function byMap(cmap: string): Codec {
  const length = /begincodespacerange\s*<([0-9A-Fa-f]+)>/.exec(cmap)?.[1]?.length === 2 ? 1 : 2;
  const map = new Map<number, string>();
  const utf16 = new TextDecoder("utf-16be");
  const textOf = (hex: string): string => utf16.decode(hexBytes(hex));
  for (const [, block = ""] of cmap.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, code = "", to = ""] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f\s]*)>/g))
      map.set(Number.parseInt(code, 16), textOf(to));
  }
  for (const [, block = ""] of cmap.matchAll(/beginbfrange([^]*?)endbfrange/g)) {
    const ranges = block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[([^\]]*)\])/g);
    for (const [, low = "", high = "", to, list] of ranges) {
      const [from, until] = [Number.parseInt(low, 16), Number.parseInt(high, 16)];
      const each = list === undefined ? [] : [...list.matchAll(/<([0-9A-Fa-f\s]*)>/g)].map(([, hex = ""]) => hex);
      const start = to === undefined ? "" : textOf(to);
      for (let code = from; code <= until && map.size < MOST_CODES; code++) {
        const text = list === undefined ? shifted(start, code - from) : textOf(each[code - from] ?? "");
        map.set(code, text);
      }
    }
  }
  return (bytes) => {
    let [text, lost] = ["", 0];
    for (let at = 0; at + length <= bytes.length; at += length) {
      const code = length === 1 ? bytes[at]! : bytes[at]! * 256 + bytes[at + 1]!;
      const character = map.get(code);
      if (character === undefined) lost += 1;
      text += character ?? "\ufffd";
    }
    return { text, lost };
  };
}

/** A range goes on in the last character of its first text. */
function shifted(text: string, by: number): string {
  const last = text.codePointAt(text.length - 1) ?? 0;
  return by === 0 ? text : text.slice(0, -1) + String.fromCodePoint(Math.min(last + by, 0x10ffff));
}
