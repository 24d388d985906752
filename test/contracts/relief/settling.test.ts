import { encodePieces } from "@sunledger/sdk";
import { expect } from "chai";
import { ethers, networkHelpers } from "../../helpers/chain.ts";
import { DepositKind, NOTHING, Step, named, numberIn, refuses, rowsOf } from "../../helpers/ledger.ts";
import {
  BUDGET,
  ROSTER,
  deployEnrolled,
  enrolRows,
  exitRows,
  groupOf,
  households,
  leaving,
  payGroups,
} from "../../helpers/relief.ts";

const piecesOf = (...pieces: readonly (readonly [row: number, amount: bigint])[]): string =>
  ethers.hexlify(encodePieces(pieces.map(([row, amount]) => ({ row, amount }))));

/** Rows 1 and 3 of roster 1 with 300 and 50 fen, then rows 0 and 2 of roster 2 with 7 fen each. */
const PAID = ethers.concat([groupOf(ROSTER, [1, 3], [300n, 50n]), groupOf(2n, [0, 2], 7n)]);
const PAYMENT = numberIn(3n, 1n);
/** The fund's second deposit: its first was the budget. */
const BACK = numberIn(3n, 2n);

/** By what a household is named on the line: roster and row. */
const ROW_1_1 = "0x03000000000000000000000000010001";
const ROW_1_3 = "0x03000000000000000000000000010003";
const ROW_2_2 = "0x03000000000000000000000000020002";
/** Rows as the ledger packs them, which the encoder for donors and payees does not write. */
const householdRows = (...rows: readonly (readonly [reference: string, amount: bigint])[]): string =>
  ethers.concat(rows.flatMap(([reference, amount]) => [reference, ethers.toBeHex(amount, 6)]));

/** Two rosters of which four households were paid 364 fen, [0, 364) of the budget. */
async function deployPaid() {
  const books = await deployEnrolled();
  await enrolRows(books, households("En", "Fu", "Guo"), books.otherVillage);
  await payGroups(books, PAID);
  return books;
}

async function deploySettled() {
  const books = await deployPaid();
  await books.ledger.connect(books.bank.recorder).settle(PAYMENT, NOTHING, "0x", "0x");
  return books;
}

const load = () => networkHelpers.loadFixture(deployPaid);
const settled = () => networkHelpers.loadFixture(deploySettled);

