import { asOf, indexId, readAll, type Hex } from "@sunledger/sdk";
import { ask, asOfMeta, index, remember } from "@/lib/book";
import type { Reading } from "@/lib/memory";
import { NoticesQuery, RosterQuery, RostersQuery, type NoticedRoster } from "../generated/queries";

type Where = {
  /** Of which programme, by its id. */
  readonly programme?: Hex;
  /** In which region and all that lies below it: the first and the last code. */
  readonly within?: readonly [first: bigint, last: bigint];
  /** At least so many rows. */
  readonly count?: number;
  /** The id of the last one already seen. */
  readonly before?: Hex;
  /** Whose last notice was over by then. */
  readonly over?: number;
};

/** Rosters, newest first. */
export function readRosters(size: number, { programme, within, count, before, over }: Where) {
  const where = {
    ...(programme && { programme }),
    ...(within && { region_gte: within[0].toString(), region_lte: within[1].toString() }),
    ...(count !== undefined && { count_gte: count }),
    ...(before && { id_lt: before }),
    ...(over !== undefined && { noticeEnds_lte: String(over) }),
  };
  return ask(RostersQuery, { where, size });
}

/** All rosters that stand under notice at the time of the index's block, those whose notice ends first coming first. */
export function readNotices(): Promise<Reading<readonly NoticedRoster[]>> {
  return remember("notices", async () => {
    const at = asOfMeta(await index().meta());
    const rosters: NoticedRoster[] = [];
    for await (const page of readAll(index(), NoticesQuery, { time: String(at.time), ...asOf(at.block) })) {
      rosters.push(...page);
    }
    rosters.sort((a, b) => Number(a.noticeEnds) - Number(b.noticeEnds) || a.number - b.number);
    return { data: rosters, asOf: at };
  });
}

export function readRoster(number: number) {
  return ask(RosterQuery, { id: indexId(number) });
}
