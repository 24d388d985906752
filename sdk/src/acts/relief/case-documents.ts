import type { Hex } from "../../bytes.ts";
import { digestOf } from "../../digests.ts";
import type { Text } from "../../text.ts";
import { singleAct, type Act } from "../act.ts";
import { screenDocuments, type Document, type GivenFile } from "../evidence/documents.ts";
import type { Office } from "../office.ts";

/**
 * The document of an act about single households: an objection's photos, a household's consent. It is about persons, so its
 * digest alone is published, and the file stays with whoever acts; `published` where it was blackened and is to be public.
 */
export type CaseDocument = {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly digest: Hex;
  readonly published?: Document;
};

/**
 * Make the document of a case out of a file.
 * @param publish Whether everybody may read it; then it is screened like any public document
 * @param checked See `screenDocuments`
 * @throws Refusal `evidence/personal`
 */
export async function caseDocument(file: GivenFile, publish: boolean, checked: boolean): Promise<CaseDocument> {
  const { name, bytes } = file;
  const [published] = publish ? await screenDocuments([file], checked) : [];
  const digest = published?.digest ?? (await digestOf(bytes));
  return { name, size: bytes.length, digest, ...(published && { published }) };
}

/** What the preview says of it. */
export function describeCaseDocument({ name, size, digest, published }: CaseDocument): Text {
  const what = `${name}, ${(size / 1024).toFixed(1)} kB, SHA-256 ${digest.slice(2, 14)}…`;
  return published
    ? { en: `  public: ${what}`, zh: `  公开文件：${what}` }
    : {
        en: `  stays with you, its digest alone is published: ${what}. Keep the file: it proves what was decided on`,
        zh: `  文件留存本单位，仅公开其数字指纹：${what}。请妥善保存，以备查证`,
      };
}

/** An act of one transaction on single households, which the document of a case shows. */
export const caseAct = (
  office: Office,
  document: CaseDocument,
  { preview, ...parts }: Parameters<typeof singleAct>[1],
): Promise<Act> =>
  singleAct(office, {
    ...parts,
    preview: [...preview, describeCaseDocument(document)],
    documents: [document.published],
  });
