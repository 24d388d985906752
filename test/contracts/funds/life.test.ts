import { expect } from "chai";
import { account } from "../../helpers/accounts.ts";
import { ethers, networkHelpers } from "../../helpers/chain.ts";
import {
  ALICE,
  CEILING,
  COMPANY,
  FundStatus,
  NOTHING,
  Step,
  deployLedger,
  donateRows,
  named,
  openFund,
  payRows,
  proposeRows,
  refuses,
  rowsOf,
} from "../../helpers/ledger.ts";
import { Area, FOREVER, Kind, Role, creditCode } from "../../helpers/organisations.ts";

const load = () => networkHelpers.loadFixture(deployLedger);

const termsOf = (steward: { id: bigint }, changes: object = {}) => ({
  steward: steward.id,
  supervisor: 0n,
  region: Area.city,
  ceiling: 500n,
  name: "winter coats",
  purpose: "coats for the winter",
  ...changes,
});

describe("FundLedger: opening a fund", () => {
  it("makes the caller's organisation its supervisor, whatever the terms say", async () => {
    const { ledger, charity, finance, bank } = await load();
    await expect(ledger.connect(finance.approver).open(termsOf(charity, { supervisor: bank.id })))
      .to.emit(ledger, "FundOpened")
      .withArgs(
        3n,
        charity.id,
        finance.id,
        Area.city,
        500n,
        "winter coats",
        "coats for the winter",
        finance.approver.address,
      );
    expect(await ledger.count()).to.equal(3n);
    expect(await ledger.fund(3)).to.deep.equal([
      0n,
      0n,
      0n,
      0n,
      FundStatus.open,
      charity.id,
      false,
      finance.id,
      500n,
      Area.city,
      0n,
      0n,
    ]);
  });

  it("is for approvers of civil affairs, finance and regulators alone", async () => {
    const { ledger, charity, civilAffairs, finance, regulator, ...others } = await load();
    for (const { approver } of [civilAffairs, finance, regulator])
      await ledger.connect(approver).open(termsOf(charity));
    const refused = [
      civilAffairs.recorder,
      finance.administrator,
      charity.approver,
      others.bank.approver,
      others.localGovernment.approver,
      others.stranger,
    ];
    for (const account of refused) {
      const sent = ledger.connect(account).open(termsOf(others.otherCharity));
      await refuses(ledger, sent, "Funds_NotAllowed", account.address);
    }
  });

  it("refuses terms that lack something", async () => {
    const { ledger, directory, charity, otherCharity, civilAffairs } = await load();
    await directory.suspend(otherCharity.id, "under review");
    const faults = [
      ["steward", { steward: 99n }],
      ["steward", { steward: otherCharity.id }],
      ["supervisor", { steward: civilAffairs.id }],
      ["region", { region: Area.otherCity }],
      ["region", { region: Area.province }],
      ["region", { region: Area.city + 1n }],
      ["name", { name: "" }],
      ["purpose", { purpose: "" }],
    ] as const;
    for (const [field, change] of faults) {
      const sent = ledger.connect(civilAffairs.approver).open(termsOf(charity, change));
      await refuses(ledger, sent, "Funds_InvalidTerms", field);
    }
  });

  it("lets a module open a fund for a supervisor that it names, and nobody else", async () => {
    const { ledger, accessManager, charity, civilAffairs, governor, holder, stranger } = await load();
    await accessManager.grantRole(3, holder, 0);
    const terms = termsOf(charity, { supervisor: civilAffairs.id });
    await ledger.connect(holder).openFor(terms);
    expect((await ledger.fund(3)).supervisor).to.equal(civilAffairs.id);
    const lone = ledger.connect(holder).openFor(termsOf(charity, { supervisor: charity.id }));
    await refuses(ledger, lone, "Funds_InvalidTerms", "supervisor");
    const unknown = ledger.connect(holder).openFor(termsOf(charity));
    await refuses(ledger, unknown, "Funds_InvalidTerms", "supervisor");
    for (const account of [governor, stranger, civilAffairs.approver]) {
      const sent = ledger.connect(account).openFor(terms);
      await refuses(ledger, sent, "AccessManagedUnauthorized", account.address);
    }
  });

  it("knows its directory and its token", async () => {
    const { ledger, directory, token } = await load();
    expect(await ledger.directory()).to.equal(await directory.getAddress());
    expect(await ledger.token()).to.equal(await token.getAddress());
  });
});

