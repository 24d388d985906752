import { readAll, type Hex } from "@sunledger/sdk";
import { index } from "@/lib/book";
import { instant, mapPages, yuan, type List } from "@/lib/download";
import { AllPaymentsQuery } from "../generated/queries";

/**
 * All payments of some funds, to take away. Positions on the line are counted in fen from 0, the end not included.
 * @param of Whose payments they are, in the file's name: `fund-3`
 */
export function paymentList(of: string, funds: readonly Hex[]): List {
  return {
    name: `${of}-payments`,
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
    pages: mapPages(readAll(index(), AllPaymentsQuery, { funds }), (payment) => [
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
    ]),
  };
}
