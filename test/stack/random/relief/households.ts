import { covers, encodeGroups, toHex } from "@sunledger/sdk";
import type { RosterGroup } from "@sunledger/sdk";
import { Purpose, RowStatus } from "@sunledger/sdk/chain";
import type { Hex } from "viem";
import { available, banks, batchRef, bodies, evidence, isOpen, steward } from "../choices.ts";
import type { Act, World } from "../choices.ts";
import { closedOf, isProgrammeOpen, rowsAt, rowsWhere } from "./choices.ts";
import type { Home, Roster } from "./memory.ts";

/** The most rosters that one payment names here; what seven are like is in the contracts' tests. */
const MOST_ROSTERS = 3;

/** The payment of households. What follows it is like any payment's. */
export const HOUSEHOLD_ACTS: Readonly<Record<string, Act>> = {
  payHouseholds: {
    weight: 16,
    choose: (world) => {
      const { draw } = world;
      const payer = anyPayer(world);
      if (!payer) return undefined;
      const { fund, home } = payer;
      const { groups, wrong } = groupsOf(world, fund, home);
      const rows: Hex = `0x${groups.map((group) => toHex(encodeGroups([group])).slice(2)).join("")}`;
      const args = [
        fund,
        draw.oneOf(banks(world))!.id,
        Purpose.Programme,
        batchRef(world),
        evidence(world),
        rows,
      ] as const;
      return {
        by: (steward(world, fund) ?? bodies(world)[0]!).recorder,
        wrong: wrong ?? closedOf(world, home.programme),
        send: ({ ledger }, options) => ledger.write.propose(args, options),
      };
    },
  },
};

/** A fund that has households to pay: mostly one of an open programme, with money. */
function anyPayer(world: World): { fund: number; home: Home } | undefined {
  const { draw, memory } = world;
  const fitting = [...memory.relief.homes].filter(
    ([fund, home]) =>
      payable(world, home).length > 0 &&
      (draw.happens(0.05) ||
        (isOpen(memory.fund(fund)) && available(world, fund) > 0n && isProgrammeOpen(world, home.programme))),
  );
  const found = draw.oneOf(fitting);
  return found && { fund: found[0], home: found[1] };
}

/** The rosters with households that a fund pays. */
const payable = ({ memory }: World, { programme, region }: Home): [number, Roster][] =>
  [...memory.relief.rosters].filter(
    ([, roster]) =>
      roster.programme === programme && covers(region, roster.region) && rowsAt(roster, RowStatus.Enrolled).length > 0,
  );

/** What some rosters' households are to get; sometimes what none may. */
function groupsOf(world: World, fund: number, home: Home): { groups: RosterGroup[]; wrong?: string } {
  const { draw, memory } = world;
  const all = payable(world, home);
  const drawn = all.filter(() => draw.happens(MOST_ROSTERS / (all.length + 1))).slice(0, MOST_ROSTERS);
  const rosters = drawn.length > 0 ? drawn : [draw.oneOf(all)!];
  const rows = rosters.map(([, roster]) => payees(world, roster));
  const { most: benefit } = memory.relief.programme(home.programme);
  const room = available(world, fund) / BigInt(2 * rows.flat().length);
  const most = room > 0n && room < benefit ? room : benefit;
  const groups = rosters.map(([roster], i) => ({ roster, rows: rows[i]!, amounts: amountsOf(world, rows[i]!, most) }));
  const [first] = groups;
  const stranger = draw.oneOf(strangers(world, home));
  const mistakes = [
    { groups: [...groups, first!], wrong: "to a roster twice" },
    { groups: [{ ...first!, amounts: benefit + 1n }], wrong: "of more than the benefit" },
    ...(stranger ? [{ groups: [{ ...stranger, amounts: 1n }], wrong: "to a household that it may not pay" }] : []),
  ];
  return (draw.happens(0.15) ? draw.oneOf(mistakes) : undefined) ?? { groups };
}

/** Enrolled rows: all, or some. */
function payees({ draw }: World, roster: Roster): number[] {
  const enrolled = rowsAt(roster, RowStatus.Enrolled);
  const some = draw.happens(0.5) ? enrolled : enrolled.filter(() => draw.happens(0.6));
  return some.length > 0 ? some : enrolled;
}

/** One amount for all, or one each: up to so many fen. */
function amountsOf({ draw }: World, rows: readonly number[], most: bigint): bigint | bigint[] {
  const one = (): bigint => BigInt(draw.between(1, Number(most)));
  return draw.happens(0.5) ? one() : rows.map(one);
}

/** Rows that a fund may not pay: not enrolled, gone, or of another programme or region. */
function strangers({ memory }: World, { programme, region }: Home): { roster: number; rows: number[] }[] {
  return [...memory.relief.rosters].flatMap(([id, roster]) => {
    const isOurs = roster.programme === programme && covers(region, roster.region);
    const rows = rowsWhere(roster, ({ status }) => !isOurs || status !== RowStatus.Enrolled);
    return rows.length > 0 ? [{ roster: id, rows: rows.slice(0, 1) }] : [];
  });
}
