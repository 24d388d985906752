import { fundOf, placeRows, readReference } from "@sunledger/sdk";
import type { Place } from "@sunledger/sdk";
import type { Memory } from "../memory.ts";

/** What one household gets of one payment. */
export type Payout = {
  roster: number;
  /** The roster's row, from 0. */
  row: number;
  payment: bigint;
  /** The payment's row, from 0. */
  paymentRow: number;
  /** In fen. */
  amount: bigint;
  returned: bigint;
  /** The payment's. */
  status: number;
  /** Its stretch of the fund's line; null as long as it is not paid. */
  place: Place | null;
};

/** All that was proposed to be paid to households, as the event log tells it. */
export function payoutsOf({ payments }: Memory): Payout[] {
  return [...payments].flatMap(([payment, { rows, start, returned, status }]) =>
    placeRows(rows, start ?? 0n).flatMap(({ row: paymentRow, reference, amount, ...stretch }) => {
      const named = readReference(reference);
      if (named.kind !== "household") return [];
      const place = start === undefined ? null : { fund: fundOf(payment), start: stretch.start, end: stretch.end };
      const { roster, row } = named;
      return [{ roster, row, payment, paymentRow, amount, returned: returned.get(paymentRow) ?? 0n, status, place }];
    }),
  );
}
