import type { Hex } from "@sunledger/sdk";
import { ask, META } from "@/lib/book";
import { type Named, NAMED } from "@/lib/named";

export type FundStatus = "OPEN" | "FROZEN" | "CLOSED";

export type FundAct = {
  id: Hex;
  kind: "OPENED" | "FROZEN" | "THAWED" | "CEILING_SET" | "SUCCESSOR_NAMED" | "CLOSED";
  by: Named | null;
  account: Hex;
  reason: string | null;
  evidence: Hex | null;
  ceiling: string | null;
  successor: Named | null;
  at: string;
  block: string;
  transaction: Hex;
};

export type Fund = {
  id: Hex;
  number: number;
  name: string;
  purpose: string;
  status: FundStatus;
  region: string;
  ceiling: string;
  inflow: string;
  outflow: string;
  balance: string;
  donated: string;
  appropriated: string;
  transferredIn: string;
  returned: string;
  paidProgramme: string;
  paidFundraising: string;
  paidManagement: string;
  transferredOut: string;
  depositCount: number;
  paymentCount: number;
  donationCount: number;
  openedAt: string;
  steward: Named;
  supervisor: Named;
  successor: Named | null;
  campaign: (Named & { costCap: number }) | null;
  /** The programme whose enrolled households alone it pays. */
  programme: Named | null;
  acts: FundAct[];
};

const FUND = `{
  id number name purpose status region ceiling inflow outflow balance
  donated appropriated transferredIn returned paidProgramme paidFundraising paidManagement transferredOut
  depositCount paymentCount donationCount openedAt
  steward ${NAMED} supervisor ${NAMED} successor ${NAMED}
  campaign { number name costCap } programme ${NAMED}
  acts(orderBy: at, first: 200) {
    id kind account reason evidence ceiling at block transaction by ${NAMED} successor ${NAMED}
  }
}`;

const ONE = `query Fund($id: ID!) { ${META} fund(id: $id) ${FUND} }`;

export function readFund(id: Hex) {
  return ask<{ fund: Fund | null }>(ONE, { id });
}

/** What moved on one day, as the index tells it: decimals, and its beginning in microseconds. */
type DayFields = { timestamp: string; inflow: string; outflow: string; donations: string };

/** What moved on one day, which begins `at` (UTC seconds); amounts in fen. */
export type Day = { at: number; inflow: bigint; outflow: bigint; donations: number };

const FLOW = `query Flow($fund: String!) {
  ${META}
  days: fundDays(interval: day, current: include, where: { fund: $fund }, orderBy: timestamp, first: 1000) {
    timestamp inflow outflow donations
  }
}`;

/** What moved in a fund, day by day. */
export async function readFlow(fund: Hex): Promise<Day[]> {
  const { data } = await ask<{ days: DayFields[] }>(FLOW, { fund });
  return data.days.map(({ timestamp, inflow, outflow, donations }) => ({
    at: Number(BigInt(timestamp) / 1_000_000n),
    inflow: wholePart(inflow),
    outflow: wholePart(outflow),
    donations: Number(donations),
  }));
}

/** Totals are decimals by type alone: they add whole fen. */
function wholePart(decimal: string): bigint {
  return BigInt(decimal.split(".")[0] ?? decimal);
}
