import { parseRecordNumber } from "@sunledger/sdk";
import { caseDocument, enrolmentsOf, noRegistryKey, readRowList } from "@sunledger/sdk/acts";
import type { CaseDocument, Choice, ListedHousehold, Office } from "@sunledger/sdk/acts";
import { Option } from "commander";
import type { Command } from "commander";
import { readGiven } from "../../cli/files.ts";
import { layoutOf, withLayout } from "../../cli/layout.ts";
import type { LayoutOptions } from "../../cli/layout.ts";
import { checked, number, parsed } from "../../cli/options.ts";
import { say } from "../../lib/language.ts";
import type { Text } from "../../lib/language.ts";
import { LIST_COLUMNS, readHouseholdList } from "@sunledger/sdk/intake";
import type { ListField } from "@sunledger/sdk/intake";

/** Options that acts of relief share. */

export type WithCase = { document: string; publish: boolean; iChecked: boolean };

/** The document of an act about single households: required, and not published unless the user says so. */
export const withCase = (command: Command): Command =>
  checked(
    command
      .requiredOption(
        "--document <file>",
        say({ en: "the document that shows it; its digest alone is published", zh: "证明文件；仅公开其数字指纹" }),
      )
      .option(
        "--publish",
        say({
          en: "publish the document itself: nobody can be recognised in it",
          zh: "公开文件本身（其中无可识别的个人）",
        }),
        false,
      ),
  );

export const caseIn = async ({ document, publish, iChecked }: WithCase): Promise<CaseDocument> =>
  caseDocument(await readGiven(document), publish, iChecked);

/** An option whose choices have numbers in the contracts. */
export const choice = (flags: string, text: Text, choices: Readonly<Record<string, Choice>>): Option =>
  new Option(flags, say(text)).choices(Object.keys(choices)).makeOptionMandatory();

/** Several numbers of rosters, by commas or as arguments: 1,2 or 1 2. */
export const numbers = (text: string, before: number[] = []): number[] => [
  ...before,
  ...text.split(/[,，、]/).map((part) => number(part.trim())),
];

const objectionNumber = parsed((text) => {
  const value = parseRecordNumber(text);
  if (value >= 2n ** 32n) return value;
  throw new Error("Write an objection's number like 12-1.");
}, "请填写形如 12-1 的异议编号。");

/** Numbers of objections: 12-1 12-2. */
export const objectionNumbers = (text: string, before: bigint[] | undefined): bigint[] => [
  ...(before ?? []),
  objectionNumber(text),
];

/** One row of a roster, as its page numbers it. Counted from 0 from here on. */
export const oneRow = parsed((text): number => {
  const rows = readRowList(text);
  if (rows.length === 1) return rows[0]!;
  throw new Error("Write one row, like 17.");
}, "请填写一个行号，如 17。");

/** Columns and layout of a list of households. */
export const listColumns = (command: Command): Command => withLayout(command, LIST_COLUMNS, "roster=名册,row=行号");

/** @throws Refusal where there is no such file; BadRows with all that is wrong in it */
export async function listIn(
  office: Office,
  path: string,
  options: LayoutOptions<ListField> & { amounts: boolean },
): Promise<ListedHousehold[]> {
  const { bytes } = await readGiven(path);
  const finder = {
    registryKey: async () => {
      const key = await office.secrets.registryKey();
      if (key) return key;
      throw noRegistryKey();
    },
    enrolled: (tags: Parameters<typeof enrolmentsOf>[1]) => enrolmentsOf(office, tags),
  };
  return readHouseholdList(bytes, finder, { amounts: options.amounts, layout: layoutOf(options) });
}
