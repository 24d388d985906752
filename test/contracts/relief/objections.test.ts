import { expect } from "chai";
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { networkHelpers } from "../../helpers/chain.ts";
import { NOTHING, named, refuses } from "../../helpers/ledger.ts";
import { FOREVER, Role } from "../../helpers/organisations.ts";
import {
  DAY,
  Ground,
  ObjectionStatus,
  ROSTER,
  ROWS,
  RosterStep,
  RowStatus,
  approveRoster,
  deploySubmitted,
  noticeEnds,
  reviewRoster,
  setOf,
  type ReliefBooks,
} from "../../helpers/relief.ts";

const submitted = () => networkHelpers.loadFixture(deploySubmitted);
const { time } = networkHelpers;

const PHOTO = named("photo of the house");
const FINDING = named("finding");
/** The first and the second objection to roster 1. */
const FIRST = (1n << 32n) | 1n;
const SECOND = (1n << 32n) | 2n;

const object = ({ relief }: ReliefBooks, by: HardhatEthersSigner, row = 1, ground: bigint = Ground.property) =>
  relief.connect(by).object(ROSTER, row, ground, PHOTO);
const rule = ({ relief }: ReliefBooks, by: HardhatEthersSigner, upheld: boolean, ...objections: bigint[]) =>
  relief.connect(by).rule(objections.length === 0 ? [FIRST] : objections, upheld, FINDING);

describe("Relief: objecting to a row under notice", () => {
  it("puts the objection on record with its ground and the digest of its evidence", async () => {
    const books = await submitted();
    const { relief, charity } = books;
    await expect(object(books, charity.recorder))
      .to.emit(relief, "ObjectionRaised")
      .withArgs(FIRST, charity.id, 1n, false, charity.recorder, Ground.property, PHOTO);
    expect(await relief.objection(FIRST)).to.deep.equal([
      charity.id,
      1n,
      ObjectionStatus.open,
      false,
      charity.recorder.address,
    ]);
    await expect(object(books, books.bank.recorder, 0))
      .to.emit(relief, "ObjectionRaised")
      .withArgs(SECOND, books.bank.id, 0n, false, books.bank.recorder, Ground.property, PHOTO);
  });

  it("is for members of any organisation, whatever their role", async () => {
    const books = await submitted();
    const { charity, bank, seller, village, otherTownship, county } = books;
    await object(books, charity.administrator);
    await object(books, bank.recorder);
    await object(books, seller.approver);
    await object(books, village.recorder);
    await object(books, otherTownship.approver);
    await object(books, county.recorder);
  });

  it("refuses strangers, and whoever will rule on it", async () => {
    const books = await submitted();
    const { relief, stranger, township, county } = books;
    for (const caller of [stranger, township.recorder, township.approver])
      await refuses(relief, object(books, caller), "Rosters_NotAllowed", caller.address);
    await reviewRoster(books, ROSTER);
    for (const caller of [stranger, county.recorder, county.approver])
      await refuses(relief, object(books, caller), "Rosters_NotAllowed", caller.address);
    await object(books, township.approver);
    expect((await relief.objection(FIRST)).second).to.equal(true);
  });

  it("refuses an objection without evidence or without a ground", async () => {
    const books = await submitted();
    const { relief, charity } = books;
    const bare = relief.connect(charity.recorder).object(ROSTER, 1, Ground.income, NOTHING);
    await refuses(relief, bare, "Rosters_EvidenceMissing");
    await refuses(relief, object(books, charity.recorder, 1, Ground.none), "Rosters_GroundMissing");
  });

  it("refuses a row that the roster does not have", async () => {
    const books = await submitted();
    for (const row of [4, 255, 256, 500, 512, 65_535])
      await refuses(books.relief, object(books, books.charity.recorder, row), "Rosters_NoSuchRow", ROSTER, row);
  });

  it("is heard up to the notice's last second, and not a second longer", async () => {
    const books = await submitted();
    const { noticeEnds: ends } = await books.relief.roster(ROSTER);
    await time.setNextBlockTimestamp(ends - 1n);
    await object(books, books.charity.recorder);
    await time.setNextBlockTimestamp(ends);
    await refuses(books.relief, object(books, books.bank.recorder), "Rosters_NoticeOver", ROSTER, ends);
  });

  it("is not heard again about a row whose second notice has run, though another row's runs still", async () => {
    const books = await submitted();
    const { relief, charity, bank, township } = books;
    await object(books, charity.recorder, 1);
    await reviewRoster(books, ROSTER);
    const { noticeEnds: ends } = await relief.roster(ROSTER);
    await time.increase(6 * DAY);
    await rule(books, township.approver, false);
    await relief.connect(township.approver).review(ROSTER, NOTHING);
    await time.setNextBlockTimestamp(ends);
    await refuses(relief, object(books, bank.recorder, 0), "Rosters_NoticeOver", ROSTER, ends);
    await object(books, bank.recorder, 1);
  });

  it("is heard once from each organisation, row and notice", async () => {
    const books = await submitted();
    const { relief, charity, bank, township } = books;
    await object(books, charity.recorder);
    const again = object(books, charity.approver, 1, Ground.residence);
    await refuses(relief, again, "Rosters_AlreadyObjected", ROSTER, 1, charity.id);
    await object(books, charity.recorder, 2);
    await object(books, bank.recorder);
    await rule(books, township.approver, false, FIRST, SECOND, (ROSTER << 32n) | 3n);
    const afterRuling = object(books, charity.recorder);
    await refuses(relief, afterRuling, "Rosters_AlreadyObjected", ROSTER, 1, charity.id);
    await reviewRoster(books, ROSTER);
    await object(books, charity.recorder);
  });

  it("refuses rows that are not under notice: struck, approved, enrolled, or waiting behind a reviewed roster", async () => {
    const books = await submitted();
    const { relief, charity, bank, township, county } = books;
    const refusesRow = (row: number, status: bigint) =>
      refuses(relief, object(books, bank.recorder, row), "Rosters_WrongRow", ROSTER, row, status);
    await object(books, charity.recorder, 0);
    await relief.connect(township.approver).strike(ROSTER, setOf(2), Ground.income, PHOTO);
    await refusesRow(2, RowStatus.struck);
    await reviewRoster(books, ROSTER);
    await refusesRow(0, RowStatus.underFirstNotice);
    await approveRoster(books, ROSTER);
    await refusesRow(1, RowStatus.approved);
    await relief.connect(county.recorder).enrol(ROSTER, ROWS);
    await refusesRow(1, RowStatus.enrolled);
  });
});

