import type { Hex } from "../../bytes.ts";
import { CountiesQuery, RegionsBelowQuery } from "../../generated/queries.ts";
import { asOf, readAll } from "../all.ts";
import type { Index } from "../client.ts";
import type { ProgrammeRegion } from "./programmeRegion.ts";
import { setSmallRostersApart } from "./smallRosters.ts";

/** The regions of one level: those directly below `parents` (ids of regions in programmes), or the counties of `programmes`. */
export type Siblings = { readonly parents: readonly Hex[] } | { readonly programmes: readonly Hex[] };

/** How regions are read: `readProgrammeRegions` of an index, or a cache before it. */
export type ReadRegions = (of: Siblings) => Promise<readonly ProgrammeRegion[]>;

const VILLAGE = 5;

const distinct = (ids: readonly Hex[]): Hex[] => [...new Set(ids)].sort();

/**
 * Read regions of programmes, with the small rosters of each village set apart. Their counts are not fit to be shown before
 * `mergeRegions` has chosen among them.
 * @param block As of which to read
 * @throws SunledgerError as `Index.query`
 */
export async function readProgrammeRegions(index: Index, of: Siblings, block: number): Promise<ProgrammeRegion[]> {
  if (("parents" in of ? of.parents : of.programmes).length === 0) return [];
  const pages =
    "parents" in of
      ? readAll(index, RegionsBelowQuery, { parents: distinct(of.parents), ...asOf(block) })
      : readAll(index, CountiesQuery, { programmes: distinct(of.programmes), ...asOf(block) });
  const regions: ProgrammeRegion[] = [];
  for await (const page of pages) regions.push(...page);
  const villages = regions.filter(({ level }) => level === VILLAGE);
  const wider = regions.filter(({ level }) => level !== VILLAGE);
  return [...wider, ...(await setSmallRostersApart(index, villages, block))];
}
