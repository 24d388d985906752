import { expect } from "chai";
import vectors from "../../fixtures/roster-rows.json" with { type: "json" };
import { ethers, networkHelpers } from "../../helpers/chain.ts";
import { groupOf } from "../../helpers/relief.ts";

const deployCodec = () => ethers.deployContract("RosterRowsHarness");
const load = () => networkHelpers.loadFixture(deployCodec);

/** As in contracts/relief/RosterRows.sol. */
const UNIFORM = 1n;
const OWN = 2n;
const HEAD = 69n;
const AMOUNT = 5n;

const EVERY_ROW = 2n ** 256n - 1n;
/** No amount passes it: the largest that five bytes hold. */
const LARGEST = 2n ** 40n - 1n;

/** The rows of a group's two words, in their order. */
const rowsOf = (low: bigint, high: bigint): number[] =>
  Array.from({ length: 512 }, (_, row) => row).filter((row) => ((low | (high << 256n)) >> BigInt(row)) & 1n);

describe("RosterRows", () => {
  for (const { name, groups, packed, plain, amount, count } of vectors.cases) {
    it(`reads ${name}`, async () => {
      const codec = await load();
      let offset = 0n;
      let total = 0n;
      let rows = 0n;
      for (const expected of groups) {
        const uniform = typeof expected.amounts === "string";
        const group = await codec.groupAt(packed, offset);
        expect(group.roster).to.equal(expected.roster);
        expect(group.form).to.equal(uniform ? UNIFORM : OWN);
        expect(rowsOf(group.low, group.high)).to.deep.equal(expected.rows);
        expect(group.count).to.equal(expected.rows.length);
        expect(group.amounts).to.equal(offset + HEAD);
        for (const [i, fen] of [expected.amounts].flat().entries())
          expect(await codec.amountAt(packed, group.amounts + BigInt(i) * AMOUNT)).to.equal(BigInt(fen));
        const summed = await codec.sum(packed, offset, LARGEST);
        expect(summed.fit).to.equal(true);
        total += summed.total;
        rows += group.count;
        offset = group.next;
      }
      expect(offset).to.equal(ethers.dataLength(packed));
      expect([total, rows]).to.deep.equal([BigInt(amount), BigInt(count)]);
    });

    it(`unpacks ${name}`, async () => {
      const codec = await load();
      expect(await codec.unpack(packed)).to.equal(plain);
    });
  }

  for (const { name, packed, error, values } of vectors.errors) {
    it(`refuses ${name}`, async () => {
      const codec = await load();
      await expect(codec.unpack(packed))
        .to.be.revertedWithCustomError(codec, error)
        .withArgs(...values);
    });
  }

  it("is written by the tests' own helper as in the vectors", () => {
    for (const { groups, packed } of vectors.cases)
      expect(
        ethers.concat(
          groups.map(({ roster, rows, amounts }) =>
            typeof amounts === "string"
              ? groupOf(BigInt(roster), rows, BigInt(amounts))
              : groupOf(BigInt(roster), rows, amounts.map(BigInt)),
          ),
        ),
      ).to.equal(packed);
  });

  it("finds the amounts of 1 fen and of the most fit, and those of 0 and of one more not", async () => {
    const codec = await load();
    const fits = async (...amounts: bigint[]) => (await codec.sum(groupOf(1n, [0, 1], amounts), 0n, 100n)).fit;
    expect(await fits(1n, 100n)).to.equal(true);
    expect(await fits(0n, 100n)).to.equal(false);
    expect(await fits(1n, 101n)).to.equal(false);
    expect(await fits(101n, 1n)).to.equal(false);
  });

  it("counts the rows of a word", async () => {
    const codec = await load();
    expect(await codec.countOf(0n)).to.equal(0n);
    expect(await codec.countOf(1n)).to.equal(1n);
    expect(await codec.countOf(2n ** 255n + 1n)).to.equal(2n);
    expect(await codec.countOf(EVERY_ROW - 1n)).to.equal(255n);
    expect(await codec.countOf(EVERY_ROW)).to.equal(256n);
  });

  it("finds the first row of a set", async () => {
    const codec = await load();
    expect(await codec.firstOf(1n, 1n)).to.equal(0n);
    expect(await codec.firstOf(2n ** 255n, 1n)).to.equal(255n);
    expect(await codec.firstOf(0n, 1n)).to.equal(256n);
    expect(await codec.firstOf(0n, 2n ** 255n)).to.equal(511n);
  });

  it("unpacks all 512 rows that a set can name", async () => {
    const codec = await load();
    const every = Array.from({ length: 512 }, (_, row) => row);
    const plain = await codec.unpack(groupOf(1n, every, 9n));
    expect(ethers.dataLength(plain)).to.equal(11_264); // 512 * 22
    expect(ethers.dataSlice(plain, 11_242)).to.equal("0x030000000000000000000000000101ff000000000009");
  });
});
