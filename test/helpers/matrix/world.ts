import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import type { AddressLike } from "ethers";
import { organisationReference } from "@sunledger/sdk";
import { ROLES } from "../../../scripts/deploy/plan.ts";
import { account } from "../accounts.ts";
import { goodFiling } from "../campaigns.ts";
import { ethers, networkHelpers } from "../chain.ts";
import {
  ALICE,
  COMPANY,
  NOTHING,
  deployLedger,
  donateRows,
  giveTokens,
  named,
  openFund,
  payRows,
  proposeRows,
  rowsOf,
  type Books,
} from "../ledger.ts";
import { FOREVER, Role, type OrganisationName } from "../organisations.ts";
import { openRelief } from "./relief-world.ts";

export const ORGANISATIONS = [
  "regulator",
  "civilAffairs",
  "otherCivilAffairs",
  "finance",
  "localGovernment",
  "charity",
  "otherCharity",
  "bank",
  "otherBank",
  "producer",
  "carrier",
  "inspector",
  "seller",
  "township",
  "otherTownship",
  "village",
  "otherVillage",
  "farVillage",
  "otherCounty",
] as const satisfies readonly OrganisationName[];

/** It may do nothing at all, except leave. */
export const SUSPENDED: OrganisationName = "inspector";

export const MEMBER_ROLES = ["administrator", "recorder", "approver"] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

const ALL_ROLES = Role.administrator | Role.recorder | Role.approver;

/**
 * One record in every state that an act can meet, and an account of every sort that could try. For `loadFixture`.
 *
 * Fund 1: the charity's, supervised by civil affairs, successor named. Fund 2: the other charity's, the same supervisor.
 * Fund 3: campaign 4's. Fund 4: the other charity's, supervised and frozen by finance.
 * Fund 5: a programme's.
 */
export async function deployMatrix() {
  const books = await deployLedger();
  const { accessManager, directory, ledger, token, campaigns, charity, otherCharity, finance, bank } = books;
  const { fund, otherFund, holder, governor } = books;

  await donateRows(books, fund, rowsOf([ALICE, 5_000_000n]));
  const waiting = await proposeRows(books, fund, rowsOf([COMPANY, 100n]));
  const second = await payRows(books, fund, rowsOf([COMPANY, 2_000_000n]));
  const paid = await payRows(books, fund, rowsOf([COMPANY, 300n]));
  const settled = await payRows(books, fund, SETTLED_ROWS);
  await ledger.connect(bank.recorder).settle(settled, NOTHING, "0x", "0x");
  await ledger.connect(charity.approver).nameSuccessor(fund, otherFund);
  await fileCampaigns(books);
  const frozen = await openFund(books, otherCharity, finance, "shelters");
  await ledger.connect(finance.approver).freeze(frozen, "an audit", NOTHING);
  await giveTokens(books, holder, 1_000n);
  const programme = await openRelief(books);

  const registrar = await account("registrar");
  const guardian = await account("guardian");
  await accessManager.grantRole(ROLES.registrar, registrar, 0);
  await accessManager.grantRole(ROLES.guardian, guardian, 0);
  const next = await (
    await ethers.getContractFactory("FundLedger")
  )
    .connect(governor)
    .deploy(directory, token, accessManager, ledger);
  const successors: Record<string, AddressLike> = { FundLedger: next };
  for (const [name, args] of Object.entries({
    Campaigns: [directory, next, accessManager, campaigns],
    Evidence: [directory, accessManager, books.evidence],
    Relief: [directory, next, accessManager, books.relief],
    Dossiers: [directory, books.relief, accessManager, books.dossiers],
  }))
    successors[name] = await (await ethers.getContractFactory(name)).connect(governor).deploy(...args);
  const { dismissed, expired } = await formerMembers(books);
  await directory.suspend(books[SUSPENDED].id, "under review");

  const callers = new Map<string, HardhatEthersSigner>(
    Object.entries({
      ...{ governor, registrar, guardian, holder, dismissed, expired, stranger: books.stranger },
      ledger: await contractAccount(ledger),
      campaigns: await contractAccount(campaigns),
      relief: await contractAccount(books.relief),
      dossiers: await contractAccount(books.dossiers),
      accessManager: await contractAccount(accessManager),
    }),
  );
  for (const name of ORGANISATIONS)
    for (const role of [...MEMBER_ROLES, "treasury"] as const) callers.set(`${name}.${role}`, books[name][role]);

  return {
    ...books,
    ...programme,
    waiting,
    second,
    paid,
    settled,
    frozen,
    next,
    successors,
    callers,
    filing: await goodFiling(),
  };
}

export type World = Awaited<ReturnType<typeof deployMatrix>>;

/** Campaign 1 is filed, 2 sent back, 3 approved, 4 open. */
async function fileCampaigns({ campaigns, charity, civilAffairs }: Books): Promise<void> {
  const filing = await goodFiling();
  for (const number of [1, 2, 3, 4])
    await campaigns.connect(charity.recorder).file({ ...filing, filingNumber: `filing ${number}` });
  await campaigns.connect(civilAffairs.approver).sendBack(2, 1, "unclear", NOTHING);
  for (const number of [3, 4]) await campaigns.connect(civilAffairs.approver).approve(number, 1, NOTHING);
  await campaigns.connect(charity.approver).open(4);
}

/** Two who held every role of the charity: one was dismissed, the other's time is over. */
async function formerMembers({ directory, charity }: Books) {
  const dismissed = await account("dismissed");
  const expired = await account("expired");
  const administrator = directory.connect(charity.administrator);
  await administrator.appoint(dismissed, ALL_ROLES, FOREVER);
  await administrator.dismiss(dismissed, "left");
  await administrator.appoint(expired, ALL_ROLES, (await networkHelpers.time.latest()) + 60);
  await networkHelpers.time.increase(61);
  return { dismissed, expired };
}

async function contractAccount(contract: { getAddress(): Promise<string> }): Promise<HardhatEthersSigner> {
  const address = await contract.getAddress();
  await networkHelpers.setBalance(address, 10n ** 21n);
  return ethers.getImpersonatedSigner(address);
}

/** The rows of the payment that the bank settled: the seller's. And one fen of it that comes back. */
export const SETTLED_ROWS = rowsOf([organisationReference("91990100MA0000017X"), 400n]);
export const ONE_FEN_BACK = "0x0000000000000001";

/** The name of fund 1 in the record. */
export async function fundRecord({ ledger }: World): Promise<string> {
  return `${await ledger.getAddress()}02${"1".padStart(22, "0")}`;
}

/** The holder allows the ledger to take some fen. */
export async function holdersPermit({ token, ledger, holder }: World) {
  const [, name, version, chainId, verifyingContract] = await token.eip712Domain();
  const types = {
    Permit: [
      { name: "owner", type: "address" },
      { name: "spender", type: "address" },
      { name: "value", type: "uint256" },
      { name: "nonce", type: "uint256" },
      { name: "deadline", type: "uint256" },
    ],
  };
  const deadline = 2n ** 40n;
  const message = { owner: holder.address, spender: await ledger.getAddress(), value: 5n, nonce: 0n, deadline };
  const { v, r, s } = ethers.Signature.from(
    await holder.signTypedData({ name, version, chainId, verifyingContract }, types, message),
  );
  return [deadline, v, r, s] as const;
}

export const newMember = ethers.getAddress(ethers.dataSlice(named("new member"), 12));
