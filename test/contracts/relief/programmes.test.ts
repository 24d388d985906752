import { expect } from "chai";
import { networkHelpers } from "../../helpers/chain.ts";
import { NOTHING, named, refuses } from "../../helpers/ledger.ts";
import { Area } from "../../helpers/organisations.ts";
import { MOST, ProgrammeStatus, deployRelief, planOf, rulesOf } from "../../helpers/relief.ts";

const load = () => networkHelpers.loadFixture(deployRelief);
const REPORT = named("settlement report");
const CEILING = 2n ** 64n - 1n;

describe("Relief: opening a programme", () => {
  it("gives it a budget fund that its steward spends from, its sponsor watches and Relief keeps", async () => {
    const { relief, ledger, finance, township } = await load();
    const [plan, rules] = [planOf(township, { region: Area.township, ceiling: 700n }), rulesOf({ noticeDays: 10n })];
    const opening = await relief.connect(finance.approver).open(plan, rules);
    await expect(opening)
      .to.emit(relief, "ProgrammeOpened")
      .withArgs(2n, finance.id, 4n, finance.approver, Object.values(plan), Object.values(rules));
    await expect(opening)
      .to.emit(ledger, "FundOpened")
      .withArgs(
        4n,
        township.id,
        finance.id,
        Area.township,
        700n,
        "Subsistence allowance",
        "for households below the line",
        relief,
      );
    await expect(opening).to.emit(ledger, "FundKept").withArgs(4n, relief);
    expect(await relief.programme(2n)).to.deep.equal([
      ProgrammeStatus.open,
      finance.id,
      1n,
      10n,
      MOST,
      Area.township,
      4n,
    ]);
    expect(await relief.homeOf(4n)).to.deep.equal([2n, Area.township]);
    expect((await ledger.fund(4n)).kept).to.equal(true);
    expect(await ledger.keeperOf(4n)).to.equal(await relief.getAddress());
    expect(await relief.programmes()).to.equal(2n);
  });

  it("is for approvers of finance, civil affairs and local governments alone", async () => {
    const { relief, finance, civilAffairs, county, township, regulator, charity, bank, stranger } = await load();
    const plan = planOf(township, { region: Area.township });
    for (const { approver } of [finance, civilAffairs, county]) await relief.connect(approver).open(plan, rulesOf());
    for (const caller of [
      ...[finance.recorder, finance.administrator, county.recorder],
      ...[regulator.approver, charity.approver, bank.approver, stranger],
    ])
      await refuses(relief, relief.connect(caller).open(plan, rulesOf()), "Programmes_NotAllowed", caller.address);
  });

  it("refuses a region that is no code or that the sponsor's does not cover", async () => {
    const { relief, finance, township } = await load();
    for (const region of [990101000001n, 99n, Area.otherCity, Area.province, Area.country]) {
      const sent = relief.connect(finance.approver).open(planOf(township, { region }), rulesOf());
      await refuses(relief, sent, "Programmes_Invalid", "region");
    }
  });

  it("runs notices for 7 days where the rules do not say, and at most for 90", async () => {
    const { relief, finance, county } = await load();
    const open = (noticeDays: bigint) => relief.connect(finance.approver).open(planOf(county), rulesOf({ noticeDays }));
    expect((await relief.programme(1n)).noticeDays).to.equal(7n);
    await open(1n);
    expect((await relief.programme(2n)).noticeDays).to.equal(1n);
    await open(90n);
    expect((await relief.programme(3n)).noticeDays).to.equal(90n);
    await refuses(relief, open(91n), "Programmes_Invalid", "noticeDays");
    await refuses(relief, open(65_535n), "Programmes_Invalid", "noticeDays");
  });

  it("refuses rules without a benefit, a standard or words", async () => {
    const { relief, finance, county } = await load();
    const open = (changed: Parameters<typeof rulesOf>[0]) =>
      relief.connect(finance.approver).open(planOf(county), rulesOf(changed));
    await refuses(relief, open({ most: 0n }), "Programmes_Invalid", "most");
    await refuses(relief, open({ eligibility: "" }), "Programmes_Invalid", "eligibility");
    await refuses(relief, open({ benefit: "" }), "Programmes_Invalid", "benefit");
    await refuses(relief, open({ standard: NOTHING }), "Programmes_EvidenceMissing");
  });

  it("refuses what the ledger refuses of a fund: a sponsor that spends itself, a steward that may not act, no name", async () => {
    const { relief, ledger, directory, finance, county } = await load();
    const open = (plan: ReturnType<typeof planOf>) => relief.connect(finance.approver).open(plan, rulesOf());
    await refuses(ledger, open(planOf(finance)), "Funds_InvalidTerms", "supervisor");
    await refuses(ledger, open({ ...planOf(county), name: "" }), "Funds_InvalidTerms", "name");
    await refuses(ledger, open({ ...planOf(county), purpose: "" }), "Funds_InvalidTerms", "purpose");
    await directory.suspend(county.id, "under review");
    await refuses(ledger, open(planOf(county)), "Funds_InvalidTerms", "steward");
    expect(await relief.programmes()).to.equal(1n);
  });

  it("knows nothing of a programme that was never opened, nor of a fund that is none's", async () => {
    const { relief, fund } = await load();
    expect(await relief.programme(2n)).to.deep.equal([ProgrammeStatus.none, 0n, 0n, 0n, 0n, 0n, 0n]);
    expect(await relief.homeOf(fund)).to.deep.equal([0n, 0n]);
  });

  it("knows its directory and its ledger", async () => {
    const { relief, directory, ledger } = await load();
    expect(await relief.directory()).to.equal(await directory.getAddress());
    expect(await relief.ledger()).to.equal(await ledger.getAddress());
  });
});

