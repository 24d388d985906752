import { toHex, uintBytes, type Hex } from "../bytes.ts";
import {
  HouseholdQuery,
  HouseholdReturnsQuery,
  HouseholdSharesQuery,
  type AccessPurpose,
  type AccessBasis,
  type AccessStatus,
  type PaymentStatus,
} from "../generated/queries.ts";
import { placeRows } from "../rows.ts";
import { indexId } from "../records.ts";
import { unpackGroups } from "../relief/rosterRows.ts";
import { decodeHouseholds, rowStatus, type Household, type RowStatus } from "../relief/rosters.ts";
import { decodeSet, MAX_HOUSEHOLDS } from "../relief/rowSets.ts";
import type { Place } from "../trace/reader.ts";
import { asOf, readAll } from "./all.ts";
import type { Index } from "./client.ts";
import { PAGE_ROWS } from "./rows.ts";

type Named = { readonly number: number; readonly name: string };

/** The roster in which a household stands. */
export type HouseholdRoster = {
  readonly number: number;
  readonly programme: Named;
  /** Who put it forward. */
  readonly village: Named;
  readonly region: bigint;
  /** How many rows it has. */
  readonly count: number;
  readonly noticeDays: number;
  /** First second (UTC) after the notice that ran or runs last. */
  readonly noticeEnds: bigint;
  readonly submittedAt: bigint;
};

/** What a household was paid, or is to be paid. */
export type HouseholdPayment = {
  /** The payment's number (`PaymentId`). */
  readonly payment: bigint;
  /** The payment's row, from 0: another than the roster's. */
  readonly row: number;
  /** In fen. */
  readonly amount: bigint;
  /** What of it came back because it did not reach the household, in fen. */
  readonly returned: bigint;
  readonly status: PaymentStatus;
  readonly fund: Named;
  readonly proposedAt: bigint;
  /** UTC seconds; null as long as it is not paid. */
  readonly paidAt: bigint | null;
  /** Its stretch of the fund's line, for `traceBack`; null as long as it is not paid. */
  readonly place: Place | null;
};

/** A request for a household's dossier, and what became of it. */
export type HouseholdAccess = {
  readonly number: number;
  readonly by: Named;
  readonly purpose: AccessPurpose;
  readonly status: AccessStatus;
  readonly basis: AccessBasis | null;
  /** The provision that it rests on, where the household did not consent. */
  readonly law: string | null;
  readonly requestedAt: bigint;
  /** Last second (UTC) in which the dossier may be opened. */
  readonly until: bigint | null;
  /** How often it was opened. */
  readonly uses: number;
};

/** All that the record has of one household. Nothing in it tells who the household is. */
export type HouseholdRecord = Household & {
  readonly roster: HouseholdRoster;
  /** The roster's row, from 0. */
  readonly row: number;
  readonly state: RowStatus;
  /** In the order in which they were proposed. */
  readonly payments: readonly HouseholdPayment[];
  /** Latest first. */
  readonly accesses: readonly HouseholdAccess[];
};

/**
 * Look one household up: where it stands, what it was paid, and who asked for its dossier. Two rounds of questions.
 * @param roster The roster's number
 * @param row From 0
 * @param block As of which block; the latest by default. A page that names its block gives it here.
 * @returns null where there is no such row
 * @throws SunledgerError as `Index.query`
 */
export async function readHousehold(
  index: Index,
  roster: number,
  row: number,
  block?: number,
): Promise<HouseholdRecord | null> {
  if (!Number.isInteger(row) || row < 0 || row >= MAX_HOUSEHOLDS) return null;
  const id = indexId(roster);
  const number = Math.floor(row / PAGE_ROWS);
  const page = `${id}${toHex(uintBytes(number, 4, "page number")).slice(2)}`;
  const [answer, shares] = await Promise.all([
    index.query(HouseholdQuery, { roster: id, page, of: id, row, ...asOf(block) }),
    readShares(index, id, row, block),
  ]);
  const state = answer.roster && rowStatus(answer.roster, row);
  if (!answer.roster || !answer.rosterPage || !state) return null;
  const household = decodeHouseholds(answer.rosterPage.rows)[row - answer.rosterPage.first];
  if (!household) return null;
  const { programme, village, count, noticeDays, noticeEnds, submittedAt, region } = answer.roster;
  return {
    ...household,
    roster: {
      number: roster,
      programme,
      village,
      region: BigInt(region),
      count,
      noticeDays,
      noticeEnds: BigInt(noticeEnds),
      submittedAt: BigInt(submittedAt),
    },
    row,
    state,
    payments: await withReturns(index, shares, block),
    accesses: answer.accessRequests.map(({ requestedAt, until, ...rest }) => ({
      ...rest,
      requestedAt: BigInt(requestedAt),
      until: until === null ? null : BigInt(until),
    })),
  };
}

type ShareFields = HouseholdSharesQuery["page"][number];

/** What the row gets of each payment that names its roster. */
async function readShares(index: Index, roster: Hex, row: number, block?: number): Promise<HouseholdPayment[]> {
  const shares: HouseholdPayment[] = [];
  for await (const page of readAll(index, HouseholdSharesQuery, { roster, ...asOf(block) }, 200)) {
    shares.push(...page.flatMap((share) => shareOf(share, row) ?? []));
  }
  return shares.sort((a, b) => Number(a.proposedAt - b.proposedAt));
}

function shareOf({ first, offset, rows, payment }: ShareFields, row: number): HouseholdPayment | null {
  // The set stands after the roster's number and the form; its rows are paid in their order.
  const place = decodeSet(`0x${rows.slice(12, 140)}`).indexOf(row);
  if (place < 0) return null;
  const { start, paidAt, fund } = payment;
  const placed = placeRows(unpackGroups(rows), BigInt(start ?? 0) + BigInt(offset), first)[place];
  if (!placed) return null;
  return {
    payment: BigInt(payment.id),
    row: placed.row,
    amount: placed.amount,
    returned: 0n,
    status: payment.status,
    fund,
    proposedAt: BigInt(payment.proposedAt),
    paidAt: paidAt === null ? null : BigInt(paidAt),
    place: start === null ? null : { fund: fund.number, start: placed.start, end: placed.end },
  };
}

/** The same with what came back of it. */
async function withReturns(
  index: Index,
  shares: readonly HouseholdPayment[],
  block?: number,
): Promise<HouseholdPayment[]> {
  const paid = shares.filter(({ place }) => place !== null);
  if (paid.length === 0) return [...shares];
  const payments = paid.map(({ payment }) => indexId(payment));
  const rows = [...new Set(paid.map(({ row }) => row))];
  const back = new Map<string, bigint>();
  for await (const page of readAll(index, HouseholdReturnsQuery, { payments, rows, ...asOf(block) })) {
    for (const { row, amount, payment } of page) {
      const key = `${BigInt(payment.id)}/${row}`;
      back.set(key, (back.get(key) ?? 0n) + BigInt(amount));
    }
  }
  return shares.map((share) => ({ ...share, returned: back.get(`${share.payment}/${share.row}`) ?? 0n }));
}
