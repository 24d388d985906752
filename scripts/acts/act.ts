import type { RecordKind } from "@sunledger/sdk";
import { formatRecordNumber } from "@sunledger/sdk";
import { language } from "../lib/language.ts";
import type { Text } from "../lib/language.ts";
import { confirm } from "../lib/prompt.ts";
import { tell } from "../lib/terminal.ts";
import type { Settings } from "../stack/settings.ts";
import { catchUp } from "./lookup.ts";
import type { Office } from "./office.ts";

/** A record that has a page of its own on the site. */
export type PagedRecord = { kind: Exclude<RecordKind, "evidence" | "access">; number: bigint };

/** A record as people find it on the site; `path` is that of the page on which it stands among others. */
export type SiteRecord = PagedRecord | { kind: "access"; number: bigint; path: string };

/**
 * An act made ready: looked up, checked, not yet done.
 * @property preview What it will do and with how much, line by line
 * @property done Set where it was done before: nothing is left to do, and this is the record
 */
export type Act = { preview: Text[]; done?: SiteRecord; perform: () => Promise<SiteRecord> };

export type Manner = { yes?: boolean; dryRun?: boolean };

const FOLDERS: Record<PagedRecord["kind"], string> = {
  organisation: "organisations",
  fund: "funds",
  deposit: "deposits",
  payment: "payments",
  campaign: "campaigns",
  programme: "programmes",
  roster: "rosters",
};

/** A record's address on the site, in the language of this process. */
export function siteAddress({ site }: Settings, record: SiteRecord): string {
  const path = "path" in record ? record.path : `/${FOLDERS[record.kind]}/${formatRecordNumber(record.number)}`;
  return `${site}/${language()}${path}`;
}

/** Show acts, ask once, do them one after the other, say where each stands. */
export async function carryOut(
  office: Office,
  acts: readonly Act[],
  { yes = false, dryRun = false }: Manner,
): Promise<void> {
  for (const act of acts) {
    for (const line of act.preview) tell(line);
    if (act.done)
      tell(withAddress({ en: "  Already recorded, nothing to do:", zh: "  此前已记录，无需操作：" }, act.done));
  }
  const left = acts.filter(({ done }) => done === undefined);
  if (left.length === 0) return;
  if (dryRun) return tell({ en: "Nothing was sent (--dry-run).", zh: "未发送任何内容（--dry-run）。" });
  await confirm({ en: "Do it?", zh: "确认办理？" }, yes);
  const records: SiteRecord[] = [];
  for (const act of left) records.push(await act.perform());
  // An address is given once there is something to see at it.
  await catchUp(office);
  for (const record of records) tell(withAddress({ en: "Recorded:", zh: "已记录：" }, record));

  function withAddress({ en, zh }: Text, record: SiteRecord): Text {
    const address = siteAddress(office.settings, record);
    return { en: `${en} ${address}`, zh: `${zh}${address}` };
  }
}
