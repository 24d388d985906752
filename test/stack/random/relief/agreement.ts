import { countyOf, townshipOf } from "@sunledger/sdk";
import type { Index, ReplayedLedger } from "@sunledger/sdk";
import { ProgrammeStatus, RowStatus } from "@sunledger/sdk/chain";
import { expect } from "vitest";
import type { World } from "../choices.ts";
import { all, named, sumOf } from "../indexed.ts";
import { expectHouseholds, expectShares } from "./household-agreement.ts";
import type { Roster } from "./memory.ts";
import { payoutsOf } from "./payouts.ts";
import type { Payout } from "./payouts.ts";
import { expectObjections, expectRosters } from "./roster-agreement.ts";

/** Programmes and households by the contracts' views, by the index, and by the event log. */

export type ReliefFigures = {
  programmes: number;
  rosters: number;
  households: number;
  enrolled: number;
  objections: number;
  payouts: number;
  /** How many of them came back, wholly or in part. */
  back: number;
  followed: number;
};

/**
 * Hold them against each other, to the row and to the fen, as of the chain's head.
 * @param count How many households to look up with all that they got, drawn at random
 */
export async function expectRelief(
  world: World,
  index: Index,
  replayed: ReplayedLedger,
  count: number,
): Promise<ReliefFigures> {
  const { rosters, objections } = world.memory.relief;
  const payouts = payoutsOf(world.memory);
  await expectProgrammes(world, index, payouts);
  await expectRosters(world, index, payouts);
  await expectObjections(world, index);
  await expectCascade(world, index);
  await expectShares(world, index);
  const book = countsOf([...rosters], payouts);
  const { ledgers } = await index.query<{ ledgers: object[] }>("{ ledgers { programmes rosters households } }");
  const programmes = world.memory.relief.programmes.size;
  expect(ledgers, "the whole book's totals").toEqual([
    { programmes, rosters: book.rosterCount, households: book.enrolled },
  ]);
  return {
    ...{ programmes, rosters: rosters.size, households: book.submitted, enrolled: book.enrolled },
    ...{ objections: objections.size, payouts: payouts.length },
    back: payouts.filter(({ returned }) => returned > 0n).length,
    followed: await expectHouseholds(world, index, replayed, payouts, count),
  };
}

type Counts = {
  rosterCount: number;
  submitted: number;
  struck: number;
  enrolled: number;
  exited: number;
  paid: string;
  returned: string;
};

const COUNTS = "rosterCount submitted struck enrolled exited paid returned";

/** What the index should count of some rosters. */
function countsOf(rosters: readonly (readonly [number, Roster])[], payouts: readonly Payout[]): Counts {
  const statuses = rosters.flatMap(([, { rows }]) => rows.map(({ status }) => status));
  const countOf = (wanted: number): number => statuses.filter((status) => status === wanted).length;
  const numbers = new Set(rosters.map(([number]) => number));
  const paid = payouts.filter(({ roster, place }) => numbers.has(roster) && place !== null);
  return {
    ...{ rosterCount: rosters.length, submitted: statuses.length, struck: countOf(RowStatus.Struck) },
    ...{ enrolled: countOf(RowStatus.Enrolled), exited: countOf(RowStatus.Exited) },
    paid: String(sumOf(paid.map(({ amount }) => amount))),
    returned: String(sumOf(paid.map(({ returned }) => returned))),
  };
}

type IndexedRegion = Counts & { region: string; level: number };
type IndexedProgramme = Counts & {
  number: number;
  status: string;
  version: number;
  noticeDays: number;
  most: string;
  region: string;
  sponsor: { number: number };
  fund: { number: number };
  regions: IndexedRegion[];
};

const PROGRAMME = `number status version noticeDays most region sponsor { number } fund { number } ${COUNTS}
  regions(first: 1000) { region level ${COUNTS} }`;

/** Programmes of the index are those of the chain, and what they count of their households is what these add up to. */
async function expectProgrammes({ actors, memory }: World, index: Index, payouts: readonly Payout[]): Promise<void> {
  const { relief } = actors.governor.contracts;
  const indexed = await all<IndexedProgramme>(index, "programmes", PROGRAMME);
  expect(indexed.length, "programmes in the index").toBe(await relief.read.programmes());
  for (const { number, regions, id: _, ...programme } of indexed) {
    const onChain = await relief.read.programme([number]);
    const { version, noticeDays } = onChain;
    const rosters = [...memory.relief.rosters].filter(([, roster]) => roster.programme === number);
    expect(programme, `programme ${number} in the index`).toEqual({
      ...{ status: named(ProgrammeStatus, onChain.status), version, noticeDays },
      ...{ most: String(onChain.most), region: String(onChain.region) },
      ...{ sponsor: { number: onChain.sponsor }, fund: { number: onChain.fund } },
      ...countsOf(rosters, payouts),
    });
    expect(inOrder(regions), `regions of programme ${number}`).toEqual(inOrder(regionsOf(rosters, payouts)));
  }
}

/** A programme's counties (level 3), townships (4) and villages (5), each with all that lies below it. */
function regionsOf(rosters: readonly (readonly [number, Roster])[], payouts: readonly Payout[]): IndexedRegion[] {
  const levels = [[3, countyOf] as const, [4, townshipOf] as const, [5, (region: bigint) => region] as const];
  return levels.flatMap(([level, placeOf]) =>
    [...Map.groupBy(rosters, ([, { region }]) => placeOf(region))].map(([region, within]) => ({
      ...{ region: String(region), level },
      ...countsOf(within, payouts),
    })),
  );
}

const inOrder = (regions: readonly IndexedRegion[]): IndexedRegion[] =>
  regions.toSorted((a, b) => a.level - b.level || Number(BigInt(a.region) - BigInt(b.region)));

const WAYS_IN = ["donated", "appropriated", "transferredIn", "returned"] as const;
const WAYS_OUT = ["transferredOut", "paidProgramme", "paidFundraising", "paidManagement"] as const;
type IndexedFund = Record<(typeof WAYS_IN)[number] | (typeof WAYS_OUT)[number] | "balance", string> & {
  number: number;
  kept: boolean;
  programme: { number: number } | null;
};

/** At every level: what came in is what was passed on, paid, and left; and what was passed on came in below. */
async function expectCascade({ actors }: World, index: Index): Promise<void> {
  const { ledger, relief } = actors.governor.contracts;
  const fields = `number kept programme { number } balance ${[...WAYS_IN, ...WAYS_OUT].join(" ")}`;
  const funds = await all<IndexedFund>(index, "funds", fields);
  for (const fund of funds) {
    const { number, kept, programme, balance } = fund;
    const [came, went] = [WAYS_IN, WAYS_OUT].map((ways) => sumOf(ways.map((way) => BigInt(fund[way]))));
    expect(came, `what came into fund ${number}`).toBe(went! + BigInt(balance));
    const [onChain, [home]] = await Promise.all([ledger.read.fund([number]), relief.read.homeOf([number])]);
    expect({ kept, programme: programme?.number ?? 0 }, `whose fund ${number} is`).toEqual({
      ...{ kept: onChain.kept, programme: home },
    });
  }
  const passed = (way: "transferredIn" | "transferredOut") => sumOf(funds.map((fund) => BigInt(fund[way])));
  expect(passed("transferredIn"), "what was passed on, all together").toBe(passed("transferredOut"));
}
