import { RecordNameQuery } from "../generated/queries.ts";
import type { Hex } from "../bytes.ts";
import { RECORDS } from "../generated/records.ts";
import { aboutId, formatRecordNumber, parseRecordNumber, type RecordKind } from "../records.ts";
import type { Language } from "../text.ts";
import { catchUp, type Office } from "./office.ts";
import { noRecord, unknownRecord } from "./refusals.ts";

/** Kinds of record that have pages of their own. */
type PagedKind = {
  [kind in RecordKind]: (typeof RECORDS)[kind]["path"] extends null ? never : kind;
}[RecordKind];

/** A record that has a page of its own on the site. */
export type PagedRecord = { readonly kind: PagedKind; readonly number: bigint };

/** A record as people find it on the site. `path` is that of the page on which it stands among others. */
export type SiteRecord = PagedRecord | { readonly kind: "access"; readonly number: bigint; readonly path: string };

/** A record's path on the site, after the language: `/payments/3-17`. */
export const recordPath = (record: SiteRecord): string =>
  "path" in record ? record.path : `/${RECORDS[record.kind].path}/${formatRecordNumber(record.number)}`;

/**
 * A record's address on the site.
 * @param site The site's origin, without a slash at its end
 */
export const recordAddress = (site: string, language: Language, record: SiteRecord): string =>
  `${site}/${language}${recordPath(record)}`;

/** What people write before a number: the kind, or the folder of its pages. A donation's page shows a row of a deposit. */
function kindWritten(word: string): PagedKind | undefined {
  if (word === "donations") return "deposit";
  const kinds = Object.keys(RECORDS) as RecordKind[];
  const kind = kinds.find((name) => name === word || RECORDS[name].path === word);
  return kind && RECORDS[kind].path !== null ? (kind as PagedKind) : undefined;
}

/**
 * A record as people name it: its page's address, or `payment/3-17`.
 * @throws Refusal `records/none` where it is neither
 */
export function readRecord(text: string): PagedRecord {
  const [, word = "", number = ""] = /(?:^|\/)([a-z]+)\/(\d+(?:-\d+)?)(?:[/?#].*)?$/.exec(text.trim()) ?? [];
  const kind = kindWritten(word);
  if (!kind || number.includes("-") !== RECORDS[kind].twofold) throw noRecord(text);
  return { kind, number: parseRecordNumber(number) };
}

/**
 * The name of a record in the contracts (see contracts/lib/Records.sol). The index knows which contract keeps it, also where that
 * one was replaced since.
 * @throws Refusal `records/unknown` where there is no such record
 */
export async function nameOf(office: Office, { kind, number }: SiteRecord): Promise<Hex> {
  await catchUp(office);
  const { record } = await office.index.query(RecordNameQuery, { id: aboutId(kind, number) });
  if (!record) throw unknownRecord(RECORDS[kind].title, formatRecordNumber(number));
  return record.name;
}
