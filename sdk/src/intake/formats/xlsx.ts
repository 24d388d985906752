import { Unzip, UnzipInflate } from "fflate";
import type { UnzipFile } from "fflate";
import { SaxesParser } from "saxes";
import type { Line } from "../lines.ts";
import { IntakeError, asked, shown } from "../refusal.ts";
import type { SheetOptions } from "../options.ts";
import type { Source } from "../source.ts";
import { isDateFormat, numberText, serialDay } from "./numbers.ts";

/**
 * XLSX workbooks (ECMA-376), read in two passes over the file: names, styles and shared texts, then one sheet's rows as they come.
 * The archive and the XML are read by fflate and saxes, which hold a part of each in memory.
 */

/** Shared texts are held in memory: more than this is no statement. */
const MOST_SHARED = 40_000_000;
/** A spreadsheet program takes no longer text in a cell. */
const LONGEST_CELL = 32_767;
/** So much of the archive is unpacked at a time: a part may swell a thousandfold. */
const STEP = 16_384;

type Book = {
  sheets: { name: string; path: string }[];
  shared: string[];
  /** By style number: whether it shows dates. */
  dates: boolean[];
  since1904: boolean;
};

export async function* xlsxRecords(source: Source, { sheet }: SheetOptions): AsyncGenerator<Line[]> {
  const { book, filled } = await readBook(source);
  const chosen = chooseSheet(book, filled, sheet);
  const rows = new RowsReader(book);
  for await (const _ of unpack(source, (name) => (name === chosen ? (text) => rows.parser.write(text) : undefined)))
    yield rows.take();
  yield rows.take();
}

function chooseSheet({ sheets }: Book, filled: ReadonlySet<string>, wanted: string | undefined): string {
  const names = sheets.map(({ name }) => name);
  if (wanted !== undefined) {
    const found = sheets.find(({ name }) => name === wanted);
    if (found) return found.path;
    throw new IntakeError("sheet", {
      en: `There is no sheet "${shown(wanted)}". The workbook has: ${shown(names.join(", "), 300)}.`,
      zh: `没有工作表“${shown(wanted)}”。工作簿中有：${shown(names.join("、"), 300)}。`,
    });
  }
  const candidates = sheets.filter(({ path }) => filled.has(path));
  if (candidates.length === 1) return candidates[0]!.path;
  if (candidates.length === 0) throw new IntakeError("empty", { en: "The file is empty.", zh: "文件是空的。" });
  const listed = shown(candidates.map(({ name }) => name).join(", "), 300);
  throw asked({
    kind: "header",
    text: {
      en: `The workbook has several sheets: ${listed}. Say which: --sheet "${shown(candidates[0]!.name)}"`,
      zh: `工作簿有多个工作表：${listed}。请指定：--sheet "${shown(candidates[0]!.name)}"`,
    },
    option: "--sheet NAME",
  });
}

type TextSink = (text: string) => void;

