import type { Hex } from "@sunledger/sdk";
import { ask } from "@/lib/book";
import { LatestPaymentsQuery, PaymentQuery, PaymentsQuery, SourcesQuery } from "../generated/queries";

/** The latest payments of several funds. */
export function readLatestPayments(funds: readonly Hex[], size: number) {
  return ask(LatestPaymentsQuery, { funds, size });
}

/** A fund's payments, newest first. `before` is the id of the last one already seen. */
export function readPayments(fund: Hex, size: number, before?: Hex) {
  return ask(PaymentsQuery, { where: { fund, ...(before && { id_lt: before }) }, size });
}

export function readPayment(id: Hex) {
  return ask(PaymentQuery, { id });
}

/** The first deposits whose money a payment used: those whose stretch overlaps its own. */
export function readSources(fund: Hex, start: string, end: string) {
  return ask(SourcesQuery, { fund, start, end });
}
