import { inflateRawSync, inflateSync } from "node:zlib";
import { decode } from "../import/decode.ts";
import { personalNumbers } from "../lib/personal.ts";
import type { PersonalNumber } from "../lib/personal.ts";

/** What a document holds that must not be published; `unread` where no program can tell (photos, scans). */
export type Screening = { found: PersonalNumber[]; unread: boolean };

const PDF = "%PDF";
const ZIP = "PK\u0003\u0004";

/** No part of a document is read beyond this size: a few kilobytes can unpack to more than a machine has. */
const PART_LIMIT = 32 * 1024 * 1024;

/**
 * Look for numbers that identify persons in a document before everybody sees it: in text, in what PDF and office files
 * pack. It finds what is obvious; it does not replace the look of whoever publishes.
 */
export function screen(bytes: Uint8Array): Screening {
  const parts = partsOf(bytes);
  if (parts === undefined) return { found: [], unread: true };
  const found = new Map(parts.flatMap(personalNumbers).map((number) => [number.value, number]));
  return { found: [...found.values()], unread: false };
}

function partsOf(bytes: Uint8Array): string[] | undefined {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = raw.subarray(0, 4).toString("latin1");
  if (head === PDF) return pdfTexts(raw);
  if (head === ZIP) return zipTexts(raw);
  try {
    return [decode(bytes).text];
  } catch {
    return undefined;
  }
}

/** The strings of a PDF's streams, joined where kerning takes them apart: `[(1101) -20 (05)] TJ` reads 110105. */
function pdfTexts(raw: Buffer): string[] {
  const texts = [raw.toString("latin1")];
  for (let at = raw.indexOf("stream"); at >= 0; at = raw.indexOf("stream", at + 1)) {
    if (raw.subarray(at - 3, at).toString("latin1") === "end") continue;
    const start = at + (raw[at + 6] === 0x0d ? 8 : 7);
    const unpacked = unpack(() => inflateSync(raw.subarray(start), { maxOutputLength: PART_LIMIT }));
    if (unpacked) texts.push(unpacked.toString("latin1"));
  }
  return texts.map((text) => text.replace(/\)\s*-?[\d.]*\s*\(/g, ""));
}

/** The files of an office document: deflated XML, whose text is what is left without tags. */
function zipTexts(raw: Buffer): string[] {
  const texts: string[] = [];
  for (let at = raw.indexOf(ZIP); at >= 0; at = raw.indexOf(ZIP, at + 4)) {
    if (at + 30 > raw.length) break;
    const start = at + 30 + raw.readUInt16LE(at + 26) + raw.readUInt16LE(at + 28);
    const stored = raw.readUInt16LE(at + 8) === 0;
    const content = stored
      ? raw.subarray(start, start + raw.readUInt32LE(at + 18))
      : unpack(() => inflateRawSync(raw.subarray(start), { maxOutputLength: PART_LIMIT }));
    if (content) texts.push(content.toString("utf8").replace(/<[^>]*>/g, " "));
  }
  return texts;
}

function unpack(work: () => Buffer): Buffer | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
