import { folderStore } from "@sunledger/sdk/node";
import type { Hex } from "@sunledger/sdk";
import { settings } from "@/lib/settings";
import { readPlaces } from "./queries";

/** A public document's bytes, their digest checked; null where it is not here, or where nothing on the chain cites it. */
export async function readDocument(digest: Hex): Promise<Uint8Array<ArrayBuffer> | null> {
  const { data: places } = await readPlaces(digest);
  if (places.length === 0) return null;
  const bytes = await folderStore(settings.documents).get(digest);
  return bytes && new Uint8Array(bytes);
}
