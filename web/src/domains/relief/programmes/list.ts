import {
  asOf,
  formatRegion,
  isFew,
  type Merged,
  type ProgrammeRegion,
  readAll,
  type RegionSums,
  sumRegions,
} from "@sunledger/sdk";
import { index } from "@/lib/book";
import type { Cell } from "@/lib/csv";
import { instant, yuan, type List } from "@/lib/download";
import type { Places } from "../places/places";
import { cascadeOf } from "./cascade";
import { AllProgrammesQuery } from "../generated/queries";
import type { Programme } from "../generated/queries";
import { readTransfers, transfersOf } from "./queries";

/** All programmes, to take away. */
export function programmeList(): List {
  return {
    name: "programmes",
    columns: [
      "number",
      "name",
      "status",
      "sponsor",
      "region",
      "opened",
      "funds",
      "rosters",
      "put_forward",
      "struck",
      "enrolled",
      "exited",
      "budget_yuan",
      "passed_outside_yuan",
      "paid_yuan",
      "left_yuan",
    ],
    pages: (async function* () {
      const { block } = await index().meta();
      for await (const page of readAll(index(), AllProgrammesQuery, asOf(block.number), 100)) {
        const ids = page.map(({ id }) => id);
        const transfers = await readTransfers(ids, block.number);
        yield page.map((programme): Cell[] => {
          const { whole } = cascadeOf(programme.id, programme.funds, transfersOf(programme.id, transfers));
          return [
            programme.number,
            programme.name,
            programme.status,
            programme.sponsor.name,
            formatRegion(BigInt(programme.region)),
            instant(programme.openedAt),
            programme.funds.length,
            programme.rosterCount,
            programme.submitted,
            programme.struck,
            programme.enrolled,
            programme.exited,
            yuan(whole.cameIn),
            yuan(whole.passedOn),
            yuan(whole.paid),
            yuan(whole.left),
          ];
        });
      }
    })(),
  };
}

/**
 * A programme's money fund by fund, to take away: in each line what came in is what was passed on, paid and left. Its budget is
 * what came in less what came from within.
 */
export function fundList(programme: Programme, block: number): List {
  return {
    name: `programme-${programme.number}-funds`,
    columns: [
      "fund",
      "name",
      "region",
      "came_in_yuan",
      "from_within_yuan",
      "passed_on_yuan",
      "to_within_yuan",
      "paid_yuan",
      "left_yuan",
    ],
    pages: (async function* () {
      const { funds } = cascadeOf(programme.id, programme.funds, await readTransfers([programme.id], block));
      yield funds.map((line): Cell[] => [
        line.fund.number,
        line.fund.name,
        formatRegion(BigInt(line.fund.region)),
        yuan(line.cameIn),
        yuan(line.fromWithin),
        yuan(line.passedOn),
        yuan(line.toWithin),
        yuan(line.paid),
        yuan(line.left),
      ]);
    })(),
  };
}

/** Regions of one level, to take away; the small ones together. */
export function regionList(name: string, { shown, others }: Merged<ProgrammeRegion>, places: Places): List {
  const line = (region: string | null, called: string | null, sums: RegionSums): Cell[] => [
    region,
    called,
    sums.rosterCount,
    sums.submitted,
    fewOr(sums.struck),
    sums.enrolled,
    fewOr(sums.exited),
    yuan(sums.paid),
    yuan(sums.returned),
  ];
  return {
    name,
    columns: ["region", "name", "rosters", "put_forward", "struck", "enrolled", "exited", "paid_yuan", "returned_yuan"],
    pages: (async function* () {
      yield [
        ...shown.map((region) =>
          line(formatRegion(BigInt(region.region)), places.get(region.region) ?? null, sumRegions([region])),
        ),
        ...(others.length > 0 ? [line(null, `${others.length} others`, sumRegions(others))] : []),
      ];
    })(),
  };
}

function fewOr(count: number): Cell {
  return isFew(count) ? "<10" : count;
}
