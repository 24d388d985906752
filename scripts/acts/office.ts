import { createIndex } from "@sunledger/sdk";
import type { Hex, Index } from "@sunledger/sdk";
import { folderStore } from "@sunledger/sdk/node";
import { connectAs } from "@sunledger/sdk/chain";
import { privateKeyToAccount } from "viem/accounts";
import type { TransactionReceipt } from "viem";
import { readDeployment } from "../deploy/deployment.ts";
import { openAccount } from "../keystore/keystore.ts";
import { Refusal } from "../lib/language.ts";
import { askPassword } from "../lib/prompt.ts";
import { settings } from "../stack/settings.ts";
import type { Settings } from "../stack/settings.ts";
import { refusalOf } from "./refusals.ts";

/** Where an account of an organisation sits when it acts: its key, whom it acts for, the contracts, index and documents. */
export type Office = Awaited<ReturnType<typeof openOffice>>;

/** How often a transaction just sent is looked for, in milliseconds. */
const LOOK_EVERY = 25;

/**
 * Open the office of a named account.
 * @param as The account's name in the keystore
 * @throws Refusal when there is no such account, no deployment, or another chain than it was made on
 */
export async function openOffice(as: string, where: Settings = settings()) {
  const { privateKey } = await openAccount(where.home, as, askPassword);
  const account = privateKeyToAccount(privateKey);
  const deployment = readDeployment(where.home);
  if (!deployment)
    throw new Refusal({
      en: `No contracts were deployed from ${where.home}. Start the local stack: ./sunledger start`,
      zh: `${where.home} 中没有合约部署记录。请启动本地环境：./sunledger start`,
    });
  const { client, wallet, contracts } = connectAs(deployment, where.rpc, account);
  const answering = await client.getChainId().catch((cause: unknown) => {
    throw new Refusal(
      {
        en: `No chain answers at ${where.rpc}. See: ./sunledger status`,
        zh: `${where.rpc} 处的链没有响应。请查看：./sunledger status`,
      },
      { cause },
    );
  });
  if (answering !== deployment.chainId)
    throw new Refusal({
      en: `The chain at ${where.rpc} is ${answering}; the contracts were deployed on ${deployment.chainId}.`,
      zh: `${where.rpc} 的链编号为 ${answering}，而合约部署在链 ${deployment.chainId} 上。`,
    });
  const actor = await contracts.directory.read.actorOf([account.address]);
  return {
    settings: where,
    name: as,
    account,
    /** For `simulate`: as the next block would take it. The last one may be of long ago, when a notice still ran. */
    attempt: { account, blockTag: "pending" } as const,
    privateKey,
    client,
    wallet,
    contracts,
    /** For whom the account acts; organisation 0 where for nobody. */
    actor,
    /** The account that holds that organisation's tokens; zero where it holds none. */
    treasury: (await contracts.directory.read.organisation([actor.org])).treasury,
    index: createIndex({ url: where.index }),
    documents: folderStore(where.documents),
  };
}

/**
 * Send one transaction and wait until it stands in a block.
 * @param sending Of a contract's `write`
 * @throws Refusal with what the contract refused, as a sentence
 */
export async function sent(office: Office, sending: Promise<Hex>): Promise<TransactionReceipt> {
  try {
    const hash = await sending;
    const receipt = await office.client.waitForTransactionReceipt({ hash, pollingInterval: LOOK_EVERY });
    if (receipt.status === "success") return receipt;
    throw new Refusal({
      en: `The transaction ${hash} was refused, though it would have been taken a moment before: somebody else acted in between. Run it again.`,
      zh: `交易 ${hash} 被拒绝，而片刻之前尚可通过：期间有其他人操作。请重试。`,
    });
  } catch (error) {
    throw refusalOf(error);
  }
}

/**
 * Try a call without sending it, so that what would be refused is refused before anybody is asked.
 * @param trying Of a contract's `simulate`, with the office's `attempt`
 * @throws Refusal with what the contract refuses, as a sentence
 */
export async function tried(trying: Promise<unknown>): Promise<void> {
  try {
    await trying;
  } catch (error) {
    throw refusalOf(error);
  }
}

const CAUGHT_UP_WITHIN = 60_000;

/**
 * Wait until the index has filed a block.
 * @throws Refusal when it does not within a minute; what was sent stays sent
 */
export async function indexed(index: Index, block: bigint): Promise<void> {
  const until = Date.now() + CAUGHT_UP_WITHIN;
  for (;;) {
    const head = await index.meta().then(
      (meta) => BigInt(meta.block.number),
      () => -1n,
    );
    if (head >= block) return;
    if (Date.now() > until)
      throw new Refusal({
        en: `It is on the chain (block ${block}), but the index is at block ${head} and does not move. See: ./sunledger status`,
        zh: `已上链（区块 ${block}），但索引停在区块 ${head}。请查看：./sunledger status`,
      });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
