import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "@sunledger/sdk";
import type { Hex } from "@sunledger/sdk";
import { folderStore } from "@sunledger/sdk/node";
import { Refusal } from "../../lib/language.ts";
import { writeWhole } from "../../lib/json.ts";
import type { Settings } from "../../stack/settings.ts";

/**
 * The sealed store: one bundle of sealed dossiers a roster, under its digest. It lies apart from the documents, and the site
 * never serves it.
 */

/** Which bundle belongs to a roster that is about to be put forward: so an import that was killed leaves none behind unused. */
const noteOf = ({ sealed }: Settings, batchRef: Hex): string => join(sealed, "pending", batchRef.slice(2));

/**
 * The bundle of a roster that is about to be put forward: the one that an earlier run sealed for it, or one sealed now.
 * @param batchRef The roster's batch reference
 * @returns The bundle's digest; it lies in the store
 */
export async function keepBundle(where: Settings, batchRef: Hex, seal: () => Promise<Uint8Array>): Promise<Hex> {
  const note = noteOf(where, batchRef);
  const store = folderStore(where.sealed);
  const before = await readFile(note, "utf8").catch(() => undefined);
  if (before !== undefined && (await store.get(before as Hex).catch(() => null))) return before as Hex;
  await mkdir(where.sealed, { recursive: true, mode: 0o700 });
  const bundle = await seal();
  // Noted first: killed in between, the next run finds the bundle, or finds that it has to seal anew.
  await writeWhole(note, sha256(bundle));
  return store.put(bundle);
}

/** The roster is on the chain, which names its bundle from now on. */
export const forgetNote = (where: Settings, batchRef: Hex): Promise<void> =>
  rm(noteOf(where, batchRef), { force: true });

/** @throws Refusal where the bundle is not in this store */
export async function bundleOf(where: Settings, roster: number, digest: Hex | null): Promise<Uint8Array> {
  const bundle = digest && (await folderStore(where.sealed).get(digest));
  if (bundle) return bundle;
  throw new Refusal({
    en: `The sealed dossiers of roster ${roster} (${digest ?? "none"}) are not in ${where.sealed}. Get the file from the village or the county and put it there, or set SUNLEDGER_SEALED.`,
    zh: `${where.sealed} 中没有名册 ${roster} 的封存档案（${digest ?? "无"}）。请向村或县索取该文件放入此处，或设置 SUNLEDGER_SEALED。`,
  });
}
