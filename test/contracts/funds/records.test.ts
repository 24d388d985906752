import { expect } from "chai";
import { recordId, type Hex } from "@sunledger/sdk";
import { networkHelpers } from "../../helpers/chain.ts";
import {
  ALICE,
  COMPANY,
  deployLedger,
  donateRows,
  giveTokens,
  numberIn,
  proposeRows,
  rowsOf,
} from "../../helpers/ledger.ts";

/** Fund 1 has deposit 1 from the bank, deposit 2 from a token holder, and payment 1 through the bank. */
async function deployRecords() {
  const books = await deployLedger();
  await donateRows(books, books.fund, rowsOf([ALICE, 1_000n]));
  await giveTokens(books, books.holder, 5n);
  await books.ledger.connect(books.holder).donate(books.fund, 5n, ALICE);
  await proposeRows(books, books.fund, rowsOf([COMPANY, 10n]));
  return books;
}

/** Asks which of these answer for a record: steward, supervisor, bank, somebody else, nobody. */
async function load() {
  const { ledger, charity, civilAffairs, bank, otherCharity } = await networkHelpers.loadFixture(deployRecords);
  const home = (await ledger.getAddress()) as Hex;
  return async (kind: Parameters<typeof recordId>[1], number: bigint, module = home) => {
    const record = recordId(module, kind, number);
    const orgs = {
      steward: charity.id,
      supervisor: civilAffairs.id,
      bank: bank.id,
      other: otherCharity.id,
      nobody: 0n,
    };
    const answers: string[] = [];
    for (const [name, org] of Object.entries(orgs)) if (await ledger.answersFor(record, org)) answers.push(name);
    return answers;
  };
}

describe("FundLedger: who answers for a record", () => {
  it("for a fund, steward and supervisor", async () => {
    const answering = await load();
    expect(await answering("fund", 1n)).to.deep.equal(["steward", "supervisor"]);
  });

  it("for a batch, also the bank that brought it", async () => {
    const answering = await load();
    expect(await answering("deposit", numberIn(1n, 1n))).to.deep.equal(["steward", "supervisor", "bank"]);
  });

  it("for a token holder's donation, steward and supervisor", async () => {
    const answering = await load();
    expect(await answering("deposit", numberIn(1n, 2n))).to.deep.equal(["steward", "supervisor"]);
  });

  it("for a payment, also the bank through which it goes", async () => {
    const answering = await load();
    expect(await answering("payment", numberIn(1n, 1n))).to.deep.equal(["steward", "supervisor", "bank"]);
  });

  it("for what does not exist, nobody", async () => {
    const answering = await load();
    expect(await answering("fund", 0n)).to.deep.equal([]);
    expect(await answering("fund", 3n)).to.deep.equal([]);
    expect(await answering("fund", numberIn(1n, 1n))).to.deep.equal([]);
    expect(await answering("deposit", numberIn(1n, 0n))).to.deep.equal([]);
    expect(await answering("deposit", numberIn(1n, 3n))).to.deep.equal([]);
    expect(await answering("deposit", numberIn(9n, 1n))).to.deep.equal([]);
    expect(await answering("payment", numberIn(1n, 2n))).to.deep.equal([]);
    expect(await answering("payment", numberIn(2n, 1n))).to.deep.equal([]);
  });

  it("for other kinds of records and other modules' records, nobody", async () => {
    const answering = await load();
    expect(await answering("campaign", numberIn(1n, 1n))).to.deep.equal([]);
    expect(await answering("organisation", 1n)).to.deep.equal([]);
    expect(await answering("fund", 1n, "0x0000000000000000000000000000000000000001")).to.deep.equal([]);
  });

  it("for a number that no record can have, nobody", async () => {
    const { ledger, charity } = await networkHelpers.loadFixture(deployRecords);
    const home = await ledger.getAddress();
    // The deposit's number with a bit above the 64 that numbers use.
    const record = `${home}030000010000000100000001`;
    expect(await ledger.answersFor(record, charity.id)).to.equal(false);
  });
});
