// Written by ./sunledger generate. Do not edit.

import type { Hex, Query } from "@sunledger/sdk";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Kind in contracts/directory/IDirectory.sol */
export type OrganisationKind =
  | 'REGULATOR'
  | 'CIVIL_AFFAIRS'
  | 'FINANCE'
  | 'LOCAL_GOVERNMENT'
  | 'CHARITY'
  | 'BANK'
  | 'PRODUCER'
  | 'CARRIER'
  | 'INSPECTOR'
  | 'SELLER';

export type OrganisationChangeKind =
  | 'AMENDED'
  | 'SUSPENDED'
  | 'REINSTATED';

export type OrganisationsQueryVariables = Exact<{
  where: Readonly<Record<string, unknown>>;
  size: number;
}>;


export type OrganisationsQuery = { readonly organisations: ReadonlyArray<{ readonly id: Hex, readonly number: number, readonly kind: OrganisationKind, readonly region: string, readonly creditCode: string, readonly name: string, readonly suspended: boolean, readonly registeredAt: string }> };

export type AllOrganisationsQueryVariables = Exact<{
  after: Hex;
  first: number;
}>;


export type AllOrganisationsQuery = { readonly page: ReadonlyArray<{ readonly id: Hex, readonly number: number, readonly kind: OrganisationKind, readonly region: string, readonly creditCode: string, readonly name: string, readonly suspended: boolean, readonly registeredAt: string }> };

export type OrganisationQueryVariables = Exact<{
  id: string;
}>;


export type OrganisationQuery = { readonly organisation: { readonly reference: Hex, readonly treasury: Hex, readonly block: string, readonly transaction: Hex, readonly id: Hex, readonly number: number, readonly kind: OrganisationKind, readonly region: string, readonly creditCode: string, readonly name: string, readonly suspended: boolean, readonly registeredAt: string, readonly members: ReadonlyArray<{ readonly id: Hex, readonly roles: number, readonly until: string, readonly dismissedFor: string | null, readonly at: string }>, readonly changes: ReadonlyArray<{ readonly id: Hex, readonly kind: OrganisationChangeKind, readonly reason: string, readonly name: string | null, readonly at: string, readonly block: string, readonly transaction: Hex }> } | null };

export type FindOrganisationsQueryVariables = Exact<{
  text: string;
  id: string;
  size: number;
}>;


export type FindOrganisationsQuery = { readonly organisation: { readonly number: number, readonly name: string, readonly creditCode: string } | null, readonly organisations: ReadonlyArray<{ readonly number: number, readonly name: string, readonly creditCode: string }> };

export type OrganisationNumbersQueryVariables = Exact<{
  after: Hex;
  first: number;
}>;


export type OrganisationNumbersQuery = { readonly page: ReadonlyArray<{ readonly id: Hex, readonly number: number }> };

export type ListedOrganisation = { readonly id: Hex, readonly number: number, readonly kind: OrganisationKind, readonly region: string, readonly creditCode: string, readonly name: string, readonly suspended: boolean, readonly registeredAt: string };

export type Member = { readonly id: Hex, readonly roles: number, readonly until: string, readonly dismissedFor: string | null, readonly at: string };

export type OrganisationChange = { readonly id: Hex, readonly kind: OrganisationChangeKind, readonly reason: string, readonly name: string | null, readonly at: string, readonly block: string, readonly transaction: Hex };

export type Organisation = { readonly reference: Hex, readonly treasury: Hex, readonly block: string, readonly transaction: Hex, readonly id: Hex, readonly number: number, readonly kind: OrganisationKind, readonly region: string, readonly creditCode: string, readonly name: string, readonly suspended: boolean, readonly registeredAt: string, readonly members: ReadonlyArray<{ readonly id: Hex, readonly roles: number, readonly until: string, readonly dismissedFor: string | null, readonly at: string }>, readonly changes: ReadonlyArray<{ readonly id: Hex, readonly kind: OrganisationChangeKind, readonly reason: string, readonly name: string | null, readonly at: string, readonly block: string, readonly transaction: Hex }> };

export type FoundOrganisation = { readonly number: number, readonly name: string, readonly creditCode: string };

export const OrganisationsQuery: Query<OrganisationsQuery, OrganisationsQueryVariables> = {
  name: "Organisations",
  variables: { where: "Organisation_filter!", size: "Int!" },
  fields: { organisations: "organisations(where:$where orderBy:id first:$size){...ListedOrganisation}" },
  fragments: { ListedOrganisation: "fragment ListedOrganisation on Organisation{id number kind region creditCode name suspended registeredAt}" },
};

export const AllOrganisationsQuery: Query<AllOrganisationsQuery, AllOrganisationsQueryVariables> = {
  name: "AllOrganisations",
  variables: { after: "Bytes!", first: "Int!" },
  fields: { page: "organisations(where:{id_gt:$after}orderBy:id first:$first){...ListedOrganisation}" },
  fragments: { ListedOrganisation: "fragment ListedOrganisation on Organisation{id number kind region creditCode name suspended registeredAt}" },
};

export const OrganisationQuery: Query<OrganisationQuery, OrganisationQueryVariables> = {
  name: "Organisation",
  variables: { id: "ID!" },
  fields: { organisation: "organisation(id:$id){...Organisation}" },
  fragments: { ListedOrganisation: "fragment ListedOrganisation on Organisation{id number kind region creditCode name suspended registeredAt}", Member: "fragment Member on Member{id roles until dismissedFor at}", OrganisationChange: "fragment OrganisationChange on OrganisationChange{id kind reason name at block transaction}", Organisation: "fragment Organisation on Organisation{...ListedOrganisation reference treasury block transaction members(orderBy:at first:200){...Member}changes(orderBy:at first:200){...OrganisationChange}}" },
};

export const FindOrganisationsQuery: Query<FindOrganisationsQuery, FindOrganisationsQueryVariables> = {
  name: "FindOrganisations",
  variables: { text: "String!", id: "ID!", size: "Int!" },
  fields: { organisation: "organisation(id:$id){...FoundOrganisation}", organisations: "organisations(where:{or:[{name_contains_nocase:$text}{creditCode_contains_nocase:$text}]}orderBy:id first:$size){...FoundOrganisation}" },
  fragments: { FoundOrganisation: "fragment FoundOrganisation on Organisation{number name creditCode}" },
};

export const OrganisationNumbersQuery: Query<OrganisationNumbersQuery, OrganisationNumbersQueryVariables> = {
  name: "OrganisationNumbers",
  variables: { after: "Bytes!", first: "Int!" },
  fields: { page: "organisations(where:{id_gt:$after}orderBy:id first:$first){id number}" },
  fragments: {  },
};
