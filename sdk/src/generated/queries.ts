// Written by ./sunledger generate. Do not edit.

import type { Hex } from "../bytes.ts";
import type { Query } from "../query/document.ts";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Block_Height = {
  readonly hash?: Hex | null | undefined;
  readonly number?: number | null | undefined;
  readonly number_gte?: number | null | undefined;
};

/** DepositKind in contracts/funds/IFundEvents.sol */
export type DepositKind =
  | 'DONATION'
  | 'APPROPRIATION'
  | 'TRANSFER'
  | 'RETURN';

/** PaymentStatus in contracts/funds/IFundEvents.sol */
export type PaymentStatus =
  | 'PROPOSED'
  | 'APPROVED'
  | 'PAID'
  | 'SETTLED'
  | 'ACKNOWLEDGED'
  | 'REJECTED'
  | 'CANCELLED';

export type RosterStage =
  | 'FIRST_NOTICE'
  | 'SECOND_NOTICE'
  | 'APPROVED'
  | 'ENROLLED';

/** AccessPurpose in contracts/relief/IDossiers.sol */
export type AccessPurpose =
  | 'AUDIT'
  | 'REVERIFICATION'
  | 'ASSISTANCE'
  | 'OBJECTION'
  | 'COMPLAINT';

/** AccessBasis in contracts/relief/IDossiers.sol */
export type AccessBasis =
  | 'CONSENT'
  | 'LAW';

/** AccessStatus in contracts/relief/IDossiers.sol */
export type AccessStatus =
  | 'REQUESTED'
  | 'GRANTED'
  | 'REFUSED'
  | 'REVOKED';

export type OrganisationNameQueryVariables = Exact<{
  id: string;
}>;


export type OrganisationNameQuery = { readonly organisation: { readonly name: string } | null };

export type OrganisationsNamedQueryVariables = Exact<{
  where: Readonly<Record<string, unknown>>;
}>;


export type OrganisationsNamedQuery = { readonly organisations: ReadonlyArray<{ readonly number: number, readonly name: string }> };

export type NamesOfReferencesQueryVariables = Exact<{
  ids: ReadonlyArray<Hex> | Hex;
}>;


export type NamesOfReferencesQuery = { readonly parties: ReadonlyArray<{ readonly id: Hex, readonly name: string }>, readonly organisations: ReadonlyArray<{ readonly reference: Hex, readonly name: string }> };

export type CitedByQueryVariables = Exact<{
  digests: ReadonlyArray<Hex> | Hex;
  record: Hex;
}>;


export type CitedByQuery = { readonly citations: ReadonlyArray<{ readonly digest: Hex }> };

export type RootOverQueryVariables = Exact<{
  root: Hex;
  record: Hex;
}>;


export type RootOverQuery = { readonly evidences: ReadonlyArray<{ readonly id: Hex }> };

export type CorrectionsOfQueryVariables = Exact<{
  record: Hex;
  reason: string;
}>;


export type CorrectionsOfQuery = { readonly evidences: ReadonlyArray<{ readonly digest: Hex | null }> };

export type FundNameQueryVariables = Exact<{
  id: string;
}>;


export type FundNameQuery = { readonly fund: { readonly name: string } | null };

export type OpenFundNamedQueryVariables = Exact<{
  supervisor: string;
  name: string;
}>;


export type OpenFundNamedQuery = { readonly funds: ReadonlyArray<{ readonly number: number }> };

export type RecordNameQueryVariables = Exact<{
  id: string;
}>;


export type RecordNameQuery = { readonly record: { readonly name: Hex } | null };

export type ProgrammeFactsQueryVariables = Exact<{
  id: string;
}>;


export type ProgrammeFactsQuery = { readonly programme: { readonly number: number, readonly name: string, readonly region: string, readonly noticeDays: number, readonly most: string, readonly standard: Hex, readonly eligibility: string, readonly benefit: string, readonly fund: { readonly number: number }, readonly sponsor: { readonly number: number, readonly name: string } } | null };

export type OpenProgrammeNamedQueryVariables = Exact<{
  sponsor: string;
  name: string;
}>;


