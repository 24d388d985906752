import { folderStore } from "@sunledger/sdk/node";
import { SunledgerError, type Hex } from "@sunledger/sdk";
import { settings } from "@/lib/settings";
import { readPlaces } from "./queries";

/** A public document's bytes, their digest checked; null where it is not here, or where nothing on the chain cites it. */
export async function readDocument(digest: Hex): Promise<Uint8Array<ArrayBuffer> | null> {
  const { data: places } = await readPlaces(digest);
  if (places.length === 0) return null;
  try {
    const bytes = await folderStore(settings.documents).get(digest);
    return bytes && new Uint8Array(bytes);
  } catch (error) {
    if (!(error instanceof SunledgerError)) throw error;
    console.error(error.message); // What was changed after it was stored is not the document.
    return null;
  }
}
