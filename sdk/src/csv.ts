/**
 * Whether a cell would start a formula in a spreadsheet program (OWASP, CSV injection): also in full width, as Chinese input methods write
 * the signs, and behind blanks or invisible characters, which some programs pass over.
 */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]|^[\t\r\n]/u;

/** Cells that a reader would split or trim. */
const NEEDS_QUOTES = /[",\r\n\ufeff]|^\s|\s$/;

/** One cell of a CSV file. What would start a formula is made harmless by an apostrophe. Every CSV of this project is written by this. */
export function csvCell(text: string): string {
  if (FORMULA.test(text)) return `"'${text.replaceAll('"', '""')}"`;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line of a CSV file, without its end. */
export const csvLine = (cells: readonly string[]): string => cells.map(csvCell).join(",");

/** A CSV file for programs and for publishing: UTF-8, one line a row. */
export const csvFile = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(rows.map((cells) => `${csvLine(cells)}\n`).join(""));

/** The same for people who open it in a spreadsheet program: with a byte-order mark and CRLF. */
export const csvSheet = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((cells) => `${csvLine(cells)}\r\n`).join("")}`;
