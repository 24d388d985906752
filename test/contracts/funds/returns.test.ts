import { encodePieces, organisationReference } from "@sunledger/sdk";
import { expect } from "chai";
import { ethers, networkHelpers } from "../../helpers/chain.ts";
import {
  ALICE,
  BERTA,
  COMPANY,
  DepositKind,
  NOTHING,
  Step,
  TREASURY,
  deployLedger,
  donateRows,
  named,
  numberIn,
  payRows,
  proposeRows,
  refuses,
  rowsOf,
} from "../../helpers/ledger.ts";

/** The test seller's public reference: 02, and its credit code in base 36. */
const SELLER = organisationReference("91990100MA0000017X");
/** Four rows of 300, 50, 7 and 3 fen. */
const ROWS = rowsOf([COMPANY, 300n], [BERTA, 50n], [ALICE, 7n], [SELLER, 3n]);
const PAID = numberIn(1n, 2n);
const BACK = numberIn(1n, 2n);

const piecesOf = (...pieces: readonly (readonly [row: number, amount: bigint])[]): string =>
  ethers.hexlify(encodePieces(pieces.map(([row, amount]) => ({ row, amount }))));

/** Fund 1 had 1,000 fen; 100 are spent, and the four rows have [100, 460) of its line. */
async function deployPaid() {
  const books = await deployLedger();
  await donateRows(books, books.fund, rowsOf([ALICE, 1_000n]));
  await payRows(books, books.fund, rowsOf([COMPANY, 100n]));
  await payRows(books, books.fund, ROWS);
  return books;
}

/** The same, and the bank has settled it without a failure. */
async function deploySettled() {
  const books = await deployPaid();
  await books.ledger.connect(books.bank.recorder).settle(PAID, NOTHING, "0x", "0x");
  return books;
}

const load = () => networkHelpers.loadFixture(deployPaid);
const loadSettled = () => networkHelpers.loadFixture(deploySettled);

