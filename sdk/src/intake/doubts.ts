import { formatYuan } from "../money.ts";
import type { Answers } from "./answers.ts";
import { yuanOf } from "./cells.ts";
import type { Line } from "./lines.ts";
import { IntakeError, shown } from "./refusal.ts";
import type { Problem, Question } from "./refusal.ts";
import type { Sheet } from "./sheet.ts";
import type { Sum } from "./sums.ts";
import type { StatementField } from "./titles.ts";
import { foreignCurrencyIn } from "./numbers.ts";
import { simplified } from "./titles.ts";
import { isYuan } from "./words.ts";

/** What a statement leaves in doubt, as questions that have an answer each. */

type Group = { sum: Sum; lines: readonly number[] };

const listed = (lines: readonly number[], count: number): { en: string; zh: string } => {
  const some = lines.slice(0, 5).join(", ");
  return count > 5 ? { en: `${some} and more`, zh: `${some} 等` } : { en: some, zh: some };
};

export function reversalQuestion({ sum, lines }: Group): Question {
  const at = listed(lines, sum.count);
  const yuan = formatYuan(sum.value);
  return {
    kind: "reversals",
    text: {
      en: `${sum.count} rows are reversals (lines ${at.en}; ${yuan} yuan). Say what they are: --reversals leave where money of the account came back, or --reversals cancel where they take donations back, which are then left out with them`,
      zh: `有 ${sum.count} 行为冲正、退汇或退款（第 ${at.zh} 行；共 ${yuan} 元）。请说明：--reversals leave（本账户付出的款项退回，略过），或 --reversals cancel（冲回捐款，连同原捐款一并略过）`,
    },
    option: "--reversals leave|cancel",
  };
}

export function currencyQuestion({ sum, lines }: Group): Question {
  const at = listed(lines, sum.count);
  return {
    kind: "currency",
    text: {
      en: `${sum.count} rows are not yuan (lines ${at.en}). To leave rows in other currencies out: --currency CNY. If that column does not tell the amounts' currency: --columns currency=none`,
      zh: `有 ${sum.count} 行不是人民币（第 ${at.zh} 行）。要略过其他币种的行：--currency CNY。如该列并非金额的币种：--columns currency=none`,
    },
    option: "--currency CNY",
  };
}

export function bareQuestion(suspects: readonly { line: number; fen: number }[]): Question {
  const at = listed(
    suspects.map(({ line }) => line),
    suspects.length,
  );
  const yuan = yuanOf(suspects[0]!.fen);
  return {
    kind: "last-row",
    text: {
      en: `Line ${at.en} (${yuan}) may be a sum: it lacks what the other rows have, or equals the rows above it together. Say what it is: --bare-rows totals or --bare-rows rows`,
      zh: `第 ${at.zh} 行（${yuan}）可能是合计：缺少其他各行都有的内容，或恰等于以上各行之和。请说明：--bare-rows totals（合计）或 --bare-rows rows（明细）`,
    },
    option: "--bare-rows totals|rows",
  };
}

export function totalQuestion({ line, text }: { line: number; text: string }): Question {
  return {
    kind: "total",
    text: {
      en: `Line ${line} claims a sum that is not understood: "${text}". Say what the rows should add up to: --expect-total YUAN`,
      zh: `第 ${line} 行的合计无法理解：“${text}”。请指定应有的合计：--expect-total 金额`,
    },
    option: "--expect-total YUAN",
  };
}

/** Amounts in units of ten thousand would be recorded at a ten-thousandth of what was given. */
export function unitQuestion({
  notes,
  header,
  columns,
}: Pick<Sheet<StatementField>, "notes" | "header" | "columns">): IntakeError | undefined {
  for (const { title } of [...(columns.amount ?? []), ...(columns.credit ?? [])]) {
    if (inOtherUnit(title)) return otherUnit(header.line, title);
    const currency = foreignCurrencyIn(title);
    if (currency !== undefined) return otherCurrency(header.line, currency);
  }
  return unitOf(notes);
}

