import { indexId, indexReader, readDonation, trace, type Donation, type Trace } from "@sunledger/sdk";
import { ask, asOfMeta, index, remember } from "@/lib/book";
import type { Reading } from "@/lib/memory";
import { TracedPaymentsQuery } from "../generated/queries";

/** The most shares on a page. The rest is shown as one sum. */
const MOST_SHARES = 120;

export type FollowedDonation = { donation: Donation; trace: Trace };

/**
 * One row of a deposit and what became of its money, as of one block.
 * @param row From 0
 */
export function readFollowedDonation(deposit: bigint, row: number): Promise<Reading<FollowedDonation | null>> {
  return remember(`donation ${deposit} ${row}`, async () => {
    const meta = await index().meta();
    const asOf = asOfMeta(meta);
    const donation = await readDonation(index(), deposit, row);
    if (!donation) return { data: null, asOf };
    const { fund } = donation.deposit;
    const { start, end } = donation.row;
    const reader = indexReader(index(), meta.block.number);
    const followed = await trace(reader, { fund: fund.number, start, end }, { maxShares: MOST_SHARES });
    return { data: { donation, trace: followed }, asOf };
  });
}

export type TracedPayment = TracedPaymentsQuery["payments"][number];

/** The payments of a trace, by their numbers as contracts count. */
export async function readTracedPayments({ shares }: Trace): Promise<ReadonlyMap<bigint, TracedPayment>> {
  const used = new Set(shares.flatMap((share) => (share.kind === "unused" ? [] : [share.payment])));
  if (used.size === 0) return new Map();
  const ids = [...used].sort().map((payment) => indexId(payment));
  const { data } = await ask(TracedPaymentsQuery, { ids });
  return new Map(data.payments.map((payment) => [BigInt(payment.id), payment]));
}

/** The funds that a trace passes. */
export function fundsOf({ fund, moves, shares }: Trace): number[] {
  return [fund, ...moves.map(({ to }) => to.fund), ...shares.map((share) => share.fund)];
}