describe("Relief: ruling on an objection", () => {
  it("upheld, strikes the row", async () => {
    const books = await submitted();
    const { relief, charity, township } = books;
    await object(books, charity.recorder);
    await expect(rule(books, township.approver, true))
      .to.emit(relief, "ObjectionRuled")
      .withArgs(FIRST, township.id, 1n, true, township.approver, FINDING);
    expect(await relief.rowStatus(ROSTER, 1)).to.equal(RowStatus.struck);
    expect((await relief.objection(FIRST)).status).to.equal(ObjectionStatus.upheld);
  });

  it("dismissed, lets the row go on", async () => {
    const books = await submitted();
    const { relief, charity, township } = books;
    await object(books, charity.recorder);
    await expect(rule(books, township.approver, false))
      .to.emit(relief, "ObjectionRuled")
      .withArgs(FIRST, township.id, 1n, false, township.approver, FINDING);
    expect((await relief.objection(FIRST)).status).to.equal(ObjectionStatus.dismissed);
    await reviewRoster(books, ROSTER);
    expect(await relief.rowStatus(ROSTER, 1)).to.equal(RowStatus.underSecondNotice);
  });

  it("holds a row until every objection to it is ruled on", async () => {
    const books = await submitted();
    const { relief, charity, bank, township } = books;
    await object(books, charity.recorder);
    await object(books, bank.recorder);
    await rule(books, township.approver, false, SECOND);
    await reviewRoster(books, ROSTER);
    expect(await relief.rowStatus(ROSTER, 1)).to.equal(RowStatus.underFirstNotice);
    await rule(books, township.approver, false, FIRST);
    await relief.connect(township.approver).review(ROSTER, NOTHING);
    expect(await relief.rowStatus(ROSTER, 1)).to.equal(RowStatus.underSecondNotice);
  });

  it("keeps a row struck that one ruling struck, whatever the next says", async () => {
    const books = await submitted();
    const { relief, charity, bank, township } = books;
    await object(books, charity.recorder);
    await object(books, bank.recorder);
    await rule(books, township.approver, true, FIRST);
    await rule(books, township.approver, false, SECOND);
    expect(await relief.rowStatus(ROSTER, 1)).to.equal(RowStatus.struck);
  });

  it("of the first notice is the township's, even after the notice; of the second the county's", async () => {
    const books = await submitted();
    const { relief, village, township, otherTownship, county, otherCounty, charity, stranger } = books;
    await object(books, charity.recorder, 1);
    await noticeEnds();
    for (const caller of [
      ...[village.approver, otherTownship.approver, county.approver, charity.approver],
      ...[township.recorder, stranger],
    ])
      await refuses(relief, rule(books, caller, true), "Rosters_NotAllowed", caller.address);
    await relief.connect(township.approver).review(ROSTER, NOTHING);
    await object(books, charity.recorder, 2);
    for (const caller of [
      ...[village.approver, township.approver, otherCounty.approver, charity.approver],
      ...[county.recorder, stranger],
    ])
      await refuses(relief, rule(books, caller, true, SECOND), "Rosters_NotAllowed", caller.address);
    await rule(books, township.approver, false, FIRST);
    await rule(books, county.approver, true, SECOND);
    expect(await relief.rowStatus(ROSTER, 2)).to.equal(RowStatus.struck);
  });

  it("rules on many objections alike in one act, or on none of them", async () => {
    const books = await submitted();
    const { relief, charity, township } = books;
    for (const row of [0, 1, 3]) await object(books, charity.recorder, row);
    const third = (ROSTER << 32n) | 3n;
    const twice = rule(books, township.approver, false, FIRST, SECOND, FIRST);
    await refuses(relief, twice, "Rosters_ObjectionNotOpen", FIRST, ObjectionStatus.dismissed);
    await refuses(relief, relief.connect(township.approver).rule([], false, FINDING), "Rosters_WrongLength", 0);
    await rule(books, township.approver, false, FIRST, SECOND, third);
    for (const id of [FIRST, SECOND, third])
      expect((await relief.objection(id)).status).to.equal(ObjectionStatus.dismissed);
    await reviewRoster(books, ROSTER);
    for (const row of [0, 1, 3]) expect(await relief.rowStatus(ROSTER, row)).to.equal(RowStatus.underSecondNotice);
  });

  it("is not for the clerk who submitted the roster, though he has moved to the township", async () => {
    const books = await submitted();
    const { relief, directory, charity, village, township } = books;
    await object(books, charity.recorder);
    await directory.connect(village.recorder).resign();
    await directory.connect(township.administrator).appoint(village.recorder, Role.approver, FOREVER);
    const clerk = village.recorder;
    await refuses(relief, rule(books, clerk, false), "Rosters_SameAccount", clerk.address, RosterStep.submitted);
    const struck = relief.connect(clerk).strike(ROSTER, setOf(1), Ground.income, FINDING);
    await refuses(relief, struck, "Rosters_SameAccount", clerk.address, RosterStep.submitted);
  });

  it("is a step: who ruled for the township decides nothing for the county", async () => {
    const books = await submitted();
    const { relief, directory, charity, township, county } = books;
    await object(books, charity.recorder);
    await rule(books, township.approver, false);
    await reviewRoster(books, ROSTER);
    const account = township.approver;
    await directory.connect(account).resign();
    await directory.connect(county.administrator).appoint(account, Role.approver, FOREVER);
    await object(books, charity.recorder);
    await refuses(
      relief,
      rule(books, account, true, SECOND),
      "Rosters_SameAccount",
      account.address,
      RosterStep.reviewed,
    );
  });

  it("is not for the account that objected, though it has moved to the township", async () => {
    const books = await submitted();
    const { relief, directory, charity, township } = books;
    await object(books, charity.recorder);
    await directory.connect(charity.recorder).resign();
    await directory.connect(township.administrator).appoint(charity.recorder, Role.approver, FOREVER);
    await refuses(relief, rule(books, charity.recorder, false), "Rosters_NotAllowed", charity.recorder.address);
  });

  it("is not for the organisation that objected, though it has become the township", async () => {
    const books = await submitted();
    const { relief, directory, otherTownship, township } = books;
    await object(books, otherTownship.recorder);
    await directory.amend(otherTownship.id, township.region, otherTownship.treasury, "merged", "townships merged");
    const sent = rule(books, otherTownship.approver, false);
    await refuses(relief, sent, "Rosters_NotAllowed", otherTownship.approver.address);
  });

  it("refuses a ruling without evidence, a second one, and one on nothing", async () => {
    const books = await submitted();
    const { relief, charity, township } = books;
    await object(books, charity.recorder);
    const bare = relief.connect(township.approver).rule([FIRST], true, NOTHING);
    await refuses(relief, bare, "Rosters_EvidenceMissing");
    await rule(books, township.approver, true);
    const again = rule(books, township.approver, false);
    await refuses(relief, again, "Rosters_ObjectionNotOpen", FIRST, ObjectionStatus.upheld);
    for (const unknown of [0n, SECOND, 2n << 32n, 2n ** 64n - 1n]) {
      const sent = rule(books, township.approver, true, unknown);
      await refuses(relief, sent, "Rosters_ObjectionNotOpen", unknown, ObjectionStatus.none);
    }
    expect(await relief.objection(SECOND)).to.deep.equal([0n, 0n, ObjectionStatus.none, false, `0x${"0".repeat(40)}`]);
  });
});
