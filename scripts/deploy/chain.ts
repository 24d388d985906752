import { createWalletClient, defineChain, http, publicActions } from "viem";
import type { Address, Hex, LocalAccount, TransactionReceipt } from "viem";
import { Refusal } from "../lib/language.ts";

/** How often a sent transaction is looked for, in milliseconds. */
const POLLING = 50;

/** How long (ms) a node may take to answer: one that is busy has to be waited for. */
const ANSWERS_WITHIN = 60_000;

/** The chain at an address, for one account. */
export async function connect(rpc: string, account: LocalAccount) {
  const transport = http(rpc, { timeout: ANSWERS_WITHIN });
  const id = await createWalletClient({ transport })
    .extend(publicActions)
    .getChainId()
    .catch((cause: unknown) => {
      throw new Refusal(
        {
          en: `No chain answers at ${rpc}. Start one, or give another address with --rpc.`,
          zh: `${rpc} 处的链没有响应。请先启动，或用 --rpc 指定其他地址。`,
        },
        { cause },
      );
    });
  const chain = defineChain({
    id,
    name: "Sunledger",
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: [rpc] } },
  });
  return createWalletClient({ account, chain, transport, pollingInterval: POLLING }).extend(publicActions);
}

export type Chain = Awaited<ReturnType<typeof connect>>;

/**
 * Send a transaction and wait until it is in a block.
 * @param what What it does, for the error
 * @param transaction Without `to`, a contract's creation
 * @throws Refusal when the chain reverted it
 */
export async function send(
  chain: Chain,
  what: string,
  transaction: { to?: Address; data: Hex; nonce?: number },
): Promise<TransactionReceipt> {
  const hash = await chain.sendTransaction(transaction);
  const receipt = await chain.waitForTransactionReceipt({ hash });
  if (receipt.status === "success") return receipt;
  throw new Refusal({
    en: `The chain refused "${what}" (transaction ${hash}). Nothing after it was sent; run it again to go on from here.`,
    zh: `链上拒绝了“${what}”（交易 ${hash}）。其后的步骤均未发送；再次运行即可从此处继续。`,
  });
}
