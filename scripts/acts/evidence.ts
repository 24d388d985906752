import { encodeManifest, formatRecordNumber, merkleRoot, recordId, sha256 } from "@sunledger/sdk";
import type { Hex } from "@sunledger/sdk";
import type { Text } from "../lib/language.ts";
import type { Act, SiteRecord } from "./act.ts";
import { NO_DOCUMENT, describeDocuments, store } from "./documents.ts";
import type { Document } from "./documents.ts";
import { catchUp } from "./lookup.ts";
import { sent } from "./office.ts";
import type { Office } from "./office.ts";
import { recordName } from "./words.ts";

/** Up to so many documents each get an entry of their own; more share the root of a Merkle tree and a list. */
const SINGLY = 8;

/** The name of a record in the contracts: see contracts/lib/Records.sol. */
export function nameOf({ contracts }: Office, { kind, number }: SiteRecord): Hex {
  const { directory, campaigns, relief, dossiers, ledger } = contracts;
  const homes = { organisation: directory, campaign: campaigns, programme: relief, roster: relief, access: dossiers };
  const home = kind in homes ? homes[kind as keyof typeof homes] : ledger;
  return recordId(home.address, kind, number);
}

/** Attach documents to a record. Those that it has already are passed over. */
export async function attach(office: Office, record: SiteRecord, documents: readonly Document[]): Promise<Act> {
  const missing = await notYetAttached(office, record, documents);
  const what = recordName(record.kind);
  const number = formatRecordNumber(record.number);
  return {
    preview: [
      {
        en: `Attach ${missing.length} of ${documents.length} documents to ${what.en} ${number}; the others are there already.`,
        zh: `为${what.zh} ${number} 附上 ${documents.length} 份文件中的 ${missing.length} 份；其余已附。`,
      },
      ...describeDocuments(missing),
    ],
    ...(missing.length === 0 && { done: record }),
    perform: async () => {
      await anchor(office, record, missing);
      return record;
    },
  };
}

/** Put documents in the store and their digests on the chain. */
export async function anchor(office: Office, record: SiteRecord, documents: readonly Document[]): Promise<void> {
  const { evidence } = office.contracts;
  const name = nameOf(office, record);
  await store(office, ...documents);
  if (documents.length <= SINGLY) {
    for (const { digest } of documents) await sent(office, evidence.write.anchor([digest, name]));
    return;
  }
  const digests = documents.map(({ digest }) => digest);
  const manifest = encodeManifest(documents.map(({ digest, bytes }) => ({ digest, bytes: bytes.length })));
  await office.documents.put(manifest);
  await sent(office, evidence.write.anchorRoot([merkleRoot(digests), digests.length, sha256(manifest), name]));
}

/** Documents that no act on this record has cited yet, each once. */
export async function notYetAttached(
  office: Office,
  record: SiteRecord,
  documents: readonly Document[],
): Promise<Document[]> {
  const each = [...new Map(documents.map((document) => [document.digest, document])).values()];
  if (each.length === 0) return [];
  await catchUp(office);
  const name = nameOf(office, record);
  if (each.length > SINGLY) return (await hasRoot(office, name, each)) ? [] : each;
  const query = `query ($digests: [Bytes!]!, $record: Bytes!) {
    citations(where: { digest_in: $digests, record: $record }, first: 1000) { digest }
  }`;
  const digests = each.map(({ digest }) => digest);
  const { citations } = await office.index.query<{ citations: { digest: Hex }[] }>(query, { digests, record: name });
  const there = new Set(citations.map(({ digest }) => digest));
  return each.filter(({ digest }) => !there.has(digest));
}

/** Whether a record has a root over these very documents, in whatever order they were given. */
async function hasRoot({ index }: Office, record: Hex, documents: readonly Document[]): Promise<boolean> {
  const query = `query ($root: Bytes!, $record: Bytes!) {
    evidences(where: { kind: ROOT, digest: $root, record: $record }, first: 1) { id }
  }`;
  const root = merkleRoot(documents.map(({ digest }) => digest));
  return (await index.query<{ evidences: unknown[] }>(query, { root, record })).evidences.length > 0;
}

/** Correct a record: say what is wrong and what is right. Nothing is deleted; the correction points at what it corrects. */
export function correct(office: Office, record: SiteRecord, reason: string, document: Document | undefined): Act {
  const what = recordName(record.kind);
  const number = formatRecordNumber(record.number);
  const preview: Text[] = [
    { en: `Correct ${what.en} ${number}: ${reason}`, zh: `更正${what.zh} ${number}：${reason}` },
    ...describeDocuments(document ? [document] : []),
  ];
  return {
    preview,
    perform: async () => {
      await store(office, document);
      const digest = document?.digest ?? NO_DOCUMENT;
      await sent(office, office.contracts.evidence.write.correct([nameOf(office, record), digest, reason]));
      return record;
    },
  };
}
