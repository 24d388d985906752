/** Whether a cell would start a formula in a spreadsheet program, in either width (OWASP, CSV injection). */
const FORMULA = /^[=+\-@＝＋－＠\t\r]/;

/** Cells that a reader would split or trim. */
const NEEDS_QUOTES = /[",\r\n\ufeff]|^\s|\s$/;

function cellOf(text: string): string {
  if (FORMULA.test(text)) return `"'${text.replaceAll('"', '""')}"`;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line of a CSV file, without its end. Cells that would start a formula are made harmless by an apostrophe. */
export const csvLine = (cells: readonly string[]): string => cells.map(cellOf).join(",");

/** A CSV file for programs and for publishing: UTF-8, one line a row. */
export const csvFile = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(rows.map((cells) => `${csvLine(cells)}\n`).join(""));

/** The same for people who open it in a spreadsheet program: with a byte-order mark and CRLF. */
export const csvSheet = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((cells) => `${csvLine(cells)}\r\n`).join("")}`;
