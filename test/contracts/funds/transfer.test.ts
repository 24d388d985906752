import { expect } from "chai";
import { networkHelpers } from "../../helpers/chain.ts";
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
  named,
  numberIn,
  openFund,
  payRows,
  refuses,
  rowsOf,
  type Books,
} from "../../helpers/ledger.ts";

/** Fund 1 holds 1,000 fen of which 100 are spent, fund 2 holds 50. */
async function deployFunded() {
  const books = await deployLedger();
  await donateRows(books, books.fund, rowsOf([ALICE, 1_000n]));
  await donateRows(books, books.otherFund, rowsOf([BERTA, 50n]));
  await payRows(books, books.fund, rowsOf([COMPANY, 100n]));
  return books;
}

const load = () => networkHelpers.loadFixture(deployFunded);
const SECOND = numberIn(1n, 2n);

async function propose({ ledger, charity }: Books, to: bigint, amount: bigint): Promise<void> {
  await ledger.connect(charity.recorder).proposeTransfer(1, to, amount, named(`transfer ${amount}`), NOTHING);
}

describe("FundLedger: transfers between funds", () => {
  it("a stretch here becomes a stretch of the same length there, and no token moves", async () => {
    const books = await load();
    const { ledger, token, charity, otherFund } = books;
    await propose(books, otherFund, 300n);
    const held = await token.balanceOf(ledger);
    const approved = ledger.connect(charity.approver).approve(SECOND, named("minutes"));
    await expect(approved)
      .to.emit(ledger, "Deposited")
      .withArgs(
        numberIn(2n, 2n),
        otherFund,
        charity.id,
        DepositKind.transfer,
        charity.approver.address,
        50n,
        300n,
        0n,
        SECOND,
        NOTHING,
        named("minutes"),
        "0x",
      );
    await expect(approved).to.emit(ledger, "PaymentPaid").withArgs(SECOND, 100n, 300n, numberIn(2n, 2n), 0n);
    expect(await ledger.depositOf(numberIn(2n, 2n))).to.deep.equal([50n, 300n, 0n, DepositKind.transfer, charity.id]);
    expect((await ledger.fund(1)).outflow).to.equal(400n);
    expect((await ledger.fund(otherFund)).inflow).to.equal(350n);
    expect(await token.balanceOf(ledger)).to.equal(held);
  });

  it("is written down with the fund that gets it, no bank and no rows", async () => {
    const books = await load();
    const { ledger, charity, otherFund } = books;
    const sent = ledger.connect(charity.recorder).proposeTransfer(1, otherFund, 300n, named("t"), named("agreement"));
    await expect(sent)
      .to.emit(ledger, "PaymentProposed")
      .withArgs(
        SECOND,
        charity.id,
        0n,
        charity.recorder.address,
        otherFund,
        0n,
        300n,
        0n,
        named("t"),
        named("agreement"),
        "0x",
      );
    const { to, bank, rowsDigest, status } = await ledger.payment(SECOND);
    expect([to, bank, rowsDigest, status]).to.deep.equal([otherFund, 0n, NOTHING, Step.proposed]);
  });

  it("above the ceiling it needs the supervisor too", async () => {
    const books = await load();
    const { ledger, charity, civilAffairs, otherFund } = books;
    await donateRows(books, 1n, rowsOf([ALICE, 5_000_000n]));
    await propose(books, otherFund, 1_000_001n);
    await ledger.connect(charity.approver).approve(SECOND, NOTHING);
    expect((await ledger.payment(SECOND)).status).to.equal(Step.approved);
    await ledger.connect(civilAffairs.approver).approve(SECOND, NOTHING);
    expect((await ledger.fund(otherFund)).inflow).to.equal(1_000_051n);
  });

  it("reaches a frozen fund: money that comes is never refused", async () => {
    const books = await load();
    const { ledger, charity, civilAffairs, otherFund } = books;
    await ledger.connect(civilAffairs.approver).freeze(otherFund, "an audit", NOTHING);
    await propose(books, otherFund, 300n);
    await ledger.connect(charity.approver).approve(SECOND, NOTHING);
    expect((await ledger.fund(otherFund)).inflow).to.equal(350n);
  });

  it("is refused where that fund has closed in between: nobody has seen its successor", async () => {
    const books = await load();
    const { ledger, charity, otherCharity, civilAffairs, otherFund } = books;
    const third = await openFund(books, otherCharity, civilAffairs, "books");
    await propose(books, otherFund, 300n);
    await ledger.connect(otherCharity.approver).nameSuccessor(otherFund, third);
    await ledger.connect(civilAffairs.approver).close(otherFund, third, "merged", NOTHING);
    const sent = ledger.connect(charity.approver).approve(SECOND, NOTHING);
    await refuses(ledger, sent, "Funds_WrongStatus", otherFund, FundStatus.closed);
    expect((await ledger.fund(1)).outflow).to.equal(100n);
  });

  it("is refused beyond what the fund holds", async () => {
    const books = await load();
    const { ledger, charity, otherFund } = books;
    await propose(books, otherFund, 901n);
    const sent = ledger.connect(charity.approver).approve(SECOND, NOTHING);
    await refuses(ledger, sent, "Funds_Insufficient", 1n, 901n, 900n);
  });

  it("can be settled by nobody: no bank paid it", async () => {
    const books = await load();
    const { ledger, charity, bank, stranger, otherFund } = books;
    await propose(books, otherFund, 300n);
    await ledger.connect(charity.approver).approve(SECOND, NOTHING);
    for (const account of [bank.recorder, charity.recorder, stranger]) {
      const sent = ledger.connect(account).settle(SECOND, NOTHING, "0x", "0x");
      await refuses(ledger, sent, "Funds_NotAllowed", account.address);
    }
  });

  it("is acknowledged by the steward that got it, and by nobody else", async () => {
    const books = await load();
    const { ledger, charity, otherCharity, civilAffairs, bank, otherFund } = books;
    await propose(books, otherFund, 300n);
    const early = ledger.connect(otherCharity.recorder).acknowledge(SECOND, 0, NOTHING, "0x");
    await refuses(ledger, early, "Funds_WrongStep", SECOND, Step.proposed);
    await ledger.connect(charity.approver).approve(SECOND, NOTHING);
    for (const { recorder } of [charity, civilAffairs, bank]) {
      const sent = ledger.connect(recorder).acknowledge(SECOND, 0, NOTHING, "0x");
      await refuses(ledger, sent, "Funds_NotAllowed", recorder.address);
    }
    await expect(ledger.connect(otherCharity.recorder).acknowledge(SECOND, 0, named("receipt"), "0x"))
      .to.emit(ledger, "PaymentAcknowledged")
      .withArgs(SECOND, otherCharity.id, otherCharity.recorder.address, named("receipt"));
    expect((await ledger.payment(SECOND)).status).to.equal(Step.acknowledged);
  });
});
