import { describe, expect, it } from "vitest";
import type { Answers } from "./answers.ts";
import type { Claims } from "./claims.ts";
import { file } from "./files.testing.ts";
import { readColumnsOption } from "./header.ts";
import { IntakeError } from "./refusal.ts";
import type { QuestionKind } from "./refusal.ts";
import { readStatement } from "./statement.ts";
import { STATEMENT_FIELDS } from "./titles.ts";

/**
 * A statement and what a clerk expects of it.
 * `yuan` and `rows` are what is taken; `passed` what is told to be something else; `refused` how it is refused, `asks` with which
 * question.
 */
export type Case = {
  it: string;
  content: string | Uint8Array;
  answers?: Answers;
  expected?: Claims;
  yuan?: string;
  rows?: number;
  passed?: Record<string, number>;
  refused?: RegExp;
  asks?: QuestionKind;
};

export const columns = (option: string): Answers => ({ columns: readColumnsOption(option, STATEMENT_FIELDS) });

/** Read it whole, twice: what is checked is what is sent. */
export async function outcome({ content, answers, expected }: Case) {
  const statement = await readStatement(file(content), answers, expected);
  let rows = 0;
  let again = 0n;
  for await (const some of statement.rows()) {
    rows += some.length;
    for (const { amount } of some) again += BigInt(amount);
  }
  expect([rows, again]).toEqual([statement.count, statement.total]);
  return statement;
}

export const fenOf = (yuan: string): bigint => BigInt(yuan.replace(".", ""));

/** A test of each case. */
export function checkCases(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    it.each(cases)("$it", async (example) => {
      if (example.yuan === undefined) {
        const refusal = await outcome(example).then(
          ({ total }) => `It was read: ${total} fen`,
          (error: unknown) => error,
        );
        expect(refusal).toBeInstanceOf(IntakeError);
        const { message, questions, text } = refusal as IntakeError;
        expect(message).toMatch(example.refused!);
        expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
        if (example.asks) expect(questions.map(({ kind }) => kind)).toContain(example.asks);
        return;
      }
      const { total, count, passed } = await outcome(example);
      expect(total).toBe(fenOf(example.yuan));
      if (example.rows !== undefined) expect(count).toBe(example.rows);
      expect(Object.fromEntries(passed.map(({ reason, count }) => [reason, count]))).toEqual(example.passed ?? {});
    });
  });
}
