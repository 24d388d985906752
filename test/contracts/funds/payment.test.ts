import { anyValue } from "@nomicfoundation/hardhat-ethers-chai-matchers/withArgs";
import { expect } from "chai";
import { ethers, networkHelpers } from "../../helpers/chain.ts";
import {
  ALICE,
  BERTA,
  CEILING,
  COMPANY,
  NOTHING,
  Purpose,
  Step,
  TREASURY,
  deployLedger,
  donateRows,
  named,
  numberIn,
  openFund,
  payRows,
  proposeRows,
  refuses,
  rowsOf,
} from "../../helpers/ledger.ts";
import { FOREVER, Role } from "../../helpers/organisations.ts";

/** Fund 1 holds 2,000,000 fen, twice its ceiling. */
async function deployFunded() {
  const books = await deployLedger();
  await donateRows(books, books.fund, rowsOf([ALICE, 2_000_000n]));
  return books;
}

const load = () => networkHelpers.loadFixture(deployFunded);
const FIRST = numberIn(1n, 1n);

describe("FundLedger: proposing a payment", () => {
  it("goes through a bank that is not the fund's own steward", async () => {
    const books = await load();
    const { ledger, bank, civilAffairs } = books;
    const own = await openFund(books, bank, civilAffairs, "the bank's own aid");
    await donateRows(books, own, rowsOf([ALICE, 500n]));
    const proposed = ledger
      .connect(bank.recorder)
      .propose(own, bank.id, Purpose.programme, named("own"), NOTHING, rowsOf([COMPANY, 300n]));
    await refuses(ledger, proposed, "Funds_OwnBank", bank.id);
  });

  it("writes down who asks, through which bank, for what, and takes nothing yet", async () => {
    const { ledger, charity, bank, fund } = await load();
    const rows = rowsOf([COMPANY, 300n], [BERTA, 45n]);
    const [batch, invoice] = [named("payroll"), named("invoice")];
    await expect(ledger.connect(charity.recorder).propose(fund, bank.id, Purpose.managementCost, batch, invoice, rows))
      .to.emit(ledger, "PaymentProposed")
      .withArgs(
        FIRST,
        charity.id,
        bank.id,
        charity.recorder.address,
        0n,
        Purpose.managementCost,
        345n,
        2n,
        batch,
        invoice,
        rows,
      );
    expect(await ledger.payment(FIRST)).to.deep.equal([
      0n,
      345n,
      2n,
      Step.proposed,
      Purpose.managementCost,
      0n,
      bank.id,
      charity.recorder.address,
      // 90 days on.
      BigInt(await networkHelpers.time.latest()) + 7_776_000n,
      ethers.keccak256(rows),
    ]);
    expect(await ledger.usedFor(charity.id, batch)).to.equal(FIRST);
    expect((await ledger.fund(fund)).outflow).to.equal(0n);
  });

  it("may ask for more than the fund holds: what counts is what it holds when it pays", async () => {
    const books = await load();
    const id = await proposeRows(books, books.fund, rowsOf([COMPANY, 281474976710655n]));
    expect((await books.ledger.payment(id)).amount).to.equal(281474976710655n);
  });

  it("refuses anyone but a recorder of the steward", async () => {
    const { ledger, charity, otherCharity, civilAffairs, bank, stranger, fund } = await load();
    const others = [charity.approver, charity.administrator, otherCharity.recorder, civilAffairs.recorder, stranger];
    for (const account of others) {
      const proposed = ledger
        .connect(account)
        .propose(fund, bank.id, Purpose.programme, named("a"), NOTHING, rowsOf([ALICE, 1n]));
      await refuses(ledger, proposed, "Funds_NotAllowed", account.address);
      const transfer = ledger.connect(account).proposeTransfer(fund, 2, 1, named("a"), NOTHING);
      await refuses(ledger, transfer, "Funds_NotAllowed", account.address);
    }
  });

  it("refuses a bank that is not one, is not registered or is suspended", async () => {
    const { ledger, directory, charity, bank, fund } = await load();
    await directory.suspend(bank.id, "under review");
    for (const id of [bank.id, charity.id, 99n, 0n]) {
      const proposed = ledger
        .connect(charity.recorder)
        .propose(fund, id, Purpose.programme, named("a"), NOTHING, rowsOf([ALICE, 1n]));
      await refuses(ledger, proposed, "Funds_UnknownBank", id);
    }
  });

  it("refuses a fund that does not exist", async () => {
    const { ledger, charity, bank } = await load();
    const recorder = ledger.connect(charity.recorder);
    const rows = rowsOf([ALICE, 1n]);
    const proposed = recorder.propose(9, bank.id, Purpose.programme, named("a"), NOTHING, rows);
    await refuses(ledger, proposed, "Funds_UnknownFund", 9);
    await refuses(ledger, recorder.proposeTransfer(1, 9, 5, named("a"), NOTHING), "Funds_UnknownFund", 9);
    await refuses(ledger, recorder.proposeTransfer(9, 1, 5, named("a"), NOTHING), "Funds_UnknownFund", 9);
  });

  it("refuses a batch reference that the steward used before, for whatever payment", async () => {
    const books = await load();
    const { ledger, charity, bank, fund } = books;
    await proposeRows(books, fund, rowsOf([ALICE, 1n]), named("once"));
    const recorder = ledger.connect(charity.recorder);
    const again = recorder.propose(fund, bank.id, Purpose.programme, named("once"), NOTHING, rowsOf([BERTA, 2n]));
    await refuses(ledger, again, "Funds_BatchUsed", charity.id, named("once"), FIRST);
    const transfer = recorder.proposeTransfer(fund, 2, 2, named("once"), NOTHING);
    await refuses(ledger, transfer, "Funds_BatchUsed", charity.id, named("once"), FIRST);
  });

  it("lets two organisations use the same batch reference: neither can spoil the other's", async () => {
    const books = await load();
    const deposited = named(`deposit ${rowsOf([ALICE, 2_000_000n])}`);
    expect(await books.ledger.usedFor(books.bank.id, deposited)).to.equal(numberIn(1n, 1n));
    await proposeRows(books, books.fund, rowsOf([ALICE, 1n]), deposited);
    expect(await books.ledger.usedFor(books.charity.id, deposited)).to.equal(FIRST);
  });

  it("refuses a payment without a batch reference, and rows that are none", async () => {
    const { ledger, charity, bank, fund } = await load();
    const propose = (ref: string, rows: string) =>
      ledger.connect(charity.recorder).propose(fund, bank.id, Purpose.programme, ref, NOTHING, rows);
    await refuses(ledger, propose(NOTHING, rowsOf([ALICE, 1n])), "Funds_EmptyBatchRef");
    await refuses(ledger, propose(named("a"), "0x"), "Rows_WrongLength", 0);
    await refuses(ledger, propose(named("a"), `${COMPANY}000000000000`), "Rows_ZeroAmount", 0);
  });

  it("refuses a transfer of nothing, and one to the fund itself", async () => {
    const { ledger, charity, fund } = await load();
    const recorder = ledger.connect(charity.recorder);
    await refuses(ledger, recorder.proposeTransfer(fund, 2, 0, named("a"), NOTHING), "Funds_ZeroAmount");
    await refuses(ledger, recorder.proposeTransfer(fund, fund, 1, named("a"), NOTHING), "Funds_SameFund", fund);
  });
});

