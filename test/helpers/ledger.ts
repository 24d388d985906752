import { expect } from "chai";
import type { BaseContract } from "ethers";
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { encodeRows, type Row } from "@sunledger/sdk";
import { ethers } from "./chain.ts";
import { Area, type TestOrganisation } from "./organisations.ts";
import { deploySystem, type System } from "./system.ts";
import { DepositKind, Purpose } from "./enums.ts";

export { DepositKind, FundStatus, PaymentStatus as Step, Purpose } from "./enums.ts";

/** Above it, in fen, the supervisor of the test funds approves too. */
export const CEILING = 1_000_000n;

/** What each test bank has in its treasury at the start, in fen. */
export const TREASURY = 10n ** 15n;

export const NOTHING = ethers.ZeroHash;
export const ALICE = "0x01000102030405060708090a0b0c0d0e";
export const BERTA = "0x01a1b2c3d4e5f60718293a4b5c6d7e8f";
export const COMPANY = "0x02ffffffffffffffffffffffffffffff";

/** A once-only batch reference or a digest: the same for the same words. */
export const named = (words: string): string => ethers.id(words);

/** Rows as the ledger takes them. */
export const rowsOf = (...rows: readonly (readonly [reference: string, amount: bigint])[]): string =>
  ethers.hexlify(encodeRows(rows.map(([reference, amount]) => ({ reference, amount }) as Row)));

/** The number of a fund's deposit or payment: both have the fund's number above their own. */
export const numberIn = (fund: bigint, own: bigint): bigint => (fund << 32n) | own;

/**
 * The system with two open funds of the same supervisor (1: the charity's, 2: the other charity's), and banks whose
 * treasuries hold tokens and allow the ledger to take them. For `loadFixture`.
 */
export async function deployLedger() {
  const system = await deploySystem();
  const { ledger, charity, otherCharity, civilAffairs, bank, otherBank } = system;
  const fund = await openFund(system, charity, civilAffairs, "masks");
  const otherFund = await openFund(system, otherCharity, civilAffairs, "meals");
  for (const each of [bank, otherBank]) await fillTreasury(system, each, await ledger.getAddress());
  return { ...system, fund, otherFund };
}

export type Books = Awaited<ReturnType<typeof deployLedger>>;

/** Open a fund and tell its number. */
export async function openFund(
  { ledger }: Pick<System, "ledger">,
  steward: TestOrganisation,
  supervisor: TestOrganisation,
  name: string,
): Promise<bigint> {
  const terms = {
    steward: steward.id,
    supervisor: 0n,
    region: Area.city,
    ceiling: CEILING,
    name,
    purpose: `for ${name}`,
  };
  await ledger.connect(supervisor.approver).open(terms);
  return ledger.count();
}

async function fillTreasury({ token }: System, bank: TestOrganisation, ledger: string): Promise<void> {
  await token.connect(bank.recorder).issue(bank.treasury, TREASURY, named("opening balance"));
  await token.connect(bank.treasury).approve(ledger, ethers.MaxUint256);
}

/** The bank deposits rows as donations, under a reference of their own. */
export async function donateRows(
  books: Books,
  fund: bigint,
  rows: string,
  ref = named(`deposit ${rows}`),
): Promise<void> {
  await books.ledger.connect(books.bank.recorder).deposit(fund, DepositKind.donation, ref, NOTHING, rows);
}

/** Propose a payment through the bank and tell its number. */
export async function proposeRows(
  books: Books,
  fund: bigint,
  rows: string,
  ref = named(`payment ${rows}`),
): Promise<bigint> {
  const { ledger, charity, bank } = books;
  await ledger.connect(charity.recorder).propose(fund, bank.id, Purpose.programme, ref, NOTHING, rows);
  return numberIn(fund, (await ledger.fund(fund)).payments);
}

/** Propose a payment and approve it as the steward: it is paid where the ceiling allows. */
export async function payRows(books: Books, fund: bigint, rows: string, ref?: string): Promise<bigint> {
  const id = await proposeRows(books, fund, rows, ref);
  await books.ledger.connect(books.charity.approver).approve(id, NOTHING);
  return id;
}

/** Give an account tokens that it may donate. */
export async function giveTokens(books: Books, holder: HardhatEthersSigner, amount: bigint): Promise<void> {
  const { token, ledger, bank } = books;
  await token.connect(bank.recorder).issue(holder, amount, named(`withdrawal ${holder.address} ${amount}`));
  await token.connect(holder).approve(ledger, amount);
}

/** Expect the ledger to refuse in these words. */
export async function refuses(
  ledger: BaseContract,
  sent: Promise<unknown>,
  error: string,
  ...values: readonly unknown[]
): Promise<void> {
  await expect(sent)
    .to.be.revertedWithCustomError(ledger, error)
    .withArgs(...values);
}
