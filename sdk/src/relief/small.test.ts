import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeSmall } from "./small.ts";

const merge = (...counts: number[]) => mergeSmall(counts, (count) => count);

describe("small places", () => {
  it.each<[number[], { shown: number[]; others: number[] }]>([
    [[], { shown: [], others: [] }],
    [[12, 30], { shown: [12, 30], others: [] }],
    [[0, 12, 0], { shown: [0, 12, 0], others: [] }],
    [[4, 30, 7, 12], { shown: [30, 12], others: [4, 7] }],
    // One alone could be worked out from the sum: the next smallest joins.
    [[30, 4, 12], { shown: [30], others: [4, 12] }],
    [[30, 4, 5, 12], { shown: [30], others: [4, 5, 12] }],
    // As do all that are as large: else the one that was left out would tell how large the other is.
    [[4, 12, 12, 30], { shown: [30], others: [4, 12, 12] }],
    [[4, 0, 30, 12], { shown: [30], others: [4, 0, 12] }],
    // A sum of 27 for three of at most 9 tells all.
    [[9, 9, 9, 12, 30], { shown: [30], others: [9, 9, 9, 12] }],
    [[9, 9, 9], { shown: [], others: [9, 9, 9] }],
    [[3, 4], { shown: [], others: [3, 4] }],
    [[3], { shown: [], others: [3] }],
  ])("of %j are shown together", (counts, expected) => {
    expect(merge(...counts)).toEqual(expected);
  });

  it("never leave a count of 1 to 9 seen or left over, unless the whole is as small", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(25), { maxLength: 12 }), (counts) => {
        const { shown, others } = merge(...counts);
        const total = counts.reduce((sum, count) => sum + count, 0);
        const together = others.reduce((sum, count) => sum + count, 0);
        expect([...shown, ...others].sort()).toEqual([...counts].sort());
        for (const count of shown) expect(count === 0 || count >= 10).toBe(true);
        if (total >= 10) expect(together === 0 || together >= 10).toBe(true);
        else expect(shown.every((count) => count === 0)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

/** What a page tells of a level: its whole, each place that is shown, and the sum of the others. */
function page(counts: readonly number[], least: number): { text: string; hidden: number[] } {
  const places = counts.map((count, place) => ({ count, place }));
  const { shown, others } = mergeSmall(places, ({ count }) => count, least);
  const together = others.reduce((sum, { count }) => sum + count, 0);
  const hidden = others.map(({ place }) => place);
  return { text: JSON.stringify([shown.map(({ count, place }) => [place, count]), hidden, together]), hidden };
}

function* tuples(length: number, most: number): Generator<number[]> {
  if (length === 0) yield [];
  else for (const rest of tuples(length - 1, most)) for (let n = 0; n <= most; n++) yield [n, ...rest];
}

/**
 * Every county there can be, sorted by what its page says: of whoever reads the page and knows the rule, exactly those counts
 * are known that are the same in all counties with this page.
 * @returns What can be worked out although it should be hidden
 */
function leaks(
  counties: Iterable<number[]>,
  least: number,
  tell: (counts: number[]) => { text: string; hidden: number[]; whole: number },
): string[] {
  const known = new Map<string, { hidden: number[]; whole: number; possible: Set<number>[] }>();
  for (const counts of counties) {
    const { text, hidden, whole } = tell(counts);
    const entry = known.get(text) ?? { hidden, whole, possible: hidden.map(() => new Set<number>()) };
    known.set(text, entry);
    hidden.forEach((place, i) => entry.possible[i]?.add(counts[place] as number));
  }
  return [...known].flatMap(([text, { whole, possible }]) => {
    const certain = possible.flatMap((values) => (values.size === 1 ? [...values] : []));
    return whole >= least && certain.some((count) => count > 0 && count < least) ? [text] : [];
  });
}

// With 3 in place of 10, so that all counties can be tried.
describe("a reader who knows the rule", () => {
  it("works no count out from a township's page, whatever its villages are", () => {
    for (const villages of [1, 2, 3, 4, 5]) {
      const found = leaks(tuples(villages, 7), 3, (counts) => {
        const { text, hidden } = page(counts, 3);
        return { text, hidden, whole: counts.reduce((sum, count) => sum + count, 0) };
      });
      expect(found).toEqual([]);
    }
  });

  it("works no count out from a county's pages, of which only those of shown townships are opened", () => {
    const found = leaks(tuples(6, 5), 3, (counts) => {
      const townships = [counts.slice(0, 2), counts.slice(2, 4), counts.slice(4, 6)];
      const totals = townships.map(([a = 0, b = 0]) => a + b);
      const county = page(totals, 3);
      const below = townships.map((villages, i) => (county.hidden.includes(i) ? null : page(villages, 3)));
      const hidden = below.flatMap((opened, i) => (opened ? opened.hidden : [0, 1]).map((village) => 2 * i + village));
      const text = JSON.stringify([county.text, below.map((opened) => opened?.text)]);
      return { text, hidden, whole: totals.reduce((sum, count) => sum + count, 0) };
    });
    expect(found).toEqual([]);
  });

  it("would work counts out from a page that merged no more than the small ones", () => {
    const found = leaks(tuples(3, 7), 3, (counts) => {
      const hidden = counts.flatMap((count, place) => (count < 3 ? [place] : []));
      const shown = counts.map((count) => (count < 3 ? null : count));
      const whole = counts.reduce((sum, count) => sum + count, 0);
      return { text: JSON.stringify([shown, whole]), hidden, whole };
    });
    expect(found.length).toBeGreaterThan(0);
  });
});
