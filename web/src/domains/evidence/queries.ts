import { aboutId, readCitations, type Citation, type Hex, type RecordKind } from "@sunledger/sdk";
import { ask, asOfMeta, index, META, remember } from "@/lib/book";
import { type Named, NAMED } from "@/lib/named";
import type { Reading } from "@/lib/memory";

/** A digest out of an address or a field: 64 hexadecimal digits, `0x` or not; null where it is none. */
export function readDigest(text: string): Hex | null {
  const [, digits] = /^\s*(?:0x)?([0-9a-f]{64})\s*$/i.exec(text) ?? [];
  return digits ? `0x${digits.toLowerCase()}` : null;
}

/** Where a document's digest stands on the chain. */
export function readPlaces(digest: Hex): Promise<Reading<Citation[]>> {
  return remember(`citations ${digest}`, async () => {
    const asOf = asOfMeta({ _meta: await index().meta() });
    return { data: await readCitations(index(), digest), asOf };
  });
}

export type Entry = {
  id: Hex;
  number: string;
  kind: "DOCUMENT" | "ROOT" | "CORRECTION";
  by: Named;
  digest: Hex;
  count: number | null;
  manifest: Hex | null;
  reason: string | null;
  record: Hex | null;
  at: string;
  block: string;
  transaction: Hex;
};

export const ENTRY_FIELDS = `id number kind digest count manifest reason record at block transaction by ${NAMED}`;

const ENTRIES = `query Entries($where: Evidence_filter!, $size: Int!) {
  ${META}
  entries: evidences(where: $where, orderBy: at, first: $size) {
    ${ENTRY_FIELDS}
  }
}`;

const MOST_ENTRIES = 200;

/** What was anchored to one record, and its corrections. */
export function readEntriesOf(kind: RecordKind, number: bigint | number) {
  return ask<{ entries: Entry[] }>(ENTRIES, { where: { subject: aboutId(kind, number) }, size: MOST_ENTRIES });
}

/** The corrections of a record and of all that is part of it. */
export function readCorrections(kind: RecordKind, number: bigint | number) {
  const where = { about_contains: [aboutId(kind, number)], kind: "CORRECTION" };
  return ask<{ entries: Entry[] }>(ENTRIES, { where, size: MOST_ENTRIES });
}
