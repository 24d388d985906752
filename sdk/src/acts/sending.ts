import type { LocalAccount } from "viem";
import type { Hex } from "../bytes.ts";
import { decodeError } from "../chain/errors.ts";
import type { Call } from "./calls.ts";
import type { Office } from "./office.ts";
import { stalled } from "./refusals.ts";
import { signCall } from "./sign.ts";

/** How many transactions are on their way to the node at a time. */
const WINDOW = 8;
/** How long the chain may take no transaction before the sending gives up; it can be tried again. */
const STALLED_AFTER = 120_000;
const LOOK_EVERY = 25;

/**
 * A call that is sent without waiting for the ones before it.
 * @property gas The gas to offer. It cannot be estimated before the preceding ones are in a block. Unused gas is not paid
 * @property rows How many rows it brings, to show progress
 */
export type Transaction = Call & { readonly gas: bigint; readonly rows: number };

/**
 * Send transactions one behind the other without waiting for blocks, then wait until all of them are in blocks. A node
 * that refuses one (its number is taken, it has it already) ends the sending: the next round looks anew. An account that
 * cannot sign by itself, as one in a browser's wallet, sends them one by one.
 * @param onRows Told of rows that are in a block now
 * @returns The hashes of what the node took, in order
 */
export async function sendAll(
  office: Office,
  transactions: readonly Transaction[],
  onRows: (count: number) => void,
): Promise<Hex[]> {
  const { account } = office;
  return account.type === "local" && account.sign
    ? sendSigned(office, account, transactions, onRows)
    : sendOneByOne(office, transactions, onRows);
}

async function sendSigned(
  office: Office,
  account: LocalAccount,
  transactions: readonly Transaction[],
  onRows: (count: number) => void,
): Promise<Hex[]> {
  const { client } = office;
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
  const hashes: (Hex | undefined)[] = [];
  const watching = watchBlocks(office, first, transactions, onRows, refused.signal);
  for (const [place, { to, data, gas }] of transactions.entries()) {
    if (refused.signal.aborted) break;
    const nonce = first + place;
    const chainId = client.chain.id;
    const signed = await signCall(account, { chainId, nonce, to, data, gas, ...fees });
    const sending = client
      .request({ method: "eth_sendRawTransaction", params: [signed] }, { retryCount: 0 })
      .then(
        (hash) => void (hashes[place] = hash),
        () => refused.abort(),
      )
      .finally(() => onTheirWay.delete(sending));
    onTheirWay.add(sending);
    if (onTheirWay.size >= WINDOW) await Promise.race(onTheirWay);
  }
  await Promise.all(onTheirWay);
  await watching;
  return hashes.filter((hash) => hash !== undefined);
}

async function sendOneByOne(
  { client, wallet }: Office,
  transactions: readonly Transaction[],
  onRows: (count: number) => void,
): Promise<Hex[]> {
  const hashes: Hex[] = [];
  for (const { to, data, gas, rows } of transactions) {
    const hash: Hex = await wallet.sendTransaction({ to, data, gas }).catch((error: unknown) => {
      throw decodeError(error);
    });
    const { status } = await client.waitForTransactionReceipt({ hash, pollingInterval: LOOK_EVERY });
    hashes.push(hash);
    if (status !== "success") break;
    onRows(rows);
  }
  return hashes;
}

/** Follow the account's transactions into blocks. */
async function watchBlocks(
  { client, account, clock }: Office,
  first: number,
  transactions: readonly Transaction[],
  onRows: (count: number) => void,
  signal: AbortSignal,
): Promise<void> {
  let done = 0;
  let moved = clock.now();
  while (done < transactions.length && !signal.aborted && clock.now() - moved < STALLED_AFTER) {
    await clock.sleep(LOOK_EVERY);
    const count = await client.getTransactionCount({ address: account.address, blockTag: "latest" });
    const now = Math.min(count - first, transactions.length);
    if (now <= done) continue;
    onRows(transactions.slice(done, now).reduce((sum, { rows }) => sum + rows, 0));
    done = now;
    moved = clock.now();
  }
}

/**
 * Wait until nothing of this account is on its way: a run that was killed may have left transactions behind.
 * @throws Refusal `chain/stalled`
 */
export async function nonePending({ client, account, clock }: Office): Promise<void> {
  const until = clock.now() + STALLED_AFTER;
  const count = (blockTag: "latest" | "pending"): Promise<number> =>
    client.getTransactionCount({ address: account.address, blockTag });
  for (;;) {
    const waiting = (await count("pending")) - (await count("latest"));
    if (waiting <= 0) return;
    if (clock.now() > until) throw stalled(waiting);
    await clock.sleep(LOOK_EVERY);
  }
}
