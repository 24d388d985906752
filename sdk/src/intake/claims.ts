import { formatYuan } from "../money.ts";
import { IntakeError } from "./refusal.ts";
import type { Line } from "./lines.ts";
import { simplified } from "./titles.ts";

/** What somebody says a file holds: the user (`--expect-...`), a title above the header or a total below the rows. */
export type Claims = { total?: bigint; count?: number };

/** A claim of the file itself, with where it stands. `total` is undefined where it says something that is not understood. */
export type Claim = { line: number; text: string; total?: bigint; count?: number };

/** Where in a claim something else than what came in begins, and where what came in does. */
const PARTS =
  /(?=[待已](?:收入|支出)|(?<![待已])(?:收入|支出)|借方|转出|付款|贷方|转入|退款|退费|不计收支|中性交易|优惠|手续费|服务费|debits?|credits?|withdraw|deposits?|refund|fees?)/i;
const OTHERS =
  /^(待收入|待支出|已?支出|借方|转出|付款|退款|退费|不计收支|中性交易|优惠|手续费|服务费|debit|withdraw|refund|fee)/i;
const INCOME = /^(已?收入|贷方|转入|credit|deposit)/i;

/**
 * What a note or a title claims: `共 1,003 笔，合计 3.00 元`, `收入合计：2笔，共150.00元，支出合计：…`, `收入：2笔 150.00元`. What it says
 * of outgoing money and of refunds is passed over.
 */
export function readNote({ line, cells }: Line): Claim | undefined {
  const text = simplified(cells.join(",").normalize("NFKC"));
  if (!/[合总共]|total|count|笔|收入/i.test(text)) return undefined;
  const parts = text.split(PARTS).filter((part) => !OTHERS.test(part));
  const counts = parts.map(countIn).filter((count) => count !== undefined);
  const totals = parts.map(totalIn).filter((total) => total !== undefined);
  const [count, spelled] = [counts.at(-1), totals.at(-1)];
  const total = spelled === undefined ? undefined : roundedFen(spelled);
  if (count === undefined && total === undefined) return undefined;
  return {
    line,
    text,
    ...(count !== undefined && { count: Number(count.replaceAll(",", "")) }),
    ...(total !== undefined && { total }),
  };
}

const COUNT = "([\\d,]+) ?(?:笔|条|行|rows|donations|transactions)";

const countIn = (part: string): string | undefined =>
  new RegExp(`(?:合计|总计|共计?|total)\\D{0,8}?${COUNT}`, "i").exec(part)?.[1] ??
  /(?:总笔数|笔数|总条数)[:\s]*([\d,]+)/.exec(part)?.[1] ??
  (INCOME.test(part) ? new RegExp(`^\\D{0,8}${COUNT}`, "i").exec(part)?.[1] : undefined);

/** An amount: a number that does not count rows. */
const AMOUNT = "([\\d,]+(?:\\.\\d+)?)(?![\\d.,]* ?(?:笔|条|行|rows|donations))";

const totalIn = (part: string): string | undefined =>
  new RegExp(
    `(?:实收共|合计|总额|总金额|共计?|收入|贷方)[^\\d元]{0,12}(?:[\\d,]+ ?(?:笔|条|行)[^\\d元]{0,12})?${AMOUNT} ?元`,
  ).exec(part)?.[1] ??
  new RegExp(
    `(?:合计|总计|共计?|总额|总金额|total)[^元\\d]{0,12}(?:[\\d,]+ ?(?:rows|donations)[^元\\d]{0,12})?${AMOUNT} ?(?:yuan|cny|rmb)`,
    "i",
  ).exec(part)?.[1] ??
  (INCOME.test(part) || /实收共/.test(part)
    ? new RegExp(
        `(?:收入|贷方|转入|实收共|credits?|deposits?)(?:合计|总额|金额)?[^\\d元笔]{0,12}(?:[\\d,]+ ?(?:笔|条|行)[^\\d元]{0,12})?${AMOUNT}`,
        "i",
      ).exec(part)?.[1]
    : undefined);

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
