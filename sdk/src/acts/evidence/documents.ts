import type { Hex } from "../../bytes.ts";
import { digestOf, sha256 } from "../../digests.ts";
import type { Text } from "../../text.ts";
import type { Documents } from "../ports.ts";
import { personalData } from "./refusals.ts";
import { screen, type Find } from "./screening.ts";

/** A file as it was given: its name, which is never published, and its bytes. */
export type GivenFile = { readonly name: string; readonly bytes: Uint8Array };

/** A document about to be public: everybody can read it once a record cites its digest. */
export type Document = GivenFile & {
  readonly digest: Hex;
  /** Whether no program could read all of it. */
  readonly unread: boolean;
};

/** Stands where an act has no document. */
export const NO_DOCUMENT: Hex = `0x${"00".repeat(32)}`;

/**
 * Make documents of files, looking for what must not be published.
 * @param checked Somebody has looked himself, so a find does not stop it
 * @throws Refusal `evidence/personal` naming every file with a personal number
 */
export async function screenDocuments(files: readonly GivenFile[], checked: boolean): Promise<Document[]> {
  const finds: Find[] = [];
  const documents: Document[] = [];
  for (const { name, bytes } of files) {
    const { found, unread } = await screen(bytes);
    finds.push(...found.map((number) => ({ ...number, where: name })));
    documents.push({ name, bytes, digest: await digestOf(bytes), unread });
  }
  if (finds.length > 0 && !checked) throw personalData(finds);
  return documents;
}

/** A document that a program made of what is public anyway. */
export function documentOf(name: string, bytes: Uint8Array): Document {
  return { name, bytes, digest: sha256(bytes), unread: false };
}

/** What the preview says of documents. */
export function describeDocuments(documents: readonly (Document | undefined)[]): Text[] {
  return documents
    .filter((document) => document !== undefined)
    .map(({ name, bytes, digest, unread }) => {
      const size = `${(bytes.length / 1024).toFixed(1)} kB`;
      return {
        en: `  public: ${name}, ${size}, SHA-256 ${digest.slice(2, 14)}…${unread ? ", not readable by a program: look at it yourself" : ""}`,
        zh: `  公开文件：${name}，${size}，SHA-256 ${digest.slice(2, 14)}…${unread ? "，程序无法读取其内容，请自行查看" : ""}`,
      };
    });
}

/** Put documents where they are served from; a digest goes on the chain only for what is there. */
export async function store(
  { documents }: { readonly documents: Documents },
  ...given: readonly (Document | undefined)[]
): Promise<void> {
  for (const document of given) if (document) await documents.put(document.bytes);
}
