/** Dates as statements write them. They serve to tell rows apart, so what matters is that one day is always the same text. */

import { remembering } from "./words.ts";

export type DateOrder = "dmy" | "mdy";

const NUMERIC = /^(\d{1,4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,4})\s*日?/;
const COMPACT = /^((?:19|20)\d{2})(0[1-9]|1[0-2])([0-3]\d)([ T-]?\d{2}:?\d{2}(:?\d{2})?)?$/;
const SERIAL = /^[2-7]\d{4}(\.\d+)?$/;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NAMED = /^(\d{1,2})[\s./-]*([a-z]{3})[a-z]*[\s./,-]*(\d{2,4})|^([a-z]{3})[a-z]*[\s.]*(\d{1,2}),?\s*(\d{4})/i;

/** Counts over a whole column which number is the day. */
export class DateOrders {
  #dayFirst = 0;
  #monthFirst = 0;

  add(cell: string): void {
    const code = cell.charCodeAt(2);
    // 2026-01-02 and 20260102 have nothing to decide.
    if (cell.length >= 8 && code >= 0x30 && code <= 0x39) return;
    const [, a = "", b = ""] = NUMERIC.exec(bareDate(cell)) ?? [];
    if (a.length > 2) return;
    if (Number(a) > 12) this.#dayFirst++;
    if (Number(b) > 12) this.#monthFirst++;
  }

  get order(): DateOrder | undefined {
    if (this.#dayFirst > this.#monthFirst) return "dmy";
    return this.#monthFirst > 0 ? "mdy" : undefined;
  }
}

const bareDate = (cell: string): string =>
  cell
    .normalize("NFKC")
    .replace(/^['`="\s]+/, "")
    .trim();
const two = (number: number): string => String(number).padStart(2, "0");

/**
 * A day as `2026-01-31`. Where nothing in the file says which of two numbers is the day, both stand in order of size behind a
 * question mark (`2024?09.10`), so that the same day is the same text in every export of that kind.
 * @returns The cell as it is where it is no date
 */
export function dayOf(cell: string, order: DateOrder | undefined): string {
  // The most frequent form by far.
  if (cell.length === 10 && cell.charCodeAt(4) === 0x2d && cell.charCodeAt(7) === 0x2d) return cell;
  const text = bareDate(cell);
  const compact = COMPACT.exec(text);
  if (compact) return `${compact[1]}-${compact[2]}-${compact[3]}`;
  if (SERIAL.test(text)) return new Date((Math.floor(Number(text)) - 25_569) * 86_400_000).toISOString().slice(0, 10);
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [a, b, c] = [numeric[1]!, numeric[2]!, numeric[3]!];
    if (a.length > 2) return `${a}-${two(Number(b))}-${two(Number(c))}`;
    const year = c.length <= 2 ? `20${two(Number(c))}` : c;
    const [first, second] = [Number(a), Number(b)];
    if (first === second) return `${year}-${two(first)}-${two(first)}`;
    const day = order ?? (first > 12 ? "dmy" : second > 12 ? "mdy" : undefined);
    if (day === undefined)
      return `${year}?${[first, second]
        .sort((x, y) => x - y)
        .map(two)
        .join(".")}`;
    return day === "dmy" ? `${year}-${two(second)}-${two(first)}` : `${year}-${two(first)}-${two(second)}`;
  }
  const named = NAMED.exec(text);
  const month = MONTHS.indexOf((named?.[2] ?? named?.[4] ?? "").toLowerCase()) + 1;
  if (!named || month === 0) return text;
  const [day, year] = named[2] ? [named[1]!, named[3]!] : [named[5]!, named[6]!];
  return `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(Number(day))}`;
}

/** The other texts that one day may have in the book: exports that told the order, and exports that did not. */
export const alternativesOf = remembering((day): string[] => {
  const unsure = /^(\d{4})\?(\d{2})\.(\d{2})$/.exec(day);
  if (unsure) return [`${unsure[1]}-${unsure[2]}-${unsure[3]}`, `${unsure[1]}-${unsure[3]}-${unsure[2]}`];
  const sure = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!sure || Number(sure[3]) > 12 || sure[2] === sure[3]) return [];
  return [`${sure[1]}?${[sure[2]!, sure[3]!].sort().join(".")}`];
});

/** Whether a cell reads as a date: a row of data, not a title. */
export const isDate = (cell: string): boolean =>
  (cell.length >= 8 && cell.charCodeAt(4) === 0x2d && /^\d{4}-\d/.test(cell)) ||
  NUMERIC.test(bareDate(cell)) ||
  COMPACT.test(bareDate(cell)) ||
  NAMED.test(bareDate(cell));
