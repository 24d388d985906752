import { formatYuan, parseYuan } from "@sunledger/sdk";
import { Refusal } from "../lib/language.ts";
import { plain } from "./table.ts";
import type { Line } from "./table.ts";

/** What somebody says a file holds: the user (`--expect-...`), a title above the header or a total below the rows. */
export type Claims = { total?: bigint; count?: number };

const TOTAL_WORD = /^(合计|总计|共计|总额|总金额|小计|本页小计|本页合计|total|grandtotal|subtotal|sum)/;

/** Cheap to ask of every cell of a long file: only what passes is looked at closely. */
const MAY_BE_TOTAL = /[合总共小本]\s*[计额页金]|total|sum/i;

/** Whether a line sums up others: one of its cells says so, alone or before a figure. */
export function isTotalLine({ cells }: Line): boolean {
  return cells.some((cell) => {
    if (!MAY_BE_TOTAL.test(cell)) return false;
    const word = TOTAL_WORD.exec(plain(cell))?.[0];
    // "合计有限公司" would be a donor: behind the word there may be figures and their units only.
    return (
      word !== undefined &&
      /^[\d,.¥￥共计金额人民币数笔条元行rowsdonations()，。；;]*$/.test(plain(cell).slice(word.length))
    );
  });
}

/**
 * What a title or total line claims.
 * @param amount The index of its amount column, for a total line
 */
export function readClaims({ cells }: Line, amount?: number): Claims {
  const text = cells.join(",").normalize("NFKC");
  const count = /(?:合计|总计|共计?|total)\D{0,8}?([\d,]+) ?(?:笔|条|行|rows|donations)/i.exec(text)?.[1];
  const spelled = /(?:合计|总计|共计?|总额|总金额|total)[^元]{0,24}?([\d,]+(?:\.\d+)?) ?(?:元|yuan)/i.exec(text)?.[1];
  const total = (amount === undefined ? undefined : readYuan(cells[amount])) ?? readYuan(spelled);
  return {
    ...(count !== undefined && { count: Number(count.replaceAll(",", "")) }),
    ...(total !== undefined && { total }),
  };
}

function readYuan(text: string | undefined): bigint | undefined {
  try {
    return text === undefined ? undefined : parseYuan(text, 2n ** 64n - 1n);
  } catch {
    return undefined;
  }
}

/**
 * Stop where a claim and the rows differ: one of them is wrong, and nobody but the bank can know which.
 * @throws Refusal with both figures
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
  throw new Refusal({
    en: `Nothing was sent: ${differences.map(({ en }) => en).join("; ")}. Ask whoever made the statement which is right.`,
    zh: `未发送任何内容：${differences.map(({ zh }) => zh).join("；")}。请向制表单位核实哪个正确。`,
  });
}
