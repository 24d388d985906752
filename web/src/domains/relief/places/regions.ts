import {
  asOf,
  countyOf,
  levelOf,
  mergeSmall,
  readAll,
  townshipOf,
  type Hex,
  type Merged,
  type Region,
} from "@sunledger/sdk";
import { asOfMeta, index, remember } from "@/lib/book";
import { CountiesQuery, RegionsBelowQuery } from "../generated/queries";
import type { ProgrammeRegion } from "./programme-region";
import { setSmallRostersApart } from "./small-rosters";

export type { ProgrammeRegion };

const VILLAGE = 5;

const distinct = (ids: readonly Hex[]): Hex[] => [...new Set(ids)].sort();

/** The index's id of a region in a programme. */
export function programmeRegionId(programme: Hex, region: bigint): Hex {
  return `${programme}${region.toString(16).padStart(16, "0")}`;
}

/** The regions of one level below another, or a programme's counties. */
export type Siblings = { readonly parents: readonly Hex[] } | { readonly programmes: readonly Hex[] };

export async function readRegions(of: Siblings): Promise<readonly ProgrammeRegion[]> {
  if (("parents" in of ? of.parents : of.programmes).length === 0) return [];
  const { data } = await remember(`regions ${JSON.stringify(of)}`, async () => {
    const at = asOfMeta(await index().meta());
    const regions: ProgrammeRegion[] = [];
    const pages =
      "parents" in of
        ? readAll(index(), RegionsBelowQuery, { parents: distinct(of.parents), ...asOf(at.block) })
        : readAll(index(), CountiesQuery, { programmes: distinct(of.programmes), ...asOf(at.block) });
    for await (const page of pages) regions.push(...page);
    const villages = regions.filter(({ level }) => level === VILLAGE);
    const wider = regions.filter(({ level }) => level !== VILLAGE);
    return { data: [...wider, ...(await setSmallRostersApart(index(), villages, at.block))], asOf: at };
  });
  return data;
}

/**
 * Which regions of one level are shown by themselves and which together, so that nobody learns of 1 to 9 households, be it of
 * those that were put forward, of those that are enrolled, or of those that ever were, to whom money was paid.
 */
export function merged(siblings: readonly ProgrammeRegion[]): Merged<ProgrammeRegion> {
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

/** A region's county, its township where it lies in one, and the region itself. A city without counties is its own county. */
export function codesDownTo(region: Region): Region[] {
  const level = levelOf(region);
  if (level === "village") return [countyOf(region), townshipOf(region), region];
  return level === "township" ? [countyOf(region), region] : [region];
}

/** Where something is, as far as a programme's pages tell it. */
export type Located = { readonly programme: { readonly id: Hex }; readonly region: string };

/** The ids of the regions that are shown by themselves, of all that lie around the villages that are asked about. */
export type Shown = ReadonlySet<Hex>;

/** Find out which regions are shown by themselves: those that are asked about, villages or wider, and those around them. */
export async function readShown(regions: readonly Located[]): Promise<Shown> {
  if (regions.length === 0) return new Set();
  const within = (level: number) =>
    regions.flatMap(({ programme, region }) => {
      const around = codesDownTo(BigInt(region))[level];
      return around === undefined ? [] : [programmeRegionId(programme.id, around)];
    });
  const [counties, townships, villages] = await Promise.all([
    readRegions({ programmes: regions.map(({ programme }) => programme.id) }),
    readRegions({ parents: within(0) }),
    readRegions({ parents: within(1) }),
  ]);
  const shown = new Set<Hex>();
  for (const siblings of Map.groupBy(counties, ({ programme }) => programme.id).values()) {
    for (const { id } of merged(siblings).shown) shown.add(id);
  }
  // Level by level: what lies in a region that is not shown is not shown either.
  for (const level of [townships, villages]) {
    for (const [parent, siblings] of Map.groupBy(level, (region) => region.parent?.id)) {
      if (!parent || !shown.has(parent)) continue;
      for (const { id } of merged(siblings).shown) shown.add(id);
    }
  }
  return shown;
}

/** The smallest region around another, or that one itself, that is shown by itself; null where not even its county is. */
export function shownRegion({ programme, region }: Located, shown: Shown): string | null {
  const around = codesDownTo(BigInt(region));
  return around.findLast((code) => shown.has(programmeRegionId(programme.id, code)))?.toString() ?? null;
}
