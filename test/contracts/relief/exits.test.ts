import { expect } from "chai";
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { ethers, networkHelpers } from "../../helpers/chain.ts";
import { NOTHING, named, refuses } from "../../helpers/ledger.ts";
import {
  ExitCause,
  Ground,
  ROSTER,
  ROWS,
  RowStatus,
  deployApproved,
  deployEnrolled,
  enrolRows,
  households,
  leaving,
  namesOf,
  setOf,
  tagOf,
  type ReliefBooks,
} from "../../helpers/relief.ts";

const approved = () => networkHelpers.loadFixture(deployApproved);
const enrolled = () => networkHelpers.loadFixture(deployEnrolled);

const DECISION = named("decision");

const exit = ({ relief, county }: ReliefBooks, rows: string, roster = ROSTER, by = county.approver) =>
  relief.connect(by).exit(roster, ExitCause.outOfPoverty, DECISION, rows);

describe("Relief: households that leave", () => {
  it("says who left and why, and frees their tags", async () => {
    const books = await enrolled();
    const { relief, county } = books;
    await expect(
      relief.connect(county.approver).exit(ROSTER, ExitCause.deceased, DECISION, leaving([1, "Bo"], [3, "Ding"])),
    )
      .to.emit(relief, "HouseholdsExited")
      .withArgs(ROSTER, county.id, county.approver, setOf(1, 3), ExitCause.deceased, DECISION);
    expect(await relief.enrolled(ROSTER)).to.deep.equal(setOf(0, 2));
    expect(await relief.rowStatus(ROSTER, 1)).to.equal(RowStatus.exited);
    expect(await relief.enrolmentOf(tagOf("Bo"))).to.deep.equal([0n, 0n]);
    expect(await relief.enrolmentOf(tagOf("Ai"))).to.deep.equal([ROSTER, 0n]);
    expect((await relief.roster(ROSTER)).changes).to.equal(1n);
  });

  it("takes rows in any order, and from both words of the set", async () => {
    const books = await enrolled();
    const names = namesOf("many", 500);
    const roster = await enrolRows(books, households(...names));
    await exit(books, leaving([499, "many 499"], [0, "many 0"], [256, "many 256"], [255, "many 255"]), roster);
    const whole = 2n ** 256n - 1n;
    expect(await books.relief.enrolled(roster)).to.deep.equal([
      whole - 1n - 2n ** 255n, // without 0 and 255
      2n ** 244n - 1n - 1n - 2n ** 243n, // without 256 and 499
    ]);
    for (const row of [0, 255, 256, 499]) expect(await books.relief.rowStatus(roster, row)).to.equal(RowStatus.exited);
  });

  it("lets a household be enrolled again elsewhere, and not by the roster that it left", async () => {
    const books = await enrolled();
    const { relief, county } = books;
    await exit(books, leaving([1, "Bo"]));
    await refuses(relief, relief.connect(county.recorder).enrol(ROSTER, ROWS), "Rosters_NothingMoves", ROSTER);
    const roster = await enrolRows(books, households("En", "Bo"), books.otherVillage);
    expect(await relief.enrolmentOf(tagOf("Bo"))).to.deep.equal([roster, 1n]);
    expect(await relief.rowStatus(ROSTER, 1)).to.equal(RowStatus.exited);
  });

  it("goes on when the programme is closed, so that its households can be helped by another", async () => {
    const books = await enrolled();
    const { relief, finance, programme } = books;
    await relief.connect(finance.approver).close(programme, "done", named("report"));
    await exit(books, leaving([0, "Ai"]));
    expect(await relief.enrolmentOf(tagOf("Ai"))).to.deep.equal([0n, 0n]);
  });

  it("is for an approver of the village's own county alone", async () => {
    const books = await enrolled();
    const { relief, village, township, county, otherCounty, finance, stranger } = books;
    for (const caller of [
      ...[village.approver, township.approver, otherCounty.approver, finance.approver],
      ...[county.recorder, county.administrator, stranger],
    ])
      await refuses(relief, exit(books, leaving([0, "Ai"]), ROSTER, caller), "Rosters_NotAllowed", caller.address);
  });

  it("refuses an exit without a cause or without its decision", async () => {
    const { relief, county } = await enrolled();
    const rows = leaving([0, "Ai"]);
    const approver = relief.connect(county.approver);
    await refuses(relief, approver.exit(ROSTER, ExitCause.none, DECISION, rows), "Rosters_GroundMissing");
    await refuses(relief, approver.exit(ROSTER, ExitCause.moved, NOTHING, rows), "Rosters_EvidenceMissing");
  });

  it("refuses no rows, and rows that are cut short", async () => {
    const books = await enrolled();
    const row = leaving([0, "Ai"]);
    for (const [rows, length] of [
      ["0x", 0],
      [ethers.dataSlice(row, 0, 17), 17],
      [ethers.concat([row, "0x00"]), 19],
    ] as const)
      await refuses(books.relief, exit(books, rows), "Rosters_WrongLength", length);
  });

  it("refuses a row that comes twice, and one that has left", async () => {
    const books = await enrolled();
    const twice = exit(books, leaving([0, "Ai"], [1, "Bo"], [0, "Ai"]));
    await refuses(books.relief, twice, "Rosters_WrongRow", ROSTER, 0, RowStatus.exited);
    expect(await books.relief.enrolmentOf(tagOf("Ai"))).to.deep.equal([ROSTER, 0n]);
    await exit(books, leaving([0, "Ai"]));
    await refuses(books.relief, exit(books, leaving([0, "Ai"])), "Rosters_WrongRow", ROSTER, 0, RowStatus.exited);
  });

  it("refuses rows that are not enrolled, and rows that no roster can have", async () => {
    const books = await approved();
    const { relief, county } = books;
    await relief.connect(county.approver).strike(ROSTER, setOf(0), Ground.income, named("document"));
    const refusesRow = (row: number, name: string, status: bigint) =>
      refuses(relief, exit(books, leaving([row, name])), "Rosters_WrongRow", ROSTER, row, status);
    await refusesRow(1, "Bo", RowStatus.approved);
    await relief.connect(county.recorder).enrol(ROSTER, ROWS);
    await refusesRow(0, "Ai", RowStatus.struck);
    // 513 and 65,281 would be row 1 if a row's number were cut to its lowest bits.
    for (const row of [4, 255, 256, 257, 511, 512, 513, 65_281, 65_535]) await refusesRow(row, "Bo", RowStatus.none);
  });

  it("refuses another tag than the household's: one of nobody, of another row, of another roster", async () => {
    const books = await enrolled();
    await enrolRows(books, households("En", "Fu"), books.otherVillage);
    for (const name of ["nobody", "Ai", "Fu"])
      await refuses(books.relief, exit(books, leaving([1, name])), "Rosters_TagDiffers", ROSTER, 1);
  });
});