describe("FundLedger: approving a payment", () => {
  it("up to the ceiling the steward's approver is enough: the stretch is taken, and the tokens stay until the bank settles", async () => {
    const books = await load();
    const { ledger, token, charity, bank, fund } = books;
    const id = await proposeRows(books, fund, rowsOf([COMPANY, CEILING]));
    const approved = ledger.connect(charity.approver).approve(id, named("minutes"));
    await expect(approved)
      .to.emit(ledger, "PaymentApproved")
      .withArgs(id, charity.id, charity.approver.address, named("minutes"));
    await expect(approved).to.emit(ledger, "PaymentPaid").withArgs(id, 0n, 1_000_000n, 0n, anyValue);
    expect((await ledger.payment(id)).status).to.equal(Step.paid);
    expect((await ledger.fund(fund)).outflow).to.equal(1_000_000n);
    expect(await token.balanceOf(ledger)).to.equal(2_000_000n);
    expect(await token.balanceOf(bank.treasury)).to.equal(TREASURY - 2_000_000n);
    // 30 days for the bank.
    expect((await ledger.payment(id)).until).to.equal(BigInt(await networkHelpers.time.latest()) + 2_592_000n);
  });

  it("takes the next payment's stretch where the last one ended", async () => {
    const books = await load();
    await payRows(books, books.fund, rowsOf([COMPANY, 300n]));
    const id = await payRows(books, books.fund, rowsOf([BERTA, 20n]));
    expect((await books.ledger.payment(id)).start).to.equal(300n);
  });

  it("above the ceiling it waits for the supervisor's approver", async () => {
    const books = await load();
    const { ledger, charity, civilAffairs, fund } = books;
    const id = await proposeRows(books, fund, rowsOf([COMPANY, CEILING + 1n]));
    await expect(ledger.connect(charity.approver).approve(id, NOTHING)).not.to.emit(ledger, "PaymentPaid");
    expect((await ledger.payment(id)).status).to.equal(Step.approved);
    expect((await ledger.fund(fund)).outflow).to.equal(0n);
    const again = ledger.connect(charity.approver).approve(id, NOTHING);
    await refuses(ledger, again, "Funds_NotAllowed", charity.approver.address);
    await expect(ledger.connect(civilAffairs.approver).approve(id, NOTHING))
      .to.emit(ledger, "PaymentPaid")
      .withArgs(id, 0n, 1_000_001n, 0n, anyValue);
  });

  it("the supervisor does not approve in the steward's place", async () => {
    const books = await load();
    const { ledger, civilAffairs, fund } = books;
    const id = await proposeRows(books, fund, rowsOf([COMPANY, CEILING + 1n]));
    const sent = ledger.connect(civilAffairs.approver).approve(id, NOTHING);
    await refuses(ledger, sent, "Funds_NotAllowed", civilAffairs.approver.address);
  });

  it("refuses the account that proposed it, also where that account approves too", async () => {
    const books = await load();
    const { ledger, directory, charity, fund } = books;
    const id = await proposeRows(books, fund, rowsOf([COMPANY, 1n]));
    await directory.connect(charity.administrator).appoint(charity.recorder, Role.recorder | Role.approver, FOREVER);
    const sent = ledger.connect(charity.recorder).approve(id, NOTHING);
    await refuses(ledger, sent, "Funds_SameAccount", charity.recorder.address);
  });

  it("refuses the supervisor's approval by whoever acted on it for the steward before changing sides", async () => {
    const books = await load();
    const { ledger, directory, charity, civilAffairs, fund } = books;
    const id = await proposeRows(books, fund, rowsOf([COMPANY, CEILING + 1n]));
    await ledger.connect(charity.approver).approve(id, NOTHING);
    for (const account of [charity.recorder, charity.approver]) {
      await directory.connect(account).resign();
      await directory.connect(civilAffairs.administrator).appoint(account, Role.approver, FOREVER);
      await refuses(ledger, ledger.connect(account).approve(id, NOTHING), "Funds_SameAccount", account.address);
    }
  });

  it("refuses to pay more than the fund holds, and says how much that is", async () => {
    const books = await load();
    const { ledger, charity, civilAffairs, fund } = books;
    await payRows(books, fund, rowsOf([COMPANY, 1_000_000n]));
    const id = await proposeRows(books, fund, rowsOf([COMPANY, 1_000_001n]));
    await ledger.connect(charity.approver).approve(id, NOTHING);
    const sent = ledger.connect(civilAffairs.approver).approve(id, NOTHING);
    await refuses(ledger, sent, "Funds_Insufficient", fund, 1_000_001n, 1_000_000n);
  });

  it("refuses what was paid, rejected or cancelled before", async () => {
    const books = await load();
    const { ledger, charity, fund } = books;
    const approver = ledger.connect(charity.approver);
    const paid = await payRows(books, fund, rowsOf([COMPANY, 1n]));
    await refuses(ledger, approver.approve(paid, NOTHING), "Funds_WrongStep", paid, Step.paid);
    const rejected = await proposeRows(books, fund, rowsOf([COMPANY, 2n]));
    await approver.reject(rejected, "not needed", NOTHING);
    await refuses(ledger, approver.approve(rejected, NOTHING), "Funds_WrongStep", rejected, Step.rejected);
    const cancelled = await proposeRows(books, fund, rowsOf([COMPANY, 3n]));
    await ledger.connect(charity.recorder).cancel(cancelled, "a slip");
    await refuses(ledger, approver.approve(cancelled, NOTHING), "Funds_WrongStep", cancelled, Step.cancelled);
  });

  it("refuses a payment that does not exist", async () => {
    const { ledger, charity } = await load();
    await refuses(ledger, ledger.connect(charity.approver).approve(FIRST, NOTHING), "Funds_UnknownPayment", FIRST);
  });

  it("refuses a proposal that is older than 90 days", async () => {
    const books = await load();
    const { ledger, charity, fund } = books;
    const id = await proposeRows(books, fund, rowsOf([COMPANY, 1n]));
    const { until } = await ledger.payment(id);
    expect(until).to.equal(BigInt(await networkHelpers.time.latest()) + 7_776_000n);
    await networkHelpers.time.setNextBlockTimestamp(until + 1n);
    await refuses(ledger, ledger.connect(charity.approver).approve(id, NOTHING), "Funds_Expired", id, until);
    const fresh = await proposeRows(books, fund, rowsOf([COMPANY, 2n]));
    await networkHelpers.time.setNextBlockTimestamp((await ledger.payment(fresh)).until);
    await ledger.connect(charity.approver).approve(fresh, NOTHING);
  });

  it("refuses what a recorder proposed who was dismissed since", async () => {
    const books = await load();
    const { ledger, directory, charity, civilAffairs, fund } = books;
    const { recorder, administrator } = charity;
    const id = await proposeRows(books, fund, rowsOf([COMPANY, CEILING + 1n]));
    await ledger.connect(charity.approver).approve(id, NOTHING);
    await directory.connect(administrator).dismiss(recorder, "fraud");
    const sent = ledger.connect(civilAffairs.approver).approve(id, NOTHING);
    await refuses(ledger, sent, "Funds_RecorderGone", id, recorder.address);
  });

  it("refuses what a steward proposed and approved that was suspended before the supervisor's approval", async () => {
    const books = await load();
    const { ledger, directory, charity, civilAffairs, fund } = books;
    const id = await proposeRows(books, fund, rowsOf([COMPANY, CEILING + 1n]));
    await ledger.connect(charity.approver).approve(id, NOTHING);
    await directory.suspend(charity.id, "under review");
    const sent = ledger.connect(civilAffairs.approver).approve(id, NOTHING);
    await refuses(ledger, sent, "Funds_RecorderGone", id, charity.recorder.address);
  });

  it("refuses a bank that was suspended after the payment was proposed", async () => {
    const books = await load();
    const { ledger, directory, charity, bank, fund } = books;
    const id = await proposeRows(books, fund, rowsOf([COMPANY, 1n]));
    await directory.suspend(bank.id, "under review");
    await refuses(ledger, ledger.connect(charity.approver).approve(id, NOTHING), "Funds_UnknownBank", bank.id);
  });

  it("lets nobody of a suspended organisation approve", async () => {
    const books = await load();
    const { ledger, directory, charity, fund } = books;
    const id = await proposeRows(books, fund, rowsOf([COMPANY, 1n]));
    await directory.suspend(charity.id, "under review");
    const sent = ledger.connect(charity.approver).approve(id, NOTHING);
    await refuses(ledger, sent, "Funds_NotAllowed", charity.approver.address);
  });
});

