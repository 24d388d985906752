import type { Address, Hex } from "viem";
import type { HDAccount } from "viem/accounts";
import { rpc } from "../../scripts/stack/rpc.ts";
import type { BenchStack } from "./stack.ts";

/** How many transactions share a block: what an importer in full flow brings in a second, on a chain with 1 s blocks. */
const BLOCK = 32;
/** More than the largest batch needs, within what one transaction may use (EIP-7825). */
const GAS = 16_000_000n;
const FEE = 10n ** 10n;

/** Sends transactions of one account without asking the chain anything on the way. */
export type Sender = {
  readonly address: Address;
  /** Put transactions where the next block takes them from. */
  readonly submit: (calls: readonly Call[]) => Promise<Hex[]>;
  /**
   * Submit transactions and make blocks of them.
   * @throws Error where the chain refused one
   */
  readonly send: (calls: Iterable<Call>) => Promise<void>;
};

export type Call = { readonly to: Address; readonly data: Hex };

export async function senderOf({ rpc: url, deployment }: BenchStack, account: HDAccount): Promise<Sender> {
  const { chainId } = deployment;
  let nonce = Number(await rpc<Hex>(url, "eth_getTransactionCount", [account.address, "latest"]));

  async function submitOne({ to, data }: Call): Promise<Hex> {
    const fees = { maxFeePerGas: FEE, maxPriorityFeePerGas: 1n };
    const transaction = { type: "eip1559", chainId, nonce: nonce++, gas: GAS, ...fees, to, data } as const;
    return rpc<Hex>(url, "eth_sendRawTransaction", [await account.signTransaction(transaction)], 60_000);
  }

  const submit = (calls: readonly Call[]): Promise<Hex[]> => Promise.all(calls.map(submitOne));

  async function mine(calls: readonly Call[]): Promise<void> {
    const hashes = await submit(calls);
    await rpc(url, "evm_mine", [], 60_000);
    for (const hash of hashes) {
      const receipt = await rpc<{ status: Hex } | null>(url, "eth_getTransactionReceipt", [hash]);
      if (receipt?.status !== "0x1") throw new Error(`The chain refused transaction ${hash}`);
    }
  }

  return {
    address: account.address,
    submit,
    async send(calls) {
      let next: Call[] = [];
      for (const call of calls) {
        next.push(call);
        if (next.length < BLOCK) continue;
        await mine(next);
        next = [];
      }
      if (next.length > 0) await mine(next);
    },
  };
}
