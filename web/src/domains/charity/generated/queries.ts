// Written by ./sunledger generate. Do not edit.

import type { Hex, Query } from "@sunledger/sdk";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** FundStatus in contracts/funds/IFundEvents.sol */
export type FundStatus =
  | 'OPEN'
  | 'FROZEN'
  | 'CLOSED';

/** PaymentStatus in contracts/funds/IFundEvents.sol */
export type PaymentStatus =
  | 'PROPOSED'
  | 'APPROVED'
  | 'PAID'
  | 'SETTLED'
  | 'ACKNOWLEDGED'
  | 'REJECTED'
  | 'CANCELLED';

/** Purpose in contracts/funds/IFundEvents.sol */
export type Purpose =
  | 'PROGRAMME'
  | 'FUNDRAISING_COST'
  | 'MANAGEMENT_COST';

/** CampaignStatus in contracts/charity/ICampaigns.sol */
export type CampaignStatus =
  | 'FILED'
  | 'SENT_BACK'
  | 'APPROVED'
  | 'OPEN'
  | 'COMPLETED';

export type CampaignStepKind =
  | 'FILED'
  | 'REVISED'
  | 'APPROVED'
  | 'SENT_BACK'
  | 'OPENED'
  | 'REPORTED'
  | 'COMPLETED';

export type CampaignsQueryVariables = Exact<{
  where: Readonly<Record<string, unknown>>;
  size: number;
}>;


export type CampaignsQuery = { readonly campaigns: ReadonlyArray<{ readonly id: Hex, readonly number: number, readonly name: string, readonly status: CampaignStatus, readonly target: string, readonly filedAt: string, readonly opensAt: string, readonly closesAt: string, readonly filingNumber: string, readonly region: string, readonly costCap: number, readonly charity: { readonly number: number, readonly name: string }, readonly supervisor: { readonly number: number, readonly name: string } | null, readonly fund: { readonly number: number, readonly status: FundStatus, readonly donated: string, readonly appropriated: string, readonly balance: string, readonly outflow: string, readonly donationCount: number } | null }> };

export type AllCampaignsQueryVariables = Exact<{
  statuses: ReadonlyArray<CampaignStatus> | CampaignStatus;
  after: Hex;
  first: number;
}>;


export type AllCampaignsQuery = { readonly page: ReadonlyArray<{ readonly id: Hex, readonly number: number, readonly name: string, readonly status: CampaignStatus, readonly target: string, readonly filedAt: string, readonly opensAt: string, readonly closesAt: string, readonly filingNumber: string, readonly region: string, readonly costCap: number, readonly charity: { readonly number: number, readonly name: string }, readonly supervisor: { readonly number: number, readonly name: string } | null, readonly fund: { readonly number: number, readonly status: FundStatus, readonly donated: string, readonly appropriated: string, readonly balance: string, readonly outflow: string, readonly donationCount: number } | null }> };

export type CampaignNumbersQueryVariables = Exact<{
  after: Hex;
  first: number;
}>;


export type CampaignNumbersQuery = { readonly page: ReadonlyArray<{ readonly id: Hex, readonly number: number }> };

export type CampaignQueryVariables = Exact<{
  id: string;
}>;


export type CampaignQuery = { readonly campaign: { readonly purpose: string, readonly responsible: string, readonly surplus: string, readonly ceiling: string, readonly evidence: Hex | null, readonly block: string, readonly transaction: Hex, readonly id: Hex, readonly number: number, readonly name: string, readonly status: CampaignStatus, readonly target: string, readonly filedAt: string, readonly opensAt: string, readonly closesAt: string, readonly filingNumber: string, readonly region: string, readonly costCap: number, readonly steps: ReadonlyArray<{ readonly id: Hex, readonly kind: CampaignStepKind, readonly account: Hex, readonly text: string | null, readonly evidence: Hex | null, readonly at: string, readonly block: string, readonly transaction: Hex, readonly logIndex: number, readonly by: { readonly number: number, readonly name: string } | null }>, readonly charity: { readonly number: number, readonly name: string }, readonly supervisor: { readonly number: number, readonly name: string } | null, readonly fund: { readonly number: number, readonly status: FundStatus, readonly donated: string, readonly appropriated: string, readonly balance: string, readonly outflow: string, readonly donationCount: number } | null } | null };

export type TracedPaymentsQueryVariables = Exact<{
  ids: ReadonlyArray<Hex> | Hex;
}>;


export type TracedPaymentsQuery = { readonly payments: ReadonlyArray<{ readonly id: Hex, readonly number: string, readonly status: PaymentStatus, readonly purpose: Purpose, readonly evidence: Hex | null, readonly steps: ReadonlyArray<{ readonly evidence: Hex | null }> }> };

export type FindCampaignsQueryVariables = Exact<{
  text: string;
  id: string;
  size: number;
}>;


