import { expect } from "chai";
import { networkHelpers } from "../../helpers/chain.ts";
import { NOTHING, named, refuses } from "../../helpers/ledger.ts";
import { FOREVER, Role, type TestOrganisation } from "../../helpers/organisations.ts";
import {
  DAY,
  Ground,
  MINUTES,
  ROSTER,
  ROWS,
  RosterStep,
  RowStatus,
  approveRoster,
  deployApproved,
  deployReviewed,
  deploySubmitted,
  households,
  namesOf,
  noticeEnds,
  reviewRoster,
  rulesOf,
  setOf,
  submitRows,
  type ReliefBooks,
} from "../../helpers/relief.ts";

const submitted = () => networkHelpers.loadFixture(deploySubmitted);
const reviewed = () => networkHelpers.loadFixture(deployReviewed);
const approved = () => networkHelpers.loadFixture(deployApproved);

const { time } = networkHelpers;

/** The status of each of the four households. */
const standing = ({ relief }: ReliefBooks) => Promise.all([0, 1, 2, 3].map((row) => relief.rowStatus(ROSTER, row)));

/** The charity objects to a row, and the level above dismisses it. */
const object = ({ relief, charity }: ReliefBooks, row: number) =>
  relief.connect(charity.recorder).object(ROSTER, row, Ground.income, named("photo"));
const dismiss = ({ relief }: ReliefBooks, number: bigint, by: TestOrganisation) =>
  relief.connect(by.approver).rule([(ROSTER << 32n) | number], false, named("finding"));

/** Make the account that took one step fit to take another, as somebody who changed offices would be. */
async function changesOffice({ directory }: ReliefBooks, from: TestOrganisation, to: TestOrganisation, role: bigint) {
  const account = role === Role.approver ? from.recorder : from.approver;
  await directory.connect(account).resign();
  await directory.connect(to.administrator).appoint(account, role, FOREVER);
  return account;
}