export type OpenProgrammeNamedQuery = { readonly programmes: ReadonlyArray<{ readonly number: number }> };

export type ProgrammeFundNamedQueryVariables = Exact<{
  programme: string;
  name: string;
}>;


export type ProgrammeFundNamedQuery = { readonly funds: ReadonlyArray<{ readonly number: number }> };

export type RosterFactsQueryVariables = Exact<{
  ids: ReadonlyArray<Hex> | Hex;
}>;


export type RosterFactsQuery = { readonly rosters: ReadonlyArray<{ readonly number: number, readonly region: string, readonly count: number, readonly noticeEnds: string, readonly batchRef: Hex, readonly dossiers: Hex | null, readonly reviewed: Hex, readonly approved: Hex, readonly enrolled: Hex, readonly contested: Hex, readonly struck: Hex, readonly exited: Hex, readonly village: { readonly number: number, readonly name: string }, readonly programme: { readonly number: number, readonly name: string } }> };

export type PackedHouseholdsQueryVariables = Exact<{
  rosters: ReadonlyArray<string> | string;
}>;


export type PackedHouseholdsQuery = { readonly rosterPages: ReadonlyArray<{ readonly rows: Hex, readonly roster: { readonly number: number } }> };

export type OpenRostersQueryVariables = Exact<{
  after: Hex;
  first: number;
}>;


export type OpenRostersQuery = { readonly page: ReadonlyArray<{ readonly id: Hex, readonly number: number, readonly count: number, readonly reviewed: Hex, readonly approved: Hex, readonly enrolled: Hex, readonly contested: Hex, readonly struck: Hex, readonly exited: Hex, readonly struckCount: number, readonly enrolledCount: number, readonly exitedCount: number }> };

export type DueRostersQueryVariables = Exact<{
  after: Hex;
  first: number;
}>;


export type DueRostersQuery = { readonly page: ReadonlyArray<{ readonly id: Hex, readonly number: number, readonly count: number, readonly stage: RosterStage, readonly noticeEnds: string, readonly enrolledCount: number, readonly struckCount: number, readonly exitedCount: number, readonly contestedCount: number, readonly village: { readonly name: string }, readonly programme: { readonly number: number } }> };

export type DueRostersOfQueryVariables = Exact<{
  programme: string;
  after: Hex;
  first: number;
}>;


export type DueRostersOfQuery = { readonly page: ReadonlyArray<{ readonly id: Hex, readonly number: number, readonly count: number, readonly stage: RosterStage, readonly noticeEnds: string, readonly enrolledCount: number, readonly struckCount: number, readonly exitedCount: number, readonly contestedCount: number, readonly village: { readonly name: string }, readonly programme: { readonly number: number } }> };

export type EncryptionKeyQueryVariables = Exact<{
  id: string;
}>;


export type EncryptionKeyQuery = { readonly organisation: { readonly encryptionKey: Hex | null } | null };

export type DossierOwnersQueryVariables = Exact<{
  village: string;
  regions: ReadonlyArray<string> | string;
}>;


export type DossierOwnersQuery = { readonly village: { readonly number: number, readonly name: string, readonly region: string, readonly encryptionKey: Hex | null } | null, readonly above: ReadonlyArray<{ readonly number: number, readonly name: string, readonly region: string, readonly encryptionKey: Hex | null }> };

export type AccessKeyQueryVariables = Exact<{
  id: string;
}>;


export type AccessKeyQuery = { readonly accessRequest: { readonly key: Hex | null } | null };

export type RecordedDepositsQueryVariables = Exact<{
  source: string;
  after: Hex;
  first: number;
}>;


export type RecordedDepositsQuery = { readonly page: ReadonlyArray<{ readonly id: Hex, readonly number: string, readonly batchRef: Hex | null, readonly count: number, readonly evidence: Hex | null, readonly block: string, readonly logIndex: number }> };

export type DepositPagesQueryVariables = Exact<{
  deposits: ReadonlyArray<string> | string;
}>;


export type DepositPagesQuery = { readonly pages: ReadonlyArray<{ readonly rows: Hex, readonly deposit: { readonly id: Hex } | null }> };

export type CitationsQueryVariables = Exact<{
  digest: Hex;
  first: number;
}>;


