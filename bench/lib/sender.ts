import type { Address, Hex } from "viem";
import type { HDAccount } from "viem/accounts";
import { rpc } from "../../scripts/stack/rpc.ts";
import type { BenchStack } from "./stack.ts";

/** How many transactions wait for the chain at a time. */
const AHEAD = 32;
/** More than the largest batch needs, within what one transaction may use (EIP-7825). */
const GAS = 16_000_000n;
const FEE = 10n ** 10n;

/** Sends transactions of one account without asking the chain anything on the way. */
export type Sender = {
  readonly address: Address;
  /** @returns Once all are in blocks; refused ones are an error. */
  readonly send: (calls: Iterable<{ to: Address; data: Hex }>) => Promise<void>;
};

export async function senderOf({ rpc: url, deployment }: BenchStack, account: HDAccount): Promise<Sender> {
  let nonce = Number(await rpc<Hex>(url, "eth_getTransactionCount", [account.address, "latest"]));
  const { chainId } = deployment;

  async function submit({ to, data }: { to: Address; data: Hex }): Promise<Hex> {
    const fees = { maxFeePerGas: FEE, maxPriorityFeePerGas: 1n };
    const signed = await account.signTransaction({
      type: "eip1559",
      chainId,
      nonce: nonce++,
      gas: GAS,
      ...fees,
      to,
      data,
    });
    return rpc<Hex>(url, "eth_sendRawTransaction", [signed], 60_000);
  }

  return {
    address: account.address,
    async send(calls) {
      const waiting = new Set<Promise<void>>();
      for (const call of calls) {
        const sent = submit(call)
          .then((hash) => settled(url, hash))
          .finally(() => waiting.delete(sent));
        waiting.add(sent);
        if (waiting.size >= AHEAD) await Promise.race(waiting);
      }
      await Promise.all(waiting);
    },
  };
}

async function settled(url: string, hash: Hex): Promise<void> {
  for (;;) {
    const receipt = await rpc<{ status: Hex } | null>(url, "eth_getTransactionReceipt", [hash]);
    if (receipt?.status === "0x0") throw new Error(`The chain refused transaction ${hash}`);
    if (receipt) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
