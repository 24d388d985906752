import { formatYuan } from "../../money.ts";
import { formatRecordNumber } from "../../records.ts";
import { Refusal } from "../../refusal.ts";

/** Refusals of acts on funds and payments. */

export const unknownFund = (fund: number) =>
  new Refusal(
    "funds/unknown-fund",
    {
      en: `There is no fund ${fund}. See the numbers on the site.`,
      zh: `没有编号为 ${fund} 的资金专户。请在网站上查看编号。`,
    },
    { fund },
  );

export const unknownPayment = (payment: bigint) =>
  new Refusal(
    "funds/unknown-payment",
    { en: `There is no payment ${formatRecordNumber(payment)}.`, zh: `没有付款 ${formatRecordNumber(payment)}。` },
    { payment },
  );

/** @param asked In fen, as `available` */
export const insufficient = (fund: number, name: string, asked: bigint, available: bigint) =>
  new Refusal(
    "funds/insufficient",
    {
      en: `Fund ${fund} (${name}) has ${formatYuan(available)} yuan left and ${formatYuan(asked)} are asked for. Wait for deposits, or ask for less.`,
      zh: `资金专户 ${fund}（${name}）结余 ${formatYuan(available)} 元，申请 ${formatYuan(asked)} 元。请等待入账，或减少金额。`,
    },
    { fund, name, asked, available },
  );

export const noTreasury = (account: string) =>
  new Refusal(
    "funds/no-treasury",
    {
      en: `${account} is no organisation's treasury. Choose the treasury's account.`,
      zh: `${account} 不是任何机构的备付账户。请选择备付账户。`,
    },
    { account },
  );

export type FundsRefusal =
  | ReturnType<typeof unknownFund>
  | ReturnType<typeof unknownPayment>
  | ReturnType<typeof insufficient>
  | ReturnType<typeof noTreasury>;
