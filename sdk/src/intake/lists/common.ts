import { readAmount, type Cell } from "../cells.ts";
import { inOtherUnit } from "../doubts.ts";
import type { Column } from "../header.ts";
import type { Problem } from "../refusal.ts";

/** One dot before three digits: fifty, or fifty thousand. */
const EITHER = /^\D*[1-9]\d{0,2}\.\d{3}\D*$/;

/** An amount in a list that somebody wrote for this purpose: what may be read two ways is written anew. */
export function readListAmount(text: string): Cell<bigint> {
  if (!EITHER.test(text)) return readAmount(text);
  return {
    ok: false,
    shown: text.trim(),
    what: { en: "an amount that may be read two ways", zh: "可有两种读法的金额" },
    remedy: { en: "Write 50,000.00 or 50.00.", zh: "请写成 50,000.00 或 50.00。" },
  };
}

/** Amounts in units of ten thousand would be recorded at a ten-thousandth of what was meant. */
export function unitProblems({ title }: Column, line: number): Problem[] {
  if (!inOtherUnit(title)) return [];
  return [
    {
      line,
      column: title,
      value: title,
      what: { en: "amounts in another unit than yuan", zh: "金额单位不是元" },
      remedy: { en: "Write out the amounts in yuan.", zh: "请将金额换算为元。" },
    },
  ];
}
