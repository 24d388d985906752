import { expect } from "chai";
import { networkHelpers } from "../../helpers/chain.ts";
import {
  ALICE,
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
  proposeRows,
  refuses,
  rowsOf,
  type Books,
} from "../../helpers/ledger.ts";
import { FOREVER, Role } from "../../helpers/organisations.ts";

const load = () => networkHelpers.loadFixture(deployLedger);

describe("FundLedger: naming a successor", () => {
  it("is the steward's approver's", async () => {
    const { ledger, charity, otherCharity, civilAffairs, stranger, fund, otherFund } = await load();
    await expect(ledger.connect(charity.approver).nameSuccessor(fund, otherFund))
      .to.emit(ledger, "SuccessorNamed")
      .withArgs(fund, otherFund, charity.id, charity.approver.address);
    expect((await ledger.fund(fund)).successor).to.equal(otherFund);
    const others = [charity.recorder, otherCharity.approver, civilAffairs.recorder, civilAffairs.approver, stranger];
    for (const account of others) {
      const sent = ledger.connect(account).nameSuccessor(fund, otherFund);
      await refuses(ledger, sent, "Funds_NotAllowed", account.address);
    }
  });

  it("falls to the supervisor's recorder while the steward is suspended", async () => {
    const { ledger, directory, charity, civilAffairs, fund, otherFund } = await load();
    await directory.suspend(charity.id, "under review");
    const steward = ledger.connect(charity.approver).nameSuccessor(fund, otherFund);
    await refuses(ledger, steward, "Funds_NotAllowed", charity.approver.address);
    const approver = ledger.connect(civilAffairs.approver).nameSuccessor(fund, otherFund);
    await refuses(ledger, approver, "Funds_NotAllowed", civilAffairs.approver.address);
    await ledger.connect(civilAffairs.recorder).nameSuccessor(fund, otherFund);
    expect((await ledger.fund(fund)).successor).to.equal(otherFund);
  });

  it("is refused for the fund itself, and for one that is not open", async () => {
    const { ledger, charity, civilAffairs, fund, otherFund } = await load();
    const approver = ledger.connect(charity.approver);
    await refuses(ledger, approver.nameSuccessor(fund, fund), "Funds_SameFund", fund);
    await refuses(ledger, approver.nameSuccessor(fund, 9), "Funds_UnknownFund", 9);
    await refuses(ledger, approver.nameSuccessor(9, fund), "Funds_UnknownFund", 9);
    await ledger.connect(civilAffairs.approver).freeze(otherFund, "an audit", NOTHING);
    const frozen = approver.nameSuccessor(fund, otherFund);
    await refuses(ledger, frozen, "Funds_WrongStatus", otherFund, FundStatus.frozen);
  });
});

