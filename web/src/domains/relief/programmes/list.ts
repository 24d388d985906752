import { asOf, formatRegion, isFew, type Merged, type ProgrammeRegion, readAll, sumRegions } from "@sunledger/sdk";
import { index } from "@/lib/book";
import type { Cell } from "@/lib/csv";
import { instant, listOf, onePage, yuan } from "@/lib/download";
import type { Places } from "../places/places";
import { cascadeOf } from "./cascade";
import { AllProgrammesQuery } from "../generated/queries";
import type { Programme } from "../generated/queries";
import { readTransfers, transfersOf } from "./queries";

/** All programmes, to take away. */
export const programmeList = () =>
  listOf({
    name: "programmes",
    columns: [
      { title: "number", cell: ({ programme }) => programme.number },
      { title: "name", cell: ({ programme }) => programme.name },
      { title: "status", cell: ({ programme }) => programme.status },
      { title: "sponsor", cell: ({ programme }) => programme.sponsor.name },
      { title: "region", cell: ({ programme }) => formatRegion(BigInt(programme.region)) },
      { title: "opened", cell: ({ programme }) => instant(programme.openedAt) },
      { title: "funds", cell: ({ programme }) => programme.funds.length },
      { title: "rosters", cell: ({ programme }) => programme.rosterCount },
      { title: "put_forward", cell: ({ programme }) => programme.submitted },
      { title: "struck", cell: ({ programme }) => programme.struck },
      { title: "enrolled", cell: ({ programme }) => programme.enrolled },
      { title: "exited", cell: ({ programme }) => programme.exited },
      { title: "budget_yuan", cell: ({ whole }) => yuan(whole.cameIn) },
      { title: "passed_outside_yuan", cell: ({ whole }) => yuan(whole.passedOn) },
      { title: "paid_yuan", cell: ({ whole }) => yuan(whole.paid) },
      { title: "left_yuan", cell: ({ whole }) => yuan(whole.left) },
    ],
    pages: programmesWithSums(),
  });

async function* programmesWithSums() {
  const { block } = await index().meta();
  for await (const page of readAll(index(), AllProgrammesQuery, asOf(block.number), 100)) {
    const ids = page.map(({ id }) => id);
    const transfers = await readTransfers(ids, block.number);
    yield page.map((programme) => ({
      programme,
      whole: cascadeOf(programme.id, programme.funds, transfersOf(programme.id, transfers)).whole,
    }));
  }
}

/**
 * A programme's money fund by fund, to take away: in each line what came in is what was passed on, paid and left. Its budget is
 * what came in less what came from within.
 */
export const fundList = (programme: Programme, block: number) =>
  listOf({
    name: `programme-${programme.number}-funds`,
    columns: [
      { title: "fund", cell: (line) => line.fund.number },
      { title: "name", cell: (line) => line.fund.name },
      { title: "region", cell: (line) => formatRegion(BigInt(line.fund.region)) },
      { title: "came_in_yuan", cell: (line) => yuan(line.cameIn) },
      { title: "from_within_yuan", cell: (line) => yuan(line.fromWithin) },
      { title: "passed_on_yuan", cell: (line) => yuan(line.passedOn) },
      { title: "to_within_yuan", cell: (line) => yuan(line.toWithin) },
      { title: "paid_yuan", cell: (line) => yuan(line.paid) },
      { title: "left_yuan", cell: (line) => yuan(line.left) },
    ],
    pages: onePage(async () => {
      const transfers = await readTransfers([programme.id], block);
      return cascadeOf(programme.id, programme.funds, transfers).funds;
    }),
  });

/** Regions of one level, to take away; the small ones together. */
export function regionList(name: string, { shown, others }: Merged<ProgrammeRegion>, places: Places) {
  const together =
    others.length === 0 ? [] : [{ region: null, called: `${others.length} others`, ...sumRegions(others) }];
  const lines = [
    ...shown.map((region) => ({
      region: formatRegion(BigInt(region.region)),
      called: places.get(region.region) ?? null,
      ...sumRegions([region]),
    })),
    ...together,
  ];
  return listOf({
    name,
    columns: [
      { title: "region", cell: (line) => line.region },
      { title: "name", cell: (line) => line.called },
      { title: "rosters", cell: (line) => line.rosterCount },
      { title: "put_forward", cell: (line) => line.submitted },
      { title: "struck", cell: (line) => fewOr(line.struck) },
      { title: "enrolled", cell: (line) => line.enrolled },
      { title: "exited", cell: (line) => fewOr(line.exited) },
      { title: "paid_yuan", cell: (line) => yuan(line.paid) },
      { title: "returned_yuan", cell: (line) => yuan(line.returned) },
    ],
    pages: onePage(async () => lines),
  });
}

function fewOr(count: number): Cell {
  return isFew(count) ? "<10" : count;
}
