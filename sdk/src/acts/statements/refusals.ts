import { formatRecordNumber } from "../../records.ts";
import { Refusal } from "../../refusal.ts";

/** Refusals of recording statements. */

export const notAllowed = (bank: number) =>
  new Refusal(
    "statements/not-allowed",
    {
      en: `The treasury of organisation ${bank} has not allowed the ledger to take its tokens. Its treasury's account does it once.`,
      zh: `机构 ${bank} 的备付账户尚未授权账本划转。请由备付账户办理一次。`,
    },
    { bank },
  );

export const rowsDiffer = (deposit: bigint) => {
  const number = formatRecordNumber(deposit);
  return new Refusal(
    "statements/rows-differ",
    {
      en: `Deposit ${number} was recorded from this file with other rows than it reads as now. Read it with the same columns as then; where it was wrong then, correct the deposit.`,
      zh: `入账 ${number} 由该文件登记，但与现在读出的各行不同。请使用当时的列设置；如当时有误，请更正该入账。`,
    },
    { deposit },
  );
};

export type StatementsRefusal = ReturnType<typeof notAllowed> | ReturnType<typeof rowsDiffer>;
