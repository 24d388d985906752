import { expect } from "chai";
import { ethers, networkHelpers } from "../../helpers/chain.ts";
import { NOTHING, named, refuses } from "../../helpers/ledger.ts";
import { FOREVER, Role } from "../../helpers/organisations.ts";
import {
  Ground,
  ROSTER,
  ROWS,
  RosterStep,
  RowStatus,
  approveRoster,
  deployApproved,
  deployEnrolled,
  deployReviewed,
  enrolRows,
  households,
  planOf,
  reviewRoster,
  rulesOf,
  setOf,
  submitRows,
  tagOf,
  type ReliefBooks,
} from "../../helpers/relief.ts";

const reviewed = () => networkHelpers.loadFixture(deployReviewed);
const approved = () => networkHelpers.loadFixture(deployApproved);
const enrolled = () => networkHelpers.loadFixture(deployEnrolled);

/** Bring a roster of these households to where it could be enrolled. */
async function approvedRoster(books: ReliefBooks, rows: string): Promise<bigint> {
  const roster = await submitRows(books, rows);
  await reviewRoster(books, roster);
  await approveRoster(books, roster);
  return roster;
}

describe("Relief: enrolling", () => {
  it("enrols what was approved, and knows each household's place by its tag", async () => {
    const { relief, county } = await approved();
    await expect(relief.connect(county.recorder).enrol(ROSTER, ROWS))
      .to.emit(relief, "HouseholdsEnrolled")
      .withArgs(ROSTER, county.id, county.recorder, setOf(0, 1, 2, 3));
    expect(await relief.enrolled(ROSTER)).to.deep.equal(setOf(0, 1, 2, 3));
    expect(await relief.rowStatus(ROSTER, 2)).to.equal(RowStatus.enrolled);
    expect(await relief.enrolmentOf(tagOf("Ai"))).to.deep.equal([ROSTER, 0n]);
    expect(await relief.enrolmentOf(tagOf("Chen"))).to.deep.equal([ROSTER, 2n]);
    expect(await relief.enrolmentOf(tagOf("nobody"))).to.deep.equal([0n, 0n]);
  });

  it("is for a recorder of the village's own county alone", async () => {
    const { relief, village, township, county, otherCounty, finance, stranger } = await approved();
    for (const caller of [
      ...[village.recorder, township.recorder, otherCounty.recorder, finance.recorder],
      ...[county.approver, county.administrator, stranger],
    ])
      await refuses(relief, relief.connect(caller).enrol(ROSTER, ROWS), "Rosters_NotAllowed", caller.address);
  });

  it("refuses the account that approved it, though it records now", async () => {
    const { relief, directory, county } = await approved();
    await directory.connect(county.administrator).appoint(county.approver, Role.recorder, FOREVER);
    const sent = relief.connect(county.approver).enrol(ROSTER, ROWS);
    await refuses(relief, sent, "Rosters_SameAccount", county.approver.address, RosterStep.approved);
  });

  it("refuses other rows than those that were submitted: one changed, one left out, one more, none", async () => {
    const { relief, county } = await approved();
    for (const rows of [
      households("Ai", "Bo", "Chen", "somebody else"),
      households("Ai", "Bo", "Chen"),
      ethers.concat([ROWS, households("En")]),
      ethers.dataSlice(ROWS, 0, 127),
      "0x",
    ])
      await refuses(relief, relief.connect(county.recorder).enrol(ROSTER, rows), "Rosters_RowsDiffer", ROSTER);
  });

  it("refuses to enrol before the approval, and twice", async () => {
    const { relief, county } = await reviewed();
    const early = relief.connect(county.recorder).enrol(ROSTER, ROWS);
    await refuses(relief, early, "Rosters_NothingMoves", ROSTER);
    const books = await enrolled();
    const again = books.relief.connect(county.recorder).enrol(ROSTER, ROWS);
    await refuses(books.relief, again, "Rosters_NothingMoves", ROSTER);
  });

  it("leaves out rows that were struck after the approval", async () => {
    const { relief, county } = await approved();
    await relief.connect(county.approver).strike(ROSTER, setOf(1), Ground.withdrawn, named("letter"));
    await relief.connect(county.recorder).enrol(ROSTER, ROWS);
    expect(await relief.enrolled(ROSTER)).to.deep.equal(setOf(0, 2, 3));
    expect(await relief.rowStatus(ROSTER, 1)).to.equal(RowStatus.struck);
    expect(await relief.enrolmentOf(tagOf("Bo"))).to.deep.equal([0n, 0n]);
  });

  it("enrols later what had to wait for a ruling", async () => {
    const books = await reviewed();
    const { relief, charity, county } = books;
    await relief.connect(charity.recorder).object(ROSTER, 1, Ground.income, named("photo"));
    await approveRoster(books, ROSTER);
    await relief.connect(county.recorder).enrol(ROSTER, ROWS);
    expect(await relief.enrolled(ROSTER)).to.deep.equal(setOf(0, 2, 3));
    await relief.connect(county.approver).rule([(ROSTER << 32n) | 1n], false, named("finding"));
    await relief.connect(county.approver).approve(ROSTER, NOTHING);
    await expect(relief.connect(county.recorder).enrol(ROSTER, ROWS))
      .to.emit(relief, "HouseholdsEnrolled")
      .withArgs(ROSTER, county.id, county.recorder, setOf(1));
    expect(await relief.enrolled(ROSTER)).to.deep.equal(setOf(0, 1, 2, 3));
  });
});

