import { Refusal } from "../refusal.ts";
import type { Text } from "../text.ts";

/** What is wrong in one place of a file, and what to do about it. Lines count from 1, as an editor shows them. */
export type Problem = { line: number; column: string; value: string; what: Text; remedy: Text };

/**
 * What the reader cannot decide by itself. The whole file has to be asked about once; the answer is kept in a profile.
 * @property option Of the command line, with the answers that there are: `--decimal dot|comma`
 */
export type Question = { kind: QuestionKind; text: Text; option: string };

export type QuestionKind =
  | "encoding"
  | "header"
  | "columns"
  | "decimal"
  | "unit"
  | "words"
  | "signs"
  | "currency"
  | "zeros"
  | "reversals"
  | "balance"
  | "total"
  | "last-row"
  | "same"
  | "elsewhere";

/** A file that is not read: nothing of it may be sent. Its problems and questions are all that was found, not the first alone. */
export class IntakeError extends Refusal {
  override readonly name = "IntakeError";
  readonly problems: readonly Problem[];
  readonly questions: readonly Question[];

  constructor(
    code: string,
    text: Text,
    found: { problems?: readonly Problem[]; questions?: readonly Question[] } = {},
  ) {
    super(`intake/${code}`, text, {});
    this.problems = found.problems ?? [];
    this.questions = found.questions ?? [];
  }
}

/** A question on its own. */
export const asked = (question: Question): IntakeError =>
  new IntakeError(question.kind, question.text, { questions: [question] });

/** How many problems are listed in a message; an error carries all of them up to `MOST_PROBLEMS`. */
const LISTED = 20;
/** So many problems are kept: whoever has more has one kind of problem. */
export const MOST_PROBLEMS = 10_000;

/** Bad rows and open questions together, as one error. */
export function problemsError(
  problems: readonly Problem[],
  questions: readonly Question[],
  rows: number,
  more = 0,
): IntakeError {
  const count = problems.length + more;
  const rest = count - LISTED;
  const list = (language: "en" | "zh") => [
    ...problems.slice(0, LISTED).map((problem) => describe(problem)[language]),
    ...(rest > 0 ? [REST(rest)[language]] : []),
    ...questions.map(({ text }) => `  ${text[language]}`),
  ];
  const head = [
    ...(count > 0
      ? [{ en: `${plural(count, "problem")} in ${plural(rows, "row")}`, zh: `共 ${rows} 行，发现 ${count} 处问题` }]
      : []),
    ...(questions.length > 0
      ? [{ en: plural(questions.length, "question"), zh: `有 ${questions.length} 处需要确认` }]
      : []),
  ];
  return new IntakeError(
    "rows",
    {
      en: [`${head.map(({ en }) => en).join(", ")}; nothing was sent.`, ...list("en")].join("\n"),
      zh: [`${head.map(({ zh }) => zh).join("，")}；未发送任何内容。`, ...list("zh")].join("\n"),
    },
    { problems, questions },
  );
}

const REST = (rest: number): Text => ({
  en: `... and ${rest.toLocaleString("en")} more: --errors OUT.csv writes all of them.`,
  zh: `……还有 ${rest} 处：--errors OUT.csv 可写出全部。`,
});

export const plural = (n: number, noun: string): string => `${n.toLocaleString("en")} ${noun}${n === 1 ? "" : "s"}`;

function describe({ line, column, value, what, remedy }: Problem): Text {
  return {
    en: `  line ${line}, ${column}: "${value}": ${what.en}. ${remedy.en}`,
    zh: `  第 ${line} 行，${column}：“${value}”：${what.zh}。${remedy.zh}`,
  };
}

/** Shorten what a file holds for a message, and show what cannot be seen: a line may be as long as the file. */
export function shown(text: string, length = 60): string {
  // A mark of direction or a line break would rearrange the message itself.
  const visible = text.slice(0, length + 1).replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (mark) => codePoint(mark));
  return text.length > length ? `${visible.slice(0, length)}…` : visible;
}

const codePoint = (mark: string): string => {
  const code = mark.codePointAt(0)!;
  return code === 10 || code === 9 ? " " : `[U+${code.toString(16).toUpperCase().padStart(4, "0")}]`;
};