describe("Relief: checking households again", () => {
  const reverify = ({ relief }: ReliefBooks, by: HardhatEthersSigner, rows: [bigint, bigint], report = DECISION) =>
    relief.connect(by).reverify(ROSTER, rows, report);

  it("puts on record that they stay, and changes nothing", async () => {
    const books = await enrolled();
    const { relief, township } = books;
    await expect(reverify(books, township.approver, setOf(0, 2)))
      .to.emit(relief, "RosterReverified")
      .withArgs(ROSTER, township.id, township.approver, setOf(0, 2), DECISION);
    expect(await relief.enrolled(ROSTER)).to.deep.equal(setOf(0, 1, 2, 3));
    expect((await relief.roster(ROSTER)).changes).to.equal(0n);
  });

  it("is for approvers of the village's own township and county alone", async () => {
    const books = await enrolled();
    const { relief, village, township, otherTownship, county, otherCounty, finance, stranger } = books;
    for (const approver of [township.approver, county.approver]) await reverify(books, approver, setOf(0));
    for (const caller of [
      ...[village.approver, otherTownship.approver, otherCounty.approver, finance.approver],
      ...[township.recorder, county.recorder, stranger],
    ])
      await refuses(relief, reverify(books, caller, setOf(0)), "Rosters_NotAllowed", caller.address);
  });

  it("refuses rows that are not enrolled, nothing at all, and a report that is missing", async () => {
    const books = await enrolled();
    const { relief, township } = books;
    await exit(books, leaving([1, "Bo"]));
    const refusesRow = (row: number, status: bigint) =>
      refuses(relief, reverify(books, township.approver, setOf(0, row)), "Rosters_WrongRow", ROSTER, row, status);
    await refusesRow(1, RowStatus.exited);
    for (const row of [4, 255, 256, 511]) await refusesRow(row, RowStatus.none);
    await refuses(relief, reverify(books, township.approver, setOf()), "Rosters_NothingMoves", ROSTER);
    await refuses(relief, reverify(books, township.approver, setOf(0), NOTHING), "Rosters_EvidenceMissing");
  });
});
