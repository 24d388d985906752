/** The least number of households that is shown for a place by itself. */
export const LEAST_SHOWN = 10;

/** Places that are shown one by one, and those that are shown together. */
export type Merged<T> = {
  readonly shown: readonly T[];
  /** Of these only sums are shown ("other villages"); none where nothing has to be hidden. */
  readonly others: readonly T[];
};

/**
 * Choose which places of one level are shown by themselves, so that no count of under 10 households is seen or can be worked
 * out: those under 10 are shown together, joined by the next smallest until they have 10 or more. Where all of them together
 * have under 10, all are among the others, and the caller shows them within the level above.
 *
 * For a cascade, call it at each level with the places of one place above, and open only places that are shown: of a township
 * that is among the others no village is shown. Amounts follow the same choice.
 * @param places All places of the level: the villages of one township, the townships of one county
 * @param households How many households a place has; of several counts that are shown, the smallest
 * @param least The least number that is shown
 * @returns Each place once, in the order in which they came
 */
export function mergeSmall<T>(places: readonly T[], households: (place: T) => number, least = LEAST_SHOWN): Merged<T> {
  const counts = places.map(households);
  const isSmall = (count: number) => count < least;
  const small = counts.filter(isSmall);
  // Places without households tell of nobody. They are shown, unless others have to be hidden.
  if (sum(small) === 0) return { shown: places, others: [] };

  // Nobody who knows this rule may work out a count from its result. So when a place joins, all places of the same size join
  // too: one that was left out would show that size. And where all that are hidden have 9 households, their sum would show
  // each count, so more join.
  const largest = small.every((count) => count === least - 1);
  let upTo = least - 1;
  if (sum(small) < least || largest) {
    upTo = Math.min(...counts.filter((count) => !isSmall(count)));
  }
  return {
    shown: places.filter((_, i) => (counts[i] as number) > upTo),
    others: places.filter((_, i) => (counts[i] as number) <= upTo),
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
