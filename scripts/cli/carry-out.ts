import { catchUp, recordAddress } from "@sunledger/sdk/acts";
import type { Act, Outcome, SiteRecord } from "@sunledger/sdk/acts";
import { language } from "../lib/language.ts";
import type { Text } from "../lib/language.ts";
import { confirm } from "../lib/prompt.ts";
import { tell } from "../lib/terminal.ts";
import type { Settings } from "../stack/settings.ts";
import type { TerminalOffice } from "./office.ts";

/** Whether to ask, and whether to do it. */
export type Manner = { yes?: boolean; dryRun?: boolean };

/** A record's address on the site, in the language of this process. */
export const siteAddress = ({ site }: Settings, record: SiteRecord): string => recordAddress(site, language(), record);

/**
 * Show acts, ask once, do them one after the other, say where each stands.
 * @returns What those came to that were done now
 */
export async function carryOut<Result extends Outcome>(
  office: TerminalOffice,
  acts: readonly Act<Result>[],
  { yes = false, dryRun = false }: Manner,
): Promise<Result[]> {
  const { settings } = office;
  for (const act of acts) {
    for (const line of act.preview) tell(line);
    if (act.done)
      tell(withAddress({ en: "  Already recorded, nothing to do:", zh: "  此前已记录，无需操作：" }, act.done));
  }
  const left = acts.filter(({ done }) => done === undefined);
  if (left.length === 0) return [];
  if (dryRun) {
    tell({ en: "Nothing was sent (--dry-run).", zh: "未发送任何内容（--dry-run）。" });
    return [];
  }
  await confirm({ en: "Do it?", zh: "确认办理？" }, yes);
  const results: Result[] = [];
  for (const act of left) results.push(await act.perform());
  // An address is given once there is something to see at it.
  await catchUp(office);
  for (const { record } of results) tell(withAddress({ en: "Recorded:", zh: "已记录：" }, record));
  return results;

  function withAddress({ en, zh }: Text, record: SiteRecord): Text {
    const address = siteAddress(settings, record);
    return { en: `${en} ${address}`, zh: `${zh}${address}` };
  }
}
