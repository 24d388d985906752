import { expect } from "chai";
import { ethers, networkHelpers } from "../../helpers/chain.ts";
import { NOTHING, Step, named, refuses } from "../../helpers/ledger.ts";
import {
  MOST,
  ROSTER,
  deployTwoRosters,
  exitRows,
  groupOf,
  leaving,
  proposeGroups,
  proposing,
  rulesOf,
} from "../../helpers/relief.ts";

const load = () => networkHelpers.loadFixture(deployTwoRosters);

describe("Relief: what changes between proposing and paying", () => {
  it("given a household that has left, it refuses to pay; without it the payment goes on", async () => {
    const books = await load();
    const { relief, ledger, county } = books;
    const id = await proposeGroups(books, groupOf(ROSTER, [0, 1], 10n));
    await exitRows(books, ROSTER, leaving([1, "Bo"]));
    const approver = ledger.connect(county.approver);
    await refuses(relief, approver.approve(id, NOTHING), "Rosters_ChangedSince", id);
    await ledger.connect(county.recorder).cancel(id, "a household left");
    const again = await proposeGroups(books, groupOf(ROSTER, [0], 10n));
    await approver.approve(again, NOTHING);
    expect((await ledger.payment(again)).status).to.equal(Step.paid);
  });

  it("refuses as well where the household that left is not among its rows: its roster changed", async () => {
    const books = await load();
    const id = await proposeGroups(books, groupOf(ROSTER, [0], 10n));
    await exitRows(books, ROSTER, leaving([1, "Bo"]));
    const sent = books.ledger.connect(books.county.approver).approve(id, NOTHING);
    await refuses(books.relief, sent, "Rosters_ChangedSince", id);
  });

  it("refuses for any of its rosters, and pays where another roster changed", async () => {
    const books = await load();
    const { relief, ledger, county, second } = books;
    const [one, two] = [groupOf(ROSTER, [0], 10n), groupOf(second, [0], 10n)];
    const first = await proposeGroups(books, one);
    const both = await proposeGroups(books, ethers.concat([one, two]));
    const other = await proposeGroups(books, two);
    await exitRows(books, second, leaving([2, "Guo"]));
    const approver = ledger.connect(county.approver);
    await refuses(relief, approver.approve(both, NOTHING), "Rosters_ChangedSince", both);
    await refuses(relief, approver.approve(other, NOTHING), "Rosters_ChangedSince", other);
    await approver.approve(first, NOTHING);
    expect((await ledger.payment(first)).status).to.equal(Step.paid);
  });

  it("refuses what was proposed after one exit and waits behind the next", async () => {
    const books = await load();
    const { relief, ledger, county } = books;
    await exitRows(books, ROSTER, leaving([1, "Bo"]));
    const id = await proposeGroups(books, groupOf(ROSTER, [0], 10n));
    await exitRows(books, ROSTER, leaving([2, "Chen"]));
    await refuses(relief, ledger.connect(county.approver).approve(id, NOTHING), "Rosters_ChangedSince", id);
    await ledger.connect(county.approver).reject(id, "a household left", NOTHING);
  });

  it("above the ceiling, asks again at the supervisor's approval, which is the one that pays", async () => {
    const books = await load();
    const { relief, ledger, finance, county, budget } = books;
    await ledger.connect(finance.approver).setCeiling(budget, 15n, "every payment is looked at");
    const id = await proposeGroups(books, groupOf(ROSTER, [0, 1], 10n));
    await exitRows(books, ROSTER, leaving([3, "Ding"]));
    await ledger.connect(county.approver).approve(id, NOTHING);
    expect((await ledger.payment(id)).status).to.equal(Step.approved);
    await refuses(relief, ledger.connect(finance.approver).approve(id, NOTHING), "Rosters_ChangedSince", id);
  });

  it("pays what was proposed before the benefit was cut, and holds the next to it", async () => {
    const books = await load();
    const { relief, ledger, finance, county, programme } = books;
    const before = await proposeGroups(books, groupOf(ROSTER, [0], MOST));
    await relief.connect(finance.approver).amend(programme, rulesOf({ most: 50n }), "the budget shrank", NOTHING);
    await ledger.connect(county.approver).approve(before, NOTHING);
    const after = proposing(books, groupOf(ROSTER, [0], 51n));
    await refuses(relief, after, "Rosters_AboveBenefit", ROSTER, 0, 51n, 50n);
    await proposing(books, groupOf(ROSTER, [0], 50n));
  });

  it("given a closed programme, it refuses to propose and to pay; what waits can be rejected and cancelled", async () => {
    const books = await load();
    const { relief, ledger, finance, county, programme } = books;
    const first = await proposeGroups(books, groupOf(ROSTER, [0], 10n));
    const second = await proposeGroups(books, groupOf(ROSTER, [0], 11n));
    await relief.connect(finance.approver).close(programme, "done", named("report"));
    await refuses(relief, proposing(books, groupOf(ROSTER, [0], 12n)), "Programmes_Closed", programme);
    await refuses(relief, ledger.connect(county.approver).approve(first, NOTHING), "Programmes_Closed", programme);
    await ledger.connect(finance.approver).reject(first, "the programme is closed", NOTHING);
    await ledger.connect(county.recorder).cancel(second, "the programme is closed");
  });

  it("says itself whether a payment could be released", async () => {
    const books = await load();
    const id = await proposeGroups(books, groupOf(ROSTER, [0], 10n));
    await books.relief.release(id);
    await exitRows(books, ROSTER, leaving([1, "Bo"]));
    await refuses(books.relief, books.relief.release(id), "Rosters_ChangedSince", id);
  });
});
