import { folderStore } from "@sunledger/sdk/node";
import { SunledgerError, type Hex } from "@sunledger/sdk";
import { settings } from "@/lib/settings";

/** The bytes of a document in the store, their digest checked; null where it is not here. */
export async function storedDocument(digest: Hex): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const bytes = await folderStore(settings.documents).get(digest);
    return bytes && new Uint8Array(bytes);
  } catch (error) {
    if (!(error instanceof SunledgerError)) throw error;
    console.error(error.message); // What was changed after it was stored is not the document.
    return null;
  }
}
