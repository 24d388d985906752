import type { Hex, Merged, Region } from "@sunledger/sdk";
import { codesDownTo, merged, programmeRegionId, type ProgrammeRegion, readRegions } from "../places/regions";

/**
 * What an address of a region leads to: the region, if it is shown by itself, with the way down to it from its county and what
 * lies below it; else the way down to the smallest region around it that is, which may be none but the programme. A region that
 * is not shown, one without any household and one that does not exist lead to the same.
 */
export type RegionView =
  | { readonly kind: "shown"; readonly way: readonly ProgrammeRegion[]; readonly parts: Merged<ProgrammeRegion> }
  | { readonly kind: "merged"; readonly way: readonly ProgrammeRegion[] };

/** @param region A county, township or village */
export async function readRegionView(programme: Hex, region: Region): Promise<RegionView> {
  const way: ProgrammeRegion[] = [];
  let siblings = await readRegions({ programmes: [programme] });
  for (const code of codesDownTo(region)) {
    const here = merged(siblings).shown.find(({ id }) => id === programmeRegionId(programme, code));
    if (!here) return { kind: "merged", way };
    way.push(here);
    siblings = await readRegions({ parents: [here.id] });
  }
  return { kind: "shown", way, parts: merged(siblings) };
}

/** A programme's regions to begin with: its counties, or, where it works in a single one, that one's townships. */
export async function readTopRegions(
  programme: Hex,
): Promise<{ readonly county: ProgrammeRegion | null; readonly parts: Merged<ProgrammeRegion> }> {
  const counties = merged(await readRegions({ programmes: [programme] }));
  const [county] = counties.shown;
  if (!county || counties.shown.length + counties.others.length > 1) return { county: null, parts: counties };
  return { county, parts: merged(await readRegions({ parents: [county.id] })) };
}

/** What regions that are shown together have in all. */
export type RegionSums = Record<"rosterCount" | "submitted" | "struck" | "enrolled" | "exited", number> &
  Record<"paid" | "returned", bigint>;

export function sumRegions(regions: readonly ProgrammeRegion[]): RegionSums {
  const count = (of: (region: ProgrammeRegion) => number) => regions.reduce((sum, region) => sum + of(region), 0);
  const fen = (of: (region: ProgrammeRegion) => string) =>
    regions.reduce((sum, region) => sum + BigInt(of(region)), 0n);
  return {
    rosterCount: count(({ rosterCount }) => rosterCount),
    submitted: count(({ submitted }) => submitted),
    struck: count(({ struck }) => struck),
    enrolled: count(({ enrolled }) => enrolled),
    exited: count(({ exited }) => exited),
    paid: fen(({ paid }) => paid),
    returned: fen(({ returned }) => returned),
  };
}
