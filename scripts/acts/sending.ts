import type { Hex } from "@sunledger/sdk";
import type { Address } from "viem";
import { Refusal } from "../lib/language.ts";
import type { Office } from "./office.ts";
import { signCall } from "./sign.ts";

/** So many transactions are on their way to the node at a time. */
const WINDOW = 8;
/** How long the chain may take no transaction before the sending gives up; it can be tried again. */
const STALLED_AFTER = 30_000;
const LOOK_EVERY = 25;

/**
 * A call that is sent without waiting for what stands in front of it.
 * @property gas To offer: nothing can be estimated before the ones in front are in a block. What is not used is not paid
 * @property rows How many rows it brings, for telling how far the work is
 */
export type Transaction = { to: Address; data: Hex; gas: bigint; rows: number };

/**
 * Send transactions one behind the other without waiting for blocks, then wait until all of them are in blocks. A node
 * that refuses one (its number is taken, it has it already) ends the sending: the next round looks anew.
 * @param onRows Told of rows that are in a block now
 */
export async function sendAll(
  office: Office,
  transactions: readonly Transaction[],
  onRows: (count: number) => void = () => {},
): Promise<void> {
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

/** Wait until nothing of this account is on its way: a run that was killed may have left transactions behind. */
export async function settled({ client, account }: Office): Promise<void> {
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
