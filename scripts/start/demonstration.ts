import { join } from "node:path";
import { z } from "zod";
import { loadDemo } from "../demo/load.ts";
import type { Samples } from "../demo/load.ts";
import { readJson, writeWhole } from "../lib/json.ts";
import { blockAt } from "../stack/rpc.ts";
import type { Settings } from "../stack/settings.ts";

/**
 * Addresses on the site that a visitor may begin with.
 * @property block The chain's head when all of it was loaded
 */
const noteSchema = z.object({
  campaign: z.string(),
  receipt: z.string(),
  programme: z.string(),
  household: z.string(),
  site: z.string(),
  block: z.object({ number: z.number().int(), hash: z.string() }),
});

const notePath = (home: string): string => join(home, "demo.json");

/**
 * Load the demonstration, unless a note says that this chain has all of it. What an interrupted run left is completed.
 * @param saveChain Saves the chain at once: the note must not be ahead of it
 * @returns The samples, and whether anything had to be done
 */
export async function demonstrate(
  settings: Settings,
  saveChain: () => Promise<void>,
): Promise<Samples & { anew: boolean }> {
  const note = noteSchema.safeParse(readJson(notePath(settings.home)));
  if (note.success && note.data.site === settings.site) {
    const { block, ...samples } = note.data;
    // A chain that was killed may have lost some of it.
    if ((await blockAt(settings.rpc, block.number))?.hash === block.hash) return { ...samples, anew: false };
  }
  const samples = await loadDemo({ settings });
  const head = (await blockAt(settings.rpc, "latest"))!;
  await saveChain();
  const { number, hash } = head;
  const written: z.infer<typeof noteSchema> = { ...samples, site: settings.site, block: { number, hash } };
  await writeWhole(notePath(settings.home), `${JSON.stringify(written, null, 2)}\n`);
  return { ...samples, anew: true };
}
