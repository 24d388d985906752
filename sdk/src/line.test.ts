import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lengthOf, mapAcross, overlap, shift, type Stretch } from "./line.ts";

const stretch = fc
  .tuple(fc.bigInt({ min: 0n, max: 50n }), fc.bigInt({ min: 0n, max: 20n }))
  .map(([start, length]): Stretch => ({ start, end: start + length }));

const positions = ({ start, end }: Stretch): bigint[] =>
  Array.from({ length: Number(end - start) }, (_, i) => start + BigInt(i));

describe("stretches of a line", () => {
  it.each([
    [
      { start: 0n, end: 10n },
      { start: 4n, end: 20n },
      { start: 4n, end: 10n },
    ],
    [
      { start: 4n, end: 20n },
      { start: 0n, end: 10n },
      { start: 4n, end: 10n },
    ],
    [
      { start: 0n, end: 10n },
      { start: 2n, end: 3n },
      { start: 2n, end: 3n },
    ],
    [{ start: 0n, end: 10n }, { start: 10n, end: 20n }, null],
    [{ start: 5n, end: 5n }, { start: 0n, end: 10n }, null],
  ])("%o and %o have %o in common", (a, b, common) => {
    expect(overlap(a, b)).toEqual(common);
  });

  it("have in common just the positions that both have", () => {
    fc.assert(
      fc.property(stretch, stretch, (a, b) => {
        const common = overlap(a, b);
        const both = positions(a).filter((position) => positions(b).includes(position));
        expect(common ? positions(common) : []).toEqual(both);
      }),
    );
  });

  it("keep their length wherever they go", () => {
    expect(shift({ start: 5n, end: 8n }, -5n)).toEqual({ start: 0n, end: 3n });
    // A transfer of [100, 400) became a deposit at 1,000: its fen 150 to 160 stand at 1,050 to 1,060.
    expect(mapAcross({ start: 150n, end: 160n }, 100n, 1_000n)).toEqual({ start: 1_050n, end: 1_060n });
    fc.assert(fc.property(stretch, fc.bigInt(), (a, by) => lengthOf(shift(a, by)) === lengthOf(a)));
  });
});
