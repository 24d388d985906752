import { expect } from "chai";
import { ethers, networkHelpers } from "../../helpers/chain.ts";
import {
  ALICE,
  BERTA,
  COMPANY,
  DepositKind,
  FundStatus,
  NOTHING,
  Step,
  deployLedger,
  donateRows,
  giveTokens,
  named,
  numberIn,
  openFund,
  payRows,
  proposeRows,
  refuses,
  rowsOf,
} from "../../helpers/ledger.ts";

/** Fund 1 holds 900 of 1,000 fen, and a ledger stands ready to take over, with a fund 1 that holds 30 fen. */
async function deployBoth() {
  const books = await deployLedger();
  const { ledger, directory, token, accessManager, charity, civilAffairs, bank, fund } = books;
  await donateRows(books, fund, rowsOf([ALICE, 1_000n]));
  const paid = await payRows(books, fund, rowsOf([COMPANY, 100n]));
  const waiting = await proposeRows(books, fund, rowsOf([BERTA, 40n]));
  const factory = await ethers.getContractFactory("FundLedger");
  const next = await factory.deploy(directory, token, accessManager, ledger);
  await token.connect(bank.treasury).approve(next, ethers.MaxUint256);
  const nextFund = await openFund({ ledger: next }, charity, civilAffairs, "masks");
  await donateRows({ ...books, ledger: next }, nextFund, rowsOf([ALICE, 30n]));
  return { ...books, next, nextFund, paid, waiting };
}

/** The same after the first ledger was retired. */
async function deployRetired() {
  const books = await deployBoth();
  await books.ledger.retire(books.next);
  return books;
}

const load = () => networkHelpers.loadFixture(deployBoth);
const loadRetired = () => networkHelpers.loadFixture(deployRetired);

describe("FundLedger: retiring", () => {
  it("names the ledger that takes over, once", async () => {
    const { ledger, next } = await load();
    await expect(ledger.retire(next))
      .to.emit(ledger, "Retired")
      .withArgs(await next.getAddress());
    await refuses(ledger, ledger.retire(next), "Funds_Retired", await next.getAddress());
  });

  it("is the guardian's alone", async () => {
    const { ledger, next, civilAffairs, stranger } = await load();
    for (const account of [civilAffairs.approver, stranger]) {
      const sent = ledger.connect(account).retire(next);
      await refuses(ledger, sent, "AccessManagedUnauthorized", account.address);
    }
  });

  it("refuses a successor that is no contract, or the ledger itself", async () => {
    const { ledger, stranger } = await load();
    await refuses(ledger, ledger.retire(stranger), "Funds_InvalidTerms", "successor");
    await refuses(ledger, ledger.retire(ledger), "Funds_InvalidTerms", "successor");
  });

  it("closes every way in, and every payment that was not approved", async () => {
    const books = await loadRetired();
    const { ledger, next, accessManager, charity, civilAffairs, bank, holder, fund, waiting } = books;
    await accessManager.grantRole(3, holder, 0);
    const terms = { steward: charity.id, supervisor: 0n, region: 0n, ceiling: 0n, name: "a", purpose: "b" };
    const [recorder, approver] = [ledger.connect(charity.recorder), ledger.connect(charity.approver)];
    for (const refused of [
      ledger.connect(civilAffairs.approver).open(terms),
      ledger.connect(holder).openFor(terms),
      ledger.connect(bank.recorder).deposit(fund, 1, named("a"), NOTHING, rowsOf([ALICE, 1n])),
      ledger.connect(holder).donate(fund, 1, ALICE),
      ledger.connect(holder).donateWithPermit(fund, 1, ALICE, 0, 27, NOTHING, NOTHING),
      recorder.propose(fund, bank.id, 0, named("a"), NOTHING, rowsOf([COMPANY, 1n])),
      recorder.proposeTransfer(fund, 2, 1, named("a"), NOTHING),
      approver.approve(waiting, NOTHING),
      ledger.connect(civilAffairs.approver).close(fund, "completed", NOTHING),
      ledger.receiveCarried(fund, 1, 1),
    ])
      await refuses(ledger, refused, "Funds_Retired", await next.getAddress());
  });

  it("leaves what is under way: settling, giving back, acknowledging, rejecting, cancelling, freezing", async () => {
    const { ledger, bank, charity, otherCharity, civilAffairs, fund, paid, waiting } = await loadRetired();
    await ledger.connect(bank.recorder).settle(paid, NOTHING, "0x", "0x");
    const rows = rowsOf([COMPANY, 100n]);
    await ledger.connect(bank.recorder).giveBack(paid, named("back"), NOTHING, rows, "0x0000000000000064");
    await ledger.connect(otherCharity.recorder).acknowledge(paid, NOTHING);
    await ledger.connect(charity.recorder).cancel(waiting, "the ledger is retired");
    await ledger.connect(civilAffairs.approver).freeze(fund, "an audit", NOTHING);
    expect((await ledger.fund(fund)).inflow).to.equal(1_100n);
  });
});

