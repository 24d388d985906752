import { expect } from "chai";
import { networkHelpers } from "../../helpers/chain.ts";
import {
  ALICE,
  COMPANY,
  DepositKind,
  NOTHING,
  Purpose,
  Step,
  named,
  numberIn,
  refuses,
  rowsOf,
} from "../../helpers/ledger.ts";
import { Area } from "../../helpers/organisations.ts";
import { ROSTER, deployEnrolled, groupOf, payGroups, planOf, proposing } from "../../helpers/relief.ts";

const COUNTY_TREASURY = 4n;
const TOWNSHIP_FUND = 5n;
const RESERVE = 6n;

/**
 * Fund 4: the county's ordinary fund, watched by finance, which got an appropriation of 1,000 fen. Fund 3: the programme's
 * budget, whose own money went to the programme's reserve (fund 6), so that its line begins anew at `base`. Fund 5: the
 * programme's fund for the township.
 */
async function deployCascade() {
  const books = await deployEnrolled();
  const { ledger, relief, finance, county, bank, programme, budget } = books;
  const treasury = {
    steward: county.id,
    supervisor: 0n,
    region: Area.county,
    ceiling: 2n ** 64n - 1n,
    name: "County treasury",
    purpose: "for the county's programmes",
  };
  await ledger.connect(finance.approver).open(treasury);
  await relief.connect(finance.approver).openFund(programme, planOf(county, { region: Area.township }));
  await relief.connect(finance.approver).openFund(programme, planOf(county));
  const { inflow: base } = await ledger.fund(budget);
  await ledger.connect(county.recorder).proposeTransfer(budget, RESERVE, base, named("away"), NOTHING);
  await ledger.connect(county.approver).approve(numberIn(budget, 1n), NOTHING);
  const rows = rowsOf([COMPANY, 1_000n]);
  await ledger
    .connect(bank.recorder)
    .deposit(COUNTY_TREASURY, DepositKind.appropriation, named("appropriation"), NOTHING, rows);
  /** The county transfers from one of its funds to another. */
  const transfer = async (from: bigint, to: bigint, amount: bigint): Promise<bigint> => {
    await ledger.connect(county.recorder).proposeTransfer(from, to, amount, named(`${from} ${to} ${amount}`), NOTHING);
    const id = numberIn(from, (await ledger.fund(from)).payments);
    await ledger.connect(county.approver).approve(id, NOTHING);
    return id;
  };
  const lineOf = async (fund: bigint): Promise<[inflow: bigint, outflow: bigint]> => {
    const { inflow, outflow } = await ledger.fund(fund);
    return [inflow, outflow];
  };
  return { ...books, base, transfer, lineOf };
}

const load = () => networkHelpers.loadFixture(deployCascade);

