import { Inflate } from "fflate";
import { personalNumbers, type PersonalNumber } from "../../personal.ts";

/** What a document holds that must not be published; `unread` where no program can tell (photos, scans). */
export type Screening = { readonly found: readonly PersonalNumber[]; readonly unread: boolean };

/** A personal number, and where it stands: a file's name, an option. */
export type Find = PersonalNumber & { readonly where: string };

const PDF = "%PDF";
const ZIP = "PK\u0003\u0004";

/** No part of a document is read beyond this size: a few kilobytes can unpack to more than a machine has. */
const PART_LIMIT = 32 * 1024 * 1024;

/**
 * Look for numbers that identify persons in a document before everybody sees it: in text, in what PDF and office files
 * pack. It finds what is obvious; it does not replace the look of whoever publishes.
 */
export async function screen(bytes: Uint8Array): Promise<Screening> {
  const parts = partsOf(bytes);
  if (parts === undefined) return { found: [], unread: true };
  const found = new Map(parts.flatMap(personalNumbers).map((number) => [number.value, number]));
  return { found: [...found.values()], unread: false };
}

function partsOf(bytes: Uint8Array): string[] | undefined {
  const head = latin1(bytes.subarray(0, 4));
  if (head === PDF) return pdfTexts(bytes);
  if (head === ZIP) return zipTexts(bytes);
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes("\0")) return [text];
    } catch {
      // Not this encoding.
    }
  }
  return undefined;
}

const latin1 = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);

/** The strings of a PDF's streams, joined where kerning takes them apart: `[(1101) -20 (05)] TJ` reads 110105. */
function pdfTexts(bytes: Uint8Array): string[] {
  const raw = latin1(bytes);
  const texts = [raw];
  for (let at = raw.indexOf("stream"); at >= 0; at = raw.indexOf("stream", at + 1)) {
    if (raw.slice(at - 3, at) === "end") continue;
    const start = at + (bytes[at + 6] === 0x0d ? 8 : 7);
    // Two bytes of zlib's head, then the deflated stream.
    const unpacked = unpack(bytes.subarray(start + 2));
    if (unpacked) texts.push(latin1(unpacked));
  }
  return texts.map((text) => text.replace(/\)\s*-?[\d.]*\s*\(/g, ""));
}

/** The files of an office document: deflated XML, whose text is what is left without tags. */
function zipTexts(bytes: Uint8Array): string[] {
  const raw = latin1(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts: string[] = [];
  for (let at = raw.indexOf(ZIP); at >= 0; at = raw.indexOf(ZIP, at + 4)) {
    if (at + 30 > bytes.length) break;
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const stored = view.getUint16(at + 8, true) === 0;
    const content = stored
      ? bytes.subarray(start, start + view.getUint32(at + 18, true))
      : unpack(bytes.subarray(start));
    if (content) texts.push(new TextDecoder().decode(content).replace(/<[^>]*>/g, " "));
  }
  return texts;
}

/** How much is unpacked before it is looked at again. */
const STEP = 64 * 1024;

/** What a deflated stream holds, at most `PART_LIMIT` of it; undefined where it is none. */
function unpack(deflated: Uint8Array): Uint8Array | undefined {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let more = true;
  const inflate = new Inflate((chunk, final) => {
    chunks.push(chunk);
    length += chunk.length;
    more = !final && length < PART_LIMIT;
  });
  const push = (at: number): boolean => {
    inflate.push(deflated.subarray(at, at + STEP), at + STEP >= deflated.length);
    return more;
  };
  try {
    for (let at = 0; at < deflated.length && push(at); at += STEP);
  } catch {
    if (length === 0) return undefined;
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
