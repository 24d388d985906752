import type { Hex } from "@sunledger/sdk";
import { ask } from "@/lib/book";
import { DepositQuery, DepositsQuery } from "../generated/queries";

/** A fund's deposits, newest first. `before` is the id of the last one already seen. */
export function readDeposits(fund: Hex, size: number, before?: Hex) {
  return ask(DepositsQuery, { where: { fund, ...(before && { id_lt: before }) }, size });
}

export function readDeposit(id: Hex) {
  return ask(DepositQuery, { id });
}