describe("Relief: money from the appropriation to the household", () => {
  it("passes from fund to fund without moving a token, and each level adds up", async () => {
    const books = await load();
    const { ledger, token, bank, budget, base, transfer, lineOf } = books;
    const held = await token.balanceOf(ledger);
    await transfer(COUNTY_TREASURY, budget, 900n);
    await transfer(budget, TOWNSHIP_FUND, 700n);
    expect(await token.balanceOf(ledger)).to.equal(held);
    const id = await payGroups(books, groupOf(ROSTER, [0, 1], [400n, 250n]), TOWNSHIP_FUND);
    // 1,000 = 900 passed on + 100 left; 900 = 700 + 200; 700 = 650 paid + 50 left.
    expect(await lineOf(COUNTY_TREASURY)).to.deep.equal([1_000n, 900n]);
    expect(await lineOf(budget)).to.deep.equal([base + 900n, base + 700n]);
    expect(await lineOf(TOWNSHIP_FUND)).to.deep.equal([700n, 650n]);
    expect((await ledger.payment(id)).bank).to.equal(bank.id);
    // The 650 wait for the bank.
    expect(await token.balanceOf(ledger)).to.equal(held);
  });

  it("tells of each transfer from which stretch to which it went, so that a position maps across", async () => {
    const { ledger, county, budget, base, transfer } = await load();
    const first = await transfer(COUNTY_TREASURY, budget, 900n);
    const second = await transfer(budget, TOWNSHIP_FUND, 700n);
    const deposits = await ledger.queryFilter(ledger.filters.Deposited(numberIn(budget, 2n)));
    expect(deposits.map(({ args }) => [args.kind, args.source, args.start, args.amount, args.origin])).to.deep.equal([
      [DepositKind.transfer, county.id, base, 900n, first],
    ]);
    const arrived = await ledger.queryFilter(ledger.filters.Deposited(numberIn(TOWNSHIP_FUND, 1n)));
    expect(arrived.map(({ args }) => [args.start, args.amount, args.origin])).to.deep.equal([[0n, 700n, second]]);
    expect((await ledger.payment(second)).start).to.equal(base);
  });

  it("goes back to where it came from: what is left over is not stuck", async () => {
    const { ledger, budget, base, transfer, lineOf } = await load();
    await transfer(COUNTY_TREASURY, budget, 900n);
    await transfer(budget, COUNTY_TREASURY, 200n);
    expect(await lineOf(COUNTY_TREASURY)).to.deep.equal([1_200n, 900n]);
    expect(await lineOf(budget)).to.deep.equal([base + 900n, base + 200n]);
    expect((await ledger.fund(COUNTY_TREASURY)).kept).to.equal(false);
  });

  it("takes donations, which the programme's households get like any of its money", async () => {
    const books = await load();
    const { ledger, bank, budget, base, lineOf } = books;
    const rows = rowsOf([ALICE, 80n]);
    await ledger.connect(bank.recorder).deposit(budget, DepositKind.donation, named("donations"), NOTHING, rows);
    await payGroups(books, groupOf(ROSTER, [2], 80n));
    expect(await lineOf(budget)).to.deep.equal([base + 80n, base + 80n]);
  });

  it("given a frozen fund, it refuses to pay households and to transfer, and money still comes in", async () => {
    const books = await load();
    const { ledger, finance, county, budget, transfer, lineOf, base } = books;
    await ledger.connect(finance.approver).freeze(budget, "an audit", NOTHING);
    await transfer(COUNTY_TREASURY, budget, 900n);
    expect(await lineOf(budget)).to.deep.equal([base + 900n, base]);
    await refuses(ledger, proposing(books, groupOf(ROSTER, [0], 10n)), "Funds_WrongStatus", budget, 2n);
    const sent = ledger.connect(county.recorder).proposeTransfer(budget, COUNTY_TREASURY, 5n, named("back"), NOTHING);
    await refuses(ledger, sent, "Funds_WrongStatus", budget, 2n);
  });

  it("carries what remains to the successor when a programme's fund is closed", async () => {
    const { ledger, finance, county, budget, base, transfer, lineOf } = await load();
    await transfer(COUNTY_TREASURY, budget, 900n);
    await transfer(budget, TOWNSHIP_FUND, 700n);
    await ledger.connect(county.approver).nameSuccessor(TOWNSHIP_FUND, budget);
    await ledger.connect(finance.approver).close(TOWNSHIP_FUND, budget, "the township is done", NOTHING);
    expect(await lineOf(TOWNSHIP_FUND)).to.deep.equal([700n, 700n]);
    expect(await lineOf(budget)).to.deep.equal([base + 1_600n, base + 700n]);
  });

  it("asks the sponsor above the ceiling, for households as for transfers", async () => {
    const books = await load();
    const { ledger, finance, county, bank, budget, transfer } = books;
    await transfer(COUNTY_TREASURY, budget, 900n);
    await ledger.connect(finance.approver).setCeiling(budget, 100n, "large payments are looked at");
    const rows = groupOf(ROSTER, [0, 1], 51n);
    await ledger.connect(county.recorder).propose(budget, bank.id, Purpose.programme, named("large"), NOTHING, rows);
    const id = numberIn(budget, 2n);
    await ledger.connect(county.approver).approve(id, NOTHING);
    expect((await ledger.payment(id)).status).to.equal(Step.approved);
    await ledger.connect(finance.approver).approve(id, NOTHING);
    expect((await ledger.payment(id)).status).to.equal(Step.paid);
  });
});
