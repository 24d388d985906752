import { expect } from "chai";
import fc from "fast-check";
import { ethers, networkHelpers } from "../../helpers/chain.ts";

const deploy = () => ethers.deployContract("RegionsHarness");

/** A division's digits, level by level: province, city, county, township, village. */
const WIDTHS = [2, 2, 2, 3, 3];

/** A code of `depth` levels, padded with zeros. */
const code = (levels: readonly number[], depth: number): bigint =>
  BigInt(WIDTHS.map((width, i) => String(i < depth ? levels[i] : 0).padStart(width, "0")).join(""));

const anyLevels = fc.tuple(
  fc.integer({ min: 10, max: 99 }),
  ...WIDTHS.slice(1).map((width) => fc.integer({ min: 1, max: 10 ** width - 1 })),
);
const anyDepth = fc.integer({ min: 0, max: 5 });

describe("Regions", () => {
  it("knows a code of every level, and the whole country", async () => {
    const regions = await networkHelpers.loadFixture(deploy);
    for (const region of [0n, 420000000000n, 420100000000n, 420102000000n, 420102001000n, 420102001001n])
      expect(await regions.isValid(region), String(region)).to.equal(true);
  });

  it("knows a city whose townships have no county above them", async () => {
    const regions = await networkHelpers.loadFixture(deploy);
    expect(await regions.isValid(441900003000n)).to.equal(true);
    expect(await regions.isValid(441900003001n)).to.equal(true);
    expect(await regions.covers(441900000000n, 441900003001n)).to.equal(true);
    expect(await regions.covers(441900003000n, 441900003001n)).to.equal(true);
    expect(await regions.covers(441900003000n, 441900004000n)).to.equal(false);
  });

  it("refuses what is below a level that is missing", async () => {
    const regions = await networkHelpers.loadFixture(deploy);
    for (const region of [1n, 9_999_999_999n, 420002000000n, 420000001000n, 420000000001n, 420102000001n])
      expect(await regions.isValid(region), String(region)).to.equal(false);
  });

  it("refuses more than 12 digits", async () => {
    const regions = await networkHelpers.loadFixture(deploy);
    for (const region of [10n ** 12n, 4_201_000_000_000n, 2n ** 64n - 1n])
      expect(await regions.isValid(region), String(region)).to.equal(false);
  });

  it("lets a code cover itself and what is below it, and nothing beside or above it", async () => {
    const regions = await networkHelpers.loadFixture(deploy);
    const below = [420000000000n, 420100000000n, 420102000000n, 420102001000n, 420102001001n];
    for (const [i, parent] of [0n, ...below].entries())
      for (const [j, child] of [0n, ...below].entries())
        expect(await regions.covers(parent, child), `${parent} over ${child}`).to.equal(i <= j);
    expect(await regions.covers(420100000000n, 420200000000n)).to.equal(false);
    expect(await regions.covers(420100000000n, 420099999999n)).to.equal(false);
    expect(await regions.covers(420102001001n, 420102001002n)).to.equal(false);
  });

  it("takes every well-made code as valid, and covered by each code that it begins with", async () => {
    const regions = await networkHelpers.loadFixture(deploy);
    await fc.assert(
      fc.asyncProperty(anyLevels, anyDepth, anyDepth, async (levels, one, other) => {
        const [above, below] = [Math.min(one, other), Math.max(one, other)];
        expect(await regions.isValid(code(levels, below))).to.equal(true);
        expect(await regions.covers(code(levels, above), code(levels, below))).to.equal(true);
      }),
      { numRuns: 200 },
    );
  });

  it("never lets a code cover another branch", async () => {
    const regions = await networkHelpers.loadFixture(deploy);
    await fc.assert(
      fc.asyncProperty(anyLevels, anyLevels, anyDepth, anyDepth, async (one, other, oneDepth, otherDepth) => {
        const begins = oneDepth <= otherDepth && one.slice(0, oneDepth).every((level, i) => level === other[i]);
        expect(await regions.covers(code(one, oneDepth), code(other, otherDepth))).to.equal(begins);
      }),
      { numRuns: 200 },
    );
  });
});
