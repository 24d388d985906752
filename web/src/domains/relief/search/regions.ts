import { isRegion, levelOf, programmeRegionId } from "@sunledger/sdk";
import { ask } from "@/lib/book";
import { FindRegionsByCodeQuery, FindRegionsByNameQuery } from "../generated/queries";
import { type Places, readPlaces } from "../places/places";
import { readShown } from "../places/regions";

/** A region in which a programme helps households. */
export type FoundRegion = FindRegionsByCodeQuery["programmeRegions"][number];

/** A text as the code of a county, township or village; null where it is none. */
function readCode(text: string): string | null {
  if (!/^(?:\d{6}|\d{9}|\d{12})$/.test(text)) return null;
  const region = BigInt(text.padEnd(12, "0"));
  return isRegion(region) && ["county", "township", "village"].includes(levelOf(region)) ? region.toString() : null;
}

/** Regions of programmes by code or name, only those that are shown by themselves. */
export async function searchRegions(text: string): Promise<{ regions: readonly FoundRegion[]; places: Places }> {
  const code = readCode(text);
  const codes = code
    ? [code]
    : (await ask(FindRegionsByNameQuery, { text })).data.organisations.map(({ region }) => region);
  if (codes.length === 0) return { regions: [], places: new Map() };
  const { data } = await ask(FindRegionsByCodeQuery, {
    regions: [...new Set(codes)].sort(),
  });
  const shown = await readShown(data.programmeRegions);
  const regions = data.programmeRegions.filter(({ programme, region }) =>
    shown.has(programmeRegionId(programme.id, BigInt(region))),
  );
  return { regions, places: await readPlaces(regions.map(({ region }) => region)) };
}
