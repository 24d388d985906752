import { expect } from "chai";
import vectors from "../../fixtures/rows.json" with { type: "json" };
import { ethers, networkHelpers } from "../../helpers/chain.ts";
import { ALICE } from "../../helpers/ledger.ts";

const deployRows = () => ethers.deployContract("RowsHarness");
const load = () => networkHelpers.loadFixture(deployRows);

describe("Rows", () => {
  for (const { name, rows, packed, amount, count } of vectors.rows) {
    it(`reads and writes ${name}`, async () => {
      const codec = await load();
      expect(await codec.sum(packed)).to.deep.equal([BigInt(amount), BigInt(count)]);
      for (const [i, row] of rows.entries())
        expect(await codec.rowAt(packed, i)).to.deep.equal([row.reference, BigInt(row.amount)]);
      const [references, amounts] = [rows.map((row) => row.reference), rows.map((row) => row.amount)];
      expect(await codec.packRows(references, amounts)).to.equal(packed);
    });
  }

  for (const { name, packed, error, values } of vectors.refused) {
    it(`refuses ${name}`, async () => {
      const codec = await load();
      await expect(codec.sum(packed))
        .to.be.revertedWithCustomError(codec, error)
        .withArgs(...values);
    });
  }

  for (const { name, pieces, packed } of vectors.pieces) {
    it(`reads the piece: ${name}`, async () => {
      const codec = await load();
      expect(await codec.countPieces(packed)).to.equal(pieces.length);
      for (const [i, piece] of pieces.entries())
        expect(await codec.pieceAt(packed, i)).to.deep.equal([BigInt(piece.row), BigInt(piece.amount)]);
    });
  }

  for (const packed of ["0x", "0x00000000000001", "0x000000000000000100"]) {
    it(`refuses pieces of ${ethers.dataLength(packed)} bytes`, async () => {
      const codec = await load();
      await expect(codec.countPieces(packed))
        .to.be.revertedWithCustomError(codec, "Rows_WrongLength")
        .withArgs(ethers.dataLength(packed));
    });
  }

  for (const { name, pieces, packed } of vectors.returned) {
    it(`writes what came back: ${name}`, async () => {
      const codec = await load();
      const [rows, froms, amounts] = [
        pieces.map((piece) => piece.row),
        pieces.map((piece) => piece.from),
        pieces.map((piece) => piece.amount),
      ];
      expect(await codec.packReturned(rows, froms, amounts)).to.equal(packed);
    });
  }

  it("packs one row of the largest amount, 2^48 - 1 fen", async () => {
    const codec = await load();
    expect(await codec.one(ALICE, 281474976710655n)).to.equal("0x01000102030405060708090a0b0c0d0effffffffffff");
  });

  it("refuses to pack an amount of more than 6 bytes", async () => {
    const codec = await load();
    await expect(codec.one(ALICE, 281474976710656n))
      .to.be.revertedWithCustomError(codec, "Rows_AmountTooLarge")
      .withArgs(281474976710656n);
  });

  it("refuses more than 65,535 rows", async () => {
    const codec = await load();
    await expect(codec.sum(`0x${"00".repeat(1_441_792)}`)) // 65,536 * 22
      .to.be.revertedWithCustomError(codec, "Rows_WrongLength")
      .withArgs(1_441_792);
  });
});
