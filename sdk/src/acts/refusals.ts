import type { Hex } from "../bytes.ts";
import { Refusal } from "../refusal.ts";
import type { Text } from "../text.ts";

/** Refusals of any act: the chain, the index, what was sent. */

export const noChain = (rpc: string, cause: unknown) =>
  new Refusal(
    "chain/unreachable",
    { en: `No chain answers at ${rpc}. See whether it runs.`, zh: `${rpc} 处的链没有响应。请查看其是否运行。` },
    { rpc },
    { cause },
  );

export const anotherChain = (answering: number, deployed: number) =>
  new Refusal(
    "chain/another",
    {
      en: `The chain that answers is ${answering}; the contracts were deployed on ${deployed}. Check the chain's address.`,
      zh: `应答的链编号为 ${answering}，而合约部署在链 ${deployed} 上。请核对链的地址。`,
    },
    { answering, deployed },
  );

export const behind = (block: bigint, head: bigint) =>
  new Refusal(
    "index/behind",
    {
      en: `It is on the chain (block ${block}), but the index is at block ${head} and does not move. See whether it runs.`,
      zh: `已上链（区块 ${block}），但索引停在区块 ${head}。请查看其是否运行。`,
    },
    { block, head },
  );

export const overtaken = (transaction: Hex) =>
  new Refusal(
    "chain/overtaken",
    {
      en: `The transaction ${transaction} was refused, though it would have been taken a moment before: somebody else acted in between. Try again.`,
      zh: `交易 ${transaction} 被拒绝，而片刻之前尚可通过：期间有其他人操作。请重试。`,
    },
    { transaction },
  );

export const stalled = (waiting: number) =>
  new Refusal(
    "chain/stalled",
    {
      en: `${waiting} transactions of this account wait, and the chain makes no blocks. See whether it runs.`,
      zh: `该账户有 ${waiting} 笔待处理的交易，而链未出块。请查看其是否运行。`,
    },
    { waiting },
  );

export const notTaken = () =>
  new Refusal(
    "chain/rest-not-taken",
    {
      en: "The chain does not take the rest. Do the same again; nothing is lost or doubled.",
      zh: "链未接受其余部分。请再次办理；不会丢失或重复任何一行。",
    },
    {},
  );

export const noRecord = (text: string) =>
  new Refusal(
    "records/none",
    {
      en: `"${text}" names no record. Write it like payment/3-17, fund/3, campaign/2, or give its page's address.`,
      zh: `“${text}”不是记录。请写成 payment/3-17、fund/3、campaign/2，或给出其页面地址。`,
    },
    { text },
  );

/** @param title What stands before the record's number */
export const unknownRecord = (title: Text, number: string) =>
  new Refusal(
    "records/unknown",
    {
      en: `There is no ${title.en} ${number}. Check the number on its page.`,
      zh: `没有${title.zh} ${number}。请在其页面核对编号。`,
    },
    { number },
  );

export type CommonRefusal =
  | ReturnType<typeof noChain>
  | ReturnType<typeof anotherChain>
  | ReturnType<typeof behind>
  | ReturnType<typeof overtaken>
  | ReturnType<typeof stalled>
  | ReturnType<typeof notTaken>
  | ReturnType<typeof noRecord>
  | ReturnType<typeof unknownRecord>;
