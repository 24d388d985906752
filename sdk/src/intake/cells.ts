import { checkCreditCode } from "../creditCodes.ts";
import { SunledgerError } from "../errors.ts";
import { MAX_ROW_AMOUNT, formatYuan } from "../money.ts";
import { isIdentityNumber, masked } from "../personal.ts";
import type { Text } from "../text.ts";
import { bare, readNumber } from "./numbers.ts";
import type { Decimal, NumberFault } from "./numbers.ts";
import { shown } from "./refusal.ts";

/** A cell read, or why it could not be. `shown` is what may be printed of it. */
export type Cell<T> = { ok: true; value: T } | { ok: false; shown: string; what: Text; remedy: Text };

type Fault = NumberFault | "zero" | "two";

const AMOUNT: Record<Fault, { what: Text; remedy: Text }> = {
  empty: {
    what: { en: "there is no amount", zh: "没有金额" },
    remedy: { en: "Fill in the amount that the bank's statement has.", zh: "请按银行对账单填写金额。" },
  },
  zero: {
    what: { en: "nothing was given", zh: "金额为零" },
    remedy: { en: "To leave rows of 0.00 out: --zeros leave", zh: "要略过金额为零的行：--zeros leave" },
  },
  two: {
    what: { en: "money came in and went out in one row", zh: "同一行既有收入又有支出" },
    remedy: { en: "Ask the bank which of the two it is.", zh: "请向银行核实是收入还是支出。" },
  },
  negative: {
    what: { en: "an amount below zero", zh: "金额为负" },
    remedy: {
      en: "If amounts below zero went out, leave them out: --negative out. If it takes a donation back, leave both out: --reversals cancel",
      zh: "如负数为支出，请略过：--negative out。如为冲回捐款，请连同原捐款一并略过：--reversals cancel",
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
    remedy: {
      en: "Write 1,234.50 or 1234.50, as the other rows do.",
      zh: "请按其他各行的写法填写，如 1,234.50 或 1234.50。",
    },
  },
  decimals: {
    what: { en: "a part of a fen", zh: "不足一分的金额" },
    remedy: { en: "Write at most two decimals.", zh: "最多两位小数。" },
  },
  "too-large": {
    what: { en: "more than a row can hold", zh: "超过单行可容纳的金额" },
    remedy: { en: "Check the unit: amounts are in yuan.", zh: "请核对单位：金额以元为单位。" },
  },
  foreign: {
    what: { en: "an amount in another currency than yuan", zh: "非人民币金额" },
    remedy: { en: "Record what the bank credited in yuan.", zh: "请填写银行入账的人民币金额。" },
  },
  scaled: {
    what: { en: "an amount in thousands, ten thousands or millions", zh: "以千、万或更大单位表示的金额" },
    remedy: { en: "Write it out in yuan: 1.5 万 is 15,000.00.", zh: "请换算为元：1.5 万应写作 15,000.00。" },
  },
  hashes: {
    what: { en: "signs that a spreadsheet prints where a column is too narrow", zh: "列宽不足时电子表格显示的符号" },
    remedy: { en: "Widen the column and export again.", zh: "请加宽该列后重新导出。" },
  },
  error: {
    what: { en: "a formula that failed", zh: "公式错误" },
    remedy: { en: "Mend the formula in the spreadsheet and export again.", zh: "请在电子表格中修正公式后重新导出。" },
  },
  malformed: {
    what: { en: "not an amount", zh: "不是金额" },
    remedy: { en: "Write it like 1,234.50.", zh: "请写成 1,234.50。" },
  },
};

/** Why a cell is no amount, as a problem's sentences. */
export function amountFault(kind: Fault, cell: string, about?: string): { shown: string; what: Text; remedy: Text } {
  const { what, remedy } = AMOUNT[kind];
  return {
    shown: shown(cell.trim()),
    what: about === undefined ? what : { en: `${what.en} (${shown(about)})`, zh: `${what.zh}（${shown(about)}）` },
    remedy,
  };
}

/** The most that a row can hold, in fen. */
export const MOST_FEN = Number(MAX_ROW_AMOUNT);

/** An amount of a row that somebody typed: whole fen, more than none. */
export function readAmount(text: string, decimal: Decimal = "dot"): Cell<bigint> {
  const { fen, fault, about } = readNumber(bare(text), decimal);
  const kind: Fault | undefined =
    fault ?? (fen === 0 ? "zero" : fen < 0 ? "negative" : fen > MOST_FEN ? "too-large" : undefined);
  return kind ? { ok: false, ...amountFault(kind, text, about) } : { ok: true, value: BigInt(fen) };
}

/** What people write into a cell to say that there is nothing. */
const NOTHING = /^(|[-—/\\]+|无|n\/?a|none|null)$/i;

/**
 * A unified social credit code, as banks write it: any width and case, with blanks.
 * @returns The 18 characters; undefined for an empty cell, which is a person's
 */
export function readCode(text: string): Cell<string | undefined> {
  if (text === "" || NOTHING.test(text.trim())) return { ok: true, value: undefined };
  const code = bare(text)
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s'\p{Cf}-]/gu, "");
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
  if (/^\d(\.\d+)?E\+?\d+$/.test(code)) return { ok: false, shown: shown(text.trim()), ...SHORTENED };
  try {
    checkCreditCode(code);
    return { ok: true, value: code };
  } catch (error) {
    if (!(error instanceof SunledgerError)) throw error;
    const expected = error.values["expected"];
    return {
      ok: false,
      shown: shown(text.trim()),
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

export const SHORTENED = {
  what: { en: "a number that a spreadsheet shortened", zh: "被电子表格缩写的号码" },
  remedy: {
    en: "Its digits are lost: take the file as the bank exported it, or format the column as text before typing it anew.",
    zh: "其位数已丢失：请使用银行导出的原始文件，或将该列设为文本格式后重新填写。",
  },
};

export const REFUNDED = {
  what: { en: "a part of this was given back", zh: "该笔有部分退款" },
  remedy: {
    en: "To record the whole amounts, and the refunds as records of their own: --columns refund=none",
    zh: "如按全额登记、退款另行登记：--columns refund=none",
  },
};

export const TOO_WIDE = {
  what: { en: "more cells than the header has", zh: "单元格多于表头" },
  remedy: {
    en: 'A cell that contains the separator goes between quotation marks: "1,234.50".',
    zh: '含分隔符的单元格要加引号："1,234.50"。',
  },
};

export const yuanOf = (fen: number | bigint): string => formatYuan(BigInt(fen));
