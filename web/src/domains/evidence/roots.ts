import {
  asOf,
  decodeManifest,
  proveListed,
  readAll,
  SunledgerError,
  type Hex,
  type ListedDocument,
} from "@sunledger/sdk";
import { ask, asOfMeta, index, remember } from "@/lib/book";
import type { Reading } from "@/lib/memory";
import { ManifestsQuery, RootsQuery, type Entry } from "./generated/queries";
import { storedDocument } from "./store";

/** A root on the chain that covers a document, with the way from the one to the other. */
export type Covering = Entry & { readonly digest: Hex; readonly proof: readonly Hex[] };

/**
 * The roots that cover a document: of those whose published list names it, the ones to which it is proved to belong. Oldest
 * first.
 */
export async function readCoverings(digest: Hex): Promise<Reading<Covering[]>> {
  const manifests = await readManifests();
  const naming: Hex[] = [];
  for (const manifest of manifests.data) if (await names(manifest, digest)) naming.push(manifest);
  if (naming.length === 0) return { ...manifests, data: [] };
  return remember(`roots over ${digest}`, async () => {
    const { data, asOf } = await ask(RootsQuery, { manifests: naming });
    const coverings: Covering[] = [];
    for (const entry of data.entries) {
      const proof =
        entry.manifest && entry.digest && proveListed(entry.digest, (await listOf(entry.manifest)) ?? [], digest);
      if (entry.digest && proof) coverings.push({ ...entry, digest: entry.digest, proof });
    }
    return { data: coverings, asOf };
  });
}

/** The lists of all roots on the chain, each once. One answer serves every reader of the moment. */
function readManifests(): Promise<Reading<readonly Hex[]>> {
  return remember("roots' lists", async () => {
    const at = asOfMeta(await index().meta());
    const manifests = new Set<Hex>();
    for await (const page of readAll(index(), ManifestsQuery, asOf(at.block)))
      for (const { manifest } of page) if (manifest) manifests.add(manifest);
    return { data: [...manifests], asOf: at };
  });
}

/** The digests of each list that was read. A list is known by its own digest, so it never changes. */
const digests = new Map<Hex, Buffer>();

async function names(manifest: Hex, digest: Hex): Promise<boolean> {
  let listed = digests.get(manifest);
  if (!listed) {
    const list = await listOf(manifest);
    if (!list) return false; // It may come yet.
    listed = Buffer.from(list.map((document) => document.digest.slice(2)).join(""), "hex");
    digests.set(manifest, listed);
  }
  // A match that spans two digests is no match. The proof shows it.
  return listed.includes(Buffer.from(digest.slice(2), "hex"));
}

/** A root's list. Empty where the named document is no list, null where it is not in the store. */
async function listOf(manifest: Hex): Promise<readonly ListedDocument[] | null> {
  const bytes = await storedDocument(manifest);
  if (!bytes) return null;
  try {
    return decodeManifest(bytes);
  } catch (error) {
    if (error instanceof SunledgerError) return []; // Whoever anchors a root may name any document as its list.
    throw error;
  }
}
