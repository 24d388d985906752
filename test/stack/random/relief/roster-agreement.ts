import { decodeSet, rowStatus, setOfWords } from "@sunledger/sdk";
import type { Hex, Index, RosterSets, RowStatus as RowState } from "@sunledger/sdk";
import { ObjectionStatus, RowStatus } from "@sunledger/sdk/chain";
import { expect } from "vitest";
import type { World } from "../choices.ts";
import { all, joined, named, sumOf } from "../indexed.ts";
import { rowsWhere } from "./choices.ts";
import type { Payout } from "./payouts.ts";

/** The SDK's names of where a row stands, by the contract's numbers. */
const NUMBERS: Readonly<Record<RowState["status"], number>> = {
  FIRST_NOTICE: RowStatus.UnderFirstNotice,
  SECOND_NOTICE: RowStatus.UnderSecondNotice,
  APPROVED: RowStatus.Approved,
  ENROLLED: RowStatus.Enrolled,
  STRUCK: RowStatus.Struck,
  EXITED: RowStatus.Exited,
};

type IndexedRoster = RosterSets & {
  number: number;
  programme: { number: number };
  village: { number: number };
  region: string;
  noticeDays: number;
  noticeEnds: string;
  enrolledCount: number;
  contestedCount: number;
  struckCount: number;
  exitedCount: number;
  objectionCount: number;
  paid: string;
  returned: string;
  pages: { rows: Hex }[];
  steps: object[];
};

const ROSTER = `number programme { number } village { number } region count noticeDays noticeEnds
  reviewed approved enrolled contested struck exited
  enrolledCount contestedCount struckCount exitedCount objectionCount paid returned
  pages(orderBy: index) { rows } steps(first: 1000, where: { kind: EXITED }) { id }`;

/** Rosters of the index are those of the chain, row by row, and so is where each household is enrolled. */
export async function expectRosters(world: World, index: Index, payouts: readonly Payout[]): Promise<void> {
  const { relief } = world.actors.governor.contracts;
  const indexed = await all<IndexedRoster>(index, "rosters", ROSTER);
  expect(indexed.length, "rosters in the index").toBe(await relief.read.rosters());
  for (const roster of indexed) {
    await expectSteps(world, roster);
    await expectRows(world, roster);
    expectMoney(roster, payouts);
  }
  await expectTags(world, indexed);
}

async function expectSteps({ actors, memory }: World, roster: IndexedRoster): Promise<void> {
  const { number, programme, village, region, count, noticeDays, noticeEnds, reviewed, steps } = roster;
  const onChain = await actors.governor.contracts.relief.read.roster([number]);
  expect(
    {
      ...{ programme: programme.number, village: village.number, region: BigInt(region), count },
      ...{ noticeDays, noticeEnds: Number(noticeEnds), changes: steps.length },
      reviewed: decodeSet(reviewed).length > 0,
    },
    `roster ${number} in the index`,
  ).toEqual(onChain);
  expect(memory.relief.roster(number), `roster ${number} as the driver saw it`).toMatchObject({
    ...{ programme: onChain.programme, noticeEnds: onChain.noticeEnds, reviewed: onChain.reviewed },
    changes: onChain.changes,
    packed: joined(roster.pages),
  });
}

async function expectRows({ actors, memory }: World, roster: IndexedRoster): Promise<void> {
  const { relief } = actors.governor.contracts;
  const { number, count } = roster;
  const known = memory.relief.roster(number);
  const statuses = await Promise.all(Array.from({ length: count }, (_, row) => relief.read.rowStatus([number, row])));
  const states = statuses.map((_, row) => rowStatus(roster, row)!);
  expect(
    states.map(({ status }) => NUMBERS[status]),
    `rows of roster ${number} in the index`,
  ).toEqual(statuses);
  expect(
    known.rows.map(({ status }) => status),
    `rows of roster ${number} as the driver saw them`,
  ).toEqual(statuses);
  expect(decodeSet(roster.contested), `contested rows of roster ${number}`).toEqual(
    rowsWhere(known, ({ waiting }) => waiting > 0),
  );
  expect(roster.enrolled, `enrolled rows of roster ${number}`).toBe(setOfWords(await relief.read.enrolled([number])));
  const countOf = (wanted: number): number => statuses.filter((status) => status === wanted).length;
  const { enrolledCount, struckCount, exitedCount, contestedCount } = roster;
  expect({ enrolledCount, struckCount, exitedCount, contestedCount }, `counts of roster ${number}`).toEqual({
    ...{ enrolledCount: countOf(RowStatus.Enrolled), struckCount: countOf(RowStatus.Struck) },
    ...{ exitedCount: countOf(RowStatus.Exited), contestedCount: decodeSet(roster.contested).length },
  });
}

function expectMoney({ number, paid, returned }: IndexedRoster, payouts: readonly Payout[]): void {
  const own = payouts.filter(({ roster, place }) => roster === number && place !== null);
  expect({ paid: BigInt(paid), returned: BigInt(returned) }, `what roster ${number} got`).toEqual({
    paid: sumOf(own.map(({ amount }) => amount)),
    returned: sumOf(own.map((payout) => payout.returned)),
  });
}

/** Whoever asks where a household is enrolled is told the one row that has its tag among those enrolled, or that none has. */
async function expectTags({ actors, memory }: World, indexed: readonly IndexedRoster[]): Promise<void> {
  const { relief } = actors.governor.contracts;
  const places = new Map<Hex, readonly [number, number]>();
  for (const { number, enrolled } of indexed)
    for (const row of decodeSet(enrolled)) {
      const { tag } = memory.relief.row(number, row);
      expect(places.get(tag), `where the household of row ${row} of roster ${number} is enrolled too`).toBeUndefined();
      places.set(tag, [number, row]);
    }
  for (const { rows } of memory.relief.rosters.values()) {
    const tags = rows.map(({ tag }) => tag);
    const told = await Promise.all(tags.map((tag) => relief.read.enrolmentOf([tag])));
    expect(told, `where ${tags.join(", ")} are enrolled`).toEqual(tags.map((tag) => places.get(tag) ?? [0, 0]));
  }
}

type IndexedObjection = {
  roster: { number: number };
  row: number;
  second: boolean;
  by: { number: number };
  account: Hex;
  status: string;
};

/** Objections of the index are those of the chain. */
export async function expectObjections({ actors, memory }: World, index: Index): Promise<void> {
  const { relief } = actors.governor.contracts;
  const fields = "roster { number } row second by { number } account status";
  const indexed = await all<IndexedObjection>(index, "objections", fields);
  expect(new Set(indexed.map(({ id }) => BigInt(id))), "objections in the index").toEqual(
    new Set(memory.relief.objections.keys()),
  );
  for (const { id: hex, roster, by, account, ...objection } of indexed) {
    const id = BigInt(hex);
    const onChain = await relief.read.objection([id]);
    const { row, second } = onChain;
    expect({ ...objection, by: by.number, account }, `objection ${id} in the index`).toEqual({
      ...{ row, second, by: onChain.by, account: onChain.account.toLowerCase() },
      status: named(ObjectionStatus, onChain.status),
    });
    expect(memory.relief.objections.get(id), `objection ${id} as the driver saw it`).toEqual({
      ...{ roster: roster.number, row, second, by: onChain.by, status: onChain.status },
    });
  }
}
