import type { Hex } from "@sunledger/sdk";
import { ask } from "@/lib/book";
import { FundDaysQuery, FundQuery } from "../generated/queries";

export function readFund(id: Hex) {
  return ask(FundQuery, { id });
}

/** What moved on one day, which begins `at` (UTC seconds); amounts in fen. */
export type Day = { at: number; inflow: bigint; outflow: bigint; donations: number };

/** What moved in a fund, day by day. */
export async function readFlow(fund: Hex): Promise<Day[]> {
  const { data } = await ask(FundDaysQuery, { fund });
  // Graph Node tells the beginning of a day in microseconds.
  return data.days.map(({ timestamp, inflow, outflow, donations }) => ({
    at: Number(BigInt(timestamp) / 1_000_000n),
    inflow: wholePart(inflow),
    outflow: wholePart(outflow),
    donations: Number(donations),
  }));
}

/** Totals have a decimal type, but they are sums of whole fen. */
function wholePart(decimal: string): bigint {
  return BigInt(decimal.split(".")[0] ?? decimal);
}