describe("FundLedger: closing a fund", () => {
  it("takes what remains to the successor, as a payment that one named and another approved", async () => {
    const books = await load();
    const { ledger, charity, civilAffairs, fund, otherFund } = books;
    await donateRows(books, fund, rowsOf([ALICE, 1_000n]));
    await payRows(books, fund, rowsOf([COMPANY, 400n]));
    const carried = numberIn(1n, 2n);
    const closed = await close(books, fund, otherFund);
    await expect(closed)
      .to.emit(ledger, "PaymentProposed")
      .withArgs(
        carried,
        charity.id,
        0n,
        charity.approver.address,
        otherFund,
        0n,
        600n,
        0n,
        NOTHING,
        named("decision"),
        "0x",
      );
    await expect(closed)
      .to.emit(ledger, "PaymentApproved")
      .withArgs(carried, civilAffairs.id, civilAffairs.approver.address, named("decision"));
    await expect(closed).to.emit(ledger, "PaymentPaid").withArgs(carried, 400n, 600n, numberIn(2n, 1n), 0n);
    await expect(closed)
      .to.emit(ledger, "FundClosed")
      .withArgs(
        fund,
        otherFund,
        civilAffairs.id,
        civilAffairs.approver.address,
        carried,
        "completed",
        named("decision"),
      );
    expect((await ledger.fund(fund)).outflow).to.equal(1_000n);
    expect((await ledger.fund(fund)).status).to.equal(FundStatus.closed);
    expect(await ledger.depositOf(numberIn(2n, 1n))).to.deep.equal([0n, 600n, 0n, DepositKind.transfer, charity.id]);
  });

  it("carries nothing where nothing remains", async () => {
    const books = await load();
    const { ledger, civilAffairs, fund, otherFund } = books;
    await expect(await close(books, fund, otherFund))
      .to.emit(ledger, "FundClosed")
      .withArgs(fund, otherFund, civilAffairs.id, civilAffairs.approver.address, 0n, "completed", named("decision"));
    expect((await ledger.fund(fund)).payments).to.equal(0n);
    expect((await ledger.fund(otherFund)).deposits).to.equal(0n);
  });

  it("sends late money to the successor, and on along the chain where that closed too", async () => {
    const books = await load();
    const { ledger, bank, charity, civilAffairs, fund, otherFund } = books;
    const third = await openFund(books, charity, civilAffairs, "tents");
    await close(books, fund, otherFund);
    await donateRows(books, fund, rowsOf([ALICE, 1n]));
    await close(books, otherFund, third, books.otherCharity);
    const late = rowsOf([ALICE, 5n]);
    await expect(ledger.connect(bank.recorder).deposit(fund, DepositKind.donation, named("late"), NOTHING, late))
      .to.emit(ledger, "Deposited")
      .withArgs(
        numberIn(3n, 2n),
        fund,
        bank.id,
        DepositKind.donation,
        bank.recorder.address,
        1n,
        5n,
        1n,
        0n,
        named("late"),
        NOTHING,
        late,
      );
    expect((await ledger.fund(otherFund)).inflow).to.equal(1n);
    expect((await ledger.fund(third)).inflow).to.equal(6n);
  });

  it("happens as the supervisor has seen it: not into another fund that the steward named a moment before", async () => {
    const books = await load();
    const { ledger, charity, civilAffairs, fund, otherFund } = books;
    const own = await openFund(books, charity, civilAffairs, "tents");
    await donateRows(books, fund, rowsOf([ALICE, 7n]));
    await ledger.connect(charity.approver).nameSuccessor(fund, otherFund);
    await ledger.connect(charity.approver).nameSuccessor(fund, own);
    const closed = (into: bigint) => ledger.connect(civilAffairs.approver).close(fund, into, "completed", NOTHING);
    await refuses(ledger, closed(otherFund), "Funds_OtherSuccessor", fund, own);
    await closed(own);
    expect((await ledger.fund(own)).inflow).to.equal(7n);
  });

  it("is refused into a fund that closed since: its successor was seen by nobody", async () => {
    const books = await load();
    const { ledger, charity, civilAffairs, fund, otherFund } = books;
    const third = await openFund(books, charity, civilAffairs, "tents");
    await ledger.connect(charity.approver).nameSuccessor(fund, otherFund);
    await close(books, otherFund, third, books.otherCharity);
    const sent = ledger.connect(civilAffairs.approver).close(fund, otherFund, "completed", NOTHING);
    await refuses(ledger, sent, "Funds_WrongStatus", otherFund, FundStatus.closed);
  });

  it("refuses two funds that would be each other's successors: money would have nowhere to go", async () => {
    const books = await load();
    const { ledger, charity, civilAffairs, fund, otherFund } = books;
    await ledger.connect(charity.approver).nameSuccessor(fund, otherFund);
    await close(books, otherFund, fund, books.otherCharity);
    const sent = ledger.connect(civilAffairs.approver).close(fund, otherFund, "completed", NOTHING);
    await refuses(ledger, sent, "Funds_WrongStatus", otherFund, FundStatus.closed);
  });

  it("needs a successor, a reason, a fund, and an approver of the supervisor", async () => {
    const { ledger, charity, civilAffairs, regulator, stranger, fund, otherFund } = await load();
    const approver = ledger.connect(civilAffairs.approver);
    await refuses(ledger, approver.close(fund, otherFund, "completed", NOTHING), "Funds_NoSuccessor", fund);
    await refuses(ledger, approver.close(9, otherFund, "completed", NOTHING), "Funds_UnknownFund", 9);
    await ledger.connect(charity.approver).nameSuccessor(fund, otherFund);
    await refuses(ledger, approver.close(fund, otherFund, "", NOTHING), "Funds_ReasonMissing");
    for (const account of [charity.approver, civilAffairs.recorder, regulator.approver, stranger]) {
      const sent = ledger.connect(account).close(fund, otherFund, "completed", NOTHING);
      await refuses(ledger, sent, "Funds_NotAllowed", account.address);
    }
  });

  it("is refused to the account that named the successor", async () => {
    const { ledger, directory, charity, civilAffairs, fund, otherFund } = await load();
    await directory.suspend(charity.id, "under review");
    const both = civilAffairs.recorder;
    await directory.connect(civilAffairs.administrator).appoint(both, Role.recorder | Role.approver, FOREVER);
    await ledger.connect(both).nameSuccessor(fund, otherFund);
    await refuses(
      ledger,
      ledger.connect(both).close(fund, otherFund, "completed", NOTHING),
      "Funds_SameAccount",
      both.address,
    );
  });

  it("ends every act but those on what is already under way", async () => {
    const books = await load();
    const { ledger, charity, civilAffairs, bank, fund, otherFund } = books;
    const waiting = await proposeRows(books, fund, rowsOf([COMPANY, 10n]));
    await close(books, fund, otherFund);
    const [recorder, approver] = [ledger.connect(charity.recorder), ledger.connect(charity.approver)];
    const supervisor = ledger.connect(civilAffairs.approver);
    for (const refused of [
      recorder.propose(fund, bank.id, 0, named("a"), NOTHING, rowsOf([COMPANY, 1n])),
      recorder.proposeTransfer(fund, otherFund, 1, named("a"), NOTHING),
      approver.approve(waiting, NOTHING),
      approver.nameSuccessor(fund, otherFund),
      supervisor.setCeiling(fund, 1, "why"),
      supervisor.freeze(fund, "why", NOTHING),
      supervisor.close(fund, otherFund, "again", NOTHING),
    ])
      await refuses(ledger, refused, "Funds_WrongStatus", fund, FundStatus.closed);
    await recorder.cancel(waiting, "the fund is closed");
    expect((await ledger.payment(waiting)).status).to.equal(Step.cancelled);
  });
});

/** Name the successor for the steward, and close for the supervisor. */
async function close({ ledger, civilAffairs, charity }: Books, fund: bigint, successor: bigint, steward = charity) {
  await ledger.connect(steward.approver).nameSuccessor(fund, successor);
  return ledger.connect(civilAffairs.approver).close(fund, successor, "completed", named("decision"));
}
