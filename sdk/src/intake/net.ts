import { bare } from "./numbers.ts";
import type { Amount } from "./numbers.ts";

/** What the cells of a row come to. */

/** Whether a cell that should be an amount is something else. */
export const isFaulty = (read: Amount | undefined): boolean => read?.fault !== undefined && read.fault !== "empty";

/** What came in less what went out. Undefined where no cell says; `two` where both do. */
export function netOf(
  amount: Amount | undefined,
  credit: Amount | undefined,
  debit: Amount | undefined,
): number | "two" | undefined {
  const value = (read: Amount | undefined): number | undefined => (read && !read.fault ? read.fen : undefined);
  if (credit || debit) {
    const [income, outgo] = [value(credit), value(debit)];
    if (income === undefined && outgo === undefined && !amount) return undefined;
    if (income !== undefined || outgo !== undefined) {
      if (income && outgo) return "two";
      // Some banks write what went out below zero in a column of its own.
      return income ? income : outgo ? -Math.abs(outgo) : 0;
    }
  }
  const fen = value(amount);
  if (fen === undefined) return undefined;
  return amount!.mark === "out" ? -Math.abs(fen) : fen;
}

/**
 * The bank's reference without what spreadsheets change: apostrophes, blanks, leading zeros of figures.
 * @returns Undefined for one that a spreadsheet shortened
 */
export function referenceOf(cell: string): string | undefined {
  const text = bare(cell);
  if (text === "") return "";
  if (/^\d(\.\d+)?E\+?\d+$/i.test(text)) return undefined;
  if (/^(nonref|none|null|无|-+|0+)$/i.test(text)) return "";
  const compact = /^[\w.-]+$/.test(text) ? text : text.normalize("NFKC").replace(/[\s\p{Cf}]/gu, "");
  return /^\d+$/.test(compact) ? compact.replace(/^0+(?=\d)/, "") : compact.toUpperCase();
}
