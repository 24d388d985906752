import { indexId, readAll, type Hex, type RosterSets } from "@sunledger/sdk";
import { ask, asOfMeta, index, META, remember } from "@/lib/book";
import type { Reading } from "@/lib/memory";
import { type Named, NAMED } from "@/lib/named";
import { ACTOR, type Actor, type NamedRoster, ROSTER_PARTS } from "./roster";

export type RosterStage = "FIRST_NOTICE" | "SECOND_NOTICE" | "APPROVED" | "ENROLLED";

export const LISTED = `${ROSTER_PARTS} noticeDays noticeEnds stage submittedAt reviewedAt
  enrolledCount contestedCount struckCount exitedCount objectionCount paid returned evidence block transaction`;

export type ListedRoster = NamedRoster & {
  id: Hex;
  noticeDays: number;
  /** First second after the notice that ran or runs last. */
  noticeEnds: string;
  stage: RosterStage;
  submittedAt: string;
  reviewedAt: string | null;
  enrolledCount: number;
  contestedCount: number;
  struckCount: number;
  exitedCount: number;
  objectionCount: number;
  paid: string;
  returned: string;
  evidence: Hex;
  block: string;
  transaction: Hex;
};

const LIST = `query Rosters($where: Roster_filter!, $size: Int!) {
  ${META}
  rosters(where: $where, orderBy: id, orderDirection: desc, first: $size) { id ${LISTED} }
}`;

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
  return ask<{ rosters: ListedRoster[] }>(LIST, { where, size });
}

const SETS = "reviewed approved enrolled contested struck exited";

export const NOTICED = `${LISTED} ${SETS}`;

export type NoticedRoster = ListedRoster & RosterSets;

/** All rosters that stand under notice at the time of the index's block, those whose notice ends first coming first. */
export function readNotices(): Promise<Reading<readonly NoticedRoster[]>> {
  return remember("notices", async () => {
    const meta = await index().meta();
    const asOf = asOfMeta({ _meta: meta });
    const rosters: NoticedRoster[] = [];
    const selection = {
      entities: "rosters",
      fields: NOTICED,
      where: `noticeEnds_gt: "${asOf.time}"`,
      block: asOf.block,
    };
    for await (const page of readAll<NoticedRoster>(index(), selection)) rosters.push(...page);
    rosters.sort((a, b) => Number(a.noticeEnds) - Number(b.noticeEnds) || a.number - b.number);
    return { data: rosters, asOf };
  });
}

export const GROUNDS = [
  "INCOME",
  "PROPERTY",
  "RESIDENCE",
  "DUPLICATE",
  "FALSE_STATEMENT",
  "WITHDRAWN",
  "OTHER",
] as const;
export type Ground = (typeof GROUNDS)[number];

export type RosterStep = {
  id: Hex;
  kind:
    | "SUBMITTED"
    | "REVIEWED"
    | "APPROVED"
    | "ENROLLED"
    | "STRUCK"
    | "OBJECTION_RAISED"
    | "OBJECTION_RULED"
    | "EXITED"
    | "REVERIFIED";
  by: Actor;
  account: Hex;
  /** The set of rows that it names or moves. */
  rows: Hex;
  count: number;
  ground: Ground | null;
  cause: "OUT_OF_POVERTY" | "MOVED" | "DECEASED" | "NOT_ELIGIBLE" | "RECORDED_IN_ERROR" | null;
  objection: { number: string } | null;
  upheld: boolean | null;
  noticeEnds: string | null;
  evidence: Hex | null;
  at: string;
  block: string;
  transaction: Hex;
  logIndex: number;
};

export type Objection = {
  id: Hex;
  number: string;
  /** From 0. */
  row: number;
  second: boolean;
  by: Actor;
  account: Hex;
  ground: Ground;
  evidence: Hex;
  status: "OPEN" | "UPHELD" | "DISMISSED";
  raisedAt: string;
  ruledBy: Named | null;
  ruledAt: string | null;
  ruling: Hex | null;
};

export type RosterPayment = {
  id: Hex;
  count: number;
  uniform: boolean;
  amount: string;
  payment: {
    number: string;
    status: "PROPOSED" | "APPROVED" | "PAID" | "SETTLED" | "ACKNOWLEDGED" | "REJECTED" | "CANCELLED";
    proposedAt: string;
    paidAt: string | null;
    fund: Named;
  };
};

export const STEP = `kind account rows count ground cause upheld noticeEnds evidence at block transaction logIndex
  by ${ACTOR} objection { number }`;
export const OBJECTION = `number row second account ground evidence status raisedAt ruledAt ruling
  by ${ACTOR} ruledBy ${NAMED}`;
export const PAYMENT = `count uniform amount payment { number status proposedAt paidAt fund ${NAMED} }`;

export type Roster = NoticedRoster & {
  batchRef: Hex;
  dossiers: Hex | null;
  steps: RosterStep[];
  objections: Objection[];
  payments: RosterPayment[];
};

const ONE = `query Roster($id: ID!) {
  ${META}
  roster(id: $id) {
    id ${NOTICED} batchRef dossiers
    steps(orderBy: at, first: 1000) { id ${STEP} }
    objections(orderBy: id, first: 1000) { id ${OBJECTION} }
    payments(orderBy: id, first: 1000) { id ${PAYMENT} }
  }
}`;

export function readRoster(number: number) {
  return ask<{ roster: Roster | null }>(ONE, { id: indexId(number) });
}
