import { csvCell } from "@sunledger/sdk";

/** A cell of a download. Amounts of yuan are texts with two decimals, so that no program rounds them. */
export type Cell = string | number | boolean | null;

/** One line of CSV (RFC 4180). Names are typed by whoever registers them, so no cell may start a formula. */
export function csvLine(cells: readonly Cell[]): string {
  return cells.map(written).join(",") + "\r\n";
}

function written(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "string" ? csvCell(cell) : String(cell);
}