describe("FundLedger: settling", () => {
  it("burns the bank's tokens where everything arrived", async () => {
    const { ledger, token, bank } = await load();
    const supply = await token.totalSupply();
    await expect(ledger.connect(bank.recorder).settle(PAID, named("bank's list"), "0x", "0x"))
      .to.emit(ledger, "PaymentSettled")
      .withArgs(PAID, bank.id, bank.recorder.address, 360n, 0n, 0n, named("bank's list"));
    expect((await ledger.payment(PAID)).status).to.equal(Step.settled);
    expect(await token.totalSupply()).to.equal(supply - 360n);
    // The other payment's 100 fen are still the bank's to pay out, and are here until then.
    expect(await token.balanceOf(ledger)).to.equal(640n);
    expect(await token.balanceOf(bank.treasury)).to.equal(TREASURY - 1_000n);
  });

  it("puts what failed at the end of the line as a return, and says which fen it was", async () => {
    const { ledger, token, bank, fund } = await load();
    const supply = await token.totalSupply();
    const settled = ledger.connect(bank.recorder).settle(PAID, named("bank's list"), ROWS, piecesOf([0, 40n], [2, 7n]));
    const back = rowsOf([COMPANY, 40n], [ALICE, 7n]);
    await expect(settled)
      .to.emit(ledger, "Deposited")
      .withArgs(
        BACK,
        fund,
        bank.id,
        DepositKind.return,
        bank.recorder.address,
        1_000n,
        47n,
        2n,
        PAID,
        NOTHING,
        named("bank's list"),
        back,
      );
    // Row 0 begins at 100, row 2 at 100 + 300 + 50.
    const pieces = "0x" + "0000" + "0000000000000064" + "000000000028" + "0002" + "00000000000001c2" + "000000000007";
    await expect(settled).to.emit(ledger, "Returned").withArgs(BACK, PAID, pieces);
    await expect(settled)
      .to.emit(ledger, "PaymentSettled")
      .withArgs(PAID, bank.id, bank.recorder.address, 313n, 47n, BACK, named("bank's list"));
    expect((await ledger.fund(fund)).inflow).to.equal(1_047n);
    expect(await ledger.returnedOf(PAID, 0)).to.deep.equal([false, 40n]);
    expect(await ledger.returnedOf(PAID, 1)).to.deep.equal([false, 0n]);
    expect(await ledger.returnedOf(PAID, 2)).to.deep.equal([true, 0n]);
    expect(await token.totalSupply()).to.equal(supply - 313n);
    expect(await token.balanceOf(ledger)).to.equal(687n);
  });

  it("burns nothing where everything failed", async () => {
    const { ledger, token, bank, fund } = await load();
    const supply = await token.totalSupply();
    await ledger.connect(bank.recorder).settle(PAID, NOTHING, ROWS, piecesOf([0, 300n], [1, 50n], [2, 7n], [3, 3n]));
    expect(await token.totalSupply()).to.equal(supply);
    expect((await ledger.fund(fund)).inflow).to.equal(1_360n);
  });

  it("goes on while the fund is frozen", async () => {
    const { ledger, civilAffairs, bank, fund } = await load();
    await ledger.connect(civilAffairs.approver).freeze(fund, "an audit", NOTHING);
    await ledger.connect(bank.recorder).settle(PAID, NOTHING, ROWS, piecesOf([1, 50n]));
    expect((await ledger.fund(fund)).inflow).to.equal(1_050n);
  });

  it("sends what failed to the successor where the fund was closed", async () => {
    const { ledger, charity, civilAffairs, bank, fund, otherFund } = await load();
    await ledger.connect(charity.approver).nameSuccessor(fund, otherFund);
    await ledger.connect(civilAffairs.approver).close(fund, otherFund, "merged", NOTHING);
    const settled = ledger.connect(bank.recorder).settle(PAID, NOTHING, ROWS, piecesOf([1, 50n]));
    const pieces = "0x" + "0001" + "0000000000000190" + "000000000032";
    await expect(settled).to.emit(ledger, "Returned").withArgs(numberIn(2n, 2n), PAID, pieces);
    // The 540 fen that were left came there when the fund closed.
    expect((await ledger.fund(otherFund)).inflow).to.equal(590n);
    expect((await ledger.fund(fund)).inflow).to.equal(1_000n);
  });

  it("is done once", async () => {
    const { ledger, bank } = await loadSettled();
    const again = ledger.connect(bank.recorder).settle(PAID, NOTHING, "0x", "0x");
    await refuses(ledger, again, "Funds_WrongStep", PAID, Step.settled);
  });

  it("is refused before the payment is paid, and where there is none", async () => {
    const books = await load();
    const { ledger, bank, fund } = books;
    const id = await proposeRows(books, fund, rowsOf([COMPANY, 1n]));
    const recorder = ledger.connect(bank.recorder);
    await refuses(ledger, recorder.settle(id, NOTHING, "0x", "0x"), "Funds_WrongStep", id, Step.proposed);
    await refuses(ledger, recorder.settle(77, NOTHING, "0x", "0x"), "Funds_UnknownPayment", 77);
  });

  it("is refused to anyone but a recorder of the payment's bank", async () => {
    const { ledger, bank, otherBank, charity, stranger } = await load();
    for (const account of [bank.approver, otherBank.recorder, charity.recorder, stranger]) {
      const sent = ledger.connect(account).settle(PAID, NOTHING, "0x", "0x");
      await refuses(ledger, sent, "Funds_NotAllowed", account.address);
    }
  });

  it("is refused with other rows than the payment's, and with rows where nothing failed", async () => {
    const { ledger, bank } = await load();
    const settle = (rows: string, failed: string) => ledger.connect(bank.recorder).settle(PAID, NOTHING, rows, failed);
    const others = rowsOf([COMPANY, 301n], [BERTA, 50n], [ALICE, 7n], [SELLER, 3n]);
    await refuses(ledger, settle(others, piecesOf([0, 1n])), "Funds_RowsDiffer", PAID);
    await refuses(ledger, settle("0x", piecesOf([0, 1n])), "Funds_RowsDiffer", PAID);
    await refuses(ledger, settle(ROWS, "0x"), "Funds_RowsDiffer", PAID);
  });

  it("is refused with pieces that are out of order, empty, too large, of no such row or of a wrong length", async () => {
    const { ledger, bank } = await load();
    const settle = (failed: string) => ledger.connect(bank.recorder).settle(PAID, NOTHING, ROWS, failed);
    const piece = (row: string, amount: string) => row + amount.padStart(12, "0");
    await refuses(ledger, settle(`0x${piece("0001", "1")}${piece("0000", "1")}`), "Funds_PieceOutOfOrder", 0);
    await refuses(ledger, settle(`0x${piece("0001", "1")}${piece("0001", "1")}`), "Funds_PieceOutOfOrder", 1);
    await refuses(ledger, settle(`0x${piece("0001", "0")}`), "Funds_ZeroAmount");
    await refuses(ledger, settle(piecesOf([1, 51n])), "Funds_PieceTooLarge", 1, 51n, 50n);
    await refuses(ledger, settle(piecesOf([4, 1n])), "Funds_PieceTooLarge", 4, 1n, 0n);
    await refuses(ledger, settle(`${piecesOf([1, 50n])}00`), "Rows_WrongLength", 9);
  });

  it("needs nothing in the bank's treasury: what it pays out is in the ledger until it settles", async () => {
    const { ledger, token, bank } = await load();
    await token.connect(bank.treasury).burn(await token.balanceOf(bank.treasury));
    await ledger.connect(bank.recorder).settle(PAID, NOTHING, "0x", "0x");
    expect(await token.balanceOf(bank.treasury)).to.equal(0n);
  });
});