/** The same for what stands above or below the rows. */
export function unitOf(notes: readonly Line[]): IntakeError | undefined {
  for (const { line, cells } of notes) {
    const text = simplified(cells.join(" ").normalize("NFKC"));
    const unit =
      /单位\s*[:：]?\s*(?:人民币)?\s*[(（]?\s*((?:十|百|千|万|百万|千万|亿)\s*元|万|亿)/.exec(text) ??
      /[(（](?:人民币)?\s*(?:百|千|万|百万|千万|亿)元\s*[)）]/.exec(text) ??
      /\b(?:amounts?|figures?|unit)\b[^,;]*\b(thousands?|millions?|k)\b|\bin (?:thousands|millions)\b|[('](?:000|k)s?[)']/i.exec(
        text,
      );
    if (unit) return otherUnit(line, shown(text.trim()));
    for (const [, colon, word] of text.matchAll(
      /(?:币\s*[种别]|货币|currency|ccy)\s*([:：])?[\s[【(（]*([^\s,;，；)）\]】]+)/gi,
    )) {
      const currency = colon === undefined ? foreignCurrencyIn(word!) : isYuan(word!) ? undefined : word;
      if (currency !== undefined) return otherCurrency(line, currency);
    }
  }
  return undefined;
}

/** Whether a title says that amounts are in another unit than yuan. */
export const inOtherUnit = (title: string): boolean => /万|千元|亿|\bk\b|thousand|million/i.test(title);

const otherUnit = (line: number, text: string): IntakeError =>
  new IntakeError("unit", {
    en: `Line ${line} says that amounts are in another unit than yuan: "${text}". Write the amounts out in yuan and correct that line.`,
    zh: `第 ${line} 行表明金额单位不是元：“${text}”。请将金额换算为元，并更正该行。`,
  });

const otherCurrency = (line: number, currency: string): IntakeError =>
  new IntakeError("currency", {
    en: `Line ${line} says that the account is in ${shown(currency)}, not in yuan. Only yuan are recorded: import the statement of the account in yuan that they were exchanged into.`,
    zh: `第 ${line} 行表明账户币种为 ${shown(currency)}，不是人民币。账本只登记人民币：请导入结汇后人民币账户的对账单。`,
  });

/** A row without an amount of which the balance beside it tells what is missing. */
export function lostAmount(problem: Problem, jump: number): Problem {
  const yuan = yuanOf(Math.abs(jump));
  return {
    ...problem,
    what:
      jump > 0
        ? {
            en: `there is no amount; by the balance, ${yuan} yuan that came in are missing here`,
            zh: `没有金额；按余额推算，此处缺少收入 ${yuan} 元`,
          }
        : {
            en: `there is no amount; by the balance, ${yuan} yuan that went out are missing here`,
            zh: `没有金额；按余额推算，此处缺少支出 ${yuan} 元`,
          },
    remedy:
      jump > 0
        ? {
            en: "Export the statement again, or fill in what the bank's own page shows for this row.",
            zh: "请重新导出对账单，或按银行页面补填该行金额。",
          }
        : {
            en: "If a column has what went out, name it: --columns debit=TITLE. Otherwise export the statement again.",
            zh: "如另有支出列，请指定：--columns debit=列名；否则请重新导出对账单。",
          },
  };
}

/** The last row of a file that was not written to its end. */
export const cutOff = ({ line, cells }: Line): Problem => ({
  line,
  column: `#${cells.length}`,
  value: shown(cells.at(-1) ?? ""),
  what: {
    en: "the last row has fewer cells than all others: the file seems to be cut off",
    zh: "最后一行的单元格少于其他各行：文件似乎不完整",
  },
  remedy: {
    en: "Export the statement again, whole. If the row is right, end it with the separators that the others have.",
    zh: "请重新导出完整对账单。如该行无误，请补齐与其他各行相同的分隔符。",
  },
});

export const noRows = (): IntakeError =>
  new IntakeError("no-rows", {
    en: "There is no donation below the header. Check that this is the right file.",
    zh: "表头下没有捐款明细。请确认文件是否正确。",
  });

export const tooManyRows = (): IntakeError =>
  new IntakeError("long", {
    en: "A statement has at most 8,000,000 rows. Export it by month, or split it.",
    zh: "一份对账单最多 800 万行。请按月导出或拆分。",
  });

/** The last digits of the account that a statement is of, where it says so: exports mask the others. */
export function accountOf({ notes }: { notes: readonly Line[] }, answers: Answers): string {
  if (answers.account !== undefined) return lastDigits(answers.account);
  for (const { cells } of notes) {
    const number =
      /(?:[账帐]\s*号|卡\s*号|账户|account(?: no\.?| number)?|iban)\s*[:：]\s*[^\d]{0,12}?([A-Z]{0,2}\d[\dA-Z* ]{0,40}\d{4})(?!\d)/i.exec(
        simplified(cells.join(" ").normalize("NFKC")),
      )?.[1];
    if (number) return lastDigits(number);
  }
  return "";
}

export const lastDigits = (account: string): string =>
  account
    .replace(/[^\dA-Za-z]/g, "")
    .slice(-4)
    .toUpperCase();
