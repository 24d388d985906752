import { shown } from "@sunledger/sdk/intake";
import type { Problem } from "@sunledger/sdk/intake";
import { say } from "../lib/language.ts";
import type { Text } from "../lib/language.ts";

/** The titles of the file of `--errors`, for whoever mends the file in a spreadsheet program. */
export const PROBLEM_HEADER: readonly Text[] = [
  { en: "line", zh: "行" },
  { en: "column", zh: "列" },
  { en: "value", zh: "值" },
  { en: "problem", zh: "问题" },
  { en: "remedy", zh: "处理办法" },
];

/** Problems as cells of that file. */
export const problemRows = (problems: readonly Problem[]): string[][] =>
  problems.map(({ line, column, value, what, remedy }) => [
    ...[String(line), shown(column, 200), shown(value, 200)],
    ...[say(what), say(remedy)],
  ]);
