import { detectEncoding } from "./encoding.ts";
import { formatOf } from "./format.ts";
import type { Format } from "./format.ts";
import { HEADER_WITHIN, findHeader, noHeader } from "./header.ts";
import type { Chosen, Column, Columns, HeaderOptions } from "./header.ts";
import { DELIMITERS, recordsOf } from "./lines.ts";
import type { Line } from "./lines.ts";
import type { SheetOptions } from "./options.ts";
import { IntakeError, asked } from "./refusal.ts";
import { bytesSource } from "./source.ts";
import type { Source } from "./source.ts";
import type { Field } from "./titles.ts";

/** A file as lines of cells, whatever it is. */
export type Sheet<K extends string> = {
  format: Format;
  encoding: string;
  delimiter: string;
  /** Lines in which a name lost half of its last character. */
  cut: readonly number[];
  /** Lines above the header: titles, dates, sometimes what the sheet claims to sum up to. */
  notes: Line[];
  header: Line;
  /** The header's lines as they stand. */
  titles: readonly (readonly string[])[];
  columns: Columns<K>;
  /** The lines below the header, from the start, some thousands at a time; each call reads the file anew. */
  lines: () => AsyncIterable<Line[]>;
};

type Opened = {
  format: Format;
  encoding: string;
  cut: readonly number[];
  tables: { delimiter: string; records: () => AsyncIterable<Line[]> }[];
};

/** What reads formats other than text, loaded when such a file comes: most pages never need it. */
const READERS = {
  xlsx: async () => (await import("./formats/xlsx.ts")).xlsxRecords,
  xls: async () => (await import("./formats/xls.ts")).xlsRecords,
  camt: async () => (await import("./formats/camt.ts")).camtRecords,
  mt940: async () => (await import("./formats/mt940.ts")).mt940Records,
  ofx: async () => (await import("./formats/ofx.ts")).ofxRecords,
} as const;

async function openFile(source: Source, options: SheetOptions): Promise<Opened> {
  const format = await formatOf(source);
  if (format !== "text") {
    const read = await READERS[format]();
    return {
      format,
      encoding: format.toUpperCase(),
      cut: [],
      tables: [{ delimiter: "", records: () => read(source, options) }],
    };
  }
  const { label, name, cut } = await detectEncoding(source, options.encoding);
  const delimiters = options.delimiter === undefined ? DELIMITERS : [options.delimiter];
  const tables = delimiters.map((delimiter) => ({ delimiter, records: () => recordsOf(source, label, delimiter) }));
  return { format, encoding: name, cut, tables };
}

/** The first lines of a table. A fault further down is told when it is reached. */
async function headLines(records: AsyncIterable<Line[]>): Promise<Line[]> {
  const head: Line[] = [];
  for await (const lines of records) {
    head.push(...lines.slice(0, HEADER_WITHIN - head.length));
    if (head.length >= HEADER_WITHIN) break;
  }
  return head;
}

const hasContent = ({ cells }: Line): boolean => cells.some((cell) => cell !== "" && cell.trim() !== "");

/**
 * Open a file: format, encoding, delimiter and header are found, not asked for.
 * @throws IntakeError for what is no statement, for a header that is not found, for bytes that no encoding explains
 */
