import { slipLink, slipSecrets } from "../../relief/slips.ts";
import type { Language, Text } from "../../text.ts";
import type { RosterPlan } from "./roster-plan.ts";

/** What a list of slips says of each household. */
export const SLIP_HEADER: readonly Text[] = [
  { en: "line", zh: "行" },
  { en: "head of household", zh: "户主" },
  { en: "roster", zh: "名册" },
  { en: "row", zh: "行号" },
  { en: "slip", zh: "凭单链接" },
];

/**
 * One line a household for the village to hand out: the head as the form names him, roster and row, the link. Whoever holds a
 * link sees that the row is his, so the list is its owner's alone to read.
 * @param numbers The rosters that the plan became, in order
 * @param key The account's key for slips: `Secrets.rowKey`
 * @param where The site's origin, and the language of its pages
 * @returns Cells in the order of `SLIP_HEADER`
 */
export function slipRows(
  { rosters }: RosterPlan,
  numbers: readonly number[],
  key: Uint8Array,
  where: { readonly site: string; readonly language: Language },
): string[][] {
  return rosters.flatMap(({ batchRef, applicants }, index) => {
    const secretOf = slipSecrets(key, batchRef);
    const roster = numbers[index]!;
    return applicants.map(({ line, dossier }, row) => [
      ...[String(line), dossier.name, String(roster), String(row + 1)],
      slipLink(where.site, where.language, roster, row, secretOf(row)),
    ]);
  });
}
