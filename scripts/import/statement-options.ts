import { folded, STATEMENT_FIELDS } from "@sunledger/sdk/intake";
import type { Answers, StatementField } from "@sunledger/sdk/intake";
import { InvalidArgumentError, Option } from "commander";
import type { Command } from "commander";
import { withLayout } from "../cli/layout.ts";
import type { LayoutOptions } from "../cli/layout.ts";
import { say } from "../lib/language.ts";
import type { Text } from "../lib/language.ts";

/** What can be answered of a statement's layout, as options of the command line. */
export type AnswerOptions = LayoutOptions<StatementField> & {
  dates?: "dmy" | "mdy";
  words?: Record<string, "take" | "leave">;
  negative?: "out";
  currency?: "CNY";
  zeros?: "leave";
  reversals?: "leave" | "cancel";
  balance?: "ignore";
  bareRows?: "totals" | "rows";
  account?: string;
};

const choice = (flags: string, text: Text, choices: readonly string[]): Option =>
  new Option(flags, say(text)).choices(choices);

export function withAnswers(command: Command): Command {
  return withLayout(command, STATEMENT_FIELDS, 'amount=金额,donor="a, b",code=#5')
    .addOption(choice("--dates <order>", { en: "which number of a date is the day", zh: "日期顺序" }, ["dmy", "mdy"]))
    .option(
      "--words <pairs>",
      say({ en: "words of states and kinds: 待核销=leave,到账=take", zh: "状态或类型的含义：待核销=leave,到账=take" }),
      words,
      undefined,
    )
    .addOption(choice("--negative <meaning>", { en: "amounts below zero went out", zh: "负数为支出" }, ["out"]))
    .addOption(choice("--currency <code>", { en: "take the rows in yuan alone", zh: "只取人民币各行" }, ["CNY"]))
    .addOption(choice("--zeros <what>", { en: "leave rows of 0.00 out", zh: "略过金额为零的行" }, ["leave"]))
    .addOption(
      choice("--reversals <what>", { en: "what 冲正 and 退汇 are", zh: "冲正、退汇的处理" }, ["leave", "cancel"]),
    )
    .addOption(choice("--balance <what>", { en: "do not reconcile the running balance", zh: "不核对余额" }, ["ignore"]))
    .addOption(
      choice("--bare-rows <what>", { en: "what rows with nothing but an amount are", zh: "只有金额的行是什么" }, [
        "totals",
        "rows",
      ]),
    )
    .option("--account <number>", say({ en: "the account that the statement is of", zh: "对账单所属账号" }));
}

function words(text: string, before: Record<string, "take" | "leave"> = {}): Record<string, "take" | "leave"> {
  const read = { ...before };
  for (const pair of text.split(/[,，]/)) {
    const [, word = "", what] = /^\s*(.+?)\s*=\s*(take|leave)\s*$/.exec(pair) ?? [];
    if (what !== "take" && what !== "leave")
      throw new InvalidArgumentError(say({ en: "Write word=take or word=leave.", zh: "请写成 词=take 或 词=leave。" }));
    read[folded(word)] = what;
  }
  return read;
}

/** The answers that the options give, over those of a profile. */
export function answersOf(options: AnswerOptions, profile: Answers = {}): Answers {
  const { currency, columns, words: said, ...others } = options;
  const given = Object.fromEntries(Object.entries(pick(others)).filter(([, value]) => value !== undefined)) as Answers;
  return {
    ...profile,
    ...given,
    ...((columns ?? profile.columns) && { columns: { ...profile.columns, ...columns } }),
    ...((said ?? profile.words) && { words: { ...profile.words, ...said } }),
    ...(currency && { otherCurrencies: "leave" }),
  };
}

const pick = ({
  encoding,
  delimiter,
  header,
  sheet,
  decimal,
  dates,
  negative,
  zeros,
  reversals,
  balance,
  bareRows,
  account,
}: AnswerOptions) => ({
  ...{ encoding, delimiter, header, sheet, decimal, dates, negative, zeros, reversals, balance, bareRows, account },
});
