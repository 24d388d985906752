import type { Hex } from "@sunledger/sdk";
import { ask } from "@/lib/book";
import { ApprovalsQuery, FundsOfQuery } from "../generated/queries";

/** The funds that an organisation spends or watches. */
export async function readFundsOf(organisation: Hex): Promise<NonNullable<FundsOfQuery["organisation"]>> {
  const { data } = await ask(FundsOfQuery, { organisation });
  return data.organisation ?? { stewardOf: [], supervisorOf: [] };
}

/** What an organisation approved or refused last. */
export function readApprovals(by: Hex, size: number) {
  return ask(ApprovalsQuery, { by, size });
}
