/**
 * A part of a fund's line: the fen at positions `start` up to, not including, `end`. The line is a fund's money laid end
 * to end in the order in which it came in.
 */
export type Stretch = { readonly start: bigint; readonly end: bigint };

/** How many fen a stretch holds. */
export function lengthOf(stretch: Stretch): bigint {
  return stretch.end - stretch.start;
}

/** What two stretches of the same line have in common; null where that is nothing. */
export function overlap(a: Stretch, b: Stretch): Stretch | null {
  const start = a.start > b.start ? a.start : b.start;
  const end = a.end < b.end ? a.end : b.end;
  return start < end ? { start, end } : null;
}

/** The same length elsewhere: `by` fen further on, or back where it is negative. */
export function shift(stretch: Stretch, by: bigint): Stretch {
  return { start: stretch.start + by, end: stretch.end + by };
}

/**
 * Carry a stretch from one line to another, where `from` on the first became the stretch that begins at `to` on the
 * second: what a transfer or a return does.
 */
export function mapAcross(stretch: Stretch, from: bigint, to: bigint): Stretch {
  return shift(stretch, to - from);
}
