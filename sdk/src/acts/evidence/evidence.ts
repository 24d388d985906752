import { CitedByQuery, CorrectionsOfQuery, RootOverQuery } from "../../generated/queries.ts";
import type { Hex } from "../../bytes.ts";
import { encodeManifest } from "../../manifests.ts";
import { merkleRoot } from "../../merkle.ts";
import { formatRecordNumber } from "../../records.ts";
import { singleAct, type Act } from "../act.ts";
import { callOf, sent, triedInOrder, type Call } from "../calls.ts";
import type { Office } from "../office.ts";
import { nameOf, type SiteRecord } from "../records.ts";
import { recordName } from "../words.ts";
import { NO_DOCUMENT, describeDocuments, documentOf, store, type Document } from "./documents.ts";
import { published } from "./words.ts";

/** Up to this many documents get an entry each. More than that share the root of a Merkle tree and a list. */
const SINGLY = 8;

/** Attach documents to a record. Those that it has already are passed over. */
export async function attach(office: Office, record: SiteRecord, documents: readonly Document[]): Promise<Act> {
  const missing = await notYetAttached(office, record, documents);
  const { calls, list } = await anchoring(office, record, missing);
  const [first, ...others] = calls;
  if (first) await triedInOrder(office, [first, ...others]);
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
      await store(office, ...missing, list);
      return { record, transactions: await sendEach(office, calls) };
    },
  };
}

/**
 * Put documents in the store and their digests on the chain.
 * @returns The transactions' hashes
 */
export async function anchor(office: Office, record: SiteRecord, documents: readonly Document[]): Promise<Hex[]> {
  const { calls, list } = await anchoring(office, record, documents);
  await store(office, ...documents, list);
  return sendEach(office, calls);
}

async function sendEach(office: Office, calls: readonly Call[]): Promise<Hex[]> {
  const hashes: Hex[] = [];
  for (const call of calls) hashes.push((await sent(office, call)).transactionHash);
  return hashes;
}

/** The calls that bind documents to a record, and the list of them where they share a root. */
async function anchoring(
  office: Office,
  record: SiteRecord,
  documents: readonly Document[],
): Promise<{ calls: Call[]; list?: Document }> {
  const { evidence } = office.contracts;
  const name = await nameOf(office, record);
  if (documents.length <= SINGLY)
    return { calls: documents.map(({ digest }) => callOf(evidence, "anchor", [digest, name])) };
  const digests = documents.map(({ digest }) => digest);
  const manifest = encodeManifest(documents.map(({ digest, bytes }) => ({ digest, bytes: bytes.length })));
  const list = documentOf("manifest.json", manifest);
  return {
    calls: [callOf(evidence, "anchorRoot", [merkleRoot(digests), digests.length, list.digest, name])],
    list,
  };
}

/** Documents that no act on this record has cited yet, each once. */
export async function notYetAttached(
  office: Office,
  record: SiteRecord,
  documents: readonly Document[],
): Promise<Document[]> {
  const each = [...new Map(documents.map((document) => [document.digest, document])).values()];
  if (each.length === 0) return [];
  const name = await nameOf(office, record);
  if (each.length > SINGLY) return (await hasRoot(office, name, each)) ? [] : each;
  const digests = each.map(({ digest }) => digest);
  const { citations } = await office.index.query(CitedByQuery, { digests, record: name });
  const there = new Set(citations.map(({ digest }) => digest));
  return each.filter(({ digest }) => !there.has(digest));
}

/** Whether a record has a root over these very documents, in whatever order they were given. */
async function hasRoot({ index }: Office, record: Hex, documents: readonly Document[]): Promise<boolean> {
  const root = merkleRoot(documents.map(({ digest }) => digest));
  return (await index.query(RootOverQuery, { root, record })).evidences.length > 0;
}

/**
 * Correct a record: say what is wrong and what is right. Nothing is deleted; the correction points at what it corrects. The same
 * correction is recorded once.
 */
export async function correct(
  office: Office,
  record: SiteRecord,
  why: string,
  document: Document | undefined,
): Promise<Act> {
  const { reason } = published(office, { reason: why });
  const what = recordName(record.kind);
  const number = formatRecordNumber(record.number);
  const name = await nameOf(office, record);
  const there = await isCorrected(office, name, reason, document);
  return singleAct(office, {
    preview: [
      { en: `Correct ${what.en} ${number}: ${reason}`, zh: `更正${what.zh} ${number}：${reason}` },
      ...describeDocuments([document]),
    ],
    call: callOf(office.contracts.evidence, "correct", [name, document?.digest ?? NO_DOCUMENT, reason]),
    documents: [document],
    done: there ? record : undefined,
    record,
  });
}

async function isCorrected(
  office: Office,
  record: Hex,
  reason: string,
  document: Document | undefined,
): Promise<boolean> {
  const { evidences } = await office.index.query(CorrectionsOfQuery, { record, reason });
  return evidences.some(({ digest }) => digest === (document?.digest ?? null));
}