export async function openSheet<K extends string>(
  source: Source,
  fields: Record<K, Field>,
  wanted: HeaderOptions<K>,
  options: SheetOptions = {},
): Promise<Sheet<K>> {
  const opened = await openFile(source, options);
  const readings = [];
  let broken: Error | undefined;
  for (const { delimiter, records } of opened.tables) {
    // Under the wrong delimiter quotation marks stand in odd places.
    const head = await headLines(records()).catch((error: unknown) => void (broken ??= error as Error));
    if (!head) continue;
    // A bank's own format may have balances and no booking; its titles are ours.
    const own = opened.format === "camt" || opened.format === "mt940" || opened.format === "ofx";
    const search = {
      ...wanted,
      ...(own && { amounts: [] }),
      ...(options.header !== undefined && { where: options.header }),
    };
    readings.push({ delimiter, records, head, found: findHeader(head, fields, search) });
  }
  if (readings.length === 0) throw broken!;
  if (!readings.some(({ head }) => head.some(hasContent)))
    throw new IntakeError("empty", { en: "The file is empty.", zh: "文件是空的。" });
  // More columns, better guess: under the wrong delimiter a header falls into fewer.
  const found = readings
    .filter(({ found }) => found !== undefined)
    .reduce<(typeof readings)[number] | undefined>(
      (best, next) => (best && best.found!.line.cells.length >= next.found!.line.cells.length ? best : next),
      undefined,
    );
  if (!found) {
    // A broken quotation mark may be all that hides the header.
    if (broken !== undefined && readings.every(({ head }) => head.every(({ cells }) => cells.length < 2))) throw broken;
    throw noHeader(
      readings.map(({ head }) => head),
      fields,
      wanted,
    );
  }
  const { at, line, titles, columns } = found.found!;
  const { head, records } = found;
  return {
    format: opened.format,
    encoding: opened.encoding,
    delimiter: found.delimiter,
    cut: opened.cut,
    notes: head.slice(0, Math.max(0, at - titles.length + 1)).filter(hasContent),
    header: line,
    titles,
    columns,
    lines: () => below(records(), at + 1),
  };
}

/** The records behind the first so many. */
async function* below(records: AsyncIterable<Line[]>, count: number): AsyncGenerator<Line[]> {
  let left = count;
  for await (const lines of records) {
    if (left === 0) yield lines;
    else {
      const rest = lines.slice(left);
      left = Math.max(0, left - lines.length);
      if (rest.length > 0) yield rest;
    }
  }
}

/** A small table read whole: lists that people write by hand. */
export type Table<K extends string> = Pick<Sheet<K>, "format" | "encoding" | "delimiter" | "notes" | "header"> & {
  columns: Partial<Record<K, Column>>;
  /** Lines below the header that are not blank. */
  lines: Line[];
};

/** The most lines of a table that is read whole. */
const MOST_LINES = 200_000;

/**
 * Read a table whole.
 * @param chosen Titles that the user gave for fields, which outrank the known names
 * @throws IntakeError when there is no header with the required columns, or when two columns could be the same field
 */
export async function readTable<K extends string>(
  file: Source | Uint8Array,
  fields: Record<K, Field>,
  chosen: Chosen<K> = {},
  options: SheetOptions = {},
): Promise<Table<K>> {
  const source = file instanceof Uint8Array ? bytesSource(file) : file;
  const required = (Object.keys(fields) as K[]).filter((key) => fields[key].required).map((key) => [key]);
  const { format, encoding, delimiter, notes, header, columns, lines } = await openSheet(
    source,
    fields,
    { required, chosen },
    options,
  );
  const single: Partial<Record<K, Column>> = {};
  for (const key of Object.keys(columns) as K[]) {
    const [first, second] = columns[key]!;
    if (first && second && fields[key].required) throw whichColumn(key, header, columns[key]!);
    if (first) single[key] = first;
  }
  const all: Line[] = [];
  for await (const some of lines()) {
    for (const line of some) if (hasContent(line)) all.push(line);
    if (all.length > MOST_LINES) throw tooMany();
  }
  return { format, encoding, delimiter, notes, header, columns: single, lines: all };
}

/** Which of several columns is meant, named by number where titles are the same. */
export function whichColumn(key: string, header: Line, columns: readonly Column[]): IntakeError {
  const titles = columns.map(({ title, index }) => `${title} (#${index + 1})`).join(", ");
  const numbers = columns.map(({ index }) => `#${index + 1}`).join("|");
  return asked({
    kind: "columns",
    text: {
      en: `Line ${header.line} has more than one column for ${key}: ${titles}. Say which: --columns ${key}=#${columns[0]!.index + 1}`,
      zh: `第 ${header.line} 行有多列可作为 ${key}：${titles}。请指定：--columns ${key}=#${columns[0]!.index + 1}`,
    },
    option: `--columns ${key}=${numbers}`,
  });
}

const tooMany = (): IntakeError =>
  new IntakeError("long", {
    en: `A list of this kind has at most ${MOST_LINES.toLocaleString("en")} lines. Split it into several files.`,
    zh: `此类清单最多 ${MOST_LINES} 行。请拆分为多个文件。`,
  });
