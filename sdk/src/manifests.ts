import { type Hex } from "./bytes.ts";
import { SunledgerError } from "./errors.ts";
import { merkleProof, verifyMerkle } from "./merkle.ts";

/** A document as a root's list names it. */
export type ListedDocument = {
  /** SHA-256 of the document, 32 bytes */
  readonly digest: Hex;
  /** How long it is, in bytes */
  readonly bytes: number;
};

const FORMAT = "sunledger/manifest/1";

/**
 * The list of a root's documents, itself a document: its digest stands on the chain beside the root (`RootAnchored`), so that
 * whoever has the list finds a document in it and proves that it belongs to the root.
 * @returns UTF-8 text, the same for the same documents in the same order
 */
export function encodeManifest(documents: readonly ListedDocument[]): Uint8Array {
  const listed = documents.map(({ digest, bytes }) => ({ digest, bytes }));
  return new TextEncoder().encode(`${JSON.stringify({ format: FORMAT, documents: listed }, null, 2)}\n`);
}

/**
 * Read a root's list. Its content is only a claim until `proveListed` has checked it against the root.
 * @throws SunledgerError `manifest/format` where the bytes are no such list
 */
export function decodeManifest(bytes: Uint8Array): ListedDocument[] {
  const { format, documents } = jsonOf(bytes);
  if (format !== FORMAT || !Array.isArray(documents)) throw noManifest();
  return documents.map((listed: Partial<ListedDocument> | null) => {
    const { digest, bytes: length } = listed ?? {};
    if (typeof digest !== "string" || !/^0x[0-9a-f]{64}$/i.test(digest)) throw noManifest();
    if (typeof length !== "number" || !Number.isSafeInteger(length) || length < 0) throw noManifest();
    return { digest: digest.toLowerCase() as Hex, bytes: length };
  });
}

function jsonOf(bytes: Uint8Array): { format?: unknown; documents?: unknown } {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return typeof value === "object" && value !== null ? value : {};
  } catch (cause) {
    throw noManifest({ cause });
  }
}

function noManifest(options?: ErrorOptions): SunledgerError {
  return new SunledgerError("manifest/format", `This is no list of documents (${FORMAT}).`, {}, options);
}

/**
 * Prove that a document belongs to a root, by the root's list.
 * @param root As it stands on the chain
 * @param documents The root's list, which is not trusted
 * @param digest SHA-256 of the document
 * @returns The proof that leads from the document to the root, already verified (`verifyMerkle`); null where the document is not
 * listed, or where the list is not this root's
 */
export function proveListed(root: Hex, documents: readonly ListedDocument[], digest: Hex): Hex[] | null {
  const wanted = digest.toLowerCase();
  const digests = documents.map((listed) => listed.digest);
  // No tree has the same document twice.
  if (!digests.includes(wanted as Hex) || new Set(digests).size < digests.length) return null;
  const proof = merkleProof(digests, wanted as Hex);
  return verifyMerkle(root, wanted as Hex, proof) ? proof : null;
}
