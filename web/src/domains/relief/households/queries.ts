import {
  indexId,
  indexReader,
  readHousehold,
  traceBack,
  type HouseholdPayment,
  type HouseholdRecord,
  type TraceBack,
} from "@sunledger/sdk";
import { ask, asOfMeta, index, remember } from "@/lib/book";
import type { Reading } from "@/lib/memory";
import { AccessesQuery, OriginsQuery, type NamedRoster } from "../generated/queries";

/** How many payments stand on one page: each is traced back. */
export const PAYMENTS_SHOWN = 12;

/** A payment to a household, with where its money came from once it is paid. */
export type TracedPayment = HouseholdPayment & { readonly trace: TraceBack | null };

export type HouseholdView = { readonly household: HouseholdRecord; readonly payments: readonly TracedPayment[] };

/**
 * A household, and where the money of a page of its payments came from, as of one block.
 * @param row From 0
 * @param page Of its payments, the latest first, from 1
 */
export function readHouseholdView(roster: number, row: number, page: number): Promise<Reading<HouseholdView | null>> {
  return remember(`household ${roster} ${row} ${page}`, async () => {
    const meta = await index().meta();
    const asOf = asOfMeta(meta);
    const household = await readHousehold(index(), roster, row, asOf.block);
    if (!household) return { data: null, asOf };
    const latest = household.payments.toReversed().slice((page - 1) * PAYMENTS_SHOWN, page * PAYMENTS_SHOWN);
    return { data: { household, payments: await tracedBack(latest, asOf.block) }, asOf };
  });
}

/** With the household's share of each payment traced back to what came in from outside. */
export function tracedBack(payments: readonly HouseholdPayment[], block: number): Promise<TracedPayment[]> {
  const reader = indexReader(index(), block);
  return Promise.all(
    payments.map(async (payment) => ({ ...payment, trace: payment.place && (await traceBack(reader, payment.place)) })),
  );
}

/** The roster of a household, as far as what tells of it needs it. */
export function rosterOf({ roster }: HouseholdRecord): NamedRoster {
  const { number, count, region, village, programme } = roster;
  return {
    number,
    count,
    region: region.toString(),
    village,
    programme: { ...programme, id: indexId(programme.number) },
  };
}

/** The funds that money passed on its way to a household. */
export function fundsOf(payments: readonly TracedPayment[]): number[] {
  return payments.flatMap(({ trace }) =>
    trace ? [...trace.moves.map(({ to }) => to.fund), ...trace.origins.map(({ fund }) => fund)] : [],
  );
}

/** What came in from outside. */
export type OriginDeposit = OriginsQuery["deposits"][number];

/** By the deposit's number as contracts count. */
export async function readOrigins(payments: readonly TracedPayment[]): Promise<ReadonlyMap<bigint, OriginDeposit>> {
  const deposits = payments.flatMap(({ trace }) => trace?.origins.map(({ deposit }) => deposit) ?? []);
  const ids = [...new Set(deposits)].map((deposit) => indexId(deposit)).sort();
  if (ids.length === 0) return new Map();
  const { data } = await ask(OriginsQuery, { ids });
  return new Map(data.deposits.map((deposit) => [BigInt(deposit.id), deposit]));
}

/** Who asked for a household's dossier, latest first. */
export function readAccesses(roster: number, row: number) {
  return ask(AccessesQuery, { roster: indexId(roster), row });
}
