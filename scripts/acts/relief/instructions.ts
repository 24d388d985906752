import { formatYuan } from "@sunledger/sdk";
import type { RosterGroup } from "@sunledger/sdk";
import { openBundle, readBundle } from "@sunledger/sdk/dossiers";
import type { OpenBundle } from "@sunledger/sdk/dossiers";
import { toCsv } from "../../import/problems.ts";
import { writePrivately } from "../../lib/files.ts";
import { say } from "../../lib/language.ts";
import type { Office } from "../office.ts";
import { ownKeys } from "./keys.ts";
import { rostersOf } from "./lookup.ts";
import { bundleOf } from "./sealed.ts";

/**
 * The bank's private list of households to pay: names and accounts out of the dossiers, which the township and the county own.
 * Roster and row are those by which the bank's result file names them.
 * @throws Refusal where the account's organisation does not own the dossiers, or they are not here
 */
export async function householdInstructions(office: Office, groups: readonly RosterGroup[]): Promise<string> {
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
      // A spreadsheet program would round an account number; an apostrophe makes it text.
      const number = account ? `'${account.number}` : "";
      const yuan = formatYuan(amount).replaceAll(",", "");
      lines.push([String(roster), String(row + 1), name, account?.bank ?? "", number, yuan]);
    }
  }
  const header = [
    { en: "roster", zh: "名册" },
    { en: "row", zh: "行号" },
    { en: "payee", zh: "收款方" },
    { en: "bank", zh: "开户银行" },
    { en: "account", zh: "账号" },
    { en: "amount", zh: "金额" },
  ].map(say);
  return toCsv(header, lines);
}

async function opened(office: Office, roster: number, digest: `0x${string}` | null): Promise<OpenBundle> {
  const file = await bundleOf(office.settings, roster, digest);
  return openBundle(file, await ownKeys(office, readBundle(file).owners));
}

export const writeInstructions = (path: string, csv: string): Promise<boolean> =>
  writePrivately(path, csv, { overwrite: true });