describe("FundLedger: rejecting and cancelling a payment", () => {
  it("is rejected by an approver of the steward or of the supervisor, with the reason", async () => {
    const books = await load();
    const { ledger, charity, civilAffairs, fund } = books;
    for (const org of [charity, civilAffairs]) {
      const id = await proposeRows(books, fund, rowsOf([COMPANY, org.id]));
      await expect(ledger.connect(org.approver).reject(id, "twice the market price", named("offer")))
        .to.emit(ledger, "PaymentRejected")
        .withArgs(id, org.id, org.approver.address, "twice the market price", named("offer"));
      expect((await ledger.payment(id)).status).to.equal(Step.rejected);
    }
  });

  it("is rejected by nobody else", async () => {
    const books = await load();
    const { ledger, charity, otherCharity, civilAffairs, regulator, stranger, fund } = books;
    const id = await proposeRows(books, fund, rowsOf([COMPANY, 1n]));
    const others = [charity.recorder, otherCharity.approver, civilAffairs.recorder, regulator.approver, stranger];
    for (const account of others) {
      const sent = ledger.connect(account).reject(id, "why not", NOTHING);
      await refuses(ledger, sent, "Funds_NotAllowed", account.address);
    }
  });

  it("is cancelled by a recorder of the steward, with the reason, and by nobody else", async () => {
    const books = await load();
    const { ledger, charity, otherCharity, civilAffairs, stranger, fund } = books;
    const id = await proposeRows(books, fund, rowsOf([COMPANY, 1n]));
    for (const account of [charity.approver, otherCharity.recorder, civilAffairs.recorder, stranger]) {
      const sent = ledger.connect(account).cancel(id, "a slip");
      await refuses(ledger, sent, "Funds_NotAllowed", account.address);
    }
    await expect(ledger.connect(charity.recorder).cancel(id, "a slip"))
      .to.emit(ledger, "PaymentCancelled")
      .withArgs(id, charity.id, charity.recorder.address, "a slip");
    expect((await ledger.payment(id)).status).to.equal(Step.cancelled);
  });

  it("can still be rejected or cancelled while it waits for the supervisor", async () => {
    const books = await load();
    const { ledger, charity, civilAffairs, fund } = books;
    const first = await payRows(books, fund, rowsOf([COMPANY, CEILING + 1n]));
    await ledger.connect(civilAffairs.approver).reject(first, "too much", NOTHING);
    const second = await payRows(books, fund, rowsOf([COMPANY, CEILING + 2n]));
    await ledger.connect(charity.recorder).cancel(second, "too much");
    expect((await ledger.fund(fund)).outflow).to.equal(0n);
  });

  it("asks for a reason", async () => {
    const books = await load();
    const { ledger, charity, fund } = books;
    const id = await proposeRows(books, fund, rowsOf([COMPANY, 1n]));
    await refuses(ledger, ledger.connect(charity.approver).reject(id, "", NOTHING), "Funds_ReasonMissing");
    await refuses(ledger, ledger.connect(charity.recorder).cancel(id, ""), "Funds_ReasonMissing");
  });

  it("is neither once it was paid, nor where it never was", async () => {
    const books = await load();
    const { ledger, charity, fund } = books;
    const id = await payRows(books, fund, rowsOf([COMPANY, 1n]));
    const [approver, recorder] = [ledger.connect(charity.approver), ledger.connect(charity.recorder)];
    await refuses(ledger, approver.reject(id, "late", NOTHING), "Funds_WrongStep", id, Step.paid);
    await refuses(ledger, recorder.cancel(id, "late"), "Funds_WrongStep", id, Step.paid);
    await refuses(ledger, recorder.cancel(99, "none"), "Funds_UnknownPayment", 99);
  });
});