/** Run through an archive once and hand the text of chosen parts on. Yields now and then, so that rows can be taken. */
async function* unpack(source: Source, sinkOf: (name: string) => TextSink | undefined): AsyncGenerator<void> {
  let failure: Error | undefined;
  const unzip = new Unzip((file: UnzipFile) => {
    const sink = sinkOf(file.name);
    if (!sink) return;
    const decoder = new TextDecoder();
    file.ondata = (error, data, final) => {
      if (error) failure ??= error;
      else sink(decoder.decode(data, { stream: !final }));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for await (const chunk of source.open()) {
      for (let at = 0; at < chunk.length; at += STEP) {
        unzip.push(chunk.subarray(at, at + STEP));
        if (failure) throw failure;
        yield;
      }
    }
    unzip.push(new Uint8Array(0), true);
  } catch (cause) {
    if (cause instanceof IntakeError) throw cause;
    throw damaged(cause);
  }
  yield;
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** An XML reader that refuses what no workbook needs: a document type could define texts that swell without end. */
function parser(): SaxesParser {
  const xml = new SaxesParser({ xmlns: false, position: false });
  xml.on("doctype", () => {
    throw damaged("DOCTYPE");
  });
  xml.on("error", (error) => {
    throw damaged(error);
  });
  return xml;
}

async function readBook(source: Source): Promise<{ book: Book; filled: Set<string> }> {
  const names: { name: string; id: string }[] = [];
  const targets = new Map<string, string>();
  const book: Book = { sheets: [], shared: [], dates: [], since1904: false };
  const filled = new Set<string>();
  const found = { workbook: false };
  const readers: Readonly<Record<string, () => SaxesParser>> = {
    "xl/workbook.xml": () => workbookReader(names, book),
    "xl/_rels/workbook.xml.rels": () => relationsReader(targets),
    "xl/styles.xml": () => stylesReader(book.dates),
    "xl/sharedStrings.xml": () => sharedReader(book.shared),
  };
  for await (const _ of unpack(source, (name) => {
    if (name === "xl/workbook.xml") found.workbook = true;
    const read = readers[name]?.();
    if (read) return (text) => read.write(text);
    // A sheet without a value is an empty one.
    return /^xl\/worksheets\/[^/]+\.xml$/.test(name)
      ? (text) => {
          if (/<(\w+:)?(v|t)[ >]/.test(text)) filled.add(name);
        }
      : undefined;
  }));
  if (!found.workbook) throw noWorkbook();
  const path = (target: string): string => (target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  book.sheets = names.flatMap(({ name, id }) => (targets.has(id) ? [{ name, path: path(targets.get(id)!) }] : []));
  return { book, filled };
}

function workbookReader(names: { name: string; id: string }[], book: Book): SaxesParser {
  const xml = parser();
  xml.on("opentag", ({ name, attributes }) => {
    if (local(name) === "workbookPr" && /^(1|true)$/.test(attributes["date1904"] ?? "")) book.since1904 = true;
    if (local(name) !== "sheet" || (attributes["state"] ?? "visible") !== "visible") return;
    const id = Object.entries(attributes).find(([key]) => local(key) === "id" && key !== "id")?.[1];
    if (id !== undefined) names.push({ name: attributes["name"] ?? "", id });
  });
  return xml;
}

function relationsReader(targets: Map<string, string>): SaxesParser {
  const xml = parser();
  xml.on("opentag", ({ attributes }) => {
    if (attributes["Id"] !== undefined && attributes["Target"] !== undefined)
      targets.set(attributes["Id"], attributes["Target"]);
  });
  return xml;
}

function stylesReader(dates: boolean[]): SaxesParser {
  const xml = parser();
  const own = new Map<string, string>();
  let inCells = false;
  xml.on("opentag", ({ name, attributes }) => {
    if (local(name) === "numFmt") own.set(attributes["numFmtId"] ?? "", attributes["formatCode"] ?? "");
    if (local(name) === "cellXfs") inCells = true;
    if (local(name) === "xf" && inCells) {
      const id = attributes["numFmtId"] ?? "0";
      dates.push(isDateFormat(Number(id), own.get(id)));
    }
  });
  xml.on("closetag", ({ name }) => {
    if (local(name) === "cellXfs") inCells = false;
  });
  return xml;
}

function sharedReader(shared: string[]): SaxesParser {
  const xml = parser();
  let [text, inText, phonetic, size] = ["", false, false, 0];
  xml.on("opentag", ({ name }) => {
    if (local(name) === "si") text = "";
    if (local(name) === "rPh") phonetic = true;
    inText = local(name) === "t" && !phonetic;
  });
  xml.on("text", (part) => {
    if (inText) text += part;
  });
  xml.on("closetag", ({ name }) => {
    inText = false;
    if (local(name) === "rPh") phonetic = false;
    if (local(name) !== "si") return;
    size += text.length;
    if (size > MOST_SHARED || text.length > LONGEST_CELL) throw tooLarge();
    shared.push(text);
  });
  return xml;
}

/** The rows of one sheet. */
class RowsReader {
  readonly parser = parser();
  #lines: Line[] = [];
  #line = 0;

  constructor({ shared, dates, since1904 }: Book) {
    let cells: string[] = [];
    let [column, type, style, value, reading] = [0, "", 0, "", false];
    this.parser.on("opentag", ({ name, attributes }) => {
      const tag = local(name);
      if (tag === "row") {
        this.#line = Number(attributes["r"] ?? this.#line + 1);
        [cells, column] = [[], -1];
      } else if (tag === "c") {
        column = attributes["r"] === undefined ? column + 1 : columnOf(attributes["r"]);
        [type, style, value] = [attributes["t"] ?? "n", Number(attributes["s"] ?? 0), ""];
      } else reading = tag === "v" || tag === "t";
    });
    this.parser.on("text", (text) => {
      if (reading) value += text;
      if (value.length > LONGEST_CELL) throw tooLarge();
    });
    this.parser.on("closetag", ({ name }) => {
      const tag = local(name);
      reading = false;
      if (tag === "row" && cells.length > 0) this.#lines.push({ line: this.#line, cells });
      if (tag !== "c" || value === "" || column > 16_384) return;
      while (cells.length < column) cells.push("");
      cells[column] =
        type === "s"
          ? (shared[Number(value)] ?? "")
          : type === "n"
            ? dates[style]
              ? serialDay(Number(value), since1904)
              : numberText(value)
            : value;
    });
  }

  take(): Line[] {
    const lines = this.#lines;
    this.#lines = [];
    return lines;
  }
}

/** `AB12` is column 27, counted from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.replace(/\d+$/, "")) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

const noWorkbook = (): IntakeError =>
  new IntakeError("format", {
    en: "This is a ZIP archive and no XLSX workbook. Unpack it and import the statement inside.",
    zh: "这是 ZIP 压缩包，不是 XLSX 工作簿。请解压后导入其中的对账单。",
  });

const damaged = (cause: unknown): IntakeError => {
  const why = shown(cause instanceof Error ? cause.message : String(cause), 120);
  return new IntakeError("xlsx", {
    en: `The workbook is damaged or locked (${why}). Open it in a spreadsheet program, save it anew without a password, or as CSV.`,
    zh: `工作簿已损坏或加密（${why}）。请用电子表格程序打开，去除密码后重新保存，或另存为 CSV。`,
  });
};

const tooLarge = (): IntakeError =>
  new IntakeError("long", {
    en: "The workbook holds more text than a statement has. Save the sheet as CSV and import that.",
    zh: "工作簿中的文本过多，不像对账单。请将该工作表另存为 CSV 后导入。",
  });