describe("Relief: further funds of a programme", () => {
  it("are kept, watched by the sponsor, and for a part of its region", async () => {
    const { relief, ledger, finance, township, programme } = await load();
    const opening = await relief
      .connect(finance.approver)
      .openFund(programme, planOf(township, { region: Area.township }));
    await expect(opening)
      .to.emit(relief, "ProgrammeFundOpened")
      .withArgs(programme, 4n, Area.township, finance.approver);
    const { steward, supervisor, region, ceiling, kept } = await ledger.fund(4n);
    expect([steward, supervisor, region, ceiling, kept]).to.deep.equal([
      township.id,
      finance.id,
      Area.township,
      CEILING,
      true,
    ]);
    expect(await relief.homeOf(4n)).to.deep.equal([programme, Area.township]);
    expect((await relief.programme(programme)).fund).to.equal(3n);
  });

  it("are opened by an approver of the sponsor alone", async () => {
    const { relief, finance, civilAffairs, county, township, stranger, programme } = await load();
    for (const caller of [finance.recorder, civilAffairs.approver, county.approver, township.approver, stranger]) {
      const sent = relief.connect(caller).openFund(programme, planOf(township, { region: Area.township }));
      await refuses(relief, sent, "Programmes_NotAllowed", caller.address);
    }
  });

  it("are refused outside the programme's region, although it is the sponsor's", async () => {
    const { relief, finance, township, programme } = await load();
    for (const region of [Area.otherCounty, Area.city, 990101000001n]) {
      const sent = relief.connect(finance.approver).openFund(programme, planOf(township, { region }));
      await refuses(relief, sent, "Programmes_Invalid", "region");
    }
  });
});

