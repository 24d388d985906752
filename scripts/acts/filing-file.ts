import { readFile } from "node:fs/promises";
import { SunledgerError, parseRegion, parseYuan } from "@sunledger/sdk";
import { z } from "zod";
import { Refusal, say } from "../lib/language.ts";
import type { Text } from "../lib/language.ts";

/** Text of a rule that was broken, in the language of this process when it is broken. */
const because = (text: Text) => ({ error: () => say(text) });

const words = z
  .string()
  .trim()
  .min(1, because({ en: "must not be empty", zh: "不能为空" }));

/** Reads through one of the SDK's readers, whose errors say what is wrong. */
const read = <T>(reader: (text: string) => T) =>
  z.string().transform((text, context) => {
    try {
      return reader(text);
    } catch (error) {
      if (!(error instanceof SunledgerError)) throw error;
      context.addIssue({ code: "custom", message: error.message });
      return z.NEVER;
    }
  });

const yuan = read((text) => parseYuan(text, 2n ** 64n - 1n));

/**
 * A day in China, where the appeal is made: its first or its last second, as UTC seconds. A point in time with its zone is
 * taken as it is.
 */
const moment = (edge: "first" | "last") =>
  z.string().transform((text, context) => {
    const clock = edge === "first" ? "00:00:00" : "23:59:59";
    const written = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T${clock}+08:00` : text;
    const seconds = /T.*(Z|[+-]\d{2}:\d{2})$/.test(written) ? Date.parse(written) / 1000 : NaN;
    if (Number.isInteger(seconds)) return seconds;
    context.addIssue({ code: "custom", message: say({ en: "write a day like 2026-01-26", zh: "请写成 2026-01-26" }) });
    return z.NEVER;
  });

const percent = z
  .number()
  .min(0)
  .max(100)
  .refine(
    (value) => Number.isInteger(Math.round(value * 1e6) / 1e4),
    because({ en: "two decimals at most", zh: "最多两位小数" }),
  )
  .transform((value) => Math.round(value * 100));

/**
 * The particulars of an appeal as charities write them down, one JSON file. What each of them means in law stands at
 * `Filing` in contracts/charity/ICampaigns.sol.
 */
const filingSchema = z.strictObject({
  /** The number under which it is filed with the department */
  filingNumber: words,
  name: words,
  purpose: words,
  /** Code of the area in which it appeals, 2 to 12 digits */
  region: read(parseRegion),
  opens: moment("first"),
  closes: moment("last"),
  /** Yuan; left out where none is set */
  target: yuan.optional(),
  /** Yuan: payments above it need the supervisor */
  ceiling: yuan,
  /** Percent of what comes in that fundraising may cost */
  costCap: percent,
  /** The post that answers for it: an office, never a person's name */
  responsible: words,
  surplus: words,
  /** The fundraising plan, a path beside this file */
  document: words,
});

export type FilingFile = z.infer<typeof filingSchema>;

/** @throws Refusal with every particular that is missing or wrong */
export async function readFiling(path: string): Promise<FilingFile> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, "utf8"));
  } catch (cause) {
    throw new Refusal({ en: `${path} cannot be read as JSON.`, zh: `${path} 无法按 JSON 读取。` }, { cause });
  }
  const { success, data, error } = filingSchema.safeParse(value);
  if (success) return data;
  const issues = error.issues.map(({ path: at, message }) => `  ${at.join(".") || "-"}: ${message}`).join("\n");
  throw new Refusal({ en: `${path} is not complete:\n${issues}`, zh: `${path} 不完整：\n${issues}` }, { cause: error });
}
