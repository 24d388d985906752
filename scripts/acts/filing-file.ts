import { parseRegion } from "@sunledger/sdk";
import { z } from "zod";
import { say } from "../lib/language.ts";
import { because, read, readParticulars, words, yuan } from "../cli/particulars.ts";

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
export const readFiling = (path: string): Promise<FilingFile> => readParticulars(path, filingSchema);
