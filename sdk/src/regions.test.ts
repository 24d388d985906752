import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCreditCode, isCreditCode } from "./creditCodes.ts";
import { countyOf, covers, formatRegion, isRegion, levelOf, parseRegion, townshipOf } from "./regions.ts";

describe("a region", () => {
  it.each([
    [0n, "the whole country"],
    [420_000_000_000n, "a province"],
    [420_100_000_000n, "a city"],
    [420_102_000_000n, "a county"],
    [420_102_004_000n, "a township"],
    [420_102_004_005n, "a village"],
    [441_900_003_000n, "a township of a city without counties"],
  ])("is %d, %s", (region) => {
    expect(isRegion(region)).toBe(true);
  });

  it.each([
    [-1n, "negative"],
    [1n, "no province"],
    [9_999_999_999n, "no province"],
    [1_000_000_000_000n, "13 digits"],
    [420_002_000_000n, "a county without a city"],
    [420_102_000_005n, "a village without a township"],
  ])("is not %d: %s", (region) => {
    expect(isRegion(region)).toBe(false);
  });

  it.each([
    ["42", 420_000_000_000n],
    ["4201", 420_100_000_000n],
    ["420102", 420_102_000_000n],
    ["420102004", 420_102_004_000n],
    ["420102004005", 420_102_004_005n],
    [" 420000000000 ", 420_000_000_000n],
    ["000000000000", 0n],
  ])("is read from %j", (text, region) => {
    expect(parseRegion(text)).toBe(region);
  });

  it.each(["", "4", "420", "42010", "湖北", "0042", "1.5e11", "4201020040051"])("is not read from %j", (text) => {
    expect(() => parseRegion(text)).toThrow(`"${text}" is no region: write its statistical code`);
  });

  it.each([
    [0n, "country"],
    [420_000_000_000n, "province"],
    [420_100_000_000n, "city"],
    [420_102_000_000n, "county"],
    [420_102_004_000n, "township"],
    [420_102_004_005n, "village"],
    [441_900_003_000n, "township"],
  ])("%d is a %s", (region, level) => {
    expect(levelOf(region)).toBe(level);
  });

  it("lies in its township and its county", () => {
    expect(townshipOf(420_102_004_005n)).toBe(420_102_004_000n);
    expect(townshipOf(420_102_004_000n)).toBe(420_102_004_000n);
    expect(countyOf(420_102_004_005n)).toBe(420_102_000_000n);
    expect(countyOf(420_102_000_000n)).toBe(420_102_000_000n);
    // Dongguan is a city and has no counties: it is the county of its townships.
    expect(countyOf(441_900_003_007n)).toBe(441_900_000_000n);
  });

  it("lies in no township or county where it is wider than one", () => {
    expect(() => townshipOf(420_102_000_000n)).toThrow("420102000000 lies in no township: it is wider than one.");
    expect(() => countyOf(420_100_000_000n)).toThrow("420100000000 lies in no county: it is wider than one.");
    expect(() => countyOf(0n)).toThrow("000000000000 lies in no county");
  });

  it("is written in 12 digits", () => {
    expect(formatRegion(420_102_004_005n)).toBe("420102004005");
    expect(formatRegion(0n)).toBe("000000000000");
  });

  it.each([
    [0n, 420_102_004_005n, true],
    [420_000_000_000n, 420_102_004_005n, true],
    [420_100_000_000n, 420_102_004_005n, true],
    [420_102_004_005n, 420_102_004_005n, true],
    [441_900_000_000n, 441_900_003_000n, true],
    [420_000_000_000n, 430_000_000_000n, false],
    [420_100_000_000n, 420_200_000_000n, false],
    [420_102_000_000n, 420_100_000_000n, false],
    [420_000_000_000n, 0n, false],
  ])("%d covers %d: %s", (outer, inner, answer) => {
    expect(covers(outer, inner)).toBe(answer);
  });

  it("covers itself, and what it covers covers no more than it does", () => {
    const part = (size: number) => fc.integer({ min: 1, max: size });
    const region = fc
      .tuple(fc.integer({ min: 10, max: 99 }), part(99), part(99), part(999), part(999), fc.nat(4))
      .map(([province, city, county, township, village, depth]) =>
        [province, city, county, township, village]
          .map((n, level) => String(level <= depth ? n : 0).padStart(level < 3 ? 2 : 3, "0"))
          .join(""),
      )
      .map(parseRegion);
    fc.assert(
      fc.property(region, region, region, (a, b, c) => {
        expect(covers(a, a)).toBe(true);
        if (covers(a, b) && covers(b, c)) expect(covers(a, c)).toBe(true);
        if (covers(a, b) && covers(b, a)) expect(a).toBe(b);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("a unified social credit code", () => {
  it.each(["91350100M000100Y43", "53990100MJ0000001Y", "11110000000000000N"])("is %s", (code) => {
    expect(isCreditCode(code)).toBe(true);
    expect(() => checkCreditCode(code)).not.toThrow();
  });

  it("with a wrong check character is refused with the right one", () => {
    expect(isCreditCode("91350100M000100Y44")).toBe(false);
    expect(() => checkCreditCode("91350100M000100Y44")).toThrow(
      '"91350100M000100Y44" has a slip: with these 17 characters the last would be 3. Compare it with the certificate.',
    );
    expect(() => checkCreditCode("91350100M000100Y44")).toThrow(
      expect.objectContaining({
        code: "credit-codes/check",
        values: { value: "91350100M000100Y44", expected: "3" },
      }) as Error,
    );
  });

  it.each([
    "",
    "91350100M000100Y4",
    "91350100M000100Y433",
    "91350100m000100y43",
    "91350100M00O100Y43",
    "９1350100M000100Y4",
  ])("is not %j", (code) => {
    expect(isCreditCode(code)).toBe(false);
    expect(() => checkCreditCode(code)).toThrow("is no unified social credit code");
  });

  it("shows any one character that was misread", () => {
    const letters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    fc.assert(
      fc.property(fc.nat(17), fc.constantFrom(...letters), (at, letter) => {
        const code = [..."91350100M000100Y43"];
        fc.pre(code[at] !== letter);
        code[at] = letter;
        expect(isCreditCode(code.join(""))).toBe(false);
      }),
    );
  });
});
