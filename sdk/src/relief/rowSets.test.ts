import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Hex } from "../bytes.ts";
import { decodeSet, encodeSet, inSet, setOfWords, wordsOfSet } from "./rowSets.ts";

const rows = fc.uniqueArray(fc.integer({ min: 0, max: 499 })).map((all) => all.sort((a, b) => a - b));
const empty: Hex = `0x${"0".repeat(128)}`;

describe("a set of a roster's rows", () => {
  it.each<[number[], Hex]>([
    [[], empty],
    [[0], `0x${"0".repeat(63)}1${"0".repeat(64)}`],
    [[0, 1, 8], `0x${"0".repeat(61)}103${"0".repeat(64)}`],
    [[255], `0x8${"0".repeat(127)}`],
    [[256], `0x${"0".repeat(127)}1`],
    // 499 is bit 243 of the second word: 12 bits from its top.
    [[7, 499], `0x${"0".repeat(62)}80${"0".repeat(3)}8${"0".repeat(60)}`],
  ])("of the rows %j is two big-endian words", (all, set) => {
    expect(encodeSet(all)).toBe(set);
    expect(decodeSet(set)).toEqual(all);
  });

  it("is the same in whatever order its rows come, and however often", () => {
    expect(encodeSet([9, 3, 9])).toBe(encodeSet([3, 9]));
  });

  it("comes back as it went, from bytes and from the contract's words", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const set = encodeSet(all);
        expect(decodeSet(set)).toEqual(all);
        expect(setOfWords(wordsOfSet(set))).toBe(set);
        const [low, high] = wordsOfSet(set);
        expect(low).toBe(all.filter((row) => row < 256).reduce((word, row) => word | (1n << BigInt(row)), 0n));
        expect(high).toBe(all.filter((row) => row >= 256).reduce((word, row) => word | (1n << BigInt(row - 256)), 0n));
        for (let row = 0; row < 512; row++) expect(inSet(set, row)).toBe(all.includes(row));
      }),
      { numRuns: 30 },
    );
  });

  it("has no row outside a roster", () => {
    const full: Hex = `0x${"f".repeat(128)}`;
    expect([-1, 512, 1_000].map((row) => inSet(full, row))).toEqual([false, false, false]);
    expect(() => encodeSet([500])).toThrow("500 is no row of a roster: it has rows 0 to 499.");
    expect(() => encodeSet([-1])).toThrow("-1 is no row of a roster");
    expect(() => encodeSet([1.5])).toThrow("1.5 is no row of a roster");
  });

  it("is refused where it has another length", () => {
    expect(() => decodeSet("0x00")).toThrow("A set of rows has 64 bytes; this one has 1.");
    expect(() => wordsOfSet("0x")).toThrow("A set of rows has 64 bytes; this one has 0.");
  });
});
