import { anyValue } from "@nomicfoundation/hardhat-ethers-chai-matchers/withArgs";
import { expect } from "chai";
import { ethers, networkHelpers } from "../../helpers/chain.ts";
import { BERTA, NOTHING, Purpose, Step, TREASURY, named, numberIn, refuses, rowsOf } from "../../helpers/ledger.ts";
import { Area } from "../../helpers/organisations.ts";
import {
  BUDGET,
  Ground,
  MOST,
  ROSTER,
  deployApproved,
  deployTwoRosters,
  enrolRows,
  exitRows,
  groupOf,
  households,
  leaving,
  namesOf,
  planOf,
  proposeGroups,
  proposing,
  rulesOf,
  setOf,
  submitRows,
} from "../../helpers/relief.ts";

const load = () => networkHelpers.loadFixture(deployTwoRosters);
const approved = () => networkHelpers.loadFixture(deployApproved);

const FIRST = numberIn(3n, 1n);

describe("Relief: proposing to pay households", () => {
  it("counts one amount for all rows of a roster", async () => {
    const books = await load();
    const { ledger, county, bank, budget } = books;
    const rows = groupOf(ROSTER, [0, 2, 3], 20_000n);
    await expect(proposing(books, rows))
      .to.emit(ledger, "PaymentProposed")
      .withArgs(
        FIRST,
        county.id,
        bank.id,
        county.recorder,
        0n,
        Purpose.programme,
        60_000n,
        3n,
        named(rows),
        NOTHING,
        rows,
      );
    const { amount, count, status, rowsDigest } = await ledger.payment(FIRST);
    expect([amount, count, status, rowsDigest]).to.deep.equal([60_000n, 3n, Step.proposed, ethers.keccak256(rows)]);
    expect((await ledger.fund(budget)).outflow).to.equal(0n);
  });

  it("counts an amount for each row, over several rosters", async () => {
    const books = await load();
    const rows = ethers.concat([groupOf(ROSTER, [1, 3], [100n, 23n]), groupOf(books.second, [0, 2], 5_000n)]);
    const id = await proposeGroups(books, rows);
    const { amount, count } = await books.ledger.payment(id);
    expect([amount, count]).to.deep.equal([10_123n, 4n]); // 100 + 23 + 2 * 5,000
  });

  it("pays: the payment takes its stretch, and the tokens wait for the bank", async () => {
    const books = await load();
    const { ledger, token, county, bank, budget } = books;
    await proposing(books, groupOf(ROSTER, [0, 1], 300n));
    await expect(ledger.connect(county.approver).approve(FIRST, named("minutes")))
      .to.emit(ledger, "PaymentPaid")
      .withArgs(FIRST, 0n, 600n, 0n, anyValue);
    expect((await ledger.fund(budget)).outflow).to.equal(600n);
    expect(await token.balanceOf(bank.treasury)).to.equal(TREASURY - BUDGET);
    expect(await token.balanceOf(ledger)).to.equal(BUDGET);
  });

  it("pays a whole roster of 500", async () => {
    const books = await load();
    const rows = namesOf("many", 500);
    const roster = await enrolRows(books, households(...rows));
    const every = rows.map((_, row) => row);
    const id = await proposeGroups(
      books,
      groupOf(
        roster,
        every,
        every.map((row) => BigInt(row + 1)),
      ),
    );
    const { amount, count } = await books.ledger.payment(id);
    expect([amount, count]).to.deep.equal([125_250n, 500n]); // 500 * 501 / 2
  });

  it("takes seven rosters, and refuses an eighth", async () => {
    const books = await load();
    for (let roster = 3; roster <= 8; ++roster) await enrolRows(books, households(`alone ${roster}`));
    const groups = [1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n].map((roster) => groupOf(roster, [0], 10n));
    await refuses(books.relief, proposing(books, ethers.concat(groups)), "Rosters_TooMany", 7n);
    const id = await proposeGroups(books, ethers.concat(groups.slice(1)));
    expect((await books.ledger.payment(id)).amount).to.equal(70n);
    await books.ledger.connect(books.county.approver).approve(id, NOTHING);
  });
});

