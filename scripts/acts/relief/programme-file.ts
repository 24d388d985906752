import { parseRegion, parseYuan } from "@sunledger/sdk";
import { z } from "zod";
import { because, read, readParticulars, words, yuan } from "../../cli/particulars.ts";

/** What a household can get at once: contracts hold it in 40 bits. */
export const parseBenefit = (text: string): bigint => parseYuan(text, 2n ** 40n - 1n);

/**
 * The particulars of a programme as its sponsor writes them down, one JSON file. What each of them means stands at `Plan` and
 * `Rules` in contracts/relief/IProgrammes.sol.
 */
const programmeSchema = z.strictObject({
  name: words,
  purpose: words,
  /** Code of the area whose households it helps, 2 to 12 digits */
  region: read(parseRegion),
  /** Who spends its budget: number, name or credit code */
  steward: words,
  /** Yuan: payments above it need the sponsor too */
  ceiling: yuan,
  /** Days of 24 hours of each public notice; 7 where it is left out */
  noticeDays: z
    .int(because({ en: "whole days", zh: "须为整数天" }))
    .min(1, because({ en: "a day at least", zh: "至少 1 天" }))
    .max(90, because({ en: "90 days at most", zh: "最多 90 天" }))
    .optional(),
  /** Yuan: the most that a household gets in one payment */
  most: read(parseBenefit),
  /** Who is helped, in words */
  eligibility: words,
  /** What they get, in words */
  benefit: words,
  /** The eligibility standard, a path beside this file */
  document: words,
});

export type ProgrammeFile = z.infer<typeof programmeSchema>;

/** @throws Refusal with every particular that is missing or wrong */
export const readProgramme = (path: string): Promise<ProgrammeFile> => readParticulars(path, programmeSchema);