describe("Relief: amending a programme", () => {
  it("sets its rules anew for what comes after, with the reason", async () => {
    const { relief, finance, programme } = await load();
    const rules = rulesOf({ noticeDays: 14n, most: 5n, standard: named("new standard") });
    await expect(relief.connect(finance.approver).amend(programme, rules, "prices rose", named("order")))
      .to.emit(relief, "ProgrammeAmended")
      .withArgs(programme, 2n, finance.approver, Object.values(rules), "prices rose", named("order"));
    const { version, noticeDays, most } = await relief.programme(programme);
    expect([version, noticeDays, most]).to.deep.equal([2n, 14n, 5n]);
    await relief.connect(finance.approver).amend(programme, rulesOf(), "prices fell", NOTHING);
    expect((await relief.programme(programme)).version).to.equal(3n);
    expect((await relief.programme(programme)).noticeDays).to.equal(7n);
  });

  it("is for an approver of its sponsor alone", async () => {
    const { relief, finance, civilAffairs, county, stranger, programme } = await load();
    for (const caller of [finance.recorder, civilAffairs.approver, county.approver, stranger]) {
      const sent = relief.connect(caller).amend(programme, rulesOf(), "why", NOTHING);
      await refuses(relief, sent, "Programmes_NotAllowed", caller.address);
    }
  });

  it("refuses what opening refuses, and a silent change", async () => {
    const { relief, finance, programme } = await load();
    const amend = (changed: Parameters<typeof rulesOf>[0], reason = "why") =>
      relief.connect(finance.approver).amend(programme, rulesOf(changed), reason, NOTHING);
    await refuses(relief, amend({}, ""), "Programmes_Invalid", "reason");
    await refuses(relief, amend({ most: 0n }), "Programmes_Invalid", "most");
    await refuses(relief, amend({ noticeDays: 91n }), "Programmes_Invalid", "noticeDays");
    await refuses(relief, amend({ standard: NOTHING }), "Programmes_EvidenceMissing");
  });
});

describe("Relief: closing a programme", () => {
  it("closes it for good with its settlement report", async () => {
    const { relief, finance, township, programme } = await load();
    const sponsor = relief.connect(finance.approver);
    await expect(sponsor.close(programme, "1,980 households were helped", REPORT))
      .to.emit(relief, "ProgrammeClosed")
      .withArgs(programme, finance.approver, "1,980 households were helped", REPORT);
    expect((await relief.programme(programme)).status).to.equal(ProgrammeStatus.closed);
    const plan = planOf(township, { region: Area.township });
    await refuses(relief, sponsor.close(programme, "again", REPORT), "Programmes_Closed", programme);
    await refuses(relief, sponsor.amend(programme, rulesOf(), "why", NOTHING), "Programmes_Closed", programme);
    await refuses(relief, sponsor.openFund(programme, plan), "Programmes_Closed", programme);
  });

  it("is for an approver of its sponsor alone, with a summary and the report", async () => {
    const { relief, finance, civilAffairs, county, stranger, programme } = await load();
    for (const caller of [finance.recorder, civilAffairs.approver, county.approver, stranger]) {
      const sent = relief.connect(caller).close(programme, "done", REPORT);
      await refuses(relief, sent, "Programmes_NotAllowed", caller.address);
    }
    const sponsor = relief.connect(finance.approver);
    await refuses(relief, sponsor.close(programme, "", REPORT), "Programmes_Invalid", "summary");
    await refuses(relief, sponsor.close(programme, "done", NOTHING), "Programmes_EvidenceMissing");
  });

  it("refuses to change a programme that was never opened", async () => {
    const { relief, finance, township } = await load();
    const sponsor = relief.connect(finance.approver);
    await refuses(relief, sponsor.close(9n, "done", REPORT), "Programmes_Unknown", 9n);
    await refuses(relief, sponsor.amend(0n, rulesOf(), "why", NOTHING), "Programmes_Unknown", 0n);
    await refuses(relief, sponsor.openFund(9n, planOf(township)), "Programmes_Unknown", 9n);
  });

  it("leaves its funds to be closed as any fund is, by who watches them", async () => {
    const { relief, ledger, finance, county, programme, budget, otherFund } = await load();
    await relief.connect(finance.approver).close(programme, "done", REPORT);
    await ledger.connect(county.approver).nameSuccessor(budget, otherFund);
    await ledger.connect(finance.approver).close(budget, otherFund, "the programme ended", NOTHING);
    expect((await ledger.fund(otherFund)).inflow).to.equal(100_000_000n);
    expect((await ledger.fund(budget)).inflow).to.equal((await ledger.fund(budget)).outflow);
  });
});
