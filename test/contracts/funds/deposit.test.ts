import { expect } from "chai";
import { ethers, networkHelpers } from "../../helpers/chain.ts";
import {
  ALICE,
  BERTA,
  COMPANY,
  DepositKind,
  NOTHING,
  TREASURY,
  deployLedger,
  giveTokens,
  named,
  numberIn,
  openFund,
  refuses,
  rowsOf,
} from "../../helpers/ledger.ts";

const load = () => networkHelpers.loadFixture(deployLedger);
const MAX_UINT64 = 18446744073709551615n;

describe("FundLedger: deposits by banks", () => {
  it("lays a batch at the end of the fund's line and takes the tokens from the bank's treasury", async () => {
    const { ledger, token, bank, fund } = await load();
    const rows = rowsOf([ALICE, 30_000n], [COMPANY, 1_234_567n], [BERTA, 99n]);
    const [batch, statement] = [named("batch 1"), named("statement")];
    await expect(ledger.connect(bank.recorder).deposit(fund, DepositKind.donation, batch, statement, rows))
      .to.emit(ledger, "Deposited")
      .withArgs(
        numberIn(1n, 1n),
        fund,
        bank.id,
        DepositKind.donation,
        bank.recorder.address,
        0n,
        1_264_666n,
        3n,
        0n,
        batch,
        statement,
        rows,
      );
    expect((await ledger.fund(fund)).inflow).to.equal(1_264_666n);
    expect(await ledger.depositOf(numberIn(1n, 1n))).to.deep.equal([0n, 1_264_666n, 3n, DepositKind.donation, bank.id]);
    expect(await ledger.usedFor(bank.id, batch)).to.equal(numberIn(1n, 1n));
    expect(await token.balanceOf(ledger)).to.equal(1_264_666n);
    expect(await token.balanceOf(bank.treasury)).to.equal(TREASURY - 1_264_666n);
  });

  it("takes no sum above ten trillion yuan, so that no line can be filled to its end", async () => {
    const { ledger, bank, fund } = await load();
    const [most, sum] = [281_474_976_710_655n, 1_125_899_906_842_620n];
    const rows = rowsOf([ALICE, most], [ALICE, most], [ALICE, most], [ALICE, most]);
    await expect(ledger.connect(bank.recorder).deposit(fund, DepositKind.donation, named("batch"), NOTHING, rows))
      .to.be.revertedWithCustomError(ledger, "Funds_TooLarge")
      .withArgs(sum, 10n ** 15n);
  });

  it("lays the next batch where the last one ended, whoever brings it", async () => {
    const { ledger, bank, otherBank, fund } = await load();
    await ledger.connect(bank.recorder).deposit(fund, DepositKind.donation, named("a"), NOTHING, rowsOf([ALICE, 500n]));
    await ledger
      .connect(otherBank.recorder)
      .deposit(fund, DepositKind.appropriation, named("a"), NOTHING, rowsOf([COMPANY, 70n]));
    expect(await ledger.depositOf(numberIn(1n, 2n))).to.deep.equal([
      500n,
      70n,
      1n,
      DepositKind.appropriation,
      otherBank.id,
    ]);
    expect((await ledger.fund(fund)).deposits).to.equal(2n);
  });

  it("keeps the lines of different funds apart", async () => {
    const { ledger, bank, fund, otherFund } = await load();
    const recorder = ledger.connect(bank.recorder);
    await recorder.deposit(fund, DepositKind.donation, named("a"), NOTHING, rowsOf([ALICE, 500n]));
    await recorder.deposit(otherFund, DepositKind.donation, named("b"), NOTHING, rowsOf([ALICE, 20n]));
    expect((await ledger.depositOf(numberIn(2n, 1n))).start).to.equal(0n);
    expect((await ledger.fund(otherFund)).inflow).to.equal(20n);
  });

  it("refuses a batch reference that the bank used before, and names what it became", async () => {
    const { ledger, bank, otherFund, fund } = await load();
    const recorder = ledger.connect(bank.recorder);
    await recorder.deposit(fund, DepositKind.donation, named("a"), NOTHING, rowsOf([ALICE, 500n]));
    const again = recorder.deposit(otherFund, DepositKind.donation, named("a"), NOTHING, rowsOf([BERTA, 1n]));
    await refuses(ledger, again, "Funds_BatchUsed", bank.id, named("a"), numberIn(1n, 1n));
  });

  it("refuses a deposit without a batch reference", async () => {
    const { ledger, bank, fund } = await load();
    const sent = ledger
      .connect(bank.recorder)
      .deposit(fund, DepositKind.donation, NOTHING, NOTHING, rowsOf([ALICE, 1n]));
    await refuses(ledger, sent, "Funds_EmptyBatchRef");
  });

  for (const [word, kind] of [
    ["none", DepositKind.none],
    ["transfer", DepositKind.transfer],
    ["return", DepositKind.return],
  ] as const) {
    it(`refuses a deposit of the kind "${word}", which no bank brings`, async () => {
      const { ledger, bank, fund } = await load();
      const sent = ledger.connect(bank.recorder).deposit(fund, kind, named("a"), NOTHING, rowsOf([ALICE, 1n]));
      await refuses(ledger, sent, "Funds_WrongKind", kind);
    });
  }

  it("refuses rows of a wrong length, of no amount and of an unknown kind of reference", async () => {
    const { ledger, bank, fund } = await load();
    const deposit = (rows: string) =>
      ledger.connect(bank.recorder).deposit(fund, DepositKind.donation, named("a"), NOTHING, rows);
    const row = rowsOf([ALICE, 7n]);
    await refuses(ledger, deposit("0x"), "Rows_WrongLength", 0);
    await refuses(ledger, deposit(`${row}00`), "Rows_WrongLength", 23);
    await refuses(ledger, deposit(`${row}${ALICE.slice(2)}000000000000`), "Rows_ZeroAmount", 1);
    await refuses(ledger, deposit(`${row}03${ALICE.slice(4)}000000000001`), "Rows_UnknownKind", 1, "0x03");
  });

  it("refuses a fund that does not exist", async () => {
    const { ledger, bank } = await load();
    const sent = ledger
      .connect(bank.recorder)
      .deposit(9, DepositKind.donation, named("a"), NOTHING, rowsOf([ALICE, 1n]));
    await refuses(ledger, sent, "Funds_UnknownFund", 9);
  });

  it("refuses anyone who is no bank's recorder", async () => {
    const { ledger, bank, charity, civilAffairs, stranger, fund } = await load();
    for (const account of [bank.approver, bank.administrator, charity.recorder, civilAffairs.recorder, stranger]) {
      const sent = ledger
        .connect(account)
        .deposit(fund, DepositKind.donation, named("a"), NOTHING, rowsOf([ALICE, 1n]));
      await refuses(ledger, sent, "Funds_NotAllowed", account.address);
    }
  });

  it("refuses more than the treasury holds", async () => {
    const { ledger, token, bank, fund } = await load();
    await token.connect(bank.treasury).burn(TREASURY - 10n);
    const sent = ledger
      .connect(bank.recorder)
      .deposit(fund, DepositKind.donation, named("a"), NOTHING, rowsOf([ALICE, 11n]));
    await expect(sent)
      .to.be.revertedWithCustomError(token, "ERC20InsufficientBalance")
      .withArgs(bank.treasury.address, 10n, 11n);
    expect((await ledger.fund(fund)).inflow).to.equal(0n);
  });

  it("refuses a bank whose treasury is the ledger itself, whose tokens would belong to no line", async () => {
    const { ledger, directory, bank, fund } = await load();
    await directory.amend(bank.id, bank.region, ledger, "bank", "a slip");
    const sent = ledger
      .connect(bank.recorder)
      .deposit(fund, DepositKind.donation, named("a"), NOTHING, rowsOf([ALICE, 1n]));
    await refuses(ledger, sent, "Funds_UnknownBank", bank.id);
  });

  it("refuses what a line of 2^64 - 1 fen has no room for", async () => {
    const books = await load();
    const { directory, token, accessManager, bank, charity, civilAffairs } = books;
    // Only a ledger's predecessor can bring that much at once.
    const harness = await ethers.deployContract("PredecessorHarness", [0]);
    const ledger = await ethers.deployContract("FundLedger", [directory, token, accessManager, harness]);
    await harness.retire(ledger);
    const fund = await openFund({ ledger }, charity, civilAffairs, "masks");
    await token.connect(bank.recorder).issue(harness, MAX_UINT64, named("all the money there can be"));
    await harness.carry(token, fund, MAX_UINT64 - 5n, 1n);
    await token.connect(bank.treasury).approve(ledger, 6n);
    const deposit = (amount: bigint) =>
      ledger
        .connect(bank.recorder)
        .deposit(fund, DepositKind.donation, named(`${amount} fen`), NOTHING, rowsOf([BERTA, amount]));
    await refuses(ledger, deposit(6n), "Funds_Overflow", fund);
    await deposit(5n);
    expect((await ledger.fund(fund)).inflow).to.equal(MAX_UINT64);
    await refuses(ledger, deposit(1n), "Funds_Overflow", fund);
  });
});

