import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { sha256 } from "@sunledger/sdk";
import type { Hex } from "@sunledger/sdk";
import { Refusal } from "../../lib/language.ts";
import type { Text } from "../../lib/language.ts";
import { readDocument, store } from "../documents.ts";
import type { Document } from "../documents.ts";
import type { Office } from "../office.ts";

/**
 * The document of an act about single households: an objection's photos, a household's consent. It is about persons, so its
 * digest alone is published, and the file stays with whoever acts; `published` where it was blackened and is to be public.
 */
export type CaseDocument = { name: string; size: number; digest: Hex; published?: Document };

/**
 * @param publish The user says that everybody may read it (`--publish`); then it is screened like any public document
 * @param checked See `readDocuments`
 * @throws Refusal where there is no such file
 */
export async function readCaseDocument(path: string, publish: boolean, checked: boolean): Promise<CaseDocument> {
  if (publish) {
    const published = (await readDocument(path, checked))!;
    return { name: published.name, size: published.bytes.length, digest: published.digest, published };
  }
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new Refusal({ en: `There is no document ${path}.`, zh: `找不到文件 ${path}。` }, { cause });
  });
  return { name: basename(path), size: bytes.length, digest: sha256(bytes) };
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

export const storeCaseDocument = (office: Office, { published }: CaseDocument): Promise<void> =>
  store(office, published);
