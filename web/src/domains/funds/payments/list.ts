import { readAll, type Hex } from "@sunledger/sdk";
import { index } from "@/lib/book";
import { instant, listOf, yuan } from "@/lib/download";
import { AllPaymentsQuery } from "../generated/queries";

/**
 * All payments of some funds, to take away. Positions on the line are counted in fen from 0, the end not included.
 * @param of Whose payments they are, in the file's name: `fund-3`
 */
export const paymentList = (of: string, funds: readonly Hex[]) =>
  listOf({
    name: `${of}-payments`,
    columns: [
      { title: "number", cell: (payment) => payment.number },
      { title: "status", cell: (payment) => payment.status },
      { title: "purpose", cell: (payment) => payment.purpose },
      { title: "yuan", cell: (payment) => yuan(payment.amount) },
      { title: "returned_yuan", cell: (payment) => yuan(payment.returned) },
      { title: "payees", cell: (payment) => payment.count },
      { title: "to_fund", cell: (payment) => payment.to?.number ?? null },
      { title: "bank", cell: (payment) => payment.bank?.name ?? null },
      { title: "proposed", cell: (payment) => instant(payment.proposedAt) },
      { title: "paid", cell: (payment) => instant(payment.paidAt) },
      { title: "settled", cell: (payment) => instant(payment.settledAt) },
      { title: "start_fen", cell: (payment) => payment.start },
      { title: "end_fen", cell: (payment) => payment.end },
      { title: "evidence_sha256", cell: (payment) => payment.evidence },
      { title: "block", cell: (payment) => Number(payment.block) },
      { title: "transaction", cell: (payment) => payment.transaction },
    ],
    pages: readAll(index(), AllPaymentsQuery, { funds }),
  });
