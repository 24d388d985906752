import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { sha256 } from "@sunledger/sdk";
import type { Hex } from "@sunledger/sdk";
import { Refusal } from "../lib/language.ts";
import type { Text } from "../lib/language.ts";
import { PERSONAL_NUMBERS, masked } from "../lib/personal.ts";
import type { Office } from "./office.ts";
import { screen } from "./screening.ts";

/** A document about to be public: everybody can read it once a record cites its digest. Its file name is not published. */
export type Document = { name: string; bytes: Uint8Array; digest: Hex; unread: boolean };

/** Stands where an act has no document. */
export const NO_DOCUMENT: Hex = `0x${"00".repeat(32)}`;

/**
 * Read documents and look for what must not be published.
 * @param checked The user has looked himself (`--i-checked`), so a find does not stop it
 * @throws Refusal naming each document with a personal number
 */
export async function readDocuments(paths: readonly string[], checked: boolean): Promise<Document[]> {
  const documents: Document[] = [];
  const finds: Text[] = [];
  for (const path of paths) {
    const bytes = await readFile(path).catch((cause: unknown) => {
      throw new Refusal({ en: `There is no document ${path}.`, zh: `找不到文件 ${path}。` }, { cause });
    });
    const { found, unread } = screen(bytes);
    for (const { kind, value } of found) {
      const what = PERSONAL_NUMBERS[kind];
      finds.push({ en: `${path}: ${what.en} (${masked(value)})`, zh: `${path}：${what.zh}（${masked(value)}）` });
    }
    documents.push({ name: basename(path), bytes, digest: sha256(bytes), unread });
  }
  if (finds.length > 0 && !checked)
    throw new Refusal({
      en: `Documents are public for good, and these hold what must not be:\n  ${finds.map(({ en }) => en).join("\n  ")}\nBlacken it; or, where it is something else, say --i-checked.`,
      zh: `文件将永久公开，而以下内容不得公开：\n  ${finds.map(({ zh }) => zh).join("\n  ")}\n请遮盖后再试；如确认并非个人信息，请加 --i-checked。`,
    });
  return documents;
}

/** A document that a program made of what is public anyway. */
export function documentOf(name: string, bytes: Uint8Array): Document {
  return { name, bytes, digest: sha256(bytes), unread: false };
}

/** One optional document as an act's evidence. */
export async function readDocument(path: string | undefined, checked: boolean): Promise<Document | undefined> {
  return path === undefined ? undefined : (await readDocuments([path], checked))[0];
}

/** What the preview says of documents. */
export function describeDocuments(documents: readonly Document[]): Text[] {
  return documents.map(({ name, bytes, digest, unread }) => {
    const size = `${(bytes.length / 1024).toFixed(1)} kB`;
    return {
      en: `  public: ${name}, ${size}, SHA-256 ${digest.slice(2, 14)}…${unread ? ", not readable by a program: look at it yourself" : ""}`,
      zh: `  公开文件：${name}，${size}，SHA-256 ${digest.slice(2, 14)}…${unread ? "，程序无法读取其内容，请自行查看" : ""}`,
    };
  });
}

/** Put documents where the site serves them from; a digest goes on the chain only for what is there. */
export async function store({ documents }: Office, ...given: readonly (Document | undefined)[]): Promise<void> {
  for (const document of given) if (document) await documents.put(document.bytes);
}
