import type { Hex } from "../../bytes.ts";
import { countyOf, levelOf, townshipOf, type Region } from "../../regions.ts";
import { LEAST_SHOWN, mergeSmall, type Merged } from "../../relief/small.ts";
import { programmeRegionId, type ProgrammeRegion } from "./programmeRegion.ts";
import type { ReadRegions } from "./regions.ts";

/**
 * Choose which regions of one level are shown by themselves and which are shown together, so that nobody learns of 1 to 9
 * households. The rule holds for those put forward, for those enrolled, and for those ever enrolled, to whom money was paid.
 * See docs/adr/0009-what-pages-tell-of-places.md.
 * @param siblings All regions of the level below one region, as `readProgrammeRegions` gives them
 */
export function mergeRegions(siblings: readonly ProgrammeRegion[]): Merged<ProgrammeRegion> {
  const hidden = new Set([
    ...siblings.filter(({ apart }) => apart),
    ...mergeSmall(siblings, ({ submitted }) => submitted).others,
    ...mergeSmall(siblings, ({ enrolled }) => enrolled).others,
    ...mergeSmall(siblings, ({ enrolled, exited }) => enrolled + exited).others,
  ]);
  return {
    shown: siblings.filter((region) => !hidden.has(region)),
    others: siblings.filter((region) => hidden.has(region)),
  };
}

/** Whether a count of a region's struck or exited households is too small to be told: say "under 10" in its place. */
export function isFew(count: number): boolean {
  return count > 0 && count < LEAST_SHOWN;
}

/** A region's county, its township where it lies in one, and the region itself. A city without counties is its own county. */
export function codesDownTo(region: Region): Region[] {
  const level = levelOf(region);
  if (level === "village") return [countyOf(region), townshipOf(region), region];
  return level === "township" ? [countyOf(region), region] : [region];
}

/** A region of a programme; `region` is its code in decimal digits, as the index sends it. */
export type Located = { readonly programme: { readonly id: Hex }; readonly region: string };

/** The ids of the regions that are shown by themselves, among those asked about and those around them. */
export type ShownRegions = ReadonlySet<Hex>;

/**
 * Find out which regions are shown by themselves: those asked about, and those around them.
 * @param regions Counties, townships or villages
 */
export async function readShownRegions(read: ReadRegions, regions: readonly Located[]): Promise<ShownRegions> {
  if (regions.length === 0) return new Set();
  const within = (level: number) =>
    regions.flatMap(({ programme, region }) => {
      const around = codesDownTo(BigInt(region))[level];
      return around === undefined ? [] : [programmeRegionId(programme.id, around)];
    });
  const below = (parents: readonly Hex[]) => (parents.length === 0 ? [] : read({ parents }));
  const [counties, townships, villages] = await Promise.all([
    read({ programmes: regions.map(({ programme }) => programme.id) }),
    below(within(0)),
    below(within(1)),
  ]);
  const shown = new Set<Hex>();
  for (const siblings of Map.groupBy(counties, ({ programme }) => programme.id).values()) {
    for (const { id } of mergeRegions(siblings).shown) shown.add(id);
  }
  // Townships before villages: a region inside one that is not shown is not shown either.
  for (const level of [townships, villages]) {
    for (const [parent, siblings] of Map.groupBy(level, (region) => region.parent?.id)) {
      if (!parent || !shown.has(parent)) continue;
      for (const { id } of mergeRegions(siblings).shown) shown.add(id);
    }
  }
  return shown;
}

/** The smallest region that is shown by itself and that is, or contains, the given one; null where not even its county is. */
export function shownRegion({ programme, region }: Located, shown: ShownRegions): string | null {
  const around = codesDownTo(BigInt(region));
  return around.findLast((code) => shown.has(programmeRegionId(programme.id, code)))?.toString() ?? null;
}

/** A roster's village, and the number of its rows. */
export type LocatedRoster = Located & { readonly count: number };

/**
 * The smallest region that may be told of a roster's households. A roster of fewer than 10 rows is told with its township at
 * most. Null where no region may be told.
 */
export function rosterRegion({ programme, count, region }: LocatedRoster, shown: ShownRegions): string | null {
  const least = count < LEAST_SHOWN ? townshipOf(BigInt(region)).toString() : region;
  return shownRegion({ programme, region: least }, shown);
}

/** Whether a roster may be shown with its village's name. */
export function showsVillage(roster: LocatedRoster, shown: ShownRegions): boolean {
  return rosterRegion(roster, shown) === roster.region;
}

/** Who did something to a roster; null where the name would tell of a village that is not shown. */
export function rosterActor<Actor extends { readonly region: string }>(
  roster: LocatedRoster,
  by: Actor,
  shown: ShownRegions,
): Actor | null {
  return by.region === roster.region && !showsVillage(roster, shown) ? null : by;
}
