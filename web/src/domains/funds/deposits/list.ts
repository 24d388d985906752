import { readAll, type Hex } from "@sunledger/sdk";
import { index } from "@/lib/book";
import { instant, mapPages, yuan, type List } from "@/lib/download";
import { AllDepositsQuery } from "../generated/queries";

/** All deposits of a fund, to take away. Positions on the line are counted in fen from 0, the end not included. */
export function depositList(fund: Hex, number: number): List {
  return {
    name: `fund-${number}-deposits`,
    columns: [
      "number",
      "kind",
      "yuan",
      "rows",
      "source",
      "time",
      "start_fen",
      "end_fen",
      "evidence_sha256",
      "block",
      "transaction",
    ],
    pages: mapPages(readAll(index(), AllDepositsQuery, { fund }), (deposit) => [
      deposit.number,
      deposit.kind,
      yuan(deposit.amount),
      deposit.count,
      deposit.source?.name ?? null,
      instant(deposit.at),
      deposit.start,
      deposit.end,
      deposit.evidence,
      Number(deposit.block),
      deposit.transaction,
    ]),
  };
}
