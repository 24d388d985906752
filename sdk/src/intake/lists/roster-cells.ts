import { SunledgerError } from "../../errors.ts";
import { parseYuan } from "../../money.ts";
import { covers, formatRegion, parseRegion, type Region } from "../../regions.ts";
import { readIdentityNumber } from "../../relief/identity.ts";
import type { Text } from "../../text.ts";
import type { Cell } from "../cells.ts";

/** Cells of registration forms. What is printed of a cell never tells who the household is. */

/** As much of an identity number as finds it in the file again: its first six characters and its last two. */
export function maskedIdentity(text: string): string {
  const number = text.normalize("NFKC").replace(/\s/g, "");
  // Of a short one so much would be nearly all.
  return number.length > 14
    ? `${number.slice(0, 6)}…${number.slice(-2)}`
    : number.length > 4
      ? `${number.slice(0, 2)}…`
      : number;
}

const IDENTITY: Readonly<Record<string, { what: Text; remedy: Text }>> = {
  empty: {
    what: { en: "there is no identity number", zh: "没有身份证号码" },
    remedy: { en: "Fill in the head of the household's.", zh: "请填写户主的身份证号码。" },
  },
  spreadsheet: {
    what: { en: "an identity number that a spreadsheet shortened", zh: "被电子表格缩写的身份证号码" },
    remedy: {
      en: "Format the column as text, type the number again and export anew.",
      zh: "请将该列设为文本格式，重新填写后再导出。",
    },
  },
  old: {
    what: { en: "an identity number of 15 digits, which ended in 2013", zh: "15 位旧身份证号码（2013 年起停用）" },
    remedy: { en: "Write the 18 characters of the card now valid.", zh: "请填写现行身份证的 18 位号码。" },
  },
  length: {
    what: { en: "not 18 characters", zh: "不是 18 位" },
    remedy: { en: "Compare it with the booklet or card.", zh: "请与户口簿或身份证核对。" },
  },
  form: {
    what: { en: "not 17 digits and a digit or X", zh: "不是 17 位数字加 1 位数字或 X" },
    remedy: { en: "Compare it with the booklet or card.", zh: "请与户口簿或身份证核对。" },
  },
  region: {
    what: { en: "its first six digits are no county's", zh: "前 6 位不是行政区划代码" },
    remedy: { en: "Compare them with the booklet or card.", zh: "请与户口簿或身份证核对。" },
  },
  born: {
    what: { en: "its digits 7 to 14 are no date of birth", zh: "第 7 至 14 位不是出生日期" },
    remedy: { en: "Compare them with the booklet or card.", zh: "请与户口簿或身份证核对。" },
  },
  future: {
    what: { en: "its date of birth is not yet past", zh: "出生日期晚于今天" },
    remedy: { en: "Compare digits 7 to 14 with the booklet or card.", zh: "请核对第 7 至 14 位。" },
  },
  check: {
    what: { en: "its check character does not fit the other 17", zh: "校验码与前 17 位不符" },
    remedy: {
      en: "One of its characters is wrong: compare it with the booklet or card.",
      zh: "其中某一位有误：请与户口簿或身份证核对。",
    },
  },
};

const PREFIX = "identity/";

/**
 * The identity number of a head of household (GB 11643-1999).
 * @param madeUp Whether numbers of the made-up province 99 are taken: where the village itself lies there
 */
export function readIdentity(text: string, madeUp: boolean): Cell<string> {
  try {
    return { ok: true, value: readIdentityNumber(text, new Date(), madeUp).number };
  } catch (error) {
    const known = error instanceof SunledgerError && IDENTITY[error.code.slice(PREFIX.length)];
    if (!known) throw error;
    return { ok: false, shown: maskedIdentity(text), ...known };
  }
}

/** How many persons live in the household. */
export function readPersons(text: string): Cell<number> {
  const number = text.normalize("NFKC").replace(/[人口\s]+$/, "");
  const persons = /^\d{1,2}$/.test(number.trim()) ? Number(number) : 0;
  if (persons > 0) return { ok: true, value: persons };
  return {
    ok: false,
    shown: text.trim(),
    what: { en: "not a number of persons", zh: "不是人数" },
    remedy: { en: "Write 1 to 99.", zh: "请填写 1 至 99。" },
  };
}

/**
 * A year's net income a head, which may be a loss.
 * @returns Whole fen; undefined where the form says nothing
 */
export function readIncome(text: string): Cell<number | undefined> {
  const written = text.normalize("NFKC").replace(/\s/g, "");
  if (written === "") return { ok: true, value: undefined };
  const [, sign = "", amount = ""] = /^([-−]?)(.*?)元?$/.exec(written) ?? [];
  try {
    const fen = Number(parseYuan(amount));
    return { ok: true, value: sign && fen > 0 ? -fen : fen };
  } catch (error) {
    if (!(error instanceof SunledgerError)) throw error;
    return {
      ok: false,
      shown: text.trim(),
      what: { en: "not an amount", zh: "不是金额" },
      remedy: { en: "Write it in yuan like 3,200.50, or leave it empty.", zh: "请以元填写，如 3,200.50，或留空。" },
    };
  }
}

/** The code of the place where the household lives, which has to be the village that puts it forward. */
export function readPlace(text: string, village: Region): Cell<Region> {
  const shown = text.trim();
  const digits = text.normalize("NFKC").replace(/[\s']/g, "");
  try {
    const region = parseRegion(digits);
    if (covers(village, region)) return { ok: true, value: region };
  } catch (error) {
    if (!(error instanceof SunledgerError)) throw error;
    return {
      ok: false,
      shown,
      what: { en: "not a region's code", zh: "不是区划代码" },
      remedy: {
        en: `Write the village's 12 digits: ${formatRegion(village)}.`,
        zh: `请填写本村的 12 位代码：${formatRegion(village)}。`,
      },
    };
  }
  return {
    ok: false,
    shown,
    what: { en: "a household of another region", zh: "其他地区的农户" },
    remedy: {
      en: `This roster is of ${formatRegion(village)}: take the row out, and let its own village put it forward.`,
      zh: `本名册属于 ${formatRegion(village)}：请去除该行，由其所在村申报。`,
    },
  };
}

/** Whether a line is the head's: the form's first of a household, or its only one. */
export const isHead = (relation: string): boolean =>
  /^(|户主|本人|户主本人|本人或户主|head|self)$/i.test(relation.normalize("NFKC").trim());
