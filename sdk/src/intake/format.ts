import { IntakeError } from "./refusal.ts";
import { headOf } from "./source.ts";
import type { Source } from "./source.ts";

export type Format = "text" | "xlsx" | "xls" | "mt940" | "camt" | "ofx";

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, at) => bytes[at] === byte);

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 200));

/**
 * What kind of file it is, by its first bytes: names lie (banks send HTML as .xls).
 * @throws IntakeError naming what is not read for what it is
 */
export async function formatOf(source: Source): Promise<Format> {
  const head = await headOf(source, 4096);
  if (head.length === 0) throw empty();
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) {
    if (latin(head).includes("mimetypeapplication/vnd.oasis.opendocument")) throw notRead("OpenDocument");
    return "xlsx";
  }
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return "xls";
  const foreign = FOREIGN.find(({ bytes }) => startsWith(head, ...bytes));
  if (foreign) throw notRead(foreign.kind);
  const text = new TextDecoder(
    startsWith(head, 0xff, 0xfe) ? "utf-16le" : startsWith(head, 0xfe, 0xff) ? "utf-16be" : "utf-8",
  )
    .decode(head)
    .replace(/^\ufeff/, "")
    .trimStart();
  const markup = text.replace(/^(<\?xml[^>]*>|<!--[\s\S]*?-->|\s)+/, "");
  if (/^<(!doctype html|html|table|head|body|meta|div|style|script|center|font)[\s>]/i.test(markup)) throw html();
  if (/^(MIME-Version:|From: <Saved by|Content-Type: (multipart|text\/html))/i.test(text)) throw html();
  if (/^!(Type|Account|Option):/i.test(text)) throw notRead("QIF");
  if (/^(OFXHEADER|<\?OFX|<OFX)/i.test(text) || /^<\?xml[^>]*>\s*<(\?OFX|OFX)/i.test(text)) return "ofx";
  if (/^(<\?xml|<Document|<\w+:Document)/.test(text)) return xml(text);
  if (/^(\{1:|:20:|:940:|MT940)/.test(text) || /(^|\n):20:[^\n]*\r?\n(:21:[^\n]*\r?\n)?:25:/.test(text)) return "mt940";
  if (/^\{\\rtf/.test(text)) throw notRead("RTF");
  if (/^[[{]\s*["{[]/.test(text)) throw notRead("JSON");
  return "text";
}

const FOREIGN: readonly { bytes: readonly number[]; kind: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], kind: "PDF" },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: "PNG" },
  { bytes: [0xff, 0xd8, 0xff], kind: "JPEG" },
  { bytes: [0x52, 0x61, 0x72, 0x21], kind: "RAR" },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], kind: "7z" },
  { bytes: [0x1f, 0x8b], kind: "gzip" },
];

function xml(text: string): Format {
  if (
    /urn:iso:std:iso:20022:tech:xsd:camt\.05[234]/.test(text) ||
    /<(\w+:)?(BkToCstmrStmt|BkToCstmrAcctRpt)/.test(text)
  )
    return "camt";
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(text)) throw notRead("Excel 2003 XML");
  throw notRead("XML");
}

const empty = (): IntakeError => new IntakeError("empty", { en: "The file is empty.", zh: "文件是空的。" });

const notRead = (kind: string): IntakeError =>
  new IntakeError("format", {
    en: `This is ${kind}, which is not read. Ask for CSV, XLSX, XLS, CAMT.053, MT940 or OFX, or open it and save it as CSV ("CSV UTF-8" where offered).`,
    zh: `这是 ${kind} 文件，不能读取。请索取 CSV、XLSX、XLS、CAMT.053、MT940 或 OFX 格式，或打开后另存为 CSV（有“CSV UTF-8”时选它）。`,
  });

const html = (): IntakeError =>
  new IntakeError("format", {
    en: "This is HTML, a web page, whatever its name says. Open it in a spreadsheet program and save it as XLSX or CSV.",
    zh: "这是 HTML 网页，无论文件名如何。请用电子表格程序打开，另存为 XLSX 或 CSV。",
  });
