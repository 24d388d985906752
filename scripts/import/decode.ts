import { Refusal } from "../lib/language.ts";

export type Encoding = "UTF-8" | "UTF-16LE" | "UTF-16BE" | "GB18030";

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, at) => bytes[at] === byte);

/** What people hand in by mistake, by the first bytes of the file. */
const FOREIGN: { head: number[]; kind: string }[] = [
  { head: [0x50, 0x4b, 0x03, 0x04], kind: "XLSX" },
  { head: [0xd0, 0xcf, 0x11, 0xe0], kind: "XLS" },
  { head: [0x25, 0x50, 0x44, 0x46], kind: "PDF" },
];

/**
 * The text of an exported file. A byte-order mark decides; without one, what is valid UTF-8 is UTF-8 (text in GB18030
 * practically never is), and the rest must be GB18030, the encoding that spreadsheet programs on Chinese Windows write
 * (GB 18030-2022, a superset of GBK and GB 2312). Line ends become \n, whichever the file mixes.
 * @throws Refusal for spreadsheets, PDF and bytes that no encoding explains
 */
export function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const foreign = FOREIGN.find(({ head }) => startsWith(bytes, ...head));
  if (foreign)
    throw new Refusal({
      en: `This is ${foreign.kind}, not text. Open it and save it as CSV ("CSV UTF-8" where offered), then import that.`,
      zh: `这是 ${foreign.kind} 文件，不是文本。请打开后另存为 CSV（有“CSV UTF-8”时选它），再导入。`,
    });
  for (const encoding of encodingsOf(bytes)) {
    const text = tryDecode(bytes, encoding);
    if (text !== undefined && !text.includes("\0")) return { text: text.replaceAll(/\r\n?/g, "\n"), encoding };
  }
  throw new Refusal({
    en: 'The file is neither UTF-8 nor GB18030 text. Save it again as "CSV UTF-8".',
    zh: "文件既不是 UTF-8 也不是 GB18030 文本。请重新另存为“CSV UTF-8”。",
  });
}

function encodingsOf(bytes: Uint8Array): Encoding[] {
  if (startsWith(bytes, 0xff, 0xfe)) return ["UTF-16LE"];
  if (startsWith(bytes, 0xfe, 0xff)) return ["UTF-16BE"];
  return ["UTF-8", "GB18030"];
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    // The decoder takes the mark off where there is one.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
