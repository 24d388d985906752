import type { Hex } from "@sunledger/sdk";
import { ask, META } from "@/lib/book";
import { type Named, NAMED } from "@/lib/named";

export const STATUSES = ["FILED", "SENT_BACK", "APPROVED", "OPEN", "COMPLETED"] as const;
export type CampaignStatus = (typeof STATUSES)[number];

export const LISTED = `number name status target filedAt opensAt closesAt filingNumber region costCap
  charity ${NAMED} supervisor ${NAMED}
  fund { number status donated appropriated balance outflow donationCount }`;

export type ListedCampaign = {
  id: Hex;
  number: number;
  name: string;
  status: CampaignStatus;
  target: string;
  filedAt: string;
  opensAt: string;
  closesAt: string;
  filingNumber: string;
  region: string;
  costCap: number;
  charity: Named;
  supervisor: Named | null;
  fund: {
    number: number;
    status: "OPEN" | "FROZEN" | "CLOSED";
    donated: string;
    appropriated: string;
    balance: string;
    outflow: string;
    donationCount: number;
  } | null;
};

const LIST = `query Campaigns($where: Campaign_filter!, $size: Int!) {
  ${META}
  campaigns(where: $where, orderBy: id, orderDirection: desc, first: $size) { id ${LISTED} }
}`;

/** Campaigns, newest first. `before` is the id of the last one already seen. */
export function readCampaigns(size: number, status?: CampaignStatus, before?: Hex) {
  const where = { ...(status && { status }), ...(before && { id_lt: before }) };
  return ask<{ campaigns: ListedCampaign[] }>(LIST, { where, size });
}

export type CampaignStep = {
  id: Hex;
  kind: "FILED" | "REVISED" | "APPROVED" | "SENT_BACK" | "OPENED" | "REPORTED" | "COMPLETED";
  by: Named | null;
  account: Hex;
  text: string | null;
  evidence: Hex | null;
  at: string;
  block: string;
  transaction: Hex;
  logIndex: number;
};

export type Campaign = ListedCampaign & {
  purpose: string;
  responsible: string;
  surplus: string;
  ceiling: string;
  evidence: Hex | null;
  block: string;
  transaction: Hex;
  steps: CampaignStep[];
};

const ONE = `query Campaign($id: ID!) {
  ${META}
  campaign(id: $id) {
    id ${LISTED}
    purpose responsible surplus ceiling evidence block transaction
    steps(orderBy: at, first: 200) {
      id kind account text evidence at block transaction logIndex by ${NAMED}
    }
  }
}`;

export function readCampaign(id: Hex) {
  return ask<{ campaign: Campaign | null }>(ONE, { id });
}