export type FindCampaignsQuery = { readonly campaign: { readonly number: number, readonly name: string, readonly filingNumber: string } | null, readonly campaigns: ReadonlyArray<{ readonly number: number, readonly name: string, readonly filingNumber: string }> };

export type FindDonationsQueryVariables = Exact<{
  id: string;
}>;


export type FindDonationsQuery = { readonly deposit: { readonly number: string, readonly count: number } | null };

export type ListedCampaign = { readonly id: Hex, readonly number: number, readonly name: string, readonly status: CampaignStatus, readonly target: string, readonly filedAt: string, readonly opensAt: string, readonly closesAt: string, readonly filingNumber: string, readonly region: string, readonly costCap: number, readonly charity: { readonly number: number, readonly name: string }, readonly supervisor: { readonly number: number, readonly name: string } | null, readonly fund: { readonly number: number, readonly status: FundStatus, readonly donated: string, readonly appropriated: string, readonly balance: string, readonly outflow: string, readonly donationCount: number } | null };

export type CampaignStep = { readonly id: Hex, readonly kind: CampaignStepKind, readonly account: Hex, readonly text: string | null, readonly evidence: Hex | null, readonly at: string, readonly block: string, readonly transaction: Hex, readonly logIndex: number, readonly by: { readonly number: number, readonly name: string } | null };

export type FoundCampaign = { readonly number: number, readonly name: string, readonly filingNumber: string };

export const CampaignsQuery: Query<CampaignsQuery, CampaignsQueryVariables> = {
  name: "Campaigns",
  variables: { where: "Campaign_filter!", size: "Int!" },
  fields: { campaigns: "campaigns(where:$where orderBy:id orderDirection:desc first:$size){...ListedCampaign}" },
  fragments: { ListedCampaign: "fragment ListedCampaign on Campaign{id number name status target filedAt opensAt closesAt filingNumber region costCap charity{number name}supervisor{number name}fund{number status donated appropriated balance outflow donationCount}}" },
};

export const AllCampaignsQuery: Query<AllCampaignsQuery, AllCampaignsQueryVariables> = {
  name: "AllCampaigns",
  variables: { statuses: "[CampaignStatus!]!", after: "Bytes!", first: "Int!" },
  fields: { page: "campaigns(where:{status_in:$statuses id_gt:$after}orderBy:id first:$first){...ListedCampaign}" },
  fragments: { ListedCampaign: "fragment ListedCampaign on Campaign{id number name status target filedAt opensAt closesAt filingNumber region costCap charity{number name}supervisor{number name}fund{number status donated appropriated balance outflow donationCount}}" },
};

export const CampaignNumbersQuery: Query<CampaignNumbersQuery, CampaignNumbersQueryVariables> = {
  name: "CampaignNumbers",
  variables: { after: "Bytes!", first: "Int!" },
  fields: { page: "campaigns(where:{id_gt:$after}orderBy:id first:$first){id number}" },
  fragments: {  },
};

export const CampaignQuery: Query<CampaignQuery, CampaignQueryVariables> = {
  name: "Campaign",
  variables: { id: "ID!" },
  fields: { campaign: "campaign(id:$id){...ListedCampaign purpose responsible surplus ceiling evidence block transaction steps(orderBy:at first:200){...CampaignStep}}" },
  fragments: { ListedCampaign: "fragment ListedCampaign on Campaign{id number name status target filedAt opensAt closesAt filingNumber region costCap charity{number name}supervisor{number name}fund{number status donated appropriated balance outflow donationCount}}", CampaignStep: "fragment CampaignStep on CampaignStep{id kind account text evidence at block transaction logIndex by{number name}}" },
};

export const TracedPaymentsQuery: Query<TracedPaymentsQuery, TracedPaymentsQueryVariables> = {
  name: "TracedPayments",
  variables: { ids: "[Bytes!]!" },
  fields: { payments: "payments(where:{id_in:$ids}first:1000){id number status purpose evidence steps(where:{kind_in:[SETTLED ACKNOWLEDGED]evidence_not:null}first:10){evidence}}" },
  fragments: {  },
};

export const FindCampaignsQuery: Query<FindCampaignsQuery, FindCampaignsQueryVariables> = {
  name: "FindCampaigns",
  variables: { text: "String!", id: "ID!", size: "Int!" },
  fields: { campaign: "campaign(id:$id){...FoundCampaign}", campaigns: "campaigns(where:{or:[{name_contains_nocase:$text}{filingNumber_contains_nocase:$text}]}orderBy:id orderDirection:desc first:$size){...FoundCampaign}" },
  fragments: { FoundCampaign: "fragment FoundCampaign on Campaign{number name filingNumber}" },
};

export const FindDonationsQuery: Query<FindDonationsQuery, FindDonationsQueryVariables> = {
  name: "FindDonations",
  variables: { id: "ID!" },
  fields: { deposit: "deposit(id:$id){number count}" },
  fragments: {  },
};
