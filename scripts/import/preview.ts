import { basename } from "node:path";
import { formatYuan, sameText } from "@sunledger/sdk";
import type { PassReason, Statement } from "@sunledger/sdk/intake";
import { shown } from "@sunledger/sdk/intake";
import type { Text } from "../lib/language.ts";
import { tell, warn } from "../lib/terminal.ts";

/** Why rows are passed over, in words. */
const REASONS: Record<PassReason, Text> = {
  outgoing: { en: "outgoing", zh: "支出" },
  neutral: { en: "neither income nor outgo", zh: "不计收支" },
  void: { en: "closed, failed or refunded", zh: "已关闭、失败或退款" },
  waiting: { en: "not yet come", zh: "尚未到账" },
  interest: { en: "interest", zh: "利息" },
  fee: { en: "fees", zh: "手续费" },
  reversal: { en: "reversals", zh: "冲正、退汇、退款" },
  reversed: { en: "taken back by a reversal", zh: "已被冲回" },
  balance: { en: "opening and closing balances", zh: "期初、期末余额" },
  currency: { en: "in other currencies", zh: "其他币种" },
  zero: { en: "without an amount", zh: "无金额" },
  left: { en: "left out as you said", zh: "按您的说明略过" },
};

const n = (count: number): string => count.toLocaleString("en");

/** Say what a statement was read as. */
export function previewStatement(path: string, statement: Statement): void {
  const { encoding, columns, count, total, smallest, largest, organisations, notes, passed } = statement;
  const named = Object.entries(columns).map(([field, title]) => `${field}=${title}`);
  tell(sameText(`${basename(path)}: ${encoding}; ${shown(named.join(", "), 400)}`));
  for (const { line, cells } of notes) {
    const text = shown(cells.filter(Boolean).join(" "), 120);
    tell({ en: `  not a row: line ${line}, "${text}"`, zh: `  非明细：第 ${line} 行，“${text}”` });
  }
  for (const { reason, count: rows, fen, lines } of passed) {
    const [at, yuan] = [`${lines.slice(0, 5).join(", ")}${rows > 5 ? ", …" : ""}`, formatYuan(fen)];
    tell({
      en: `  no donations: ${n(rows)} ${REASONS[reason].en}, ${yuan} yuan (lines ${at})`,
      zh: `  非捐款：${REASONS[reason].zh} ${n(rows)} 行，${yuan} 元（第 ${at} 行）`,
    });
  }
  tell({
    en: `  ${n(count)} rows, ${formatYuan(total)} yuan in all`,
    zh: `  共 ${n(count)} 行，合计 ${formatYuan(total)} 元`,
  });
  tell({
    en: `  smallest ${formatYuan(BigInt(smallest))}, largest ${formatYuan(BigInt(largest))}`,
    zh: `  最小 ${formatYuan(BigInt(smallest))}，最大 ${formatYuan(BigInt(largest))}`,
  });
  tell({
    en: `  ${n(organisations)} rows of organisations, named by their credit codes; ${n(count - organisations)} of persons, never named`,
    zh: `  机构 ${n(organisations)} 行，按信用代码公开名称；个人 ${n(count - organisations)} 行，绝不公开姓名`,
  });
  warnings(statement);
}

function warnings({ ambiguous, cut, takenBack }: Statement): void {
  for (const { creditCode, names } of ambiguous)
    warn({
      en: `${creditCode} goes by ${names.join(", ")}: the first is published. Correct the file if that is a slip.`,
      zh: `${creditCode} 有多个名称：${names.join("、")}；将公开第一个。如有笔误请更正文件。`,
    });
  if (cut.length > 0)
    warn({
      en: `A name lost half of its last character in line ${cut.join(", ")}.`,
      zh: `第 ${cut.join("、")} 行的名称末尾缺半个字。`,
    });
  for (const { line, fen, name } of takenBack)
    warn({
      en: `Line ${line} takes back ${formatYuan(BigInt(fen))} yuan of ${shown(name)} that does not stand in this file: if it is recorded, reverse that deposit as a record of its own.`,
      zh: `第 ${line} 行冲回${shown(name)}的 ${formatYuan(BigInt(fen))} 元，本文件中没有该笔捐款：如已登记，请另行登记冲回。`,
    });
}
