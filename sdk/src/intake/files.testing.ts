import { bytesSource } from "./source.ts";
import type { Source } from "./source.ts";

/** Files for tests, in the encodings that statements come in. */

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export function utf16le(text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length + 2);
  bytes.set([0xff, 0xfe]);
  for (let at = 0; at < text.length; at++) {
    bytes[2 + 2 * at] = text.charCodeAt(at) & 0xff;
    bytes[3 + 2 * at] = text.charCodeAt(at) >> 8;
  }
  return bytes;
}

/** The two-byte characters of an encoding, found by asking the platform's decoder for each. */
const tables = new Map<string, Map<string, [number, number]>>();

function tableOf(label: string): Map<string, [number, number]> {
  const known = tables.get(label);
  if (known) return known;
  const table = new Map<string, [number, number]>();
  const decoder = new TextDecoder(label);
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== "\ufffd" && !table.has(character))
        table.set(character, [lead, trail]);
    }
  }
  tables.set(label, table);
  return table;
}

function doubleByte(text: string, label: string): Uint8Array {
  const table = tableOf(label);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      if (character < "\u0080") return [character.charCodeAt(0)];
      const bytes = table.get(character);
      if (!bytes) throw new Error(`${label} has no "${character}".`);
      return bytes;
    }),
  );
}

export const gb18030 = (text: string): Uint8Array => doubleByte(text, "gb18030");
export const big5 = (text: string): Uint8Array => doubleByte(text, "big5");
/** Letters that Windows-1252 shares with Latin-1. */
export const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from([...text].map((character) => character.charCodeAt(0)));

export const file = (content: string | Uint8Array, name = "statement.csv"): Source =>
  bytesSource(typeof content === "string" ? utf8(content) : content, name);
