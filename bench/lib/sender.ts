import { setTimeout as sleep } from "node:timers/promises";
import type { Address, Hex } from "viem";
import type { HDAccount } from "viem/accounts";
import { rpc } from "../../scripts/stack/rpc.ts";
import type { BenchStack } from "./stack.ts";

/** How many transactions are sent before their receipts are asked for. */
const CHUNK = 64;
/** More than the largest batch needs, within what one transaction may use (EIP-7825). */
const GAS = 16_000_000n;
const FEE = 10n ** 10n;

/** Sends transactions of one account without asking the chain anything on the way. */
export type Sender = {
  readonly address: Address;
  /**
   * @returns Once all are in blocks
   * @throws Error where the chain refused one
   */
  readonly send: (calls: Iterable<{ to: Address; data: Hex }>) => Promise<void>;
};

export async function senderOf({ rpc: url, deployment }: BenchStack, account: HDAccount): Promise<Sender> {
  const { chainId } = deployment;
  let nonce = Number(await rpc<Hex>(url, "eth_getTransactionCount", [account.address, "latest"]));

  async function submit({ to, data }: { to: Address; data: Hex }): Promise<Hex> {
    const fees = { maxFeePerGas: FEE, maxPriorityFeePerGas: 1n };
    const transaction = { type: "eip1559", chainId, nonce: nonce++, gas: GAS, ...fees, to, data } as const;
    return rpc<Hex>(url, "eth_sendRawTransaction", [await account.signTransaction(transaction)], 60_000);
  }

  return {
    address: account.address,
    async send(calls) {
      let sent: Promise<Hex>[] = [];
      for (const call of calls) {
        sent.push(submit(call));
        if (sent.length < CHUNK) continue;
        await settled(url, await Promise.all(sent));
        sent = [];
      }
      await settled(url, await Promise.all(sent));
    },
  };
}

/** Wait for transactions of one account, in the order of their nonces: the last one's block is there last. */
async function settled(url: string, hashes: readonly Hex[]): Promise<void> {
  for (const hash of hashes.toReversed()) {
    let receipt: { status: Hex } | null;
    while (!(receipt = await rpc(url, "eth_getTransactionReceipt", [hash]))) await sleep(20);
    if (receipt.status === "0x0") throw new Error(`The chain refused transaction ${hash}`);
  }
}