describe("FundLedger: freezing and thawing", () => {
  it("given a frozen fund, it refuses to propose, approve and close; everything else goes on", async () => {
    const books = await load();
    const { ledger, charity, civilAffairs, bank, fund, otherFund } = books;
    await donateRows(books, fund, rowsOf([ALICE, 1_000n]));
    const waiting = await proposeRows(books, fund, rowsOf([COMPANY, 10n]));
    const rejected = await proposeRows(books, fund, rowsOf([COMPANY, 20n]));
    await expect(ledger.connect(civilAffairs.approver).freeze(fund, "an audit", named("order")))
      .to.emit(ledger, "FundFrozen")
      .withArgs(fund, civilAffairs.id, civilAffairs.approver.address, "an audit", named("order"));
    expect(await ledger.freezersOf(fund)).to.deep.equal([civilAffairs.id]);

    const [recorder, approver] = [ledger.connect(charity.recorder), ledger.connect(charity.approver)];
    await approver.nameSuccessor(fund, otherFund);
    for (const refused of [
      recorder.propose(fund, bank.id, 0, named("a"), NOTHING, rowsOf([COMPANY, 1n])),
      recorder.proposeTransfer(fund, otherFund, 1, named("a"), NOTHING),
      approver.approve(waiting, NOTHING),
      ledger.connect(civilAffairs.approver).close(fund, otherFund, "merged", NOTHING),
    ])
      await refuses(ledger, refused, "Funds_WrongStatus", fund, FundStatus.frozen);
    const again = ledger.connect(civilAffairs.approver).freeze(fund, "again", NOTHING);
    await refuses(ledger, again, "Funds_AlreadyFrozen", fund, civilAffairs.id);

    await donateRows(books, fund, rowsOf([ALICE, 1n]));
    await approver.reject(rejected, "no", NOTHING);
    await recorder.cancel(waiting, "no");
    expect((await ledger.fund(fund)).inflow).to.equal(1_001n);
  });

  it("is frozen by an approver of the supervisor, or of a regulator or civil affairs department of its region", async () => {
    const { ledger, civilAffairs, regulator, fund } = await load();
    for (const org of [civilAffairs, regulator]) {
      await ledger.connect(org.approver).freeze(fund, "an audit", NOTHING);
      await ledger.connect(org.approver).thaw(fund, org.id, "nothing found", NOTHING);
    }
  });

  it("is frozen by a civil affairs department that does not supervise it, if the fund lies in its region", async () => {
    const books = await load();
    const { ledger, charity, finance, civilAffairs, otherCivilAffairs } = books;
    const third = await openFund(books, charity, finance, "tents");
    const elsewhere = ledger.connect(otherCivilAffairs.approver).freeze(third, "an audit", NOTHING);
    await refuses(ledger, elsewhere, "Funds_NotAllowed", otherCivilAffairs.approver.address);
    await ledger.connect(civilAffairs.approver).freeze(third, "an audit", NOTHING);
    expect(await ledger.freezersOf(third)).to.deep.equal([civilAffairs.id]);
  });

  it("is frozen by nobody else", async () => {
    const { ledger, charity, civilAffairs, regulator, finance, bank, stranger, fund } = await load();
    const others = [
      charity.approver,
      civilAffairs.recorder,
      regulator.recorder,
      finance.approver,
      bank.approver,
      stranger,
    ];
    for (const account of others) {
      const sent = ledger.connect(account).freeze(fund, "an audit", NOTHING);
      await refuses(ledger, sent, "Funds_NotAllowed", account.address);
    }
  });

  it("is thawed by who froze it or by a regulator whose region covers that one's, never by the steward", async () => {
    const books = await load();
    const { ledger, charity, civilAffairs, regulator, finance } = books;
    // The steward is a civil affairs department itself, in its own region.
    const third = await openFund(books, civilAffairs, finance, "shelters");
    await ledger.connect(finance.approver).freeze(third, "an audit", NOTHING);
    for (const account of [civilAffairs.approver, charity.approver, finance.recorder, regulator.recorder]) {
      const sent = ledger.connect(account).thaw(third, finance.id, "all is well", NOTHING);
      await refuses(ledger, sent, "Funds_NotAllowed", account.address);
    }
    await expect(ledger.connect(regulator.approver).thaw(third, finance.id, "nothing found", named("report")))
      .to.emit(ledger, "FundThawed")
      .withArgs(third, regulator.id, finance.id, 0n, regulator.approver.address, "nothing found", named("report"));
    expect((await ledger.fund(third)).status).to.equal(FundStatus.open);
    expect(await ledger.freezersOf(third)).to.deep.equal([]);
    await ledger.connect(finance.approver).freeze(third, "again", NOTHING);
    await ledger.connect(finance.approver).thaw(third, finance.id, "nothing found", NOTHING);
  });

  it("stacks: a freeze that comes first does not keep out the regulator's, and lifting one leaves the other", async () => {
    const { ledger, charity, civilAffairs, regulator, bank, fund } = await load();
    await ledger.connect(civilAffairs.approver).freeze(fund, "to be first", NOTHING);
    await ledger.connect(regulator.approver).freeze(fund, "an inquiry", NOTHING);
    expect(await ledger.freezersOf(fund)).to.deep.equal([civilAffairs.id, regulator.id]);
    await expect(ledger.connect(civilAffairs.approver).thaw(fund, civilAffairs.id, "all is well", NOTHING))
      .to.emit(ledger, "FundThawed")
      .withArgs(fund, civilAffairs.id, civilAffairs.id, 1n, civilAffairs.approver.address, "all is well", NOTHING);
    const rows = rowsOf([COMPANY, 1n]);
    const proposed = ledger.connect(charity.recorder).propose(fund, bank.id, 0, named("a"), NOTHING, rows);
    await refuses(ledger, proposed, "Funds_WrongStatus", fund, FundStatus.frozen);
    await ledger.connect(regulator.approver).thaw(fund, regulator.id, "nothing found", NOTHING);
    expect((await ledger.fund(fund)).status).to.equal(FundStatus.open);
  });

  it("what a regulator froze, the supervisor does not thaw", async () => {
    const { ledger, civilAffairs, regulator, fund } = await load();
    await ledger.connect(regulator.approver).freeze(fund, "an inquiry", NOTHING);
    const sent = ledger.connect(civilAffairs.approver).thaw(fund, regulator.id, "all is well", NOTHING);
    await refuses(ledger, sent, "Funds_NotAllowed", civilAffairs.approver.address);
  });

  it("what a province froze, a city's regulator does not thaw", async () => {
    const { ledger, directory, governor, regulator, fund } = await load();
    const city = await account("the city's regulator");
    await directory.register({
      ...{ kind: Kind.regulator, region: Area.city, creditCode: creditCode(90n), treasury: ethers.ZeroAddress },
      ...{ administrator: governor, name: "the city's" },
    });
    const id = await directory.count();
    await directory.connect(governor).appoint(city, Role.approver, FOREVER);
    await ledger.connect(regulator.approver).freeze(fund, "an inquiry", NOTHING);
    const sent = ledger.connect(city).thaw(fund, regulator.id, "all is well", NOTHING);
    await refuses(ledger, sent, "Funds_NotAllowed", city.address);
    await ledger.connect(city).freeze(fund, "an audit", NOTHING);
    await ledger.connect(regulator.approver).thaw(fund, id, "nothing found", NOTHING);
    expect(await ledger.freezersOf(fund)).to.deep.equal([regulator.id]);
  });

  it("asks for a reason, and for a fund that is there and frozen", async () => {
    const { ledger, civilAffairs, fund } = await load();
    const approver = ledger.connect(civilAffairs.approver);
    await refuses(ledger, approver.freeze(fund, "", NOTHING), "Funds_ReasonMissing");
    await refuses(
      ledger,
      approver.thaw(fund, civilAffairs.id, "early", NOTHING),
      "Funds_NotFrozenBy",
      fund,
      civilAffairs.id,
    );
    await refuses(ledger, approver.freeze(9, "why", NOTHING), "Funds_UnknownFund", 9);
    await refuses(ledger, approver.thaw(9, civilAffairs.id, "why", NOTHING), "Funds_UnknownFund", 9);
    await approver.freeze(fund, "an audit", NOTHING);
    await refuses(ledger, approver.thaw(fund, civilAffairs.id, "", NOTHING), "Funds_ReasonMissing");
  });
});

