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

export const notPaid = (payment: bigint) =>
  new Refusal(
    "funds/not-paid",
    {
      en: `No row of payment ${formatRecordNumber(payment)} names this organisation, so it cannot confirm that the money arrived. Leave a comment instead.`,
      zh: `付款 ${formatRecordNumber(payment)} 中没有本机构的行，因此不能确认收到。可以改为留言。`,
    },
    { payment },
  );

/** @param freezes How many organisations hold it frozen */
export const othersFreeze = (fund: number, freezes: number) =>
  new Refusal(
    "funds/others-freeze",
    {
      en: `${freezes} organisations hold fund ${fund} frozen, and this one is not among them. Each lifts its own freeze.`,
      zh: `冻结资金专户 ${fund} 的机构有 ${freezes} 家，本机构不在其中。各机构解除自己的冻结。`,
    },
    { fund, freezes },
  );

export const noSuccessor = (fund: number) =>
  new Refusal(
    "funds/no-successor",
    {
      en: `Fund ${fund} has no successor yet. Let its steward name one.`,
      zh: `资金专户 ${fund} 尚未指定承接专户。请由管理单位指定。`,
    },
    { fund },
  );

export type FundsRefusal =
  | ReturnType<typeof unknownFund>
  | ReturnType<typeof unknownPayment>
  | ReturnType<typeof insufficient>
  | ReturnType<typeof noTreasury>
  | ReturnType<typeof notPaid>
  | ReturnType<typeof othersFreeze>
  | ReturnType<typeof noSuccessor>;
