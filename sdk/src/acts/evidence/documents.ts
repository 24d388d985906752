import type { Hex } from "../../bytes.ts";
import { digestOf, sha256 } from "../../digests.ts";
import { sameText, type Text } from "../../text.ts";
import type { Documents } from "../ports.ts";
import { personalData } from "./refusals.ts";
import { UNREAD, type Unread } from "./screening/contents.ts";
import { screen, type Find } from "./screening/screening.ts";

/** A file as it was given: its name, which is never published, and its bytes. */
export type GivenFile = { readonly name: string; readonly bytes: Uint8Array };

/** A document about to be public: everybody can read it once a record cites its digest. */
export type Document = GivenFile & {
  readonly digest: Hex;
  /** The parts of it that no program could read. */
  readonly unread: readonly Unread[];
};

/** The digest of an act without a document. */
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
    const { found, unread } = screen(bytes);
    finds.push(...found.map((number) => ({ ...number, where: sameText(name) })));
    documents.push({ name, bytes, digest: await digestOf(bytes), unread });
  }
  if (finds.length > 0 && !checked) throw personalData(finds);
  return documents;
}

/** A document that a program made of what is public anyway. */
export function documentOf(name: string, bytes: Uint8Array): Document {
  return { name, bytes, digest: sha256(bytes), unread: [] };
}

/** What the preview says of documents. */
export function describeDocuments(documents: readonly (Document | undefined)[]): Text[] {
  return documents
    .filter((document) => document !== undefined)
    .map(({ name, bytes, digest, unread }) => {
      const size = `${(bytes.length / 1024).toFixed(1)} kB`;
      const parts = unread.map((part) => UNREAD[part]);
      const [en, zh] = [parts.map((part) => part.en).join(", "), parts.map((part) => part.zh).join("、")];
      return {
        en: `  public: ${name}, ${size}, SHA-256 ${digest.slice(2, 14)}…${en && `; not read by a program, so look at it yourself: ${en}`}`,
        zh: `  公开文件：${name}，${size}，SHA-256 ${digest.slice(2, 14)}…${zh && `；以下内容程序未能读取，请自行查看：${zh}`}`,
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