export type CitationsQuery = { readonly citations: ReadonlyArray<{ readonly record: Hex | null, readonly act: string, readonly at: string, readonly block: string, readonly transaction: Hex }> };

export type HouseholdQueryVariables = Exact<{
  roster: string;
  page: string;
  of: string;
  row: number;
  block?: Block_Height | null | undefined;
}>;


export type HouseholdQuery = { readonly roster: { readonly number: number, readonly region: string, readonly count: number, readonly noticeDays: number, readonly noticeEnds: string, readonly submittedAt: string, readonly reviewed: Hex, readonly approved: Hex, readonly enrolled: Hex, readonly contested: Hex, readonly struck: Hex, readonly exited: Hex, readonly programme: { readonly number: number, readonly name: string }, readonly village: { readonly number: number, readonly name: string } } | null, readonly rosterPage: { readonly first: number, readonly rows: Hex } | null, readonly accessRequests: ReadonlyArray<{ readonly number: number, readonly purpose: AccessPurpose, readonly status: AccessStatus, readonly basis: AccessBasis | null, readonly law: string | null, readonly requestedAt: string, readonly until: string | null, readonly uses: number, readonly by: { readonly number: number, readonly name: string } }> };

export type HouseholdSharesQueryVariables = Exact<{
  roster: string;
  after: Hex;
  first: number;
  block?: Block_Height | null | undefined;
}>;


export type HouseholdSharesQuery = { readonly page: ReadonlyArray<{ readonly id: Hex, readonly first: number, readonly offset: string, readonly rows: Hex, readonly payment: { readonly id: Hex, readonly status: PaymentStatus, readonly start: string | null, readonly proposedAt: string, readonly paidAt: string | null, readonly fund: { readonly number: number, readonly name: string } } }> };

export type HouseholdReturnsQueryVariables = Exact<{
  payments: ReadonlyArray<string> | string;
  rows: ReadonlyArray<number> | number;
  after: Hex;
  first: number;
  block?: Block_Height | null | undefined;
}>;


export type HouseholdReturnsQuery = { readonly page: ReadonlyArray<{ readonly id: Hex, readonly row: number, readonly amount: string, readonly payment: { readonly id: Hex } }> };

export type PaymentKeeperQueryVariables = Exact<{
  payment: string;
}>;


export type PaymentKeeperQuery = { readonly payment: { readonly fund: { readonly keeper: Hex | null } } | null };

export type KeptRostersQueryVariables = Exact<{
  payment: string;
}>;


export type KeptRostersQuery = { readonly payment: { readonly rosters: ReadonlyArray<{ readonly rows: Hex }> } | null };

export type CountiesQueryVariables = Exact<{
  programmes: ReadonlyArray<string> | string;
  after: Hex;
  first: number;
  block?: Block_Height | null | undefined;
}>;


export type CountiesQuery = { readonly page: ReadonlyArray<{ readonly id: Hex, readonly region: string, readonly level: number, readonly rosterCount: number, readonly submitted: number, readonly struck: number, readonly enrolled: number, readonly exited: number, readonly paid: string, readonly returned: string, readonly programme: { readonly id: Hex }, readonly parent: { readonly id: Hex } | null }> };

export type RegionsBelowQueryVariables = Exact<{
  parents: ReadonlyArray<string> | string;
  after: Hex;
  first: number;
  block?: Block_Height | null | undefined;
}>;


export type RegionsBelowQuery = { readonly page: ReadonlyArray<{ readonly id: Hex, readonly region: string, readonly level: number, readonly rosterCount: number, readonly submitted: number, readonly struck: number, readonly enrolled: number, readonly exited: number, readonly paid: string, readonly returned: string, readonly programme: { readonly id: Hex }, readonly parent: { readonly id: Hex } | null }> };

export type SmallRostersQueryVariables = Exact<{
  programmes: ReadonlyArray<string> | string;
  regions: ReadonlyArray<string> | string;
  least: number;
  after: Hex;
  first: number;
  block?: Block_Height | null | undefined;
}>;


