import type { Contents } from "./contents.ts";
import { latin1, unpack } from "./unpack.ts";

const ENTRY = "PK\u0003\u0004";

/** Pictures and sound, by their names. */
const PICTURE = /\.(png|jpe?g|gif|bmp|tiff?|webp|heic|emf|wmf|mp3|mp4|wav|m4a)$/i;
/** What office programs put into every file and no person wrote. */
const OWN =
  /(^|\/)(\[Content_Types\]\.xml|_rels\/|theme\/|styles\.xml$|settings\.xml$|fontTable\.xml$|printerSettings\/)/;

/**
 * The files in a ZIP, and so in an office document (ECMA-376, ODF): XML, whose text is read, pictures, and whatever else is packed.
 */
export function readZip(bytes: Uint8Array): Contents {
  const raw = latin1(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [texts, files]: [string[], Uint8Array[]] = [[], []];
  let [pictures, strange] = [false, false];
  for (let at = raw.indexOf(ENTRY); at >= 0; at = raw.indexOf(ENTRY, at + 4)) {
    if (at + 30 > bytes.length) break;
    const [nameLength, extraLength] = [view.getUint16(at + 26, true), view.getUint16(at + 28, true)];
    const name = new TextDecoder().decode(bytes.subarray(at + 30, at + 30 + nameLength));
    if (name.endsWith("/") || OWN.test(name)) continue;
    // Bit 0 of the flags: the entry is encrypted.
    if ((view.getUint16(at + 6, true) & 1) !== 0) {
      strange = true;
      continue;
    }
    if (PICTURE.test(name)) {
      pictures = true;
      continue;
    }
    const start = at + 30 + nameLength + extraLength;
    const content =
      view.getUint16(at + 8, true) === 0
        ? bytes.subarray(start, start + view.getUint32(at + 18, true))
        : unpack(bytes.subarray(start), "raw");
    if (!content) strange = true;
    else if (/\.(xml|rels|vml)$/i.test(name)) texts.push(xmlText(new TextDecoder().decode(content)));
    else files.push(content);
  }
  return {
    texts,
    files,
    unread: [...(pictures ? (["pictures"] as const) : []), ...(strange ? (["format"] as const) : [])],
  };
}

/** Elements that end a paragraph, a cell or a line, by their names without a prefix: Word's, Excel's, PowerPoint's, ODF's, HTML's. */
const ENDS = /<\/?(?:\w+:)?(?:p|si|c|tc|td|th|tr|row|li|div|tab|br|cr|h\d?|table-cell|table-row|s)(?=[\s/>])[^>]*>/g;

/**
 * The text of XML or HTML. A number may be cut in two by marks of form: only what ends a paragraph, a cell or a line stands between
 * words.
 */
export const xmlText = (xml: string): string =>
  xml
    .replace(/<!--[^]*?-->/g, "")
    .replace(ENDS, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&#(x[0-9a-f]+|\d+);/gi, (_, code: string) =>
      String.fromCodePoint(
        Math.min(Number(code.startsWith("x") || code.startsWith("X") ? `0${code}` : code), 0x10ffff),
      ),
    );

/** The text of RTF: its control words and groups are taken out, and its escaped characters are put in. */
export const rtfText = (rtf: string): string =>
  rtf
    .replace(/\\(par|line|tab|cell|row)\b ?/g, "\n")
    .replace(/\\u(-?\d+) ?\??/g, (_, code: string) => String.fromCharCode(Number(code) & 0xffff))
    .replace(/\\'[0-9a-f]{2}/gi, "")
    .replace(/\\[a-z]+-?\d* ?/gi, "")
    .replace(/[{}\r\n]/g, "");
