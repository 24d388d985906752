import {
  decodeGroups,
  encodeGroups,
  fundOf,
  indexReader,
  readHousehold,
  toHex,
  trace,
  traceBack,
} from "@sunledger/sdk";
import type { Hex, Index, Place, ReplayedLedger } from "@sunledger/sdk";
import { PaymentStatus } from "@sunledger/sdk/chain";
import { expect } from "vitest";
import { cameBack } from "../chain.ts";
import type { World } from "../choices.ts";
import { all, named, sumOf } from "../indexed.ts";
import type { Payout } from "./payouts.ts";

/** More than one payment to a household can have come from. */
const EVERY_SHARE = { maxShares: 10_000 };

type IndexedShare = {
  payment: { id: Hex };
  roster: { number: number };
  first: number;
  count: number;
  uniform: boolean;
  amount: string;
  offset: string;
  rows: Hex;
};

const SHARE = "payment { id } roster { number } first count uniform amount offset rows";

/** What each roster is to get of each payment, by the index, is what the payment's packed rows say. */
export async function expectShares({ memory }: World, index: Index): Promise<void> {
  const indexed = Map.groupBy(await all<IndexedShare>(index, "rosterPayments", SHARE), ({ payment }) => payment.id);
  const toHouseholds = [...memory.payments].filter(([id, { to }]) => to === 0 && memory.fund(fundOf(id)).kept);
  expect(indexed.size, "payments to households in the index").toBe(toHouseholds.length);
  for (const [payment, shares] of indexed) {
    const told = shares.map(({ id: _, payment: __, ...share }) => share).toSorted((a, b) => a.first - b.first);
    expect(told, `rosters of payment ${BigInt(payment)}`).toEqual(sharesIn(memory.payment(BigInt(payment)).packed));
  }
}

function sharesIn(packed: Hex): Omit<IndexedShare, "payment">[] {
  let [first, offset] = [0, 0n];
  return decodeGroups(packed).map((group) => {
    const { roster, rows, amounts } = group;
    const uniform = typeof amounts === "bigint";
    const [count, amount] = [rows.length, uniform ? amounts * BigInt(rows.length) : sumOf(amounts)];
    const share = { roster: { number: roster }, first, count, uniform, amount: String(amount), offset: String(offset) };
    [first, offset] = [first + count, offset + amount];
    return { ...share, rows: toHex(encodeGroups([group])) };
  });
}

/**
 * Look households up as anyone can, and follow what they got back to where it came from.
 * @param count How many, drawn at random
 * @returns How many payments were followed
 */
export async function expectHouseholds(
  world: World,
  index: Index,
  replayed: ReplayedLedger,
  payouts: readonly Payout[],
  count: number,
): Promise<number> {
  const { draw } = world;
  const paid = payouts.filter(({ place }) => place !== null);
  let followed = 0;
  for (let times = 0; times < count && payouts.length > 0; times++) {
    const { roster, row } = (draw.happens(0.8) ? draw.oneOf(paid) : undefined) ?? draw.oneOf(payouts)!;
    const own = payouts.filter((payout) => payout.roster === roster && payout.row === row);
    await expectRecord(world, index, roster, row, own);
    for (const payout of own) {
      if (payout.place === null) continue;
      await expectOrigins(index, replayed, payout, payout.place);
      followed += 1;
    }
  }
  return followed;
}

/** What the index has of a household is what the event log and the chain have. */
async function expectRecord(world: World, index: Index, roster: number, row: number, payouts: readonly Payout[]) {
  const { reference, tag } = world.memory.relief.row(roster, row);
  const record = await readHousehold(index, roster, row);
  expect(record, `row ${row} of roster ${roster}`).toMatchObject({ reference, tag });
  const told = record!.payments.map(({ payment, row: paymentRow, amount, returned, status, place }) => {
    return [payment, { paymentRow, amount, returned, status, place }] as const;
  });
  const expected = payouts.map(({ payment, paymentRow, amount, returned, status, place }) => {
    return [payment, { paymentRow, amount, returned, status: named(PaymentStatus, status), place }] as const;
  });
  expect(new Map(told), `what row ${row} of roster ${roster} got`).toEqual(new Map(expected));
  for (const { payment, paymentRow, returned } of payouts)
    expect(await cameBack(world, payment, paymentRow), `row ${paymentRow} of payment ${payment}`).toBe(returned);
}

/**
 * What a household got came from deposits that add up to it, by the index as by the event log; and whoever follows these forward
 * finds the household again, unless something came back and went elsewhere since.
 */
async function expectOrigins(index: Index, replayed: ReplayedLedger, payout: Payout, place: Place): Promise<void> {
  const { payment, paymentRow, amount, returned } = payout;
  const told = await traceBack(indexReader(index), place, EVERY_SHARE);
  const of = `row ${paymentRow} of payment ${payment}`;
  expect(told, `trace of ${of}`).toEqual(await traceBack(replayed, place, EVERY_SHARE));
  expect([sumOf(told.origins.map((origin) => origin.amount)), told.more], `origins of ${of}`).toEqual([amount, 0n]);
  if (returned > 0n) return;
  for (const { fund, start, end } of told.origins) {
    const { shares } = await trace(replayed, { fund, start, end }, EVERY_SHARE);
    expect(
      shares.map((share) => [share.kind, "row" in share && [share.payment, share.row]]),
      `what ${of} came from, followed`,
    ).toEqual(shares.map(() => ["spent", [payment, paymentRow]]));
  }
}
