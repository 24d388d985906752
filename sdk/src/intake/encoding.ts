import { IntakeError, asked } from "./refusal.ts";
import { gbStep, scan, utf8Step } from "./scan.ts";
import type { BytePlace, Scan } from "./scan.ts";
import { headOf } from "./source.ts";
import type { Source } from "./source.ts";

/**
 * How a text file is encoded.
 * @property label As `TextDecoder` and `--encoding` call it
 * @property name As people call it
 * @property cut Lines in which a name lost half of its last character
 */
export type Encoding = { label: string; name: string; cut: number[] };

/** Encodings that statements come in and that may be named with `--encoding`. */
const NAMES: Readonly<Record<string, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16LE",
  "utf-16be": "UTF-16BE",
  gb18030: "GB18030",
  big5: "Big5",
  "windows-1252": "Windows-1252",
  "windows-1258": "Windows-1258",
  "windows-1251": "Windows-1251",
  shift_jis: "Shift_JIS",
  "euc-kr": "EUC-KR",
};

const ALIASES: Readonly<Record<string, string>> = {
  utf8: "utf-8",
  gbk: "gb18030",
  gb2312: "gb18030",
  "utf-16": "utf-16le",
  cp1252: "windows-1252",
  latin1: "windows-1252",
  "iso-8859-1": "windows-1252",
  cp1258: "windows-1258",
  "shift-jis": "shift_jis",
};

/** The labels for `--encoding`. */
export const ENCODINGS: readonly string[] = Object.keys(NAMES);

/**
 * The label of an encoding, by any usual name.
 * @throws IntakeError where it is not known
 */
export function encodingLabel(name: string): string {
  const plain = name.trim().toLowerCase();
  const label = ALIASES[plain] ?? plain;
  if (label in NAMES) return label;
  const known = ENCODINGS.join(", ");
  throw new IntakeError("encoding", {
    en: `There is no encoding "${name}" here. Choose one of: ${known}.`,
    zh: `不支持编码“${name}”。可选：${known}。`,
  });
}

/** The number of bytes by which UTF-16 without a mark is told. */
const HEAD = 4096;

/**
 * Find out how a text file is encoded. A byte-order mark decides; what is valid UTF-8 is UTF-8 (other encodings practically never
 * are); then what is GB 18030 and looks like Chinese is that, which spreadsheet programs on Chinese Windows write. A name that a
 * fixed field width cut in half is read, and its line told.
 * @param chosen What the user says it is; bytes that cannot be are refused all the same
 * @throws IntakeError naming the first bad byte by line and column, with the encodings to choose from
 */
export async function detectEncoding(source: Source, chosen?: string): Promise<Encoding> {
  const head = await headOf(source, HEAD);
  const marked = markOf(head);
  const label = chosen === undefined ? marked : encodingLabel(chosen);
  if (label !== undefined) return chosenEncoding(source, label);
  if (await isUtf8(source)) return found("utf-8");
  const utf8 = await scan(source.open(), utf8Step);
  if (utf8.badCount === 0 && utf8.wide > 3 * utf8.cutCount) return found("utf-8", utf8);
  const gb = await scan(source.open(), gbStep);
  if (gb.badCount === 0 && gb.wide > 2 * gb.cutCount && 10 * gb.odd <= gb.wide) return found("gb18030", gb);
  if (utf8.wide > 2 * (utf8.badCount + utf8.cutCount)) throw badByte(utf8.bad[0]!, "utf-8");
  if (gb.badCount > 0 && gb.wide > 10 * gb.badCount && 10 * gb.odd <= gb.wide) throw badByte(gb.bad[0]!, "gb18030");
  throw unknownEncoding(utf8.bad[0] ?? utf8.cut[0]!);
}

const found = (label: string, result?: Scan): Encoding => ({
  label,
  name: NAMES[label]!,
  cut: [...new Set(result?.cut.map(({ line }) => line) ?? [])],
});

async function chosenEncoding(source: Source, label: string): Promise<Encoding> {
  const step = label === "utf-8" ? utf8Step : label === "gb18030" ? gbStep : undefined;
  if (!step || (label === "utf-8" && (await isUtf8(source)))) return found(label);
  const result = await scan(source.open(), step);
  if (result.bad[0]) throw badByte(result.bad[0], label);
  return found(label, result);
}

function markOf(head: Uint8Array): string | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return "utf-8";
  // Commas, digits and line ends of UTF-16 have a zero byte each, always on the same side.
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2]!++;
  if (zeros[1]! > head.length / 20 && zeros[0]! === 0) return "utf-16le";
  if (zeros[0]! > head.length / 20 && zeros[1]! === 0) return "utf-16be";
  return undefined;
}

/** By the platform's own decoder, which is many times as fast as counting. */
async function isUtf8(source: Source): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of source.open()) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, "0");

function badByte({ line, column, byte }: BytePlace, label: string): IntakeError {
  return asked({
    kind: "encoding",
    text: {
      en: `Line ${line}, character ${column}: the byte ${hex(byte)} cannot be in ${NAMES[label]}, which the rest looks like. Export the file again, or say what it is: --encoding ${ENCODINGS.join("|")}`,
      zh: `第 ${line} 行第 ${column} 个字符：字节 ${hex(byte)} 不符合 ${NAMES[label]}，而其余内容像是该编码。请重新导出，或指定编码：--encoding ${ENCODINGS.join("|")}`,
    },
    option: `--encoding ${ENCODINGS.join("|")}`,
  });
}

function unknownEncoding({ line, column, byte }: BytePlace): IntakeError {
  return asked({
    kind: "encoding",
    text: {
      en: `The file is neither UTF-8 nor Chinese text in GB18030: line ${line}, character ${column} has the byte ${hex(byte)}. Say what it is: --encoding ${ENCODINGS.join("|")}. Western European exports are mostly windows-1252, traditional Chinese ones big5. Or save it again as "CSV UTF-8".`,
      zh: `文件既不是 UTF-8 也不是 GB18030 中文文本：第 ${line} 行第 ${column} 个字符为字节 ${hex(byte)}。请指定编码：--encoding ${ENCODINGS.join("|")}（西欧文件多为 windows-1252，繁体中文多为 big5），或另存为“CSV UTF-8”。`,
    },
    option: `--encoding ${ENCODINGS.join("|")}`,
  });
}

/** A file's text in parts, its line ends \n whichever the file mixes. */
export async function* textOf(source: Source, label: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(label);
  let heldBack = "";
  for await (const chunk of source.open()) {
    const text = heldBack + decoder.decode(chunk, { stream: true });
    // A line end may be cut in two between chunks.
    heldBack = text.endsWith("\r") ? "\r" : "";
    yield unified(heldBack ? text.slice(0, -1) : text);
  }
  yield unified(heldBack + decoder.decode());
}

const unified = (text: string): string => (text.includes("\r") ? text.replaceAll(/\r\n?/g, "\n") : text);
