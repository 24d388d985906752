import { formatRegion, type Hex, readAll, rosterRegion, type ShownRegions, showsVillage } from "@sunledger/sdk";
import { index } from "@/lib/book";
import type { Cell } from "@/lib/csv";
import { instant, yuan, type List } from "@/lib/download";
import { readShown } from "../places/regions";
import type { NamedRoster } from "../generated/queries";
import { AllRostersQuery, RostersOfProgrammeQuery, type ListedRoster } from "../generated/queries";

/** So many rosters are looked at at once for where their households may be told to live. */
const AT_ONCE = 200;

const PLACE = ["region", "village"] as const;

/** Where a roster's households live, as far as it may be told. */
function placeOf(roster: NamedRoster, shown: ShownRegions): [region: string | null, village: string | null] {
  const region = rosterRegion(roster, shown);
  return [region && formatRegion(BigInt(region)), showsVillage(roster, shown) ? roster.village.name : null];
}

async function* mapRosters(
  pages: AsyncIterable<readonly ListedRoster[]>,
  map: (roster: ListedRoster, shown: ShownRegions) => Cell[],
): AsyncGenerator<Cell[][]> {
  for await (const rosters of pages) {
    const shown = await readShown(rosters);
    yield rosters.map((roster) => map(roster, shown));
  }
}

/** All rosters of a programme, to take away. */
export function rosterList(programme: Hex, number: number): List {
  return {
    name: `programme-${number}-rosters`,
    columns: [
      "number",
      ...PLACE,
      "stage",
      "households",
      "struck",
      "contested",
      "enrolled",
      "exited",
      "objections",
      "submitted",
      "notice_days",
      "notice_ends",
      "paid_yuan",
      "returned_yuan",
      "minutes_sha256",
      "block",
      "transaction",
    ],
    pages: mapRosters(readAll(index(), RostersOfProgrammeQuery, { programme }, AT_ONCE), (roster, shown) => [
      roster.number,
      ...placeOf(roster, shown),
      roster.stage,
      roster.count,
      roster.struckCount,
      roster.contestedCount,
      roster.enrolledCount,
      roster.exitedCount,
      roster.objectionCount,
      instant(roster.submittedAt),
      roster.noticeDays,
      instant(roster.noticeEnds),
      yuan(roster.paid),
      yuan(roster.returned),
      roster.evidence,
      Number(roster.block),
      roster.transaction,
    ]),
  };
}

/** The last notice of each roster, to take away. */
export function noticeList(): List {
  return {
    name: "notices",
    columns: ["roster", "programme", ...PLACE, "notice", "ends", "households", "objections", "contested"],
    pages: mapRosters(readAll(index(), AllRostersQuery, {}, AT_ONCE), (roster, shown) => [
      roster.number,
      roster.programme.number,
      ...placeOf(roster, shown),
      roster.reviewedAt === null ? "FIRST_NOTICE" : "SECOND_NOTICE",
      instant(roster.noticeEnds),
      roster.count,
      roster.objectionCount,
      roster.contestedCount,
    ]),
  };
}
