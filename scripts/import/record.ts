import type { Hex } from "@sunledger/sdk";
import { DepositKind } from "@sunledger/sdk/chain";
import { encodeFunctionData } from "viem";
import { catchUp, unnamed } from "../acts/lookup.ts";
import type { Office } from "../acts/office.ts";
import { refusalOf } from "../acts/refusals.ts";
import { sendAll, settled } from "../acts/sending.ts";
import type { Transaction } from "../acts/sending.ts";
import { Refusal } from "../lib/language.ts";
import { hexOf } from "./plan.ts";
import type { Batch, Plan } from "./plan.ts";

/**
 * Gas to offer, since nothing can be estimated before what stands in front of it is in a block. Measured: 820 a row and
 * 120,000 a deposit; what is not used is not paid.
 */
const GAS = { issue: 200_000n, party: 200_000n, deposit: 300_000n, row: 1_200n };

/** After so many attempts without an end, what fails will go on failing. */
const ROUNDS = 3;

/** What of a plan is not on the chain yet. */
export type Remainder = {
  /** What each batch became, in order; 0 where it is still to be sent. */
  deposits: bigint[];
  batches: Batch[];
  issued: boolean;
  parties: [Hex, string][];
};

export const isComplete = ({ batches, parties }: Remainder): boolean => batches.length === 0 && parties.length === 0;

/** Look up what of a plan the chain has already, whoever sent it and however that ended. */
export async function remainderOf(office: Office, plan: Plan): Promise<Remainder> {
  const { client, contracts, actor } = office;
  await settled(office);
  await catchUp(office);
  const { address, abi } = contracts.ledger;
  const asked = plan.batches.map(
    ({ batchRef }) => ({ address, abi, functionName: "usedFor", args: [actor.org, batchRef] }) as const,
  );
  const [issued, parties, deposits] = await Promise.all([
    contracts.token.read.isUsed([actor.org, plan.statementRef]),
    unnamed(office, new Map(plan.parties.map(({ reference, name }) => [reference, name]))),
    // All in one question, whatever is deployed on the chain.
    client.multicall({ contracts: asked, allowFailure: false, deployless: true }),
  ]);
  return { deposits, issued, parties, batches: plan.batches.filter(({ index }) => deposits[index] === 0n) };
}

/**
 * Send what the chain does not have yet, until it has all of it. Whatever happens in between (a kill, a lost answer, a
 * second import of the same file) only changes what is found missing the next time.
 * @param found What is missing, as it was looked up when the import was made ready
 * @param onRows Told of rows that are in a block now
 * @returns The deposits that the batches became, in order
 * @throws Refusal with the contract's reason; what is in blocks by then stays, and is found when it is run again
 */
export async function record(
  office: Office,
  plan: Plan,
  found: Remainder,
  onRows: (count: number) => void,
): Promise<bigint[]> {
  let remainder = found;
  for (let round = 1; !isComplete(remainder); round++) {
    if (round > ROUNDS) throw await reasonOf(office, plan, remainder);
    await sendAll(office, transactionsFor(office, plan, remainder), onRows);
    remainder = await remainderOf(office, plan);
  }
  return remainder.deposits;
}

/** Why the first transaction that is still missing is not taken. */
async function reasonOf({ contracts, account }: Office, plan: Plan, { batches: [first] }: Remainder): Promise<Error> {
  const stuck = new Refusal({
    en: "The chain does not take the rest. Run the same import again; nothing is lost or doubled.",
    zh: "链未接受其余部分。请再次运行同一导入；不会丢失或重复任何一行。",
  });
  if (!first) return stuck;
  return contracts.ledger.simulate.deposit(depositArguments(plan, first), { account }).then(() => stuck, refusalOf);
}

const KINDS = { donation: DepositKind.Donation, appropriation: DepositKind.Appropriation } as const;

const depositArguments = ({ fund, kind, evidence }: Plan, { batchRef, packed }: Batch) =>
  [fund, KINDS[kind], batchRef, evidence, hexOf(packed)] as const;

function transactionsFor({ contracts, treasury }: Office, plan: Plan, remainder: Remainder): Transaction[] {
  const { token, ledger, directory } = contracts;
  const issue = (): Transaction => ({
    to: token.address,
    data: encodeFunctionData({
      abi: token.abi,
      functionName: "issue",
      args: [treasury, plan.total, plan.statementRef],
    }),
    gas: GAS.issue,
    rows: 0,
  });
  const deposits = remainder.batches.map((batch): Transaction => ({
    to: ledger.address,
    data: encodeFunctionData({ abi: ledger.abi, functionName: "deposit", args: depositArguments(plan, batch) }),
    gas: GAS.deposit + GAS.row * BigInt(batch.rows.length),
    rows: batch.rows.length,
  }));
  const names = remainder.parties.map(([reference, name]): Transaction => ({
    to: directory.address,
    data: encodeFunctionData({ abi: directory.abi, functionName: "nameParty", args: [reference, name] }),
    gas: GAS.party + 700n * BigInt(new TextEncoder().encode(name).length),
    rows: 0,
  }));
  return [...(remainder.issued ? [] : [issue()]), ...deposits, ...names];
}
