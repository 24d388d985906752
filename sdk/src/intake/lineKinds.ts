import { hasDigit } from "./numbers.ts";

/** Kinds of lines that are told by themselves. */

/** Cells without what surrounds them, and without empty ones at the end. */
export function trimmed(cells: readonly string[]): readonly string[] {
  const texts = cells.map((cell) => cell.trim());
  while (texts.at(-1) === "") texts.pop();
  return texts;
}

/** Whether a line is a title's; asked of every line, so that the first cell mostly decides. */
export function isSame(titles: readonly string[], cells: readonly string[]): boolean {
  for (let at = 0; at < cells.length || at < titles.length; at++)
    if ((titles[at] ?? "") !== (cells[at] ?? "").trim()) return false;
  return true;
}

export function filledIn(cells: readonly string[]): number {
  let filled = 0;
  for (const cell of cells) if (cell !== "" && cell.trim() !== "") filled++;
  return filled;
}

/** A line of dashes and the like. */
export const isRule = (cells: readonly string[]): boolean => cells.every((cell) => /^[\s\p{P}\p{S}]*$/u.test(cell));

export const isTotalTitle = (cell: string): boolean => /总|合计|total|sum/i.test(cell);
export const isTotalTitles = (cells: readonly string[]): boolean =>
  cells.filter(isTotalTitle).length >= 3 && !cells.some((cell) => hasDigit(cell));
