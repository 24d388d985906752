import { formatRecordNumber, type HouseholdRecord, type Origin } from "@sunledger/sdk";
import { instant, listOf, yuan } from "@/lib/download";
import { householdNumber } from "@/domains/funds/rows/household";
import { tracedBack, type TracedPayment } from "./queries";

/** So many payments are traced at once. */
const AT_ONCE = 12;

/** A part of a payment: from one origin, from all those that are too many to list, or from wherever where it is not traced. */
type Part = { readonly payment: TracedPayment; readonly amount: bigint; readonly origin: Origin | "more" | null };

const known = ({ origin }: Part): Origin | null => (origin === "more" ? null : origin);

/**
 * What a household was paid, to take away: one line for each part of a payment by where its money came from. The lines of a
 * payment add up to it.
 */
export const paymentList = ({ roster, row, payments }: HouseholdRecord, block: number) =>
  listOf({
    name: `household-${householdNumber(roster.number, row)}-payments`,
    columns: [
      { title: "payment", cell: ({ payment }) => formatRecordNumber(payment.payment) },
      { title: "payment_row", cell: ({ payment }) => payment.row + 1 },
      { title: "status", cell: ({ payment }) => payment.status },
      { title: "fund", cell: ({ payment }) => payment.fund.number },
      { title: "paid", cell: ({ payment }) => instant(payment.paidAt) },
      { title: "yuan", cell: ({ amount }) => yuan(amount) },
      { title: "payment_returned_yuan", cell: ({ payment }) => yuan(payment.returned) },
      { title: "origin", cell: ({ origin }) => (origin === "more" ? "more" : (origin?.kind ?? null)) },
      { title: "origin_deposit", cell: (part) => depositOf(known(part)) },
      { title: "origin_row", cell: (part) => rowOf(known(part)) },
      { title: "via_payments", cell: (part) => wayOf(known(part)) },
    ],
    pages: partsOf(payments, block),
  });

async function* partsOf(payments: HouseholdRecord["payments"], block: number): AsyncGenerator<Part[]> {
  for (let from = 0; from < payments.length; from += AT_ONCE) {
    const traced = await tracedBack(payments.slice(from, from + AT_ONCE), block);
    yield traced.flatMap((payment): Part[] => {
      if (!payment.trace) return [{ payment, amount: payment.amount, origin: null }];
      const { origins, more } = payment.trace;
      const parts = origins.map((origin): Part => ({ payment, amount: origin.amount, origin }));
      return more > 0n ? [...parts, { payment, amount: more, origin: "more" }] : parts;
    });
  }
}

const depositOf = (origin: Origin | null): string | null => origin && formatRecordNumber(origin.deposit);
const rowOf = (origin: Origin | null): number | null => (origin && "row" in origin ? origin.row + 1 : null);
const wayOf = (origin: Origin | null): string | null =>
  origin && origin.via.map(({ payment }) => formatRecordNumber(payment)).join(" ");
