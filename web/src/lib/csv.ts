/** A cell of a list that is handed out. Amounts of yuan are texts with two decimals, so that no program rounds them. */
export type Cell = string | number | boolean | null;

/** Spreadsheets run a cell that begins so as a formula, and names come from whoever registered them (CWE-1236). */
const FORMULA = /^[=+\-@\t\r]/;

/** One line of CSV (RFC 4180). */
export function csvLine(cells: readonly Cell[]): string {
  return cells.map(csvCell).join(",") + "\r\n";
}

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