describe("FundLedger: giving back", () => {
  it("puts what payees handed back at the end of the line, from the bank's treasury", async () => {
    const { ledger, token, bank, fund } = await loadSettled();
    const given = ledger
      .connect(bank.recorder)
      .giveBack(PAID, named("handed back"), named("letter"), ROWS, piecesOf([1, 20n]));
    await expect(given)
      .to.emit(ledger, "Deposited")
      .withArgs(
        BACK,
        fund,
        bank.id,
        DepositKind.return,
        bank.recorder.address,
        1_000n,
        20n,
        1n,
        PAID,
        named("handed back"),
        named("letter"),
        rowsOf([BERTA, 20n]),
      );
    await expect(given)
      .to.emit(ledger, "Returned")
      .withArgs(BACK, PAID, "0x" + "0001" + "0000000000000190" + "000000000014");
    expect(await ledger.usedFor(bank.id, named("handed back"))).to.equal(BACK);
    expect((await ledger.payment(PAID)).status).to.equal(Step.settled);
    expect(await token.balanceOf(ledger)).to.equal(660n);
  });

  it("takes the fen that have not come back yet, from the front of the row", async () => {
    const { ledger, bank, seller } = await loadSettled();
    const giveBack = (name: string, amount: bigint) =>
      ledger.connect(bank.recorder).giveBack(PAID, named(name), NOTHING, ROWS, piecesOf([1, amount]));
    await giveBack("first", 20n);
    await ledger.connect(seller.approver).acknowledge(PAID, 3, NOTHING, ROWS);
    // Row 1 begins at 400; its first 20 fen have come back.
    await expect(giveBack("second", 29n))
      .to.emit(ledger, "Returned")
      .withArgs(numberIn(1n, 3n), PAID, "0x" + "0001" + "00000000000001a4" + "00000000001d");
    await refuses(ledger, giveBack("third", 2n), "Funds_PieceTooLarge", 1, 2n, 1n);
    await giveBack("fourth", 1n);
    expect(await ledger.returnedOf(PAID, 1)).to.deep.equal([true, 0n]);
    await refuses(ledger, giveBack("fifth", 1n), "Funds_PieceTooLarge", 1, 1n, 0n);
  });

  it("counts what failed when it was settled", async () => {
    const { ledger, bank } = await load();
    const recorder = ledger.connect(bank.recorder);
    await recorder.settle(PAID, NOTHING, ROWS, piecesOf([1, 30n]));
    const given = recorder.giveBack(PAID, named("a"), NOTHING, ROWS, piecesOf([1, 21n]));
    await refuses(ledger, given, "Funds_PieceTooLarge", 1, 21n, 20n);
  });

  it("is refused before the bank settled", async () => {
    const { ledger, bank } = await load();
    const given = ledger.connect(bank.recorder).giveBack(PAID, named("a"), NOTHING, ROWS, piecesOf([1, 1n]));
    await refuses(ledger, given, "Funds_WrongStep", PAID, Step.paid);
  });

  it("is refused without a batch reference, with one used before, without pieces and with other rows", async () => {
    const { ledger, bank } = await loadSettled();
    const giveBack = (ref: string, rows: string, pieces: string) =>
      ledger.connect(bank.recorder).giveBack(PAID, ref, NOTHING, rows, pieces);
    const used = named(`deposit ${rowsOf([ALICE, 1_000n])}`);
    await refuses(ledger, giveBack(NOTHING, ROWS, piecesOf([1, 1n])), "Funds_EmptyBatchRef");
    await refuses(ledger, giveBack(used, ROWS, piecesOf([1, 1n])), "Funds_BatchUsed", bank.id, used, numberIn(1n, 1n));
    await refuses(ledger, giveBack(named("a"), ROWS, "0x"), "Rows_WrongLength", 0);
    await refuses(ledger, giveBack(named("a"), rowsOf([ALICE, 1n]), piecesOf([0, 1n])), "Funds_RowsDiffer", PAID);
  });

  it("is refused to anyone but a recorder of the payment's bank", async () => {
    const { ledger, bank, otherBank, charity, stranger } = await loadSettled();
    for (const account of [bank.approver, otherBank.recorder, charity.recorder, stranger]) {
      const given = ledger.connect(account).giveBack(PAID, named("a"), NOTHING, ROWS, piecesOf([1, 1n]));
      await refuses(ledger, given, "Funds_NotAllowed", account.address);
    }
  });
});

