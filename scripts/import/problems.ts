import { csvSheet } from "@sunledger/sdk";
import { Refusal, say } from "../lib/language.ts";
import type { Text } from "../lib/language.ts";

/** What is wrong in one place of a file, and what to do about it. Lines count from 1, as an editor shows them. */
export type Problem = { line: number; column: string; value: string; what: Text; remedy: Text };

/** How many problems are printed; all of them go to the file of `--errors`. */
const PRINTED = 20;

/** A file whose rows are not all good. Nothing of it is sent. */
export class BadRows extends Refusal {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], rows: number) {
    const rest = problems.length - PRINTED;
    const list = (language: "en" | "zh") => problems.slice(0, PRINTED).map((problem) => describe(problem)[language]);
    super({
      en: [
        `${count(problems.length, "problem")} in ${count(rows, "row")}; nothing was sent.`,
        ...list("en"),
        ...(rest > 0 ? [`... and ${rest} more: --errors OUT.csv writes all of them.`] : []),
      ].join("\n"),
      zh: [
        `共 ${rows} 行，发现 ${problems.length} 处问题；未发送任何内容。`,
        ...list("zh"),
        ...(rest > 0 ? [`……还有 ${rest} 处：--errors OUT.csv 可写出全部。`] : []),
      ].join("\n"),
    });
    this.problems = problems;
  }
}

const count = (n: number, noun: string): string => `${n.toLocaleString("en")} ${noun}${n === 1 ? "" : "s"}`;

function describe({ line, column, value, what, remedy }: Problem): Text {
  return {
    en: `  line ${line}, ${column}: "${value}": ${what.en}. ${remedy.en}`,
    zh: `  第 ${line} 行，${column}：“${value}”：${what.zh}。${remedy.zh}`,
  };
}

/** The problems as CSV, for whoever mends the file in a spreadsheet program. */
export function problemsCsv(problems: readonly Problem[]): string {
  return csvSheet([
    [
      { en: "line", zh: "行" },
      { en: "column", zh: "列" },
      { en: "value", zh: "值" },
      { en: "problem", zh: "问题" },
      { en: "remedy", zh: "处理办法" },
    ].map(say),
    ...problems.map(({ line, column, value, what, remedy }) => [String(line), column, value, say(what), say(remedy)]),
  ]);
}
