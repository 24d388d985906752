/**
 * The smallest measured value that at least this share of all values does not exceed (nearest rank).
 * @param share Above 0, at most 1
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.ceil(share * sorted.length) - 1];
  if (value === undefined) throw new Error("Nothing was measured");
  return value;
}