describe("FundLedger: the ceiling", () => {
  it("is changed by an approver of the supervisor, with the reason", async () => {
    const books = await load();
    const { ledger, civilAffairs, fund } = books;
    await donateRows(books, fund, rowsOf([ALICE, 1_000n]));
    await expect(ledger.connect(civilAffairs.approver).setCeiling(fund, 9n, "late reports"))
      .to.emit(ledger, "CeilingSet")
      .withArgs(fund, civilAffairs.id, civilAffairs.approver.address, 9n, "late reports");
    const id = await payRows(books, fund, rowsOf([COMPANY, 10n]));
    expect((await ledger.payment(id)).status).to.equal(Step.approved);
  });

  it("is changed by nobody else, not without a reason, and not where there is no fund", async () => {
    const { ledger, charity, civilAffairs, regulator, stranger, fund } = await load();
    for (const account of [charity.approver, civilAffairs.recorder, regulator.approver, stranger]) {
      const sent = ledger.connect(account).setCeiling(fund, 9n, "why not");
      await refuses(ledger, sent, "Funds_NotAllowed", account.address);
    }
    const approver = ledger.connect(civilAffairs.approver);
    await refuses(ledger, approver.setCeiling(fund, 9n, ""), "Funds_ReasonMissing");
    await refuses(ledger, approver.setCeiling(9, 9n, "why"), "Funds_UnknownFund", 9);
    expect((await ledger.fund(fund)).ceiling).to.equal(CEILING);
  });
});
