import { expect } from "chai";
import { networkHelpers } from "../../helpers/chain.ts";
import {
  DepositKind,
  COMPANY,
  NOTHING,
  Step,
  named,
  numberIn,
  openFund,
  refuses,
  rowsOf,
} from "../../helpers/ledger.ts";
import { deployRelief, planOf, rulesOf } from "../../helpers/relief.ts";

/** The county's ordinary fund, supervised by finance; it has 1,000 fen. */
const TREASURY = 4n;
/** Another fund of the programme, and one of another programme. */
const SHARE = 5n;
const OTHERS = 6n;
/** An ordinary fund of the county that gave nothing. */
const OWN = 7n;

/** The county passed 600 fen from its treasury to the programme's budget, which had 100,000,000 from elsewhere. */
async function deployKept() {
  const books = await deployRelief();
  const { ledger, relief, finance, county, bank, programme, budget } = books;
  await openFund(books, county, finance, "treasury");
  await relief.connect(finance.approver).openFund(programme, planOf(county));
  await relief.connect(finance.approver).open(planOf(county), rulesOf());
  await openFund(books, county, finance, "the county's own");
  await ledger
    .connect(bank.recorder)
    .deposit(TREASURY, DepositKind.appropriation, named("appropriation"), NOTHING, rowsOf([COMPANY, 1_000n]));
  let transfers = 0;
  const transfer = async (from: bigint, to: bigint, amount: bigint): Promise<bigint> => {
    transfers += 1;
    await ledger.connect(county.recorder).proposeTransfer(from, to, amount, named(`transfer ${transfers}`), NOTHING);
    return numberIn(from, (await ledger.fund(from)).payments);
  };
  const approve = (id: bigint) => ledger.connect(county.approver).approve(id, NOTHING);
  await approve(await transfer(TREASURY, budget, 600n));
  return { ...books, transfer, approve };
}

const load = () => networkHelpers.loadFixture(deployKept);

describe("Relief: money that is kept for households", () => {
  it("does not go to an ordinary fund of the steward's own, nor to another programme", async () => {
    const { relief, budget, transfer, approve } = await load();
    for (const to of [OWN, OTHERS])
      await refuses(relief, approve(await transfer(budget, to, 1n)), "Programmes_KeptBack", budget, to);
  });

  it("goes to another fund of the programme, in any amount", async () => {
    const { ledger, budget, transfer, approve } = await load();
    await approve(await transfer(budget, SHARE, 90_000_000n));
    expect((await ledger.fund(SHARE)).inflow).to.equal(90_000_000n);
  });

  it("goes back to where it came from, as much as came from there", async () => {
    const { ledger, relief, budget, transfer, approve } = await load();
    expect(await ledger.cameFrom(budget, TREASURY)).to.equal(600n);
    await refuses(relief, approve(await transfer(budget, TREASURY, 601n)), "Programmes_KeptBack", budget, TREASURY);
    await approve(await transfer(budget, TREASURY, 400n));
    expect(await ledger.cameFrom(budget, TREASURY)).to.equal(200n);
    await refuses(relief, approve(await transfer(budget, TREASURY, 201n)), "Programmes_KeptBack", budget, TREASURY);
    await approve(await transfer(budget, TREASURY, 200n));
    expect((await ledger.fund(TREASURY)).inflow).to.equal(1_600n);
  });

  it("is not freed by a fen that the steward sends ahead", async () => {
    const { relief, budget, transfer, approve } = await load();
    await approve(await transfer(TREASURY, OWN, 1n));
    await approve(await transfer(OWN, budget, 1n));
    await refuses(relief, approve(await transfer(budget, OWN, 2n)), "Programmes_KeptBack", budget, OWN);
  });

  it("is not freed by closing the fund into an ordinary one while the programme is open", async () => {
    const { ledger, relief, finance, county, budget } = await load();
    await ledger.connect(county.approver).nameSuccessor(budget, OWN);
    const closed = ledger.connect(finance.approver).close(budget, OWN, "why not", NOTHING);
    await refuses(relief, closed, "Programmes_KeptBack", budget, OWN);
    await ledger.connect(county.approver).nameSuccessor(budget, SHARE);
    await ledger.connect(finance.approver).close(budget, SHARE, "one fund is enough", NOTHING);
  });

  it("does not follow a kept fund that has closed into an ordinary one since", async () => {
    const { ledger, relief, finance, county, programme, budget, transfer, approve } = await load();
    const proposed = await transfer(budget, SHARE, 5n);
    await relief.connect(finance.approver).close(programme, "done", named("report"));
    await ledger.connect(county.approver).nameSuccessor(SHARE, OWN);
    await ledger.connect(finance.approver).close(SHARE, OWN, "done", NOTHING);
    await refuses(ledger, approve(proposed), "Funds_WrongStatus", SHARE, 3n);
  });

  it("goes elsewhere once the programme is closed, with the supervisor's approval", async () => {
    const { ledger, relief, finance, programme, budget, transfer, approve } = await load();
    await relief.connect(finance.approver).close(programme, "done", named("report"));
    const id = await transfer(budget, OWN, 1_000n);
    await approve(id);
    expect((await ledger.payment(id)).status).to.equal(Step.approved);
    expect((await ledger.fund(OWN)).inflow).to.equal(0n);
    await ledger.connect(finance.approver).approve(id, NOTHING);
    expect((await ledger.fund(OWN)).inflow).to.equal(1_000n);
  });

  it("pays nobody while the module is stopped", async () => {
    const { relief, budget } = await load();
    await relief.stop("a fault");
    await refuses(relief, relief.release(numberIn(budget, 1n)), "Succession_Stopped");
  });
});
