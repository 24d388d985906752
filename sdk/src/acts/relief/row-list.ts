import { MAX_HOUSEHOLDS } from "../../relief/rowSets.ts";
import { noRows } from "./refusals.ts";

/**
 * Rows of one roster as people write them: `3,7-9,20`, counted from 1; Chinese commas and dashes too.
 * @returns Counted from 0, ascending, each once
 * @throws Refusal `relief/no-rows`
 */
export function readRowList(text: string): number[] {
  const rows = new Set<number>();
  for (const part of text.normalize("NFKC").split(/[,、;\s]+/)) {
    if (part === "") continue;
    const [, from, to] = /^(\d{1,3})(?:[-–—~](\d{1,3}))?$/.exec(part) ?? [];
    const [first, last] = [Number(from ?? 0), Number(to ?? from ?? 0)];
    if (first < 1 || last < first || last > MAX_HOUSEHOLDS) throw noRows(part, MAX_HOUSEHOLDS);
    for (let row = first; row <= last; row++) rows.add(row - 1);
  }
  return [...rows].sort((a, b) => a - b);
}

/** The same the other way round: rows counted from 0 as `3, 7-9`, counted from 1. */
export function formatRowList(rows: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const row of rows) {
    const last = spans.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else spans.push([row, row]);
  }
  return spans.map(([from, to]) => (from === to ? String(from + 1) : `${from + 1}-${to + 1}`)).join(", ");
}