export type SmallRostersQuery = { readonly page: ReadonlyArray<{ readonly id: Hex, readonly region: string, readonly count: number, readonly struckCount: number, readonly enrolledCount: number, readonly exitedCount: number, readonly paid: string, readonly returned: string, readonly programme: { readonly id: Hex } }> };

export type DonationQueryVariables = Exact<{
  page: string;
}>;


export type DonationQuery = { readonly page: { readonly first: number, readonly offset: string, readonly end: string, readonly rows: Hex, readonly deposit: { readonly id: Hex, readonly number: string, readonly kind: DepositKind, readonly start: string, readonly count: number, readonly at: string, readonly block: string, readonly transaction: Hex, readonly batchRef: Hex | null, readonly evidence: Hex | null, readonly fund: { readonly number: number, readonly name: string }, readonly named: { readonly number: number, readonly name: string } | null, readonly source: { readonly number: number, readonly name: string } | null } | null } | null };

export type RowPagesQueryVariables = Exact<{
  batch: Readonly<Record<string, unknown>>;
  first: number;
}>;


export type RowPagesQuery = { readonly pages: ReadonlyArray<{ readonly first: number, readonly offset: string, readonly end: string, readonly rows: Hex }> };

export type OutOfQueryVariables = Exact<{
  fund: string;
  start: string;
  end: string;
  first: number;
  block?: Block_Height | null | undefined;
}>;


export type OutOfQuery = { readonly payments: ReadonlyArray<{ readonly id: Hex, readonly start: string | null, readonly end: string | null, readonly count: number, readonly paidAt: string | null, readonly toDeposit: { readonly id: Hex, readonly start: string } | null }>, readonly pieces: ReadonlyArray<{ readonly row: number, readonly fromStart: string, readonly fromEnd: string, readonly toStart: string, readonly payment: { readonly id: Hex }, readonly deposit: { readonly id: Hex, readonly at: string } }> };

export type IntoQueryVariables = Exact<{
  fund: string;
  start: string;
  end: string;
  first: number;
  block?: Block_Height | null | undefined;
}>;


export type IntoQuery = { readonly deposits: ReadonlyArray<{ readonly id: Hex, readonly kind: DepositKind, readonly start: string, readonly end: string, readonly count: number, readonly at: string, readonly origin: { readonly id: Hex, readonly start: string | null } | null }>, readonly before: ReadonlyArray<{ readonly row: number, readonly fromStart: string, readonly fromEnd: string, readonly toStart: string, readonly payment: { readonly id: Hex }, readonly deposit: { readonly id: Hex, readonly at: string } }>, readonly pieces: ReadonlyArray<{ readonly row: number, readonly fromStart: string, readonly fromEnd: string, readonly toStart: string, readonly payment: { readonly id: Hex }, readonly deposit: { readonly id: Hex, readonly at: string } }> };

export type TracedRowsQueryVariables = Exact<{
  batch: Readonly<Record<string, unknown>>;
  first: number;
  block?: Block_Height | null | undefined;
}>;


export type TracedRowsQuery = { readonly pages: ReadonlyArray<{ readonly first: number, readonly offset: string, readonly end: string, readonly rows: Hex }> };

export type ProgrammeFacts = { readonly number: number, readonly name: string, readonly region: string, readonly noticeDays: number, readonly most: string, readonly standard: Hex, readonly eligibility: string, readonly benefit: string, readonly fund: { readonly number: number }, readonly sponsor: { readonly number: number, readonly name: string } };

export type RosterFacts = { readonly number: number, readonly region: string, readonly count: number, readonly noticeEnds: string, readonly batchRef: Hex, readonly dossiers: Hex | null, readonly reviewed: Hex, readonly approved: Hex, readonly enrolled: Hex, readonly contested: Hex, readonly struck: Hex, readonly exited: Hex, readonly village: { readonly number: number, readonly name: string }, readonly programme: { readonly number: number, readonly name: string } };

export type CountedRoster = { readonly id: Hex, readonly number: number, readonly count: number, readonly reviewed: Hex, readonly approved: Hex, readonly enrolled: Hex, readonly contested: Hex, readonly struck: Hex, readonly exited: Hex, readonly struckCount: number, readonly enrolledCount: number, readonly exitedCount: number };

