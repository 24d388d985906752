import type { Hex } from "../../bytes.ts";
import { openBundle, readBundle, type OpenBundle } from "../../dossiers/bundle.ts";
import type { RosterGroup } from "../../relief/rosterRows.ts";
import type { Text } from "../../text.ts";
import { plainYuan } from "../funds/payments.ts";
import type { Office } from "../office.ts";
import { ownKeys } from "./keys.ts";
import { rostersOf } from "./lookup.ts";
import { bundleOf } from "./sealed.ts";

/** What the bank's list of households says of each. */
export const HOUSEHOLD_INSTRUCTIONS_HEADER: readonly Text[] = [
  { en: "roster", zh: "名册" },
  { en: "row", zh: "行号" },
  { en: "payee", zh: "收款方" },
  { en: "bank", zh: "开户银行" },
  { en: "account", zh: "账号" },
  { en: "amount", zh: "金额" },
];

/**
 * The bank's private list of households to pay: names and accounts out of the dossiers, which the township and the county own.
 * Roster and row are those by which the bank's result file names them.
 * @returns Cells in the order of `HOUSEHOLD_INSTRUCTIONS_HEADER`; account numbers begin with an apostrophe, or a spreadsheet program
 * would round them
 * @throws Refusal `relief/no-own-key` where the account's organisation does not own the dossiers, `relief/no-bundle`
 */
export async function householdInstructions(office: Office, groups: readonly RosterGroup[]): Promise<string[][]> {
  const rosters = await rostersOf(
    office,
    groups.map(({ roster }) => roster),
  );
  const lines: string[][] = [];
  for (const [at, { roster, rows, amounts }] of groups.entries()) {
    const bundle = await opened(office, roster, rosters[at]!.dossiers);
    for (const [place, row] of rows.entries()) {
      const { name, account } = await bundle.dossier(row);
      const amount = typeof amounts === "bigint" ? amounts : amounts[place]!;
      const number = account ? `'${account.number}` : "";
      lines.push([String(roster), String(row + 1), name, account?.bank ?? "", number, plainYuan(amount)]);
    }
  }
  return lines;
}

async function opened(office: Office, roster: number, digest: Hex | null): Promise<OpenBundle> {
  const file = await bundleOf(office, roster, digest);
  return openBundle(file, await ownKeys(office, readBundle(file).owners));
}
