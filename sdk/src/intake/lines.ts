import Papa from "papaparse";
import { textOf } from "./encoding.ts";
import { IntakeError } from "./refusal.ts";
import type { Source } from "./source.ts";

/**
 * One line of the file. `line` counts from 1 as an editor shows it, also behind cells that contain line breaks.
 * @property open The file ends in it, without a line end
 */
export type Line = { line: number; cells: string[]; open?: true };

export const DELIMITERS = [",", "\t", ";", "|"] as const;

/** A record longer than this is no row of a statement: a quotation mark that is never closed, or no text at all. */
const LONGEST = 1 << 20;
/** More cells than any statement has: a table that is cut wrongly. */
const WIDEST = 5_000;

/**
 * The records of delimited text, some thousands at a time.
 * @throws IntakeError naming the line of a quotation mark that does not fit, or of a record that is too long
 */
export async function* recordsOf(source: Source, encoding: string, delimiter: string): AsyncGenerator<Line[]> {
  const parser = new Papa.Parser({ delimiter, newline: "\n", quoteChar: '"', escapeChar: '"' } as Papa.ParseConfig);
  let rest = "";
  let line = 1;
  const parse = (last: boolean): Line[] => {
    const { data, errors, meta } = parser.parse(rest, 0, !last) as unknown as Papa.ParseResult<string[]>;
    const quoted = rest.includes('"');
    const lines: Line[] = [];
    const broken = errors.find(({ type }) => type === "Quotes");
    for (const [at, cells] of data.entries()) {
      if (broken && at === (broken.row ?? 0)) throw brokenQuote(line);
      if (cells.length > WIDEST) throw tooLong(line);
      lines.push({ line, cells });
      line += 1 + (quoted ? breaksIn(cells) : 0);
    }
    const end = lines.at(-1);
    if (last && end && rest !== "") end.open = true;
    if (broken && last) throw brokenQuote(line);
    rest = last ? "" : rest.slice(meta.cursor);
    if (rest.length > LONGEST)
      throw rest.startsWith('"') || rest.includes(`${delimiter}"`) ? brokenQuote(line) : tooLong(line);
    return lines;
  };
  let first = true;
  for await (const text of textOf(source, encoding)) {
    if (first && text !== "") {
      first = false;
      const separator = /^sep=.\n/i.exec(text);
      // What spreadsheet programs read as an instruction is no row.
      if (separator) line = 2;
      rest = separator ? text.slice(separator[0].length) : text;
    } else rest += text;
    if (text.includes("\0")) throw noText();
    if (!rest.includes("\n")) {
      if (rest.length > LONGEST) throw tooLong(line);
      continue;
    }
    yield parse(false);
  }
  yield parse(true);
}

function breaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) breaks++;
  return breaks;
}

const brokenQuote = (line: number): IntakeError =>
  new IntakeError("quotes", {
    en: `Line ${line} has a quotation mark that is not closed or stands inside a cell, so the cells after it cannot be told apart. Write " inside a cell as "".`,
    zh: `第 ${line} 行的引号没有成对或位于单元格中间，之后的单元格无法区分。单元格内的 " 请写成 ""。`,
  });

const tooLong = (line: number): IntakeError =>
  new IntakeError("long", {
    en: `Line ${line} is longer than a million characters or has more than ${WIDEST} cells: this is no statement, or its line ends were lost. Export it again.`,
    zh: `第 ${line} 行超过一百万字符或 ${WIDEST} 个单元格：这不是对账单，或换行已丢失。请重新导出。`,
  });

export const noText = (): IntakeError =>
  new IntakeError("binary", {
    en: "This is no text: it has zero bytes in it. Export the statement as CSV, XLSX, CAMT.053, MT940 or OFX.",
    zh: "这不是文本文件：其中有零字节。请将对账单导出为 CSV、XLSX、CAMT.053、MT940 或 OFX。",
  });