describe("Relief: payments that are refused", () => {
  it("to a row that is not enrolled: struck, gone, not yet enrolled, or not there at all", async () => {
    const books = await load();
    const refusesRow = (rows: readonly number[], refused: number, roster = ROSTER) =>
      refuses(books.relief, proposing(books, groupOf(roster, rows, 10n)), "Rosters_NotEnrolled", roster, refused);
    await exitRows(books, ROSTER, leaving([1, "Bo"]));
    await refusesRow([0, 1, 2], 1);
    await refusesRow([1], 1);
    for (const row of [4, 255, 256, 499, 500, 511]) await refusesRow([0, row], row);
    const noticed = await submitRows(books, households("He"));
    await refusesRow([0], 0, noticed);
  });

  it("to a row that was struck or is only approved", async () => {
    const books = await approved();
    const { relief, county } = books;
    await refuses(relief, proposing(books, groupOf(ROSTER, [3], 10n)), "Rosters_NotEnrolled", ROSTER, 3n);
    await relief.connect(county.approver).strike(ROSTER, setOf(2), Ground.income, named("document"));
    await refuses(relief, proposing(books, groupOf(ROSTER, [2], 10n)), "Rosters_NotEnrolled", ROSTER, 2n);
  });

  it("with a roster that comes twice, or out of order", async () => {
    const books = await load();
    const [one, two] = [groupOf(ROSTER, [0], 10n), groupOf(books.second, [0], 10n)];
    const refusesOrder = (roster: bigint, ...groups: string[]) =>
      refuses(books.relief, proposing(books, ethers.concat(groups)), "Rosters_OutOfOrder", roster);
    await refusesOrder(ROSTER, one, one);
    await refusesOrder(ROSTER, one, groupOf(ROSTER, [1], 10n));
    await refusesOrder(ROSTER, two, one);
    await refusesOrder(ROSTER, one, two, one);
    await refusesOrder(0n, groupOf(0n, [0], 10n));
  });

  it("with a roster that was never submitted, or is another programme's", async () => {
    const books = await load();
    const { relief, finance, county } = books;
    for (const unknown of [3n, 2n ** 32n - 1n])
      await refuses(relief, proposing(books, groupOf(unknown, [0], 10n)), "Rosters_Unknown", unknown);
    await relief.connect(finance.approver).open(planOf(county), rulesOf());
    const foreign = await enrolRows(books, households("He"), books.village, 2n);
    const sent = proposing(books, groupOf(foreign, [0], 10n));
    await refuses(relief, sent, "Rosters_AnotherProgramme", foreign, 2n);
  });

  it("from a township's fund to a village of another township", async () => {
    const books = await load();
    const { relief, finance, county, otherTownship, farVillage, programme } = books;
    await relief.connect(finance.approver).openFund(programme, planOf(county, { region: Area.otherTownship }));
    const far = await submitRows(books, households("He"), farVillage);
    await networkHelpers.time.increase(7 * 86_400);
    await relief.connect(otherTownship.approver).review(far, NOTHING);
    await networkHelpers.time.increase(7 * 86_400);
    await relief.connect(county.approver).approve(far, NOTHING);
    await relief.connect(county.recorder).enrol(far, households("He"));
    const sent = proposing(books, groupOf(ROSTER, [0], 10n), 4n);
    await refuses(relief, sent, "Rosters_OutsideRegion", Area.village);
    await proposing(books, groupOf(far, [0], 10n), 4n);
    await proposing(books, groupOf(far, [0], 11n));
  });

  it("above the benefit, by a fen, for one row or for all, and below one fen", async () => {
    const books = await load();
    const refusesAmount = (amounts: bigint | readonly bigint[], index: number, amount: bigint) =>
      refuses(
        books.relief,
        proposing(books, groupOf(ROSTER, [0, 1, 2], amounts)),
        "Rosters_AboveBenefit",
        ROSTER,
        index,
        amount,
        MOST,
      );
    await refusesAmount(100_001n, 0, 100_001n);
    await refusesAmount([100_000n, 1n, 100_001n], 2, 100_001n);
    await refusesAmount([100_001n, 0n, 100_001n], 0, 100_001n);
    await refusesAmount([5n, 0n, 5n], 1, 0n);
    await refusesAmount(0n, 0, 0n);
    await refusesAmount(2n ** 40n - 1n, 0, 1_099_511_627_775n);
    await proposeGroups(books, groupOf(ROSTER, [0, 1, 2], [100_000n, 1n, 100_000n]));
  });

  it("above the budget, once it would be paid", async () => {
    const books = await load();
    const { ledger, relief, finance, county, programme, budget } = books;
    // All but 100 fen go to another fund of the programme.
    await relief.connect(finance.approver).openFund(programme, planOf(county));
    await ledger.connect(county.recorder).proposeTransfer(budget, 4n, BUDGET - 100n, named("away"), NOTHING);
    await ledger.connect(county.approver).approve(FIRST, NOTHING);
    const id = await proposeGroups(books, groupOf(ROSTER, [0, 1], [100n, 1n]));
    const paid = ledger.connect(county.approver).approve(id, NOTHING);
    await refuses(ledger, paid, "Funds_Insufficient", budget, 101n, 100n);
  });

  it("in plain rows, however they read as groups", async () => {
    const books = await load();
    const refusesRows = (rows: string, error: string, ...values: unknown[]) =>
      refuses(books.relief, proposing(books, rows), error, ...values);
    await refusesRows(rowsOf([BERTA, 100n]), "RosterRows_WrongLength", 22);
    await refusesRows("0x", "RosterRows_WrongLength", 0);
    // Four rows of 22 bytes: roster 0x01a1b2c3, form 0xd4.
    const four = rowsOf([BERTA, 1n], [BERTA, 2n], [BERTA, 3n], [BERTA, 4n]);
    await refusesRows(four, "RosterRows_WrongForm", 0x01a1b2c3, 0xd4);
    await refusesRows(ethers.concat([groupOf(ROSTER, [0], 10n), "0x00"]), "RosterRows_WrongLength", 75);
    await refusesRows(groupOf(ROSTER, [], 10n), "RosterRows_NoRows", ROSTER);
  });

  it("where anyone but the ledger asks to examine", async () => {
    const { relief, county, governor, stranger, second } = await load();
    for (const caller of [county.recorder, governor, stranger]) {
      const sent = relief.connect(caller).examine(FIRST, groupOf(second, [0], 10n));
      await refuses(relief, sent, "Rosters_NotTheLedger", caller.address);
    }
  });
});
