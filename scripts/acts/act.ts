import type { RecordKind } from "@sunledger/sdk";
import { formatRecordNumber } from "@sunledger/sdk";
import { language, say } from "../lib/language.ts";
import type { Text } from "../lib/language.ts";
import { confirm } from "../lib/prompt.ts";
import { tell } from "../lib/terminal.ts";
import type { Settings } from "../stack/settings.ts";

/** A record as people find it on the site. */
export type SiteRecord = { kind: Exclude<RecordKind, "evidence">; number: bigint };

/**
 * An act made ready: looked up, checked, not yet done.
 * @property preview What it will do and with how much, line by line
 * @property done Set where it was done before: nothing is left to do, and this is the record
 */
export type Act = { preview: Text[]; done?: SiteRecord; perform: () => Promise<SiteRecord> };

export type Manner = { yes?: boolean; dryRun?: boolean };

const FOLDERS: Record<SiteRecord["kind"], string> = {
  organisation: "organisations",
  fund: "funds",
  deposit: "deposits",
  payment: "payments",
  campaign: "campaigns",
};

/** A record's address on the site, in the language of this process. */
export function siteAddress({ site }: Settings, { kind, number }: SiteRecord): string {
  return `${site}/${language()}/${FOLDERS[kind]}/${formatRecordNumber(number)}`;
}

/** Show an act, ask, do it, say where it stands. */
export async function carryOut(settings: Settings, act: Act, { yes = false, dryRun = false }: Manner): Promise<void> {
  for (const line of act.preview) tell(line);
  if (act.done) {
    const { en, zh } = { en: "Already recorded, nothing to do:", zh: "此前已记录，无需操作：" };
    tell({ en: `${en} ${siteAddress(settings, act.done)}`, zh: `${zh}${siteAddress(settings, act.done)}` });
    return;
  }
  if (dryRun) return tell({ en: "Nothing was sent (--dry-run).", zh: "未发送任何内容（--dry-run）。" });
  await confirm({ en: "Do it?", zh: "确认办理？" }, yes);
  const record = await act.perform();
  process.stdout.write(`${say({ en: "Recorded:", zh: "已记录：" })} ${siteAddress(settings, record)}\n`);
}