describe("Relief: one household, one enrolment", () => {
  it("refuses a household that another roster has enrolled, and names the first roster and row", async () => {
    const books = await enrolled();
    const { relief, county } = books;
    const rows = households("En", "Chen", "Fu");
    const roster = await approvedRoster(books, rows);
    await refuses(
      relief,
      relief.connect(county.recorder).enrol(roster, rows),
      "Rosters_AlreadyEnrolled",
      1n,
      ROSTER,
      2n,
    );
    expect(await relief.enrolmentOf(tagOf("En"))).to.deep.equal([0n, 0n]);
  });

  it("enrols the rest once that row is struck", async () => {
    const books = await enrolled();
    const { relief, county } = books;
    const rows = households("En", "Chen", "Fu");
    const roster = await approvedRoster(books, rows);
    await relief.connect(county.approver).strike(roster, setOf(1), Ground.duplicate, named("register"));
    await relief.connect(county.recorder).enrol(roster, rows);
    expect(await relief.enrolled(roster)).to.deep.equal(setOf(0, 2));
    expect(await relief.enrolmentOf(tagOf("Chen"))).to.deep.equal([ROSTER, 2n]);
  });

  it("refuses a household that comes twice in one roster, whatever its references", async () => {
    const books = await enrolled();
    const { relief, county } = books;
    const twin = ethers.concat(["0x01", ethers.dataSlice(named("another secret"), 0, 15), tagOf("En")]);
    const rows = ethers.concat([households("Fu", "En"), twin]);
    const roster = await approvedRoster(books, rows);
    await refuses(
      relief,
      relief.connect(county.recorder).enrol(roster, rows),
      "Rosters_AlreadyEnrolled",
      2n,
      roster,
      1n,
    );
  });

  it("holds over all programmes", async () => {
    const books = await enrolled();
    const { relief, finance, county } = books;
    await relief.connect(finance.approver).open(planOf(county), rulesOf());
    const other = { ...books, programme: 2n };
    const roster = await approvedRoster(other, households("Ai"));
    const sent = relief.connect(county.recorder).enrol(roster, households("Ai"));
    await refuses(relief, sent, "Rosters_AlreadyEnrolled", 0n, ROSTER, 0n);
  });

  it("lets a household stand in two rosters until one enrols it: notices are no enrolment", async () => {
    const books = await reviewed();
    const { relief } = books;
    const later = await submitRows(books, households("Ai"), books.otherVillage);
    expect(await relief.rowStatus(later, 0)).to.equal(RowStatus.underFirstNotice);
    await approveRoster(books, ROSTER);
    await relief.connect(books.county.recorder).enrol(ROSTER, ROWS);
    expect(await relief.enrolmentOf(tagOf("Ai"))).to.deep.equal([ROSTER, 0n]);
  });

  it("keeps rosters of one county apart", async () => {
    const books = await enrolled();
    const roster = await enrolRows(books, households("En", "Fu"), books.otherVillage);
    expect(await books.relief.enrolmentOf(tagOf("Fu"))).to.deep.equal([roster, 1n]);
    expect(await books.relief.enrolmentOf(tagOf("Bo"))).to.deep.equal([ROSTER, 1n]);
  });
});