export type DueRoster = { readonly id: Hex, readonly number: number, readonly count: number, readonly stage: RosterStage, readonly noticeEnds: string, readonly enrolledCount: number, readonly struckCount: number, readonly exitedCount: number, readonly contestedCount: number, readonly village: { readonly name: string }, readonly programme: { readonly number: number } };

export type ProgrammeRegion = { readonly id: Hex, readonly region: string, readonly level: number, readonly rosterCount: number, readonly submitted: number, readonly struck: number, readonly enrolled: number, readonly exited: number, readonly paid: string, readonly returned: string, readonly programme: { readonly id: Hex }, readonly parent: { readonly id: Hex } | null };

export type SmallRoster = { readonly id: Hex, readonly region: string, readonly count: number, readonly struckCount: number, readonly enrolledCount: number, readonly exitedCount: number, readonly paid: string, readonly returned: string, readonly programme: { readonly id: Hex } };

export type RowPage = { readonly first: number, readonly offset: string, readonly end: string, readonly rows: Hex };

export type ReturnedPiece = { readonly row: number, readonly fromStart: string, readonly fromEnd: string, readonly toStart: string, readonly payment: { readonly id: Hex }, readonly deposit: { readonly id: Hex, readonly at: string } };

export const OrganisationNameQuery: Query<OrganisationNameQuery, OrganisationNameQueryVariables> = {
  name: "OrganisationName",
  variables: { id: "ID!" },
  fields: { organisation: "organisation(id:$id){name}" },
  fragments: {  },
};

export const OrganisationsNamedQuery: Query<OrganisationsNamedQuery, OrganisationsNamedQueryVariables> = {
  name: "OrganisationsNamed",
  variables: { where: "Organisation_filter!" },
  fields: { organisations: "organisations(where:$where first:2){number name}" },
  fragments: {  },
};

export const NamesOfReferencesQuery: Query<NamesOfReferencesQuery, NamesOfReferencesQueryVariables> = {
  name: "NamesOfReferences",
  variables: { ids: "[Bytes!]!" },
  fields: { parties: "parties(where:{id_in:$ids}first:1000){id name}", organisations: "organisations(where:{reference_in:$ids}first:1000){reference name}" },
  fragments: {  },
};

export const CitedByQuery: Query<CitedByQuery, CitedByQueryVariables> = {
  name: "CitedBy",
  variables: { digests: "[Bytes!]!", record: "Bytes!" },
  fields: { citations: "citations(where:{digest_in:$digests record:$record}first:1000){digest}" },
  fragments: {  },
};

export const RootOverQuery: Query<RootOverQuery, RootOverQueryVariables> = {
  name: "RootOver",
  variables: { root: "Bytes!", record: "Bytes!" },
  fields: { evidences: "evidences(where:{kind:ROOT digest:$root record:$record}first:1){id}" },
  fragments: {  },
};

export const CorrectionsOfQuery: Query<CorrectionsOfQuery, CorrectionsOfQueryVariables> = {
  name: "CorrectionsOf",
  variables: { record: "Bytes!", reason: "String!" },
  fields: { evidences: "evidences(where:{kind:CORRECTION record:$record reason:$reason}first:1000){digest}" },
  fragments: {  },
};

export const FundNameQuery: Query<FundNameQuery, FundNameQueryVariables> = {
  name: "FundName",
  variables: { id: "ID!" },
  fields: { fund: "fund(id:$id){name}" },
  fragments: {  },
};

export const OpenFundNamedQuery: Query<OpenFundNamedQuery, OpenFundNamedQueryVariables> = {
  name: "OpenFundNamed",
  variables: { supervisor: "String!", name: "String!" },
  fields: { funds: "funds(where:{supervisor:$supervisor name:$name status_not:CLOSED}first:1){number}" },
  fragments: {  },
};

export const RecordNameQuery: Query<RecordNameQuery, RecordNameQueryVariables> = {
  name: "RecordName",
  variables: { id: "ID!" },
  fields: { record: "record(id:$id){name}" },
  fragments: {  },
};