describe("FundLedger: donations by token holders", () => {
  it("lays a donation on the line like a batch of one row, and stores nothing else", async () => {
    const books = await load();
    const { ledger, token, holder, fund } = books;
    await giveTokens(books, holder, 10_000n);
    await expect(ledger.connect(holder).donate(fund, 2_500n, ALICE))
      .to.emit(ledger, "Deposited")
      .withArgs(
        numberIn(1n, 1n),
        fund,
        0n,
        DepositKind.donation,
        holder.address,
        0n,
        2_500n,
        1n,
        0n,
        NOTHING,
        NOTHING,
        "0x01000102030405060708090a0b0c0d0e0000000009c4",
      );
    await ledger.connect(holder).donate(fund, 7_500n, BERTA);
    expect((await ledger.fund(fund)).inflow).to.equal(10_000n);
    expect((await ledger.fund(fund)).deposits).to.equal(2n);
    expect(await ledger.depositOf(numberIn(1n, 1n))).to.deep.equal([0n, 0n, 0n, DepositKind.none, 0n]);
    expect(await token.balanceOf(ledger)).to.equal(10_000n);
    expect(await token.balanceOf(holder)).to.equal(0n);
  });

  it("refuses a reference that names an organisation: anyone could speak in its name", async () => {
    const { ledger, holder, fund } = await load();
    await refuses(ledger, ledger.connect(holder).donate(fund, 1n, COMPANY), "Funds_NotACommitment", COMPANY);
  });

  it("refuses a donation of nothing", async () => {
    const { ledger, holder, fund } = await load();
    await refuses(ledger, ledger.connect(holder).donate(fund, 0n, ALICE), "Funds_ZeroAmount");
  });

  it("refuses an amount that no row can hold", async () => {
    const { ledger, holder, fund } = await load();
    const sent = ledger.connect(holder).donate(fund, 281474976710656n, ALICE);
    await refuses(ledger, sent, "Rows_AmountTooLarge", 281474976710656n);
  });

  it("refuses a fund that does not exist", async () => {
    const { ledger, holder } = await load();
    await refuses(ledger, ledger.connect(holder).donate(3, 1n, ALICE), "Funds_UnknownFund", 3);
  });

  it("refuses tokens that the holder did not allow", async () => {
    const { ledger, token, holder, fund } = await load();
    await expect(ledger.connect(holder).donate(fund, 5n, ALICE))
      .to.be.revertedWithCustomError(token, "ERC20InsufficientAllowance")
      .withArgs(await ledger.getAddress(), 0n, 5n);
  });

  it("takes an allowance by signature", async () => {
    const books = await load();
    const { ledger, holder, fund } = books;
    const permit = await signed(books, 4_000n);
    await ledger.connect(holder).donateWithPermit(fund, 4_000n, ALICE, permit.deadline, permit.v, permit.r, permit.s);
    expect((await ledger.fund(fund)).inflow).to.equal(4_000n);
  });

  it("goes on where somebody else sent the permit first", async () => {
    const books = await load();
    const { ledger, token, holder, stranger, fund } = books;
    const { deadline, v, r, s } = await signed(books, 4_000n);
    await token.connect(stranger).permit(holder, ledger, 4_000n, deadline, v, r, s);
    await ledger.connect(holder).donateWithPermit(fund, 4_000n, ALICE, deadline, v, r, s);
    expect((await ledger.fund(fund)).inflow).to.equal(4_000n);
  });

  it("refuses a permit that somebody else signed", async () => {
    const books = await load();
    const { ledger, token, otherHolder, fund } = books;
    const { deadline, v, r, s } = await signed(books, 4_000n);
    await expect(
      ledger.connect(otherHolder).donateWithPermit(fund, 4_000n, ALICE, deadline, v, r, s),
    ).to.be.revertedWithCustomError(token, "ERC20InsufficientAllowance");
  });
});

/** The holder, who has that many tokens, allows the ledger to take them. */
async function signed({ ledger, token, holder, bank }: Awaited<ReturnType<typeof load>>, value: bigint) {
  await token.connect(bank.recorder).issue(holder, value, named("withdrawal"));
  const [, name, version, chainId, verifyingContract] = await token.eip712Domain();
  const deadline = 2n ** 40n;
  const types = {
    Permit: [
      { name: "owner", type: "address" },
      { name: "spender", type: "address" },
      { name: "value", type: "uint256" },
      { name: "nonce", type: "uint256" },
      { name: "deadline", type: "uint256" },
    ],
  };
  const message = { owner: holder.address, spender: await ledger.getAddress(), value, nonce: 0n, deadline };
  const signature = await holder.signTypedData({ name, version, chainId, verifyingContract }, types, message);
  const { v, r, s } = ethers.Signature.from(signature);
  return { deadline, v, r, s };
}