describe("Relief: the first notice and the township's review", () => {
  it("moves every row on to its second notice once the first has run to the second", async () => {
    const books = await submitted();
    const { relief, township } = books;
    const { noticeEnds: first } = await relief.roster(ROSTER);
    await time.setNextBlockTimestamp(first);
    await expect(relief.connect(township.approver).review(ROSTER, named("minutes of the township")))
      .to.emit(relief, "RosterReviewed")
      .withArgs(
        ROSTER,
        township.id,
        township.approver,
        setOf(0, 1, 2, 3),
        first + 604_800n, // 7 days
        named("minutes of the township"),
      );
    expect(await standing(books)).to.deep.equal(Array(4).fill(RowStatus.underSecondNotice));
    const { noticeEnds: second, reviewed: moved } = await relief.roster(ROSTER);
    expect([second, moved]).to.deep.equal([first + 604_800n, true]);
  });

  it("refuses a notice that is cut short by one second", async () => {
    const { relief, township } = await submitted();
    const { noticeEnds: first } = await relief.roster(ROSTER);
    await time.setNextBlockTimestamp(first - 1n);
    await refuses(
      relief,
      relief.connect(township.approver).review(ROSTER, NOTHING),
      "Rosters_NoticeRuns",
      ROSTER,
      first,
    );
  });

  it("is reviewed by an approver of the village's own township alone", async () => {
    const { relief, village, township, otherTownship, county, finance, stranger } = await submitted();
    await noticeEnds();
    for (const caller of [
      ...[village.approver, otherTownship.approver, county.approver, finance.approver],
      ...[township.recorder, township.administrator, stranger],
    ])
      await refuses(relief, relief.connect(caller).review(ROSTER, NOTHING), "Rosters_NotAllowed", caller.address);
  });

  it("refuses an organisation of the township's region that is no local government", async () => {
    const { relief, directory, producer, township } = await submitted();
    await directory.amend(producer.id, township.region, producer.treasury, "producer", "moved");
    await noticeEnds();
    const sent = relief.connect(producer.approver).review(ROSTER, NOTHING);
    await refuses(relief, sent, "Rosters_NotAllowed", producer.approver.address);
  });

  it("refuses the account that submitted it, though it has moved to the township", async () => {
    const books = await submitted();
    const { relief, village, township } = books;
    const account = await changesOffice(books, village, township, Role.approver);
    await noticeEnds();
    const sent = relief.connect(account).review(ROSTER, NOTHING);
    await refuses(relief, sent, "Rosters_SameAccount", account.address, RosterStep.submitted);
  });

  it("leaves behind rows that were struck or wait for a ruling; the rest moves on", async () => {
    const books = await submitted();
    const { relief, township } = books;
    await object(books, 1);
    await relief.connect(township.approver).strike(ROSTER, setOf(2), Ground.property, named("land register"));
    await noticeEnds();
    const review = relief.connect(township.approver).review(ROSTER, NOTHING);
    await expect(review)
      .to.emit(relief, "RosterReviewed")
      .withArgs(ROSTER, township.id, township.approver, setOf(0, 3), (await time.latest()) + 1 + 7 * DAY, NOTHING);
    const { underSecondNotice: secondNotice, underFirstNotice: firstNotice, struck } = RowStatus;
    expect(await standing(books)).to.deep.equal([secondNotice, firstNotice, struck, secondNotice]);
  });

  it("lets a row that waited follow at once, into a second notice of its own, and does not renew the others'", async () => {
    const books = await submitted();
    const { relief, township, county } = books;
    await object(books, 1);
    await reviewRoster(books, ROSTER);
    await time.increase(5 * DAY);
    await dismiss(books, 1n, township);
    await relief.connect(township.approver).review(ROSTER, NOTHING);
    expect((await relief.roster(ROSTER)).noticeEnds).to.equal((await time.latest()) + 7 * DAY);
    expect(await relief.rowStatus(ROSTER, 1)).to.equal(RowStatus.underSecondNotice);
    // Two days later the others' notice has run; that row's runs on for five more.
    await time.increase(2 * DAY);
    await expect(relief.connect(county.approver).approve(ROSTER, NOTHING))
      .to.emit(relief, "RosterApproved")
      .withArgs(ROSTER, county.id, county.approver, setOf(0, 2, 3), NOTHING);
    const early = relief.connect(county.approver).approve(ROSTER, NOTHING);
    await refuses(relief, early, "Rosters_NoticeRuns", ROSTER, (await relief.roster(ROSTER)).noticeEnds);
    await time.increase(5 * DAY);
    await relief.connect(county.approver).approve(ROSTER, NOTHING);
    expect(await standing(books)).to.deep.equal(Array(4).fill(RowStatus.approved));
  });

  it("refuses a review where nothing moves: the second, or where every row is struck", async () => {
    const books = await submitted();
    const { relief, village, township } = books;
    await submitRows(books, households("En"));
    await relief.connect(village.approver).strike(2n, setOf(0), Ground.withdrawn, named("letter"));
    await reviewRoster(books, ROSTER);
    for (const roster of [ROSTER, 2n])
      await refuses(relief, relief.connect(township.approver).review(roster, NOTHING), "Rosters_NothingMoves", roster);
  });

  it("moves exactly the rows that there are, in one word and in two", async () => {
    const books = await submitted();
    const { relief, township } = books;
    const whole = 2n ** 256n - 1n;
    const sets: [count: number, moved: [bigint, bigint]][] = [
      [1, [1n, 0n]],
      [255, [2n ** 255n - 1n, 0n]],
      [256, [whole, 0n]],
      [257, [whole, 1n]],
      [500, [whole, 2n ** 244n - 1n]],
    ];
    for (const [count] of sets) await submitRows(books, households(...namesOf(`${count}`, count)));
    await noticeEnds();
    for (const [i, [, moved]] of sets.entries()) {
      const review = relief.connect(township.approver).review(BigInt(i + 2), NOTHING);
      const ends = (await time.latest()) + 1 + 7 * DAY;
      await expect(review)
        .to.emit(relief, "RosterReviewed")
        .withArgs(i + 2, township.id, township.approver, moved, ends, NOTHING);
    }
  });
});