export const ProgrammeFactsQuery: Query<ProgrammeFactsQuery, ProgrammeFactsQueryVariables> = {
  name: "ProgrammeFacts",
  variables: { id: "ID!" },
  fields: { programme: "programme(id:$id){...ProgrammeFacts}" },
  fragments: { ProgrammeFacts: "fragment ProgrammeFacts on Programme{number name region noticeDays most standard eligibility benefit fund{number}sponsor{number name}}" },
};

export const OpenProgrammeNamedQuery: Query<OpenProgrammeNamedQuery, OpenProgrammeNamedQueryVariables> = {
  name: "OpenProgrammeNamed",
  variables: { sponsor: "String!", name: "String!" },
  fields: { programmes: "programmes(where:{sponsor:$sponsor name:$name status:OPEN}first:1){number}" },
  fragments: {  },
};

export const ProgrammeFundNamedQuery: Query<ProgrammeFundNamedQuery, ProgrammeFundNamedQueryVariables> = {
  name: "ProgrammeFundNamed",
  variables: { programme: "String!", name: "String!" },
  fields: { funds: "funds(where:{programme:$programme name:$name status_not:CLOSED}first:1){number}" },
  fragments: {  },
};

export const RosterFactsQuery: Query<RosterFactsQuery, RosterFactsQueryVariables> = {
  name: "RosterFacts",
  variables: { ids: "[Bytes!]!" },
  fields: { rosters: "rosters(where:{id_in:$ids}first:1000){...RosterFacts}" },
  fragments: { RosterFacts: "fragment RosterFacts on Roster{number region count noticeEnds batchRef dossiers reviewed approved enrolled contested struck exited village{number name}programme{number name}}" },
};

export const PackedHouseholdsQuery: Query<PackedHouseholdsQuery, PackedHouseholdsQueryVariables> = {
  name: "PackedHouseholds",
  variables: { rosters: "[String!]!" },
  fields: { rosterPages: "rosterPages(where:{roster_in:$rosters}orderBy:id first:1000){roster{number}rows}" },
  fragments: {  },
};

export const OpenRostersQuery: Query<OpenRostersQuery, OpenRostersQueryVariables> = {
  name: "OpenRosters",
  variables: { after: "Bytes!", first: "Int!" },
  fields: { page: "rosters(where:{programme_:{status:OPEN}id_gt:$after}orderBy:id first:$first){...CountedRoster}" },
  fragments: { CountedRoster: "fragment CountedRoster on Roster{id number count reviewed approved enrolled contested struck exited struckCount enrolledCount exitedCount}" },
};

export const DueRostersQuery: Query<DueRostersQuery, DueRostersQueryVariables> = {
  name: "DueRosters",
  variables: { after: "Bytes!", first: "Int!" },
  fields: { page: "rosters(where:{id_gt:$after}orderBy:id first:$first){...DueRoster}" },
  fragments: { DueRoster: "fragment DueRoster on Roster{id number count stage noticeEnds enrolledCount struckCount exitedCount contestedCount village{name}programme{number}}" },
};

export const DueRostersOfQuery: Query<DueRostersOfQuery, DueRostersOfQueryVariables> = {
  name: "DueRostersOf",
  variables: { programme: "String!", after: "Bytes!", first: "Int!" },
  fields: { page: "rosters(where:{programme:$programme id_gt:$after}orderBy:id first:$first){...DueRoster}" },
  fragments: { DueRoster: "fragment DueRoster on Roster{id number count stage noticeEnds enrolledCount struckCount exitedCount contestedCount village{name}programme{number}}" },
};

export const EncryptionKeyQuery: Query<EncryptionKeyQuery, EncryptionKeyQueryVariables> = {
  name: "EncryptionKey",
  variables: { id: "ID!" },
  fields: { organisation: "organisation(id:$id){encryptionKey}" },
  fragments: {  },
};

export const DossierOwnersQuery: Query<DossierOwnersQuery, DossierOwnersQueryVariables> = {
  name: "DossierOwners",
  variables: { village: "ID!", regions: "[BigInt!]!" },
  fields: { village: "organisation(id:$village){number name region encryptionKey}", above: "organisations(where:{kind:LOCAL_GOVERNMENT region_in:$regions suspended:false}orderBy:number first:1000){number name region encryptionKey}" },
  fragments: {  },
};

