import { formatYuan } from "../money.ts";
import { IntakeError } from "./refusal.ts";
import type { Line } from "./lines.ts";

/** What somebody says a file holds: the user (`--expect-...`), a title above the header or a total below the rows. */
export type Claims = { total?: bigint; count?: number };

/** A claim of the file itself, with where it stands. `total` is undefined where it says something that is not understood. */
export type Claim = { line: number; text: string; total?: bigint; count?: number };

/** Claims about other things than what came in. */
const OTHERS = /退款|退费|支出|借方|转出|付款|手续费|debit|withdraw|refund|fee/i;

/** What a note or a title claims: `共 1,003 笔，合计 3.00 元`, also `交易合计：2笔，商家实收共150.00元`. */
export function readNote({ line, cells }: Line): Claim | undefined {
  const text = cells.join(",").normalize("NFKC");
  if (!/[合总共]|total|count|笔/i.test(text) || OTHERS.test(text)) return undefined;
  const count =
    /(?:合计|总计|共计?|total)\D{0,8}?([\d,]+) ?(?:笔|条|行|rows|donations|transactions)/i.exec(text)?.[1] ??
    /(?:总笔数|笔数|总条数)[:\s]*([\d,]+)/.exec(text)?.[1];
  const spelled =
    /(?:实收共|收入合计|收入总额|贷方合计)[^\d元]{0,12}([\d,]+(?:\.\d+)?)/.exec(text)?.[1] ??
    /(?:合计|总计|共计?|总额|总金额|total)[^元\d]{0,12}(?:[\d,]+ ?(?:笔|条|行|rows|donations)[^元\d]{0,12})?([\d,]+(?:\.\d+)?) ?(?:元|yuan|cny)/i.exec(
      text,
    )?.[1];
  const total = spelled === undefined ? undefined : roundedFen(spelled);
  if (count === undefined && total === undefined) return undefined;
  return {
    line,
    text,
    ...(count !== undefined && { count: Number(count.replaceAll(",", "")) }),
    ...(total !== undefined && { total }),
  };
}

/** An amount with the noise that sums of fractions carry: 100.28999999999999 is 100.29. */
export function roundedFen(text: string): bigint | undefined {
  const plain = text.replace(/[,\s¥￥元]/g, "");
  const [, whole, decimals = ""] = /^(\d+)(?:\.(\d+))?$/.exec(plain) ?? [];
  if (whole === undefined) return undefined;
  const kept = BigInt(whole + decimals.slice(0, 2).padEnd(2, "0"));
  const rest = decimals.slice(2);
  if (rest === "" || /^0*$/.test(rest)) return kept;
  // Noise of a binary fraction is a run of zeros or nines behind the second decimal.
  if (/^0{4,}/.test(rest)) return kept;
  return /^9{4,}/.test(rest) ? kept + 1n : undefined;
}

/** The sums and counts that a claim may mean: of donations, of all that came in, of all rows, so far or since the last one. */
export type Measures = { sums: readonly bigint[]; counts: readonly number[] };

/** Whether a claim agrees with what the rows say. */
export const agrees = ({ total, count }: Claim, { sums, counts }: Measures): boolean =>
  (total === undefined || sums.includes(total)) && (count === undefined || counts.includes(count));

/**
 * Stop where a claim and the rows differ: one of them is wrong, and nobody but the bank can know which.
 * @throws IntakeError with both figures
 */
export function checkClaims(claims: Claims, actual: Required<Claims>): void {
  const { count, total } = claims;
  const differences: { en: string; zh: string }[] = [];
  if (count !== undefined && count !== actual.count)
    differences.push({
      en: `the statement claims ${count.toLocaleString("en")} rows, the file has ${actual.count.toLocaleString("en")}`,
      zh: `对账单声称 ${count.toLocaleString("en")} 笔，文件中有 ${actual.count.toLocaleString("en")} 笔`,
    });
  if (total !== undefined && total !== actual.total)
    differences.push({
      en: `the statement claims ${formatYuan(total)} yuan, the rows add up to ${formatYuan(actual.total)}`,
      zh: `对账单声称 ${formatYuan(total)} 元，各行合计 ${formatYuan(actual.total)} 元`,
    });
  if (differences.length === 0) return;
  throw new IntakeError("claims", {
    en: `Nothing was sent: ${differences.map(({ en }) => en).join("; ")}. Ask whoever made the statement which is right; if the rows are, say so: --expect-count and --expect-total outrank what the file says.`,
    zh: `未发送任何内容：${differences.map(({ zh }) => zh).join("；")}。请向制表单位核实哪个正确；如各行正确，可用 --expect-count 与 --expect-total 指定，其优先于文件自称。`,
  });
}
