import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { csvSheet } from "@sunledger/sdk";
import { screenDocuments } from "@sunledger/sdk/acts";
import type { Document, GivenFile } from "@sunledger/sdk/acts";
import { writePrivately } from "../lib/files.ts";
import { Refusal, say } from "../lib/language.ts";
import type { Text } from "../lib/language.ts";

/** Files of people at a terminal: what they hand in, and what is written for them. */

/** @throws Refusal where it cannot be read */
export async function readGiven(path: string): Promise<GivenFile> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new Refusal({ en: `There is no file ${path}.`, zh: `找不到文件 ${path}。` }, { cause });
  });
  return { name: basename(path), bytes: new Uint8Array(bytes) };
}

/**
 * Read documents that become public, and look for what must not be published.
 * @param checked The user has looked himself (`--i-checked`), so a find does not stop it
 * @throws Refusal where one cannot be read, or has a personal number
 */
export const readDocuments = async (paths: readonly string[], checked: boolean): Promise<Document[]> =>
  screenDocuments(await Promise.all(paths.map(readGiven)), checked);

/** One such document, or none. */
export const readDocument = async (path: string | undefined, checked: boolean): Promise<Document | undefined> =>
  path === undefined ? undefined : (await readDocuments([path], checked))[0];

/** Write a list for a spreadsheet program, for its owner's eyes alone. */
export async function writeSheet(path: string, header: readonly Text[], rows: readonly string[][]): Promise<void> {
  await writePrivately(path, csvSheet([header.map(say), ...rows]), { overwrite: true });
}
