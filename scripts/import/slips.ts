import { slipKey, slipLink, slipSecrets } from "@sunledger/sdk";
import type { Hex } from "@sunledger/sdk";
import { writePrivately } from "../lib/files.ts";
import { language, say } from "../lib/language.ts";
import { toCsv } from "./problems.ts";
import type { RosterPlan } from "./roster-plan.ts";

/**
 * One line a household for the village to hand out: the head as the form names him, roster and row, the link. Whoever holds a
 * link sees that the row is his, so the file is its owner's alone to read.
 * @param numbers The rosters that the plan became, in order
 */
export async function writeSlips(
  path: string,
  site: string,
  privateKey: Hex,
  { rosters }: RosterPlan,
  numbers: readonly number[],
): Promise<void> {
  const key = slipKey(privateKey);
  const header = [
    { en: "line", zh: "行" },
    { en: "head of household", zh: "户主" },
    { en: "roster", zh: "名册" },
    { en: "row", zh: "行号" },
    { en: "slip", zh: "凭单链接" },
  ].map(say);
  const rows = rosters.flatMap(({ batchRef, applicants }, index) => {
    const secretOf = slipSecrets(key, batchRef);
    const roster = numbers[index]!;
    return applicants.map(({ line, dossier }, row) => [
      ...[String(line), dossier.name, String(roster), String(row + 1)],
      slipLink(site, language(), roster, row, secretOf(row)),
    ]);
  });
  await writePrivately(path, toCsv(header, rows), { overwrite: true });
}
