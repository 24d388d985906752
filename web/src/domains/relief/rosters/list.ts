import { formatRegion, type Hex, readAll, rosterRegion, showsVillage } from "@sunledger/sdk";
import { index } from "@/lib/book";
import { instant, listOf, yuan, type Column } from "@/lib/download";
import { readShown } from "../places/regions";
import { AllRostersQuery, RostersOfProgrammeQuery, type ListedRoster } from "../generated/queries";

/** How many rosters are placed at a time. */
const AT_ONCE = 200;

/** A roster, and where its households live as far as it may be told. */
type Line = { readonly roster: ListedRoster; readonly region: string | null; readonly village: string | null };

const PLACE: readonly Column<Line>[] = [
  { title: "region", cell: ({ region }) => region },
  { title: "village", cell: ({ village }) => village },
];

async function* placed(pages: AsyncIterable<readonly ListedRoster[]>): AsyncGenerator<Line[]> {
  for await (const rosters of pages) {
    const shown = await readShown(rosters);
    yield rosters.map((roster) => {
      const region = rosterRegion(roster, shown);
      return {
        roster,
        region: region && formatRegion(BigInt(region)),
        village: showsVillage(roster, shown) ? roster.village.name : null,
      };
    });
  }
}

/** All rosters of a programme, to take away. */
export const rosterList = (programme: Hex, number: number) =>
  listOf<Line>({
    name: `programme-${number}-rosters`,
    columns: [
      { title: "number", cell: ({ roster }) => roster.number },
      ...PLACE,
      { title: "stage", cell: ({ roster }) => roster.stage },
      { title: "households", cell: ({ roster }) => roster.count },
      { title: "struck", cell: ({ roster }) => roster.struckCount },
      { title: "contested", cell: ({ roster }) => roster.contestedCount },
      { title: "enrolled", cell: ({ roster }) => roster.enrolledCount },
      { title: "exited", cell: ({ roster }) => roster.exitedCount },
      { title: "objections", cell: ({ roster }) => roster.objectionCount },
      { title: "submitted", cell: ({ roster }) => instant(roster.submittedAt) },
      { title: "notice_days", cell: ({ roster }) => roster.noticeDays },
      { title: "notice_ends", cell: ({ roster }) => instant(roster.noticeEnds) },
      { title: "paid_yuan", cell: ({ roster }) => yuan(roster.paid) },
      { title: "returned_yuan", cell: ({ roster }) => yuan(roster.returned) },
      { title: "minutes_sha256", cell: ({ roster }) => roster.evidence },
      { title: "block", cell: ({ roster }) => Number(roster.block) },
      { title: "transaction", cell: ({ roster }) => roster.transaction },
    ],
    pages: placed(readAll(index(), RostersOfProgrammeQuery, { programme }, AT_ONCE)),
  });

/** The last notice of each roster, to take away. */
export const noticeList = () =>
  listOf<Line>({
    name: "notices",
    columns: [
      { title: "roster", cell: ({ roster }) => roster.number },
      { title: "programme", cell: ({ roster }) => roster.programme.number },
      ...PLACE,
      { title: "notice", cell: ({ roster }) => (roster.reviewedAt === null ? "FIRST_NOTICE" : "SECOND_NOTICE") },
      { title: "ends", cell: ({ roster }) => instant(roster.noticeEnds) },
      { title: "households", cell: ({ roster }) => roster.count },
      { title: "objections", cell: ({ roster }) => roster.objectionCount },
      { title: "contested", cell: ({ roster }) => roster.contestedCount },
    ],
    pages: placed(readAll(index(), AllRostersQuery, {}, AT_ONCE)),
  });
