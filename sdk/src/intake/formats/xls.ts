import type { WorkBook } from "@e965/xlsx";
import type { Line } from "../lines.ts";
import { IntakeError, asked, shown } from "../refusal.ts";
import type { SheetOptions } from "../options.ts";
import { allOf } from "../source.ts";
import type { Source } from "../source.ts";
import { isDateFormat, numberText, serialDay } from "./numbers.ts";

/** The old binary workbooks of Excel 97 to 2003. They have 65,536 rows a sheet at most, so that one fits into memory. */
const LARGEST = 48 << 20;

export async function* xlsRecords(source: Source, { sheet }: SheetOptions): AsyncGenerator<Line[]> {
  const bytes = await allOf(source, LARGEST);
  if (!bytes) throw tooLarge();
  const { read, utils } = await import("@e965/xlsx");
  let book: WorkBook;
  try {
    book = read(bytes, {
      type: "array",
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
    });
  } catch (cause) {
    throw damaged(cause);
  }
  const filled = book.SheetNames.filter(
    (name, at) => (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) === 0 && book.Sheets[name]?.["!ref"] !== undefined,
  );
  const name = sheet ?? (filled.length === 1 ? filled[0] : undefined);
  if (name === undefined && filled.length === 0)
    throw new IntakeError("empty", { en: "The file is empty.", zh: "文件是空的。" });
  const chosen = name === undefined ? undefined : book.Sheets[name];
  if (!chosen) throw whichSheet(book.SheetNames);
  const since1904 = book.Workbook?.WBProps?.date1904 ?? false;
  const { s: start, e: end } = utils.decode_range(chosen["!ref"] ?? "A1");
  const rows = (chosen["!data"] ?? []) as (
    { t: string; v?: string | number | boolean | Date; w?: string; z?: unknown } | undefined
  )[][];
  const lines: Line[] = [];
  for (let row = start.r; row <= end.r; row++) {
    const cells = Array.from({ length: end.c + 1 }, (_, column) => {
      const cell = rows[row]?.[column];
      if (cell?.v === undefined) return "";
      if (cell.t === "e") return cell.w ?? "#VALUE!";
      if (typeof cell.v !== "number") return cell.v instanceof Date ? cell.v.toISOString() : String(cell.v);
      return typeof cell.z === "string" && isDateFormat(0, cell.z) ? serialDay(cell.v, since1904) : numberText(cell.v);
    });
    lines.push({ line: row + 1, cells });
  }
  yield lines;
}

const whichSheet = (names: readonly string[]): IntakeError =>
  asked({
    kind: "header",
    text: {
      en: `The workbook has several sheets: ${shown(names.join(", "), 300)}. Say which: --sheet "${shown(names[0] ?? "")}"`,
      zh: `工作簿有多个工作表：${shown(names.join("、"), 300)}。请指定：--sheet "${shown(names[0] ?? "")}"`,
    },
    option: "--sheet NAME",
  });

const damaged = (cause: unknown): IntakeError => {
  const why = shown(cause instanceof Error ? cause.message : String(cause), 120);
  return new IntakeError("xls", {
    en: `The workbook is damaged or locked (${why}). Open it in a spreadsheet program, save it anew without a password, or as CSV.`,
    zh: `工作簿已损坏或加密（${why}）。请用电子表格程序打开，去除密码后重新保存，或另存为 CSV。`,
  });
};

const tooLarge = (): IntakeError =>
  new IntakeError("long", {
    en: "A workbook of this old kind is read up to 48 MB. Save it as XLSX or CSV.",
    zh: "此类旧版工作簿最大支持 48 MB。请另存为 XLSX 或 CSV。",
  });
