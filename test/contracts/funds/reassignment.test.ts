import { encodePieces } from "@sunledger/sdk";
import { anyValue } from "@nomicfoundation/hardhat-ethers-chai-matchers/withArgs";
import { expect } from "chai";
import { ethers, networkHelpers } from "../../helpers/chain.ts";
import {
  ALICE,
  COMPANY,
  FundStatus,
  NOTHING,
  Step,
  deployLedger,
  donateRows,
  named,
  payRows,
  proposeRows,
  refuses,
  rowsOf,
} from "../../helpers/ledger.ts";

const ROWS = rowsOf([COMPANY, 100n]);

/** Fund 1 holds 900 of 1,000 fen; the bank was told to pay 100, and has not settled. */
async function deployPaid() {
  const books = await deployLedger();
  await donateRows(books, books.fund, rowsOf([ALICE, 1_000n]));
  const paid = await payRows(books, books.fund, ROWS);
  return { ...books, paid };
}

const load = () => networkHelpers.loadFixture(deployPaid);

describe("FundLedger: passing a duty on", () => {
  it("gives a suspended steward's fund to another one, which spends from then on", async () => {
    const books = await load();
    const { ledger, directory, governor, charity, otherCharity, civilAffairs, bank, fund, otherFund } = books;
    await ledger.connect(charity.approver).nameSuccessor(fund, otherFund);
    await directory.suspend(charity.id, "under review");
    await expect(ledger.reassign(fund, otherCharity.id, civilAffairs.id, "it was dissolved", named("order")))
      .to.emit(ledger, "FundReassigned")
      .withArgs(fund, otherCharity.id, civilAffairs.id, governor.address, "it was dissolved", named("order"));
    const { steward, supervisor, successor } = await ledger.fund(fund);
    // The old steward's word on the successor ends with its duty.
    expect([steward, supervisor, successor]).to.deep.equal([otherCharity.id, civilAffairs.id, 0n]);
    const recorder = ledger.connect(otherCharity.recorder);
    await recorder.propose(fund, bank.id, 0n, named("a"), NOTHING, rowsOf([COMPANY, 5n]));
    const { payments } = await ledger.fund(fund);
    await ledger.connect(otherCharity.approver).approve((fund << 32n) | payments, NOTHING);
    expect((await ledger.fund(fund)).outflow).to.equal(105n);
  });

  it("gives a suspended supervisor's fund to another one", async () => {
    const { ledger, directory, charity, civilAffairs, finance, fund } = await load();
    await directory.suspend(civilAffairs.id, "merged");
    await ledger.reassign(fund, charity.id, finance.id, "merged into finance", NOTHING);
    await ledger.connect(finance.approver).freeze(fund, "an audit", NOTHING);
    expect((await ledger.fund(fund)).status).to.equal(FundStatus.frozen);
  });

  it("does not take a duty from who serves, and gives it to nobody who does not", async () => {
    const { ledger, directory, charity, otherCharity, civilAffairs, finance, fund } = await load();
    const reassign = (steward: bigint, supervisor: bigint, reason = "why") =>
      ledger.reassign(fund, steward, supervisor, reason, NOTHING);
    await refuses(ledger, reassign(otherCharity.id, civilAffairs.id), "Funds_StillServes", charity.id);
    await refuses(ledger, reassign(charity.id, finance.id), "Funds_StillServes", civilAffairs.id);
    await directory.suspend(charity.id, "under review");
    await directory.suspend(otherCharity.id, "under review");
    await refuses(ledger, reassign(otherCharity.id, civilAffairs.id), "Funds_InvalidTerms", "steward");
    await refuses(ledger, reassign(civilAffairs.id, civilAffairs.id), "Funds_InvalidTerms", "supervisor");
    await refuses(ledger, reassign(finance.id, civilAffairs.id, ""), "Funds_ReasonMissing");
    await refuses(ledger, ledger.reassign(9, 1, 2, "why", NOTHING), "Funds_UnknownFund", 9);
  });

  it("is refused for a closed fund, and to anyone but the administrator", async () => {
    const { ledger, charity, civilAffairs, finance, fund, otherFund } = await load();
    for (const account of [civilAffairs.approver, finance.approver]) {
      const sent = ledger.connect(account).reassign(fund, 1, 2, "why", NOTHING);
      await refuses(ledger, sent, "AccessManagedUnauthorized", account.address);
    }
    await ledger.connect(charity.approver).nameSuccessor(fund, otherFund);
    await ledger.connect(civilAffairs.approver).close(fund, otherFund, "completed", NOTHING);
    const sent = ledger.reassign(fund, charity.id, civilAffairs.id, "why", NOTHING);
    await refuses(ledger, sent, "Funds_WrongStatus", fund, FundStatus.closed);
  });
});

describe("FundLedger: passing a payment to another bank", () => {
  it("lets the other bank pay out and settle what a suspended bank was told to pay: the tokens never left", async () => {
    const { ledger, token, directory, governor, bank, otherBank, paid } = await load();
    await directory.suspend(bank.id, "insolvent");
    expect(await token.balanceOf(ledger)).to.equal(1_000n);
    await expect(ledger.reassignBank(paid, otherBank.id, "insolvent", named("order")))
      .to.emit(ledger, "PaymentReassigned")
      .withArgs(paid, otherBank.id, anyValue, governor.address, "insolvent", named("order"));
    const failed = ethers.hexlify(encodePieces([{ row: 0, amount: 40n }]));
    await ledger.connect(otherBank.recorder).settle(paid, NOTHING, ROWS, failed);
    expect((await ledger.payment(paid)).status).to.equal(Step.settled);
    expect(await token.balanceOf(ledger)).to.equal(940n);
  });

  it("is open where the bank serves but did not settle within 30 days", async () => {
    const { ledger, bank, otherBank, paid } = await load();
    const reassign = () => ledger.reassignBank(paid, otherBank.id, "it does not answer", NOTHING);
    const { until } = await ledger.payment(paid);
    await networkHelpers.time.setNextBlockTimestamp(until);
    await refuses(ledger, reassign(), "Funds_StillServes", bank.id);
    await networkHelpers.time.setNextBlockTimestamp(until + 1n);
    await reassign();
    expect((await ledger.payment(paid)).bank).to.equal(otherBank.id);
    expect((await ledger.payment(paid)).until).to.equal(until + 2_592_001n);
  });

  it("needs a payment that waits for its bank, a bank that is not the steward, and a reason", async () => {
    const books = await load();
    const { ledger, directory, charity, bank, otherBank, stranger, fund, paid } = books;
    await directory.suspend(otherBank.id, "under review");
    const waiting = await proposeRows(books, fund, rowsOf([COMPANY, 1n]));
    const reassign = (id: bigint, to: bigint, reason = "why") => ledger.reassignBank(id, to, reason, NOTHING);
    await refuses(ledger, reassign(waiting, otherBank.id), "Funds_WrongStep", waiting, Step.proposed);
    await networkHelpers.time.increase(31 * 24 * 3_600);
    await refuses(ledger, reassign(paid, otherBank.id), "Funds_UnknownBank", otherBank.id);
    await refuses(ledger, reassign(paid, charity.id), "Funds_UnknownBank", charity.id);
    await refuses(ledger, reassign(paid, bank.id, ""), "Funds_ReasonMissing");
    const sent = ledger.connect(stranger).reassignBank(paid, bank.id, "why", NOTHING);
    await refuses(ledger, sent, "AccessManagedUnauthorized", stranger.address);
  });
});
