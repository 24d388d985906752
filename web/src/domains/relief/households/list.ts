import { formatRecordNumber, type HouseholdRecord, type Move, type Origin } from "@sunledger/sdk";
import type { Cell } from "@/lib/csv";
import { instant, yuan, type List } from "@/lib/download";
import { householdNumber } from "@/domains/funds/rows/household";
import { tracedBack, type TracedPayment } from "./queries";

/** So many payments are traced at once. */
const AT_ONCE = 12;

/**
 * What a household was paid, to take away: one line for each part of a payment by where its money came from. The lines of a
 * payment add up to it.
 */
export function paymentList({ roster, row, payments }: HouseholdRecord, block: number): List {
  return {
    name: `household-${householdNumber(roster.number, row)}-payments`,
    columns: [
      "payment",
      "payment_row",
      "status",
      "fund",
      "paid",
      "yuan",
      "payment_returned_yuan",
      "origin",
      "origin_deposit",
      "origin_row",
      "via_payments",
    ],
    pages: (async function* () {
      for (let from = 0; from < payments.length; from += AT_ONCE) {
        const traced = await tracedBack(payments.slice(from, from + AT_ONCE), block);
        yield traced.flatMap(linesOf);
      }
    })(),
  };
}

function linesOf(payment: TracedPayment): Cell[][] {
  const line = (amount: bigint, origin: string | null, rest: Cell[]): Cell[] => [
    formatRecordNumber(payment.payment),
    payment.row + 1,
    payment.status,
    payment.fund.number,
    instant(payment.paidAt),
    yuan(amount),
    yuan(payment.returned),
    origin,
    ...rest,
  ];
  if (!payment.trace) return [line(payment.amount, null, [null, null, null])];
  const { origins, more } = payment.trace;
  const lines = origins.map((origin) =>
    line(origin.amount, origin.kind, [formatRecordNumber(origin.deposit), rowOf(origin), wayOf(origin.via)]),
  );
  return more > 0n ? [...lines, line(more, "more", [null, null, null])] : lines;
}

function rowOf(origin: Origin): number | null {
  return "row" in origin ? origin.row + 1 : null;
}

function wayOf(via: readonly Move[]): string {
  return via.map(({ payment }) => formatRecordNumber(payment)).join(" ");
}
