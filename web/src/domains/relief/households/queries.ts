import {
  indexId,
  indexReader,
  readHousehold,
  traceBack,
  type Hex,
  type HouseholdPayment,
  type HouseholdRecord,
  type TraceBack,
} from "@sunledger/sdk";
import { ask, asOfMeta, index, META, remember } from "@/lib/book";
import type { Reading } from "@/lib/memory";
import { type Named, NAMED } from "@/lib/named";
import { ACTOR, type Actor, type NamedRoster } from "../rosters/roster";

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
    const asOf = asOfMeta({ _meta: meta });
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

/** What came in from outside, by the deposit's number as contracts count. */
export type OriginDeposit = { id: Hex; number: string; source: Named | null; evidence: Hex | null };

const DEPOSITS = `query Origins($ids: [ID!]!) {
  ${META}
  deposits(where: { id_in: $ids }, first: 1000) { id number evidence source ${NAMED} }
}`;

export async function readOrigins(payments: readonly TracedPayment[]): Promise<ReadonlyMap<bigint, OriginDeposit>> {
  const deposits = payments.flatMap(({ trace }) => trace?.origins.map(({ deposit }) => deposit) ?? []);
  const ids = [...new Set(deposits)].map((deposit) => indexId(deposit)).sort();
  if (ids.length === 0) return new Map();
  const { data } = await ask<{ deposits: OriginDeposit[] }>(DEPOSITS, { ids });
  return new Map(data.deposits.map((deposit) => [BigInt(deposit.id), deposit]));
}

export type AccessStep = {
  id: Hex;
  kind: "REQUESTED" | "GRANTED" | "REFUSED" | "USED" | "REVOKED";
  by: Actor;
  account: Hex;
  reason: string | null;
  until: string | null;
  evidence: Hex | null;
  at: string;
  block: string;
  transaction: Hex;
  logIndex: number;
};

/** A request for a household's dossier, with all that became of it. */
export type Access = {
  id: Hex;
  number: number;
  by: Named;
  purpose: "AUDIT" | "REVERIFICATION" | "ASSISTANCE" | "OBJECTION" | "COMPLAINT";
  status: "REQUESTED" | "GRANTED" | "REFUSED" | "REVOKED";
  basis: "CONSENT" | "LAW" | null;
  law: string | null;
  until: string | null;
  uses: number;
  steps: AccessStep[];
};

const ACCESSES = `query Accesses($roster: String!, $row: Int!) {
  ${META}
  accessRequests(where: { roster: $roster, row: $row }, orderBy: id, orderDirection: desc, first: 1000) {
    id number purpose status basis law until uses by ${NAMED}
    steps(orderBy: at, first: 1000) {
      id kind account reason until evidence at block transaction logIndex by ${ACTOR}
    }
  }
}`;

/** Who asked for a household's dossier, latest first. */
export function readAccesses(roster: number, row: number) {
  return ask<{ accessRequests: Access[] }>(ACCESSES, { roster: indexId(roster), row });
}
