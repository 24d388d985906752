import type { Hex } from "@sunledger/sdk";
import { ask, META } from "@/lib/book";
import { type Named, NAMED } from "@/lib/named";

export type PaymentStatus = "PROPOSED" | "APPROVED" | "PAID" | "SETTLED" | "ACKNOWLEDGED" | "REJECTED" | "CANCELLED";
export type Purpose = "PROGRAMME" | "FUNDRAISING_COST" | "MANAGEMENT_COST";

export const LISTED = `number status purpose amount count returned start end batchRef evidence
  proposedAt paidAt settledAt block transaction
  to ${NAMED} bank ${NAMED}`;

export type ListedPayment = {
  id: Hex;
  number: string;
  status: PaymentStatus;
  purpose: Purpose;
  amount: string;
  count: number;
  returned: string;
  /** Its stretch of the fund's line, once paid. */
  start: string | null;
  end: string | null;
  batchRef: Hex | null;
  evidence: Hex | null;
  proposedAt: string;
  paidAt: string | null;
  settledAt: string | null;
  block: string;
  transaction: Hex;
  to: Named | null;
  bank: Named | null;
};

const LIST = `query Payments($where: Payment_filter!, $size: Int!) {
  ${META}
  payments(where: $where, orderBy: id, orderDirection: desc, first: $size) { id ${LISTED} }
}`;

const LATEST = `query LatestPayments($funds: [String!]!, $size: Int!) {
  ${META}
  payments(where: { fund_in: $funds }, orderBy: proposedAt, orderDirection: desc, first: $size) { id ${LISTED} }
}`;

/** The latest payments of several funds. */
export function readLatestPayments(funds: readonly Hex[], size: number) {
  return ask<{ payments: ListedPayment[] }>(LATEST, { funds, size });
}

/** A fund's payments, newest first. `before` is the id of the last one already seen. */
export function readPayments(fund: Hex, size: number, before?: Hex) {
  const where = { fund, ...(before && { id_lt: before }) };
  return ask<{ payments: ListedPayment[] }>(LIST, { where, size });
}

export type PaymentStep = {
  id: Hex;
  kind: PaymentStatus | "GIVEN_BACK";
  by: Named | null;
  account: Hex;
  amount: string | null;
  reason: string | null;
  evidence: Hex | null;
  at: string;
  block: string;
  transaction: Hex;
  logIndex: number;
};

export type ReturnedPiece = {
  id: Hex;
  row: number;
  amount: string;
  deposit: { number: string };
};

export type Payment = ListedPayment & {
  fund: Named & { steward: Named; ceiling: string; programme: Named | null };
  toDeposit: { number: string } | null;
  steps: PaymentStep[];
  pieces: ReturnedPiece[];
};

const ONE = `query Payment($id: ID!) {
  ${META}
  payment(id: $id) {
    id ${LISTED}
    fund { number name ceiling steward ${NAMED} programme ${NAMED} }
    toDeposit { number }
    steps(orderBy: id, first: 100) { id kind account amount reason evidence at block transaction logIndex by ${NAMED} }
    pieces(orderBy: id, first: 100) { id row amount deposit { number } }
  }
}`;

export function readPayment(id: Hex) {
  return ask<{ payment: Payment | null }>(ONE, { id });
}

const SOURCES = `query Sources($fund: String!, $start: BigInt!, $end: BigInt!) {
  ${META}
  deposits(where: { fund: $fund, start_lt: $end, end_gt: $start }, orderBy: start, first: 20) {
    id number kind start end source ${NAMED}
  }
}`;

export type SourceDeposit = {
  id: Hex;
  number: string;
  kind: "DONATION" | "APPROPRIATION" | "TRANSFER" | "RETURN";
  start: string;
  end: string;
  source: Named | null;
};

/** The first deposits whose money a payment used: those whose stretch overlaps its own. */
export function readSources(fund: Hex, start: string, end: string) {
  return ask<{ deposits: SourceDeposit[] }>(SOURCES, { fund, start, end });
}