describe("Relief: settling a payment to households", () => {
  it("burns the bank's tokens where everything arrived", async () => {
    const { ledger, bank } = await load();
    await expect(ledger.connect(bank.recorder).settle(PAYMENT, named("bank's list"), "0x", "0x"))
      .to.emit(ledger, "PaymentSettled")
      .withArgs(PAYMENT, bank.id, bank.recorder, 364n, 0n, 0n, named("bank's list"));
    expect((await ledger.payment(PAYMENT)).status).to.equal(Step.settled);
  });

  it("puts what failed at the end of the line, each household named by roster and row", async () => {
    const { ledger, token, bank, budget } = await load();
    const held = await token.balanceOf(ledger);
    // Of the payment's rows 0 to 3, row 1 failed whole and row 3 in part.
    const settling = ledger
      .connect(bank.recorder)
      .settle(PAYMENT, named("bank's list"), PAID, piecesOf([1, 50n], [3, 2n]));
    await expect(settling)
      .to.emit(ledger, "Deposited")
      .withArgs(
        BACK,
        budget,
        bank.id,
        DepositKind.return,
        bank.recorder,
        BUDGET,
        52n,
        2n,
        PAYMENT,
        NOTHING,
        named("bank's list"),
        householdRows([ROW_1_3, 50n], [ROW_2_2, 2n]),
      );
    // Row 1 begins at 300, row 3 at 300 + 50 + 7.
    const pieces = "0x" + "0001" + "000000000000012c" + "000000000032" + "0003" + "0000000000000165" + "000000000002";
    await expect(settling).to.emit(ledger, "Returned").withArgs(BACK, PAYMENT, pieces);
    await expect(settling)
      .to.emit(ledger, "PaymentSettled")
      .withArgs(PAYMENT, bank.id, bank.recorder, 312n, 52n, BACK, named("bank's list"));
    expect((await ledger.fund(budget)).inflow).to.equal(BUDGET + 52n);
    // What arrived is redeemed; what failed never left.
    expect(await token.balanceOf(ledger)).to.equal(held - 312n);
    expect(await ledger.returnedOf(PAYMENT, 1)).to.deep.equal([true, 0n]);
    expect(await ledger.returnedOf(PAYMENT, 3)).to.deep.equal([false, 2n]);
  });

  it("gives the line back to the budget where everything failed, and pays it out anew", async () => {
    const books = await load();
    const { ledger, county, bank, budget } = books;
    const all = piecesOf([0, 300n], [1, 50n], [2, 7n], [3, 7n]);
    await ledger.connect(bank.recorder).settle(PAYMENT, NOTHING, PAID, all);
    const { inflow, outflow } = await ledger.fund(budget);
    expect([inflow, outflow]).to.deep.equal([BUDGET + 364n, 364n]);
    await payGroups(books, groupOf(ROSTER, [1], 300n));
    expect((await ledger.payment(numberIn(budget, 2n))).start).to.equal(364n);
    expect((await ledger.fund(budget)).steward).to.equal(county.id);
  });

  it("refuses other rows than the payment's, also the same ones as the ledger packs them", async () => {
    const { ledger, relief, bank } = await load();
    const settle = (rows: string) => ledger.connect(bank.recorder).settle(PAYMENT, NOTHING, rows, piecesOf([0, 300n]));
    const plain = await relief.unpack(PAID);
    for (const rows of [plain, groupOf(ROSTER, [1, 3], [300n, 50n]), "0x"])
      await refuses(ledger, settle(rows), "Funds_RowsDiffer", PAYMENT);
  });

  it("refuses a piece of a row that the payment does not have, or of more than the row was paid", async () => {
    const { ledger, bank } = await load();
    const settle = (pieces: string) => ledger.connect(bank.recorder).settle(PAYMENT, NOTHING, PAID, pieces);
    await refuses(ledger, settle(piecesOf([4, 1n])), "Funds_PieceTooLarge", 4, 1n, 0n);
    await refuses(ledger, settle(piecesOf([2, 8n])), "Funds_PieceTooLarge", 2, 8n, 7n);
  });

  it("takes back what a household hands back later, also when it has left by then", async () => {
    const books = await settled();
    const { ledger, bank, budget } = books;
    await exitRows(books, ROSTER, leaving([1, "Bo"]));
    await expect(
      ledger.connect(bank.recorder).giveBack(PAYMENT, named("handed back"), NOTHING, PAID, piecesOf([0, 299n])),
    )
      .to.emit(ledger, "Deposited")
      .withArgs(
        BACK,
        budget,
        bank.id,
        DepositKind.return,
        bank.recorder,
        BUDGET,
        299n,
        1n,
        PAYMENT,
        named("handed back"),
        NOTHING,
        householdRows([ROW_1_1, 299n]),
      );
    const more = ledger.connect(bank.recorder).giveBack(PAYMENT, named("more"), NOTHING, PAID, piecesOf([0, 2n]));
    await refuses(ledger, more, "Funds_PieceTooLarge", 0, 2n, 1n);
  });

  it("goes on when the programme is closed and when the fund is: the money goes to its successor", async () => {
    const books = await load();
    const { relief, ledger, finance, county, bank, programme, budget, otherFund } = books;
    await relief.connect(finance.approver).close(programme, "done", named("report"));
    await ledger.connect(county.approver).nameSuccessor(budget, otherFund);
    await ledger.connect(finance.approver).close(budget, otherFund, "the programme ended", NOTHING);
    await ledger.connect(bank.recorder).settle(PAYMENT, NOTHING, PAID, piecesOf([0, 300n]));
    expect((await ledger.fund(otherFund)).inflow).to.equal(BUDGET - 364n + 300n);
    const { inflow, outflow } = await ledger.fund(budget);
    expect([inflow, outflow]).to.deep.equal([BUDGET, BUDGET]);
  });

  it("is confirmed by no organisation, for none was paid; others can say what they know", async () => {
    const { ledger, village } = await settled();
    const recorder = ledger.connect(village.recorder);
    const confirmed = recorder.acknowledge(PAYMENT, 0, named("signed list"), PAID);
    await refuses(ledger, confirmed, "Funds_NotPaidBy", PAYMENT, 0);
    await expect(recorder.comment(PAYMENT, "the households signed", named("signed list")))
      .to.emit(ledger, "PaymentCommented")
      .withArgs(PAYMENT, village.id, village.recorder, "the households signed", named("signed list"));
  });

  it("lets nobody deposit in a household's name", async () => {
    const { ledger, bank, budget } = await load();
    const forged = householdRows([ROW_1_1, 5n]);
    const recorder = ledger.connect(bank.recorder);
    const sent = recorder.deposit(budget, DepositKind.donation, named("forged"), NOTHING, forged);
    await refuses(ledger, sent, "Rows_UnknownKind", 0, "0x03");
    expect(await ledger.usedFor(bank.id, named("forged"))).to.equal(0n);
    await recorder.deposit(
      budget,
      DepositKind.appropriation,
      named("more"),
      NOTHING,
      rowsOf(["0x02ffffffffffffffffffffffffffffff", 5n]),
    );
  });
});
