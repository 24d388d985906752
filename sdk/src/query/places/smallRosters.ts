import type { Hex } from "../../bytes.ts";
import { SmallRostersQuery, type SmallRoster } from "../../generated/queries.ts";
import { LEAST_SHOWN } from "../../relief/small.ts";
import { asOf, readAll } from "../all.ts";
import type { Index } from "../client.ts";
import type { ProgrammeRegion } from "./programmeRegion.ts";

/**
 * Take the rosters of fewer than 10 households out of their villages' counts. Such a roster is shown with its township, never
 * with its village: the village's count less its other rosters would tell which village it is of. The small rosters of one
 * village are returned as a place of their own, marked `apart`.
 * @param block As of which the villages were read
 * @throws SunledgerError as `Index.query`
 */
export async function setSmallRostersApart(
  index: Index,
  villages: readonly ProgrammeRegion[],
  block: number,
): Promise<ProgrammeRegion[]> {
  if (villages.length === 0) return [];
  const distinct = <T extends string>(values: readonly T[]): T[] => [...new Set(values)].sort();
  const small: SmallRoster[] = [];
  const wanted = {
    programmes: distinct(villages.map(({ programme }) => programme.id)),
    regions: distinct(villages.map(({ region }) => region)),
    least: LEAST_SHOWN,
    ...asOf(block),
  };
  for await (const page of readAll(index, SmallRostersQuery, wanted)) small.push(...page);
  const ofVillage = Map.groupBy(small, ({ programme, region }) => `${programme.id} ${region}`);
  return villages.flatMap((village) => {
    const rosters = ofVillage.get(`${village.programme.id} ${village.region}`);
    if (!rosters) return [village];
    const apart = { ...sumOf(rosters), ...placeOf(village), id: `${village.id}00` as Hex, apart: true };
    const rest = { ...less(village, apart), ...placeOf(village), id: village.id, apart: false };
    return rest.rosterCount > 0 ? [rest, apart] : [apart];
  });
}

type Counts = Omit<ProgrammeRegion, "id" | "apart" | keyof ReturnType<typeof placeOf>>;

function placeOf({ region, level, programme, parent }: ProgrammeRegion) {
  return { region, level, programme, parent };
}

function sumOf(rosters: readonly SmallRoster[]): Counts {
  const count = (of: (roster: SmallRoster) => number) => rosters.reduce((sum, roster) => sum + of(roster), 0);
  const fen = (of: (roster: SmallRoster) => string) =>
    rosters.reduce((sum, roster) => sum + BigInt(of(roster)), 0n).toString();
  return {
    rosterCount: rosters.length,
    submitted: count((roster) => roster.count),
    struck: count(({ struckCount }) => struckCount),
    enrolled: count(({ enrolledCount }) => enrolledCount),
    exited: count(({ exitedCount }) => exitedCount),
    paid: fen(({ paid }) => paid),
    returned: fen(({ returned }) => returned),
  };
}

function less(whole: Counts, part: Counts): Counts {
  return {
    rosterCount: whole.rosterCount - part.rosterCount,
    submitted: whole.submitted - part.submitted,
    struck: whole.struck - part.struck,
    enrolled: whole.enrolled - part.enrolled,
    exited: whole.exited - part.exited,
    paid: (BigInt(whole.paid) - BigInt(part.paid)).toString(),
    returned: (BigInt(whole.returned) - BigInt(part.returned)).toString(),
  };
}
