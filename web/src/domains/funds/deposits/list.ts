import { readAll, type Hex } from "@sunledger/sdk";
import { index } from "@/lib/book";
import { instant, listOf, yuan } from "@/lib/download";
import { AllDepositsQuery } from "../generated/queries";

/** All deposits of a fund, to take away. Positions on the line are counted in fen from 0, the end not included. */
export const depositList = (fund: Hex, number: number) =>
  listOf({
    name: `fund-${number}-deposits`,
    columns: [
      { title: "number", cell: (deposit) => deposit.number },
      { title: "kind", cell: (deposit) => deposit.kind },
      { title: "yuan", cell: (deposit) => yuan(deposit.amount) },
      { title: "rows", cell: (deposit) => deposit.count },
      { title: "source", cell: (deposit) => deposit.source?.name ?? null },
      { title: "time", cell: (deposit) => instant(deposit.at) },
      { title: "start_fen", cell: (deposit) => deposit.start },
      { title: "end_fen", cell: (deposit) => deposit.end },
      { title: "evidence_sha256", cell: (deposit) => deposit.evidence },
      { title: "block", cell: (deposit) => Number(deposit.block) },
      { title: "transaction", cell: (deposit) => deposit.transaction },
    ],
    pages: readAll(index(), AllDepositsQuery, { fund }),
  });
