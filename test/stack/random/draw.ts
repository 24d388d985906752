/** Reproducible chance: the same seed makes the same choices. */
export type Draw = {
  /** A fraction in [0, 1). */
  fraction: () => number;
  /** A whole number from `min` to `max`, both included. */
  between: (min: number, max: number) => number;
  /** One of these; undefined where there is none. */
  oneOf: <T>(list: readonly T[]) => T | undefined;
  /** Whether something happens that happens so often. */
  happens: (probability: number) => boolean;
  /** So many bytes. */
  bytes: (count: number) => Uint8Array;
};

/** Mulberry32: a small generator of good enough spread for tests. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (min: number, max: number): number => min + Math.floor(fraction() * (max - min + 1));
  return {
    fraction,
    between,
    oneOf: (list) => list[between(0, list.length - 1)],
    happens: (probability) => fraction() < probability,
    bytes: (count) => Uint8Array.from({ length: count }, () => between(0, 255)),
  };
}