describe("FundLedger: acknowledging", () => {
  it("is the word of who was paid, once, by a recorder or an approver", async () => {
    const { ledger, directory, seller } = await loadSettled();
    expect(await directory.referenceOf(seller.id)).to.equal(SELLER);
    await expect(ledger.connect(seller.recorder).acknowledge(PAID, 3, named("delivery note"), ROWS))
      .to.emit(ledger, "PaymentAcknowledged")
      .withArgs(PAID, seller.id, seller.recorder.address, named("delivery note"));
    expect((await ledger.payment(PAID)).status).to.equal(Step.acknowledged);
    const again = ledger.connect(seller.approver).acknowledge(PAID, 3, NOTHING, ROWS);
    await refuses(ledger, again, "Funds_AlreadyAcknowledged", PAID, seller.id);
  });

  it("is refused to the steward, to the bank, to administrators and strangers", async () => {
    const { ledger, charity, bank, seller, stranger } = await loadSettled();
    for (const account of [charity.recorder, bank.recorder, bank.approver, seller.administrator, stranger]) {
      const sent = ledger.connect(account).acknowledge(PAID, 3, NOTHING, ROWS);
      await refuses(ledger, sent, "Funds_NotAllowed", account.address);
    }
  });

  it("is refused to an organisation that no row names, and with other rows", async () => {
    const { ledger, otherCharity, seller } = await loadSettled();
    const other = ledger.connect(otherCharity.recorder);
    await refuses(ledger, other.acknowledge(PAID, 3, NOTHING, ROWS), "Funds_NotPaidBy", PAID, 3);
    const recorder = ledger.connect(seller.recorder);
    for (const row of [0, 4])
      await refuses(ledger, recorder.acknowledge(PAID, row, NOTHING, ROWS), "Funds_NotPaidBy", PAID, row);
    await refuses(ledger, recorder.acknowledge(PAID, 0, NOTHING, rowsOf([SELLER, 3n])), "Funds_RowsDiffer", PAID);
  });

  it("is refused before the bank settled, and where there is no payment", async () => {
    const { ledger, seller } = await load();
    const recorder = ledger.connect(seller.recorder);
    await refuses(ledger, recorder.acknowledge(PAID, 3, NOTHING, ROWS), "Funds_WrongStep", PAID, Step.paid);
    await refuses(ledger, recorder.acknowledge(88, 3, NOTHING, ROWS), "Funds_UnknownPayment", 88);
  });
});

describe("FundLedger: commenting", () => {
  it("is anybody's word, and confirms nothing", async () => {
    const { ledger, otherCharity, charity } = await loadSettled();
    for (const { id, recorder } of [otherCharity, charity]) {
      await expect(ledger.connect(recorder).comment(PAID, "seen in the ward", named("photo")))
        .to.emit(ledger, "PaymentCommented")
        .withArgs(PAID, id, recorder.address, "seen in the ward", named("photo"));
    }
    expect((await ledger.payment(PAID)).status).to.equal(Step.settled);
  });

  it("needs words, a payment, and a recorder or an approver", async () => {
    const { ledger, otherCharity, stranger } = await load();
    const recorder = ledger.connect(otherCharity.recorder);
    await refuses(ledger, recorder.comment(PAID, "", NOTHING), "Funds_ReasonMissing");
    await refuses(ledger, recorder.comment(88, "what is it", NOTHING), "Funds_UnknownPayment", 88);
    for (const account of [otherCharity.administrator, stranger])
      await refuses(ledger, ledger.connect(account).comment(PAID, "hm", NOTHING), "Funds_NotAllowed", account.address);
  });
});