export const AccessKeyQuery: Query<AccessKeyQuery, AccessKeyQueryVariables> = {
  name: "AccessKey",
  variables: { id: "ID!" },
  fields: { accessRequest: "accessRequest(id:$id){key}" },
  fragments: {  },
};

export const RecordedDepositsQuery: Query<RecordedDepositsQuery, RecordedDepositsQueryVariables> = {
  name: "RecordedDeposits",
  variables: { source: "String!", after: "Bytes!", first: "Int!" },
  fields: { page: "deposits(where:{source:$source kind_in:[DONATION APPROPRIATION]id_gt:$after}orderBy:id first:$first){id number batchRef count evidence block logIndex}" },
  fragments: {  },
};

export const DepositPagesQuery: Query<DepositPagesQuery, DepositPagesQueryVariables> = {
  name: "DepositPages",
  variables: { deposits: "[String!]!" },
  fields: { pages: "pages(where:{deposit_in:$deposits}orderBy:id first:1000){deposit{id}rows}" },
  fragments: {  },
};

export const CitationsQuery: Query<CitationsQuery, CitationsQueryVariables> = {
  name: "Citations",
  variables: { digest: "Bytes!", first: "Int!" },
  fields: { citations: "citations(where:{digest:$digest}orderBy:at first:$first){record act at block transaction}" },
  fragments: {  },
};

export const HouseholdQuery: Query<HouseholdQuery, HouseholdQueryVariables> = {
  name: "Household",
  variables: { roster: "ID!", page: "ID!", of: "String!", row: "Int!", block: "Block_height" },
  fields: { roster: "roster(id:$roster block:$block){number region count noticeDays noticeEnds submittedAt reviewed approved enrolled contested struck exited programme{number name}village{number name}}", rosterPage: "rosterPage(id:$page block:$block){first rows}", accessRequests: "accessRequests(first:1000 where:{roster:$of row:$row}orderBy:requestedAt orderDirection:desc block:$block){number purpose status basis law requestedAt until uses by{number name}}" },
  fragments: {  },
};

export const HouseholdSharesQuery: Query<HouseholdSharesQuery, HouseholdSharesQueryVariables> = {
  name: "HouseholdShares",
  variables: { roster: "String!", after: "Bytes!", first: "Int!", block: "Block_height" },
  fields: { page: "rosterPayments(where:{roster:$roster id_gt:$after}orderBy:id first:$first block:$block){id first offset rows payment{id status start proposedAt paidAt fund{number name}}}" },
  fragments: {  },
};

export const HouseholdReturnsQuery: Query<HouseholdReturnsQuery, HouseholdReturnsQueryVariables> = {
  name: "HouseholdReturns",
  variables: { payments: "[String!]!", rows: "[Int!]!", after: "Bytes!", first: "Int!", block: "Block_height" },
  fields: { page: "pieces(where:{payment_in:$payments row_in:$rows id_gt:$after}orderBy:id first:$first block:$block){id row amount payment{id}}" },
  fragments: {  },
};

export const PaymentKeeperQuery: Query<PaymentKeeperQuery, PaymentKeeperQueryVariables> = {
  name: "PaymentKeeper",
  variables: { payment: "ID!" },
  fields: { payment: "payment(id:$payment){fund{keeper}}" },
  fragments: {  },
};

export const KeptRostersQuery: Query<KeptRostersQuery, KeptRostersQueryVariables> = {
  name: "KeptRosters",
  variables: { payment: "ID!" },
  fields: { payment: "payment(id:$payment){rosters(first:1000 orderBy:first){rows}}" },
  fragments: {  },
};

export const CountiesQuery: Query<CountiesQuery, CountiesQueryVariables> = {
  name: "Counties",
  variables: { programmes: "[String!]!", after: "Bytes!", first: "Int!", block: "Block_height" },
  fields: { page: "programmeRegions(where:{programme_in:$programmes level:3 id_gt:$after}orderBy:id first:$first block:$block){...ProgrammeRegion}" },
  fragments: { ProgrammeRegion: "fragment ProgrammeRegion on ProgrammeRegion{id region level programme{id}parent{id}rosterCount submitted struck enrolled exited paid returned}" },
};

