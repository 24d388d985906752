import { expect } from "chai";
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { networkHelpers } from "../../helpers/chain.ts";
import { NOTHING, named, refuses } from "../../helpers/ledger.ts";
import {
  ExitCause,
  Ground,
  ROSTER,
  RowStatus,
  approveRoster,
  deployEnrolled,
  deployReviewed,
  deploySubmitted,
  leaving,
  reviewRoster,
  setOf,
  type ReliefBooks,
} from "../../helpers/relief.ts";

const submitted = () => networkHelpers.loadFixture(deploySubmitted);
const reviewed = () => networkHelpers.loadFixture(deployReviewed);
const enrolled = () => networkHelpers.loadFixture(deployEnrolled);

const FINDING = named("finding");
const OBJECTION = (1n << 32n) | 1n;

const strike = (
  { relief }: ReliefBooks,
  by: HardhatEthersSigner,
  rows: [bigint, bigint],
  ground: bigint = Ground.income,
) => relief.connect(by).strike(ROSTER, rows, ground, FINDING);

/** The charity objects to a row. */
const object = ({ relief, charity }: ReliefBooks, row: number) =>
  relief.connect(charity.recorder).object(ROSTER, row, Ground.property, named("photo"));

describe("Relief: striking rows", () => {
  it("takes rows off with a ground and evidence; the rest moves on", async () => {
    const books = await submitted();
    const { relief, township } = books;
    await expect(strike(books, township.approver, setOf(0, 3), Ground.duplicate))
      .to.emit(relief, "RowsStruck")
      .withArgs(ROSTER, township.id, township.approver, setOf(0, 3), Ground.duplicate, FINDING);
    await reviewRoster(books, ROSTER);
    const statuses = await Promise.all([0, 1, 2, 3].map((row) => relief.rowStatus(ROSTER, row)));
    const { struck, underSecondNotice: secondNotice } = RowStatus;
    expect(statuses).to.deep.equal([struck, secondNotice, secondNotice, struck]);
  });

  it("in the first notice is for the village and the township, then for the county alone", async () => {
    const books = await submitted();
    const { relief, village, otherVillage, township, otherTownship, county, otherCounty, finance, stranger } = books;
    const outsiders = [otherVillage.approver, otherTownship.approver, otherCounty.approver, finance.approver, stranger];
    const refusesAll = async (callers: HardhatEthersSigner[], row: number) => {
      for (const caller of [...callers, ...outsiders])
        await refuses(relief, strike(books, caller, setOf(row)), "Rosters_NotAllowed", caller.address);
    };
    await refusesAll([county.approver, village.recorder, township.recorder, township.administrator], 0);
    await strike(books, village.approver, setOf(0));
    await strike(books, township.approver, setOf(1));
    await reviewRoster(books, ROSTER);
    await refusesAll([village.approver, township.approver, county.recorder], 2);
    await strike(books, county.approver, setOf(2));
    await approveRoster(books, ROSTER);
    await refusesAll([village.approver, township.approver], 3);
    await strike(books, county.approver, setOf(3));
    expect(await relief.rowStatus(ROSTER, 3)).to.equal(RowStatus.struck);
  });

  it("refuses a set of which the caller may not strike every row", async () => {
    const books = await submitted();
    const { relief, village, county } = books;
    await object(books, 0);
    await reviewRoster(books, ROSTER);
    await refuses(relief, strike(books, village.approver, setOf(0, 1)), "Rosters_NotAllowed", village.approver.address);
    await refuses(relief, strike(books, county.approver, setOf(0, 1)), "Rosters_NotAllowed", county.approver.address);
    await strike(books, village.approver, setOf(0));
    await strike(books, county.approver, setOf(1));
  });

  it("refuses rows that are struck, enrolled or gone, and rows that the roster does not have", async () => {
    const books = await enrolled();
    const { relief, county } = books;
    await relief.connect(county.approver).exit(ROSTER, ExitCause.moved, FINDING, leaving([1, "Bo"]));
    const refusesRow = (row: number, status: bigint) =>
      refuses(relief, strike(books, county.approver, setOf(row)), "Rosters_WrongRow", ROSTER, row, status);
    await refusesRow(0, RowStatus.enrolled);
    await refusesRow(1, RowStatus.exited);
    for (const row of [4, 255, 256, 499, 511]) await refusesRow(row, RowStatus.none);
  });

  it("refuses to strike a row twice, nothing at all, without a ground or without evidence", async () => {
    const books = await reviewed();
    const { relief, county } = books;
    await strike(books, county.approver, setOf(0));
    const again = strike(books, county.approver, setOf(0, 1));
    await refuses(relief, again, "Rosters_WrongRow", ROSTER, 0, RowStatus.struck);
    await refuses(relief, strike(books, county.approver, setOf()), "Rosters_NothingMoves", ROSTER);
    await refuses(relief, strike(books, county.approver, setOf(1), Ground.none), "Rosters_GroundMissing");
    const bare = relief.connect(county.approver).strike(ROSTER, setOf(1), Ground.income, NOTHING);
    await refuses(relief, bare, "Rosters_EvidenceMissing");
  });

  it("leaves an objection to the row to be ruled on, which changes nothing", async () => {
    const books = await submitted();
    const { relief, township } = books;
    await object(books, 1);
    await strike(books, township.approver, setOf(1));
    await relief.connect(township.approver).rule([OBJECTION], false, FINDING);
    expect(await relief.rowStatus(ROSTER, 1)).to.equal(RowStatus.struck);
  });
});
