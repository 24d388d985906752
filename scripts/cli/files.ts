import { csvSheet } from "@sunledger/sdk";
import { screenDocuments } from "@sunledger/sdk/acts";
import type { Document, GivenFile } from "@sunledger/sdk/acts";
import { allOf } from "@sunledger/sdk/intake";
import { writePrivately } from "../lib/files.ts";
import { Refusal, say } from "../lib/language.ts";
import type { Text } from "../lib/language.ts";
import { openFile } from "./sources.ts";

/** Files of people at a terminal: what they hand in, and what is written for them. */

/** A list or a document is held in memory whole: none is as large as this. */
const LARGEST = 256 << 20;

/** @throws Refusal where it cannot be read, is no file, changes while it is read, or is larger than any list or document */
export async function readGiven(path: string): Promise<GivenFile> {
  const source = await openFile(path);
  const bytes = await allOf(source, LARGEST);
  if (bytes) return { name: source.name, bytes };
  throw new Refusal({
    en: `${path} is larger than 256 MB, which no list or document is. Check that this is the right file.`,
    zh: `${path} 超过 256 MB，清单和文件都不会这么大。请确认文件是否正确。`,
  });
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
