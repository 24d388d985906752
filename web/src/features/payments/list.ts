import { readAll, type Hex } from "@sunledger/sdk";
import { index } from "@/lib/book";
import { instant, mapPages, yuan, type List } from "@/lib/download";
import { LISTED, type ListedPayment } from "./queries";

/** All payments of a fund, to take away. Positions on the line are counted in fen from 0, the end not included. */
export function paymentList(fund: Hex, number: number): List {
  return {
    name: `fund-${number}-payments`,
    columns: [
      "number",
      "status",
      "purpose",
      "yuan",
      "returned_yuan",
      "payees",
      "to_fund",
      "bank",
      "proposed",
      "paid",
      "settled",
      "start_fen",
      "end_fen",
      "evidence_sha256",
      "block",
      "transaction",
    ],
    pages: mapPages(
      readAll<ListedPayment>(index(), { entities: "payments", fields: LISTED, where: `fund: "${fund}"` }),
      (payment) => [
        payment.number,
        payment.status,
        payment.purpose,
        yuan(payment.amount),
        yuan(payment.returned),
        payment.count,
        payment.to?.number ?? null,
        payment.bank?.name ?? null,
        instant(payment.proposedAt),
        instant(payment.paidAt),
        instant(payment.settledAt),
        payment.start,
        payment.end,
        payment.evidence,
        Number(payment.block),
        payment.transaction,
      ],
    ),
  };
}
