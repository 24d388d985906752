import type { Hex } from "@sunledger/sdk";
import { readPlaces } from "./queries";
import { readCoverings } from "./roots";
import { storedDocument } from "./store";

/**
 * A public document's bytes, their digest checked; null where it is not here, or where neither its digest nor a root over it
 * stands on the chain.
 */
export async function readDocument(digest: Hex): Promise<Uint8Array<ArrayBuffer> | null> {
  const { data: places } = await readPlaces(digest);
  if (places.length === 0 && (await readCoverings(digest)).data.length === 0) return null;
  return storedDocument(digest);
}
