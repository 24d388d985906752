import { MoneyError, SunledgerError, checkCreditCode, isIdentityNumber, masked, parseYuan } from "@sunledger/sdk";
import type { MoneyReason } from "@sunledger/sdk";
import type { Text } from "../lib/language.ts";

/** A cell read, or why it could not be. `shown` is what may be printed of it. */
export type Cell<T> = { ok: true; value: T } | { ok: false; shown: string; what: Text; remedy: Text };

const AMOUNT: Record<MoneyReason | "zero", { what: Text; remedy: Text }> = {
  empty: {
    what: { en: "there is no amount", zh: "没有金额" },
    remedy: { en: "Fill it in, or delete the line if it is not a row.", zh: "请填写金额；若该行不是明细，请删除。" },
  },
  zero: {
    what: { en: "nothing was given", zh: "金额为零" },
    remedy: { en: "Delete the row: the ledger records money only.", zh: "请删除该行：账本只记录款项。" },
  },
  negative: {
    what: { en: "an amount below zero", zh: "金额为负" },
    remedy: {
      en: "Take a reversed donation out together with its reversal; a refund of an earlier one is a payment.",
      zh: "冲正请连同被冲正的捐款一并删除；退还先前的捐款应作为付款。",
    },
  },
  exponent: {
    what: { en: "a number that a spreadsheet shortened", zh: "被电子表格缩写的数字" },
    remedy: {
      en: "Format the column as a number with two decimals and export again.",
      zh: "请将该列设为两位小数的数值格式后重新导出。",
    },
  },
  separators: {
    what: { en: "separators in unusual places", zh: "千位分隔符位置不对" },
    remedy: { en: "Write 1,234.50 or 1234.50.", zh: "请写成 1,234.50 或 1234.50。" },
  },
  decimals: {
    what: { en: "a part of a fen", zh: "不足一分的金额" },
    remedy: { en: "Write at most two decimals.", zh: "最多两位小数。" },
  },
  "too-large": {
    what: { en: "more than a row can hold", zh: "超过单行可容纳的金额" },
    remedy: { en: "Check the unit: amounts are in yuan.", zh: "请核对单位：金额以元为单位。" },
  },
  malformed: {
    what: { en: "not an amount", zh: "不是金额" },
    remedy: {
      en: "Write it like 1,234.50. If this is no row, delete the line.",
      zh: "请写成 1,234.50。若该行不是明细，请删除。",
    },
  },
};

/** An amount of a row: whole fen, more than none. */
export function readAmount(text: string): Cell<bigint> {
  const refused = (reason: keyof typeof AMOUNT): Cell<bigint> => ({ ok: false, shown: text.trim(), ...AMOUNT[reason] });
  try {
    const fen = parseYuan(text);
    return fen === 0n ? refused("zero") : { ok: true, value: fen };
  } catch (error) {
    if (error instanceof MoneyError) return refused(error.reason);
    throw error;
  }
}

/** What people write into a cell to say that there is nothing. */
const NOTHING = /^(|[-—/\\]+|无|n\/?a|none|null)$/i;

/**
 * A unified social credit code, as banks write it: any width and case, with blanks.
 * @returns The 18 characters; undefined for an empty cell, which is a person's
 */
export function readCode(text: string): Cell<string | undefined> {
  const code = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s'-]/g, "");
  if (NOTHING.test(text.trim())) return { ok: true, value: undefined };
  if (isIdentityNumber(code))
    return {
      ok: false,
      shown: masked(code),
      what: { en: "a person's identity number", zh: "个人身份证号码" },
      remedy: {
        en: "Empty the cell: persons are never identified on the ledger.",
        zh: "请清空该单元格：账本绝不记录个人身份。",
      },
    };
  try {
    checkCreditCode(code);
    return { ok: true, value: code };
  } catch (error) {
    if (!(error instanceof SunledgerError)) throw error;
    const expected = error.values["expected"];
    return {
      ok: false,
      shown: text.trim(),
      what: { en: "not a unified social credit code", zh: "不是有效的统一社会信用代码" },
      remedy: expected
        ? {
            en: `With these 17 characters the last would be ${expected}: compare it with the licence, or empty the cell.`,
            zh: `按前 17 位计算，末位应为 ${expected}：请与执照核对，或清空该单元格。`,
          }
        : {
            en: "It has 18 digits and capital letters without I, O, S, V, Z: compare it with the licence, or empty the cell.",
            zh: "应为 18 位数字和大写字母（不含 I、O、S、V、Z）：请与执照核对，或清空该单元格。",
          },
    };
  }
}
