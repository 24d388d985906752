/** Rows of a file that were recorded one behind the other, in the file's order or the other way round. */
export type Run = {
  /** The first row of the file, and how many follow each other. */
  row: number;
  length: number;
  /** Where the first one is recorded, and in which direction the others follow. */
  place: number;
  step: 1 | -1;
  /** How many different rows are in it: a hundred equal ones say no more than one. */
  different: number;
};

/** Of a row that is recorded very often, so many places are tried. */
const TRIED = 64;

/**
 * Find the runs of a file, the longest from each row on.
 * @param count The file's rows
 * @param idOf A row's identity; -1 for rows that are told otherwise
 * @param idAt The identity that is recorded at a place
 * @param recorded The places of an identity
 */
export function findRuns(
  count: number,
  idOf: (row: number) => number,
  idAt: ReadonlyMap<number, number>,
  recorded: ReadonlyMap<number, readonly number[]>,
): Run[] {
  const runs: Run[] = [];
  const used = new Set<number>();
  let row = 0;
  while (row < count) {
    const places = recorded.get(idOf(row))?.slice(0, TRIED) ?? [];
    let best: Run | undefined;
    for (const place of places) {
      for (const step of [1, -1] as const) {
        if (used.has(place)) continue;
        let length = 1;
        while (
          row + length < count &&
          !used.has(place + length * step) &&
          idOf(row + length) >= 0 &&
          idAt.get(place + length * step) === idOf(row + length)
        )
          length++;
        if (!best || length > best.length) best = { row, length, place, step, different: 0 };
      }
    }
    if (!best) {
      row++;
      continue;
    }
    const ids = new Set<number>();
    for (let at = 0; at < best.length; at++) ids.add(idOf(row + at));
    best.different = ids.size;
    // A short run may be the start of nothing: a longer one may begin within it.
    if (best.different >= 2 || best.length === count) {
      for (let at = 0; at < best.length; at++) used.add(best.place + at * best.step);
      runs.push(best);
      row += best.length;
    } else row++;
  }
  return runs;
}