describe("Relief: the second notice and the county's approval", () => {
  it("approves every row once the second notice has run to the second", async () => {
    const books = await reviewed();
    const { relief, county } = books;
    await time.setNextBlockTimestamp((await relief.roster(ROSTER)).noticeEnds);
    await expect(relief.connect(county.approver).approve(ROSTER, named("announcement")))
      .to.emit(relief, "RosterApproved")
      .withArgs(ROSTER, county.id, county.approver, setOf(0, 1, 2, 3), named("announcement"));
    expect(await standing(books)).to.deep.equal(Array(4).fill(RowStatus.approved));
  });

  it("refuses a notice that is cut short by one second", async () => {
    const { relief, county } = await reviewed();
    const { noticeEnds: second } = await relief.roster(ROSTER);
    await time.setNextBlockTimestamp(second - 1n);
    const early = relief.connect(county.approver).approve(ROSTER, NOTHING);
    await refuses(relief, early, "Rosters_NoticeRuns", ROSTER, second);
  });

  it("refuses to skip the township", async () => {
    const { relief, county } = await submitted();
    await time.increase(365 * DAY);
    const skipped = relief.connect(county.approver).approve(ROSTER, NOTHING);
    await refuses(relief, skipped, "Rosters_NothingMoves", ROSTER);
  });

  it("is approved by an approver of the village's own county alone", async () => {
    const { relief, village, township, county, otherCounty, finance, stranger } = await reviewed();
    await noticeEnds();
    for (const caller of [
      ...[village.approver, township.approver, otherCounty.approver, finance.approver],
      ...[county.recorder, county.administrator, stranger],
    ])
      await refuses(relief, relief.connect(caller).approve(ROSTER, NOTHING), "Rosters_NotAllowed", caller.address);
  });

  it("refuses the account that reviewed it, though it has moved to the county", async () => {
    const books = await reviewed();
    const { relief, directory, township, county } = books;
    await directory.connect(township.approver).resign();
    await directory.connect(county.administrator).appoint(township.approver, Role.approver, FOREVER);
    await noticeEnds();
    const sent = relief.connect(township.approver).approve(ROSTER, NOTHING);
    await refuses(relief, sent, "Rosters_SameAccount", township.approver.address, RosterStep.reviewed);
  });

  it("leaves behind rows that were struck or wait for a ruling, and approves them later", async () => {
    const books = await reviewed();
    const { relief, county } = books;
    await object(books, 1);
    await relief.connect(county.approver).strike(ROSTER, setOf(2), Ground.property, named("land register"));
    await approveRoster(books, ROSTER);
    const { underSecondNotice: secondNotice, approved: approvedRow, struck } = RowStatus;
    expect(await standing(books)).to.deep.equal([approvedRow, secondNotice, struck, approvedRow]);
    await dismiss(books, 1n, county);
    await expect(relief.connect(county.approver).approve(ROSTER, NOTHING))
      .to.emit(relief, "RosterApproved")
      .withArgs(ROSTER, county.id, county.approver, setOf(1), NOTHING);
  });

  it("refuses an approval where nothing moves", async () => {
    const { relief, county } = await approved();
    const again = relief.connect(county.approver).approve(ROSTER, NOTHING);
    await refuses(relief, again, "Rosters_NothingMoves", ROSTER);
  });

  it("runs for the days that the programme had when the roster was submitted", async () => {
    const { relief, finance, township, programme } = await submitted();
    await relief.connect(finance.approver).amend(programme, rulesOf({ noticeDays: 1n }), "in a hurry", NOTHING);
    await noticeEnds();
    await relief.connect(township.approver).review(ROSTER, NOTHING);
    expect((await relief.roster(ROSTER)).noticeEnds).to.equal((await time.latest()) + 7 * DAY);
  });
});

describe("Relief: steps of a roster whose programme is closed, or that does not exist", () => {
  it("refuses to review, approve and enrol in a closed programme", async () => {
    const books = await approved();
    const { relief, finance, township, county, programme } = books;
    await submitRows(books, households("En"));
    await submitRows(books, households("Fu"));
    await reviewRoster(books, 2n);
    await noticeEnds();
    await relief.connect(finance.approver).close(programme, "done", MINUTES);
    for (const sent of [
      relief.connect(township.approver).review(3n, NOTHING),
      relief.connect(county.approver).approve(2n, NOTHING),
      relief.connect(county.recorder).enrol(ROSTER, ROWS),
    ])
      await refuses(relief, sent, "Programmes_Closed", programme);
  });

  it("refuses every act on a roster that was never submitted", async () => {
    const { relief, township, county, charity } = await submitted();
    const [set, evidence] = [setOf(0), named("document")];
    for (const unknown of [0n, 2n, 2n ** 32n - 1n])
      for (const sent of [
        relief.connect(township.approver).review(unknown, NOTHING),
        relief.connect(county.approver).approve(unknown, NOTHING),
        relief.connect(county.recorder).enrol(unknown, "0x"),
        relief.connect(county.approver).exit(unknown, 1n, evidence, "0x"),
        relief.connect(county.approver).reverify(unknown, set, evidence),
        relief.connect(county.approver).strike(unknown, set, Ground.income, evidence),
        relief.connect(charity.recorder).object(unknown, 0, Ground.income, evidence),
      ])
        await refuses(relief, sent, "Rosters_Unknown", unknown);
  });
});