export const RegionsBelowQuery: Query<RegionsBelowQuery, RegionsBelowQueryVariables> = {
  name: "RegionsBelow",
  variables: { parents: "[String!]!", after: "Bytes!", first: "Int!", block: "Block_height" },
  fields: { page: "programmeRegions(where:{parent_in:$parents id_gt:$after}orderBy:id first:$first block:$block){...ProgrammeRegion}" },
  fragments: { ProgrammeRegion: "fragment ProgrammeRegion on ProgrammeRegion{id region level programme{id}parent{id}rosterCount submitted struck enrolled exited paid returned}" },
};

export const SmallRostersQuery: Query<SmallRostersQuery, SmallRostersQueryVariables> = {
  name: "SmallRosters",
  variables: { programmes: "[String!]!", regions: "[BigInt!]!", least: "Int!", after: "Bytes!", first: "Int!", block: "Block_height" },
  fields: { page: "rosters(where:{programme_in:$programmes region_in:$regions count_lt:$least id_gt:$after}orderBy:id first:$first block:$block){...SmallRoster}" },
  fragments: { SmallRoster: "fragment SmallRoster on Roster{id region count struckCount enrolledCount exitedCount paid returned programme{id}}" },
};

export const DonationQuery: Query<DonationQuery, DonationQueryVariables> = {
  name: "Donation",
  variables: { page: "ID!" },
  fields: { page: "page(id:$page){...RowPage deposit{id number kind start count at block transaction batchRef evidence fund{number name}named{number name}source{number name}}}" },
  fragments: { RowPage: "fragment RowPage on Page{first offset end rows}" },
};

export const RowPagesQuery: Query<RowPagesQuery, RowPagesQueryVariables> = {
  name: "RowPages",
  variables: { batch: "Page_filter!", first: "Int!" },
  fields: { pages: "pages(first:$first orderBy:index where:$batch){...RowPage}" },
  fragments: { RowPage: "fragment RowPage on Page{first offset end rows}" },
};

export const OutOfQuery: Query<OutOfQuery, OutOfQueryVariables> = {
  name: "OutOf",
  variables: { fund: "String!", start: "BigInt!", end: "BigInt!", first: "Int!", block: "Block_height" },
  fields: { payments: "payments(first:$first orderBy:start block:$block where:{fund:$fund start_lt:$end end_gt:$start}){id start end count paidAt toDeposit{id start}}", pieces: "pieces(first:$first orderBy:fromStart block:$block where:{fromFund:$fund fromStart_lt:$end fromEnd_gt:$start}){...ReturnedPiece}" },
  fragments: { ReturnedPiece: "fragment ReturnedPiece on Piece{row fromStart fromEnd toStart payment{id}deposit{id at}}" },
};

export const IntoQuery: Query<IntoQuery, IntoQueryVariables> = {
  name: "Into",
  variables: { fund: "String!", start: "BigInt!", end: "BigInt!", first: "Int!", block: "Block_height" },
  fields: { deposits: "deposits(first:$first orderBy:start block:$block where:{fund:$fund start_lt:$end end_gt:$start}){id kind start end count at origin{id start}}", before: "pieces(first:1 orderBy:toStart orderDirection:desc block:$block where:{toFund:$fund toStart_lt:$start}){...ReturnedPiece}", pieces: "pieces(first:$first orderBy:toStart block:$block where:{toFund:$fund toStart_gte:$start toStart_lt:$end}){...ReturnedPiece}" },
  fragments: { ReturnedPiece: "fragment ReturnedPiece on Piece{row fromStart fromEnd toStart payment{id}deposit{id at}}" },
};

export const TracedRowsQuery: Query<TracedRowsQuery, TracedRowsQueryVariables> = {
  name: "TracedRows",
  variables: { batch: "Page_filter!", first: "Int!", block: "Block_height" },
  fields: { pages: "pages(first:$first orderBy:index block:$block where:$batch){...RowPage}" },
  fragments: { RowPage: "fragment RowPage on Page{first offset end rows}" },
};