describe("FundLedger: carrying balances over", () => {
  it("takes the rest of a fund's line here and lays it on a line there, with its tokens", async () => {
    const { ledger, next, token, governor, fund, nextFund } = await loadRetired();
    const id = numberIn(1n, 3n);
    const into = numberIn(1n, 2n);
    const carried = ledger.carry(fund, nextFund);
    await expect(carried)
      .to.emit(ledger, "PaymentProposed")
      .withArgs(id, 0n, 0n, governor.address, 0n, 0n, 900n, 0n, NOTHING, NOTHING, "0x");
    await expect(carried).to.emit(ledger, "PaymentPaid").withArgs(id, 100n, 900n, 0n);
    await expect(carried)
      .to.emit(ledger, "CarriedOut")
      .withArgs(id, await next.getAddress(), into);
    await expect(carried)
      .to.emit(next, "Deposited")
      .withArgs(
        into,
        nextFund,
        0n,
        DepositKind.transfer,
        await ledger.getAddress(),
        30n,
        900n,
        0n,
        0n,
        NOTHING,
        NOTHING,
        "0x",
      );
    await expect(carried)
      .to.emit(next, "CarriedIn")
      .withArgs(into, await ledger.getAddress(), id);
    expect((await ledger.payment(id)).status).to.equal(Step.paid);
    expect((await ledger.fund(fund)).outflow).to.equal(1_000n);
    expect((await next.fund(nextFund)).inflow).to.equal(930n);
    expect(await token.balanceOf(ledger)).to.equal(0n);
    expect(await token.balanceOf(next)).to.equal(930n);
    expect(await token.allowance(ledger, next)).to.equal(0n);
  });

  it("carries a frozen fund, and late returns after that", async () => {
    const { ledger, next, bank, civilAffairs, fund, nextFund, paid } = await loadRetired();
    await ledger.connect(civilAffairs.approver).freeze(fund, "an audit", NOTHING);
    await ledger.carry(fund, nextFund);
    expect((await ledger.fund(fund)).status).to.equal(FundStatus.frozen);
    await ledger.connect(bank.recorder).settle(paid, NOTHING, rowsOf([COMPANY, 100n]), "0x0000000000000032");
    await ledger.carry(fund, nextFund);
    expect((await next.fund(nextFund)).inflow).to.equal(980n);
  });

  it("is refused before the ledger is retired, where nothing is left, and where there is no fund", async () => {
    const { ledger, next, fund, nextFund } = await load();
    await refuses(ledger, ledger.carry(fund, nextFund), "Funds_NotRetired");
    await ledger.retire(next);
    await ledger.carry(fund, nextFund);
    await refuses(ledger, ledger.carry(fund, nextFund), "Funds_ZeroAmount");
    await refuses(ledger, ledger.carry(9, nextFund), "Funds_UnknownFund", 9);
    await refuses(ledger, ledger.carry(2, 9), "Funds_ZeroAmount");
  });

  it("is the administrator's alone", async () => {
    const { ledger, nextFund, fund, stranger } = await loadRetired();
    const sent = ledger.connect(stranger).carry(fund, nextFund);
    await refuses(ledger, sent, "AccessManagedUnauthorized", stranger.address);
  });

  it("is taken from the predecessor alone, and changes nothing where the new ledger has no such fund", async () => {
    const books = await loadRetired();
    const { ledger, next, token, holder, fund, nextFund } = books;
    await giveTokens(books, holder, 5n);
    await refuses(next, next.connect(holder).receiveCarried(nextFund, 5n, 1n), "Funds_NotPredecessor", holder.address);
    await refuses(next, ledger.carry(fund, 9), "Funds_UnknownFund", 9);
    expect((await ledger.fund(fund)).outflow).to.equal(100n);
    expect(await token.balanceOf(ledger)).to.equal(900n);
  });

  it("takes no balance of nothing", async () => {
    const { directory, token, accessManager, governor, charity, civilAffairs } = await load();
    const factory = await ethers.getContractFactory("FundLedger");
    const ledger = await factory.deploy(directory, token, accessManager, governor);
    const fund = await openFund({ ledger }, charity, civilAffairs, "masks");
    await refuses(ledger, ledger.connect(governor).receiveCarried(fund, 0n, 1n), "Funds_ZeroAmount");
  });

  it("refuses to carry where the successor does not answer for this ledger", async () => {
    const { ledger, evidence, fund } = await load();
    await ledger.retire(evidence);
    await expect(ledger.carry(fund, 1)).to.be.revert(ethers);
    expect((await ledger.fund(fund)).outflow).to.equal(100n);
  });
});
