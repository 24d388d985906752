import {
  readProgrammeRegions,
  readShownRegions,
  type Located,
  type ReadRegions,
  type ShownRegions,
} from "@sunledger/sdk";
import { asOfMeta, index, remember } from "@/lib/book";

/** Read regions of programmes, or take them from the site's memory. The SDK decides which of them are shown. */
export const readRegions: ReadRegions = async (of) => {
  const { data } = await remember(`regions ${JSON.stringify(of)}`, async () => {
    const asOf = asOfMeta(await index().meta());
    return { data: await readProgrammeRegions(index(), of, asOf.block), asOf };
  });
  return data;
};

/** Find out which regions are shown by themselves. */
export function readShown(regions: readonly Located[]): Promise<ShownRegions> {
  return readShownRegions(readRegions, regions);
}
