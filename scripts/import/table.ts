import Papa from "papaparse";
import { Refusal } from "../lib/language.ts";
import { decode } from "./decode.ts";
import type { Encoding } from "./decode.ts";

/** A column that a kind of file has: what it is called in exports of banks and charities. */
export type Field = { readonly names: readonly string[]; readonly required: boolean };

/** One line of the file. `line` counts from 1 as an editor shows it, also behind cells that contain line breaks. */
export type Line = { line: number; cells: string[] };

export type Column = { index: number; title: string };

export type Table<K extends string> = {
  encoding: Encoding;
  delimiter: string;
  /** Lines above the header: titles, dates, sometimes what the sheet claims to sum up to. */
  notes: Line[];
  header: Line;
  columns: Partial<Record<K, Column>>;
  /** Lines below the header that are not blank. */
  lines: Line[];
};

/** How far down a header is looked for: exports carry a title, an account, a period above it. */
const HEADER_WITHIN = 30;

const DELIMITERS = [",", "\t", ";"] as const;

/** Names are compared without width, case, blanks and units: "金 额（元）" is "金额", "Amount (CNY)" is "amount". */
export function plain(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/g, "")
    .replace(/[\s_*:：]/g, "");
}

/**
 * Read `--columns amount=金额,donor=捐赠人`.
 * @throws Refusal naming a field that this kind of file does not have
 */
export function readColumnsOption<K extends string>(
  option: string,
  fields: Record<K, Field>,
): Partial<Record<K, string>> {
  const known = Object.keys(fields).join(", ");
  const chosen: Partial<Record<K, string>> = {};
  for (const part of option.split(/[,，]/)) {
    const [key, name] = part.split("=").map((side) => side.trim());
    if (!key || !name || !(key in fields))
      throw new Refusal({
        en: `--columns does not understand "${part}". Write field=title pairs; the fields are: ${known}.`,
        zh: `--columns 无法理解“${part}”。请写成 字段=列名；可用字段：${known}。`,
      });
    chosen[key as K] = name;
  }
  return chosen;
}

/**
 * Read an exported table: encoding, delimiter and header are found, not asked for.
 * @param chosen Titles that the user gave for fields, which outrank the known names
 * @throws Refusal when there is no header with the required columns, or when two columns could be the same field
 */
export function readTable<K extends string>(
  bytes: Uint8Array,
  fields: Record<K, Field>,
  chosen: Partial<Record<K, string>> = {},
): Table<K> {
  const { text, encoding } = decode(bytes);
  if (text.trim() === "") throw new Refusal({ en: "The file is empty.", zh: "文件是空的。" });
  const readings = DELIMITERS.map((delimiter) => {
    const head = Papa.parse<string[]>(text, { delimiter, newline: "\n", preview: HEADER_WITHIN }).data;
    return { delimiter, head, at: head.findIndex((cells) => isHeader(cells, fields, chosen)) };
  });
  const found = readings.filter(({ at }) => at >= 0);
  if (found.length === 0) throw noHeader(readings, fields, chosen);
  // More columns, better guess: under the wrong delimiter a header falls into fewer.
  const widthOf = ({ head, at }: (typeof found)[number]): number => head[at]!.length;
  const { delimiter, at } = found.reduce((best, next) => (widthOf(next) > widthOf(best) ? next : best));
  const parsed = Papa.parse<string[]>(text, { delimiter, newline: "\n" });
  refuseBrokenQuotes(parsed, at);
  const lines = numbered(parsed.data);
  const header = lines[at]!;
  return {
    encoding,
    delimiter,
    notes: lines.slice(0, at).filter(hasContent),
    header,
    columns: columnsOf(header, fields, chosen),
    lines: lines.slice(at + 1).filter(hasContent),
  };
}

const hasContent = ({ cells }: Line): boolean => cells.some((cell) => cell.trim() !== "");

function numbered(records: string[][]): Line[] {
  let line = 1;
  return records.map((cells) => {
    const here = { line, cells };
    line += 1 + cells.reduce((breaks, cell) => breaks + (cell.split("\n").length - 1), 0);
    return here;
  });
}

function namesOf<K extends string>(key: K, fields: Record<K, Field>, chosen: Partial<Record<K, string>>): string[] {
  const given = chosen[key];
  return (given === undefined ? fields[key].names : [given]).map(plain);
}

function isHeader<K extends string>(
  cells: string[],
  fields: Record<K, Field>,
  chosen: Partial<Record<K, string>>,
): boolean {
  const titles = new Set(cells.map(plain));
  return (Object.keys(fields) as K[])
    .filter((key) => fields[key].required || chosen[key] !== undefined)
    .every((key) => namesOf(key, fields, chosen).some((name) => titles.has(name)));
}

function columnsOf<K extends string>(
  { line, cells }: Line,
  fields: Record<K, Field>,
  chosen: Partial<Record<K, string>>,
): Partial<Record<K, Column>> {
  const columns: Partial<Record<K, Column>> = {};
  for (const key of Object.keys(fields) as K[]) {
    const names = namesOf(key, fields, chosen);
    const matches = cells
      .map((title, index) => ({ index, title: title.trim() }))
      .filter(({ title }) => names.includes(plain(title)));
    if (matches.length > 1) {
      const titles = matches.map(({ title }) => title).join(", ");
      throw new Refusal({
        en: `Line ${line} has more than one column for ${key}: ${titles}. Say which: --columns ${key}=${matches[0]!.title}`,
        zh: `第 ${line} 行有多列可作为 ${key}：${titles}。请指定：--columns ${key}=${matches[0]!.title}`,
      });
    }
    if (matches[0]) columns[key] = matches[0];
  }
  return columns;
}

function noHeader<K extends string>(
  readings: { head: string[][] }[],
  fields: Record<K, Field>,
  chosen: Partial<Record<K, string>>,
): Refusal {
  const keys = (Object.keys(fields) as K[]).filter((key) => fields[key].required || chosen[key] !== undefined);
  const wanted = keys.map((key) => `${key} (${chosen[key] ?? fields[key].names.slice(0, 4).join(", ")})`).join("; ");
  // The widest reading of the first line that looks like a header is what the user will recognise.
  const seen = readings
    .map(({ head }) => head.reduce((widest, cells) => (cells.length > widest.length ? cells : widest), []))
    .reduce((widest, cells) => (cells.length > widest.length ? cells : widest));
  const titles = seen.map((cell) => cell.trim()).join(" | ");
  return new Refusal({
    en: `No line among the first ${HEADER_WITHIN} is a header with: ${wanted}. The file has: ${titles}. Name its columns: --columns ${keys[0]}=TITLE`,
    zh: `前 ${HEADER_WITHIN} 行中没有包含以下列的表头：${wanted}。文件中有：${titles}。请指定列名：--columns ${keys[0]}=列名`,
  });
}

function refuseBrokenQuotes({ data, errors }: Papa.ParseResult<string[]>, header: number): void {
  const broken = errors.find(({ type }) => type === "Quotes");
  if (!broken) return;
  const line = numbered(data)[broken.row ?? header]?.line ?? 1;
  throw new Refusal({
    en: `Line ${line} has a quotation mark that is not closed, so the lines after it cannot be told apart. Write " inside a cell as "".`,
    zh: `第 ${line} 行的引号没有成对，之后的各行无法区分。单元格内的 " 请写成 ""。`,
  });
}
