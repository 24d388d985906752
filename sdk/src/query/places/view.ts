import type { Hex } from "../../bytes.ts";
import type { Region } from "../../regions.ts";
import type { Merged } from "../../relief/small.ts";
import { programmeRegionId, type ProgrammeRegion } from "./programmeRegion.ts";
import type { ReadRegions } from "./regions.ts";
import { codesDownTo, mergeRegions } from "./shown.ts";

/**
 * What a reader sees who asks for a region. Where the region is shown by itself: the way down to it from its county, and what
 * lies below it. Else: the way down to the smallest region around it that is shown; it is empty where none is. A region that is
 * not shown, one without households and one that does not exist look the same.
 */
export type RegionView =
  | { readonly kind: "shown"; readonly way: readonly ProgrammeRegion[]; readonly parts: Merged<ProgrammeRegion> }
  | { readonly kind: "merged"; readonly way: readonly ProgrammeRegion[] };

/**
 * Read what is told of a region.
 * @param region A county, township or village
 */
export async function readRegionView(read: ReadRegions, programme: Hex, region: Region): Promise<RegionView> {
  const way: ProgrammeRegion[] = [];
  let siblings = await read({ programmes: [programme] });
  for (const code of codesDownTo(region)) {
    const here = mergeRegions(siblings).shown.find(({ id }) => id === programmeRegionId(programme, code));
    if (!here) return { kind: "merged", way };
    way.push(here);
    siblings = await read({ parents: [here.id] });
  }
  return { kind: "shown", way, parts: mergeRegions(siblings) };
}

/** The first level of a programme's regions: its counties, or the townships of its only county. */
export async function readTopRegions(
  read: ReadRegions,
  programme: Hex,
): Promise<{ readonly county: ProgrammeRegion | null; readonly parts: Merged<ProgrammeRegion> }> {
  const counties = mergeRegions(await read({ programmes: [programme] }));
  const [county] = counties.shown;
  if (!county || counties.shown.length + counties.others.length > 1) return { county: null, parts: counties };
  return { county, parts: mergeRegions(await read({ parents: [county.id] })) };
}

/** The sums of several regions; `paid` and `returned` in fen. */
export type RegionSums = Record<"rosterCount" | "submitted" | "struck" | "enrolled" | "exited", number> &
  Record<"paid" | "returned", bigint>;

/** Add up the counts and amounts of several regions. */
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
