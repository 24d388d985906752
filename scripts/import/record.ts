import type { Hex } from "@sunledger/sdk";
import { DepositKind } from "@sunledger/sdk/chain";
import { encodeFunctionData } from "viem";
import type { Address } from "viem";
import { catchUp, unnamed } from "../acts/lookup.ts";
import type { Office } from "../acts/office.ts";
import { refusalOf } from "../acts/refusals.ts";
import { Refusal } from "../lib/language.ts";
import { hexOf } from "./plan.ts";
import type { Batch, Plan } from "./plan.ts";
import { signCall } from "./sign.ts";

/**
 * Gas to offer, since nothing can be estimated before what stands in front of it is in a block. Measured: 820 a row and
 * 120,000 a deposit; what is not used is not paid.
 */
const GAS = { issue: 200_000n, party: 200_000n, deposit: 300_000n, row: 1_200n };

/** So many transactions are on their way to the node at a time. */
const WINDOW = 8;
/** After so many attempts without an end, what fails will go on failing. */
const ROUNDS = 3;
/** How long the chain may take no transaction before the import gives up; it can be run again. */
const STALLED_AFTER = 30_000;
const LOOK_EVERY = 25;

type Transaction = { to: Address; data: Hex; gas: bigint; rows: number };

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

const depositArguments = ({ fund, evidence }: Plan, { batchRef, packed }: Batch) =>
  [fund, DepositKind.Donation, batchRef, evidence, hexOf(packed)] as const;

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

/**
 * Send transactions one behind the other without waiting for blocks, then wait until all of them are in blocks. A node
 * that refuses one (its number is taken, it has it already) ends the sending: the next round looks anew.
 */
async function sendAll(office: Office, transactions: Transaction[], onRows: (count: number) => void): Promise<void> {
  const { client, account } = office;
  const [first, { baseFeePerGas }] = await Promise.all([
    client.getTransactionCount({ address: account.address, blockTag: "pending" }),
    client.getBlock(),
  ]);
  // On a network without fees an account may have nothing to pay a tip with.
  const tip = baseFeePerGas ? await client.estimateMaxPriorityFeePerGas() : 0n;
  const fees = { maxPriorityFeePerGas: tip, maxFeePerGas: 2n * (baseFeePerGas ?? 0n) + tip };
  // Ends the sending and the watching together.
  const refused = new AbortController();
  const onTheirWay = new Set<Promise<void>>();
  const watching = watchBlocks(office, first, transactions, onRows, refused.signal);
  for (const [place, { to, data, gas }] of transactions.entries()) {
    if (refused.signal.aborted) break;
    const nonce = first + place;
    const chainId = client.chain.id;
    const signed = await signCall(account, { chainId, nonce, to, data, gas, ...fees });
    const sending = client
      .request({ method: "eth_sendRawTransaction", params: [signed] }, { retryCount: 0 })
      .then(
        () => undefined,
        () => refused.abort(),
      )
      .finally(() => onTheirWay.delete(sending));
    onTheirWay.add(sending);
    if (onTheirWay.size >= WINDOW) await Promise.race(onTheirWay);
  }
  await Promise.all(onTheirWay);
  await watching;
}

/** Follow the account's transactions into blocks. */
async function watchBlocks(
  { client, account }: Office,
  first: number,
  transactions: readonly Transaction[],
  onRows: (count: number) => void,
  signal: AbortSignal,
): Promise<void> {
  let done = 0;
  let moved = Date.now();
  while (done < transactions.length && !signal.aborted && Date.now() - moved < STALLED_AFTER) {
    await pause();
    const count = await client.getTransactionCount({ address: account.address, blockTag: "latest" });
    const now = Math.min(count - first, transactions.length);
    if (now <= done) continue;
    onRows(transactions.slice(done, now).reduce((sum, { rows }) => sum + rows, 0));
    done = now;
    moved = Date.now();
  }
}

/** Wait until nothing of this account is on its way: an import that was killed may have left transactions behind. */
async function settled({ client, account }: Office): Promise<void> {
  const until = Date.now() + STALLED_AFTER;
  const count = (blockTag: "latest" | "pending"): Promise<number> =>
    client.getTransactionCount({ address: account.address, blockTag });
  while ((await count("latest")) < (await count("pending"))) {
    if (Date.now() > until)
      throw new Refusal({
        en: "Transactions of this account wait, and the chain makes no blocks. See: ./sunledger status",
        zh: "该账户有待处理的交易，而链未出块。请查看：./sunledger status",
      });
    await pause();
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
