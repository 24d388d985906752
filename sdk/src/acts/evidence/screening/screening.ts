import { personalNumbers, type PersonalNumber } from "../../../personal.ts";
import type { Text } from "../../../text.ts";
import type { Contents, Unread } from "./contents.ts";
import { readZip, rtfText, xmlText } from "./packed.ts";
import { readPdf } from "./pdf.ts";
import { latin1 } from "./unpack.ts";

/** What a document holds that must not be published, and what of it nobody but a person can tell. */
export type Screening = { readonly found: readonly PersonalNumber[]; readonly unread: readonly Unread[] };

/** A personal number, and where it stands: a file's name, what words are called. */
export type Find = PersonalNumber & { readonly where: Text };

/** How deep files within files are screened. */
const DEPTH = 3;

/**
 * Look for numbers that identify persons in a document before everybody sees it: in text, XML and HTML, in what PDF, office files
 * and archives pack. It finds what is obvious; it does not replace the look of whoever publishes.
 */
export function screen(bytes: Uint8Array, depth = DEPTH): Screening {
  const found = new Map<string, PersonalNumber>();
  const unread = new Set<Unread>();
  const { texts, files, unread: parts } = contentsOf(bytes);
  for (const part of parts) unread.add(part);
  // The same number may be there with other spaces.
  const add = (number: PersonalNumber): void => void found.set(number.value.replaceAll(" ", ""), number);
  for (const number of texts.flatMap(personalNumbers)) add(number);
  for (const file of files) {
    if (depth === 0) unread.add("format");
    else {
      const inner = screen(file, depth - 1);
      for (const number of inner.found) add(number);
      for (const part of inner.unread) unread.add(part);
    }
  }
  return { found: [...found.values()], unread: [...unread] };
}

const only = (text: string): Contents => ({ texts: [text], unread: [], files: [] });

/** Pictures and sound, by how they begin. */
const PICTURES = [/^\xff\xd8\xff/, /^\x89PNG/, /^GIF8/, /^BM.{4}\0{4}/s, /^II\*\0/, /^MM\0\*/, /^RIFF/, /^....ftyp/s];

function contentsOf(bytes: Uint8Array): Contents {
  const head = latin1(bytes.subarray(0, 1_024));
  if (head.includes("%PDF-")) return readPdf(bytes);
  if (head.startsWith("PK\u0003\u0004")) return readZip(bytes);
  if (PICTURES.some((picture) => picture.test(head))) return { texts: [], unread: ["pictures"], files: [] };
  if (head.startsWith("{\\rtf")) return only(rtfText(latin1(bytes)));
  const text = textOf(bytes);
  if (text === undefined) return { texts: [], unread: ["format"], files: [] };
  return only(/^\s*<(!doctype html|html|\?xml)/i.test(text) ? xmlText(text) : text);
}

/** Text, decoded by its byte order mark or by the first encoding that fits without errors. */
function textOf(bytes: Uint8Array): string | undefined {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "";
  for (const encoding of marked ? [marked] : ["utf-8", "gb18030"]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes("\0")) return text;
    } catch {
      // Not this encoding.
    }
  }
  return undefined;
}
