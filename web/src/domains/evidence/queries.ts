import { aboutId, readCitations, type Citation, type Hex, type RecordKind } from "@sunledger/sdk";
import { ask, asOfMeta, index, remember } from "@/lib/book";
import type { Reading } from "@/lib/memory";
import { EntriesQuery } from "./generated/queries";

/** A digest out of an address or a field: 64 hexadecimal digits, `0x` or not; null where it is none. */
export function readDigest(text: string): Hex | null {
  const [, digits] = /^\s*(?:0x)?([0-9a-f]{64})\s*$/i.exec(text) ?? [];
  return digits ? `0x${digits.toLowerCase()}` : null;
}

/** Where a document's digest stands on the chain. */
export function readPlaces(digest: Hex): Promise<Reading<Citation[]>> {
  return remember(`citations ${digest}`, async () => {
    const asOf = asOfMeta(await index().meta());
    return { data: await readCitations(index(), digest), asOf };
  });
}

const MOST_ENTRIES = 200;

/** What was anchored to one record, and its corrections. */
export function readEntriesOf(kind: RecordKind, number: bigint | number) {
  return ask(EntriesQuery, { where: { subject: aboutId(kind, number) }, size: MOST_ENTRIES });
}

/** The corrections of a record and of all that is part of it. */
export function readCorrections(kind: RecordKind, number: bigint | number) {
  const where = { about_contains: [aboutId(kind, number)], kind: "CORRECTION" };
  return ask(EntriesQuery, { where, size: MOST_ENTRIES });
}
