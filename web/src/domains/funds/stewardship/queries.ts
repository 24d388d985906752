import type { Hex } from "@sunledger/sdk";
import { ask, META } from "@/lib/book";
import { type Named, NAMED } from "@/lib/named";

/** A fund with what its steward received and spent. */
export type StewardedFund = {
  id: Hex;
  number: number;
  name: string;
  donated: string;
  appropriated: string;
  transferredIn: string;
  returned: string;
  paidProgramme: string;
  paidFundraising: string;
  paidManagement: string;
  transferredOut: string;
  balance: string;
};

export type FundsOf = {
  readonly stewardOf: readonly StewardedFund[];
  readonly supervisorOf: readonly (Named & { id: Hex })[];
};

const FUNDS = `query FundsOf($organisation: ID!) {
  ${META}
  organisation(id: $organisation) {
    stewardOf(orderBy: id, first: 200) {
      id number name donated appropriated transferredIn returned
      paidProgramme paidFundraising paidManagement transferredOut balance
    }
    supervisorOf(orderBy: id, first: 200) { id number name }
  }
}`;

/** The funds that an organisation spends or watches. */
export async function readFundsOf(organisation: Hex): Promise<FundsOf> {
  const { data } = await ask<{ organisation: FundsOf | null }>(FUNDS, { organisation });
  return data.organisation ?? { stewardOf: [], supervisorOf: [] };
}

export type Approval = {
  id: Hex;
  kind: "APPROVED" | "REJECTED";
  at: string;
  payment: { number: string; amount: string; fund: Named };
};

const APPROVALS = `query Approvals($by: String!, $size: Int!) {
  ${META}
  paymentSteps(where: { by: $by, kind_in: [APPROVED, REJECTED] }, orderBy: at, orderDirection: desc, first: $size) {
    id kind at payment { number amount fund ${NAMED} }
  }
}`;

/** What an organisation approved or refused last. */
export function readApprovals(by: Hex, size: number) {
  return ask<{ paymentSteps: Approval[] }>(APPROVALS, { by, size });
}
