// Written by ./sunledger generate. Do not edit.

import type { Hex, Query } from "@sunledger/sdk";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Block_Height = {
  readonly hash?: Hex | null | undefined;
  readonly number?: number | null | undefined;
  readonly number_gte?: number | null | undefined;
};

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

/** ProgrammeStatus in contracts/relief/IProgrammes.sol */
export type ProgrammeStatus =
  | 'OPEN'
  | 'CLOSED';

export type ProgrammeStepKind =
  | 'OPENED'
  | 'FUND_OPENED'
  | 'AMENDED'
  | 'CLOSED';

export type RosterStage =
  | 'FIRST_NOTICE'
  | 'SECOND_NOTICE'
  | 'APPROVED'
  | 'ENROLLED';

export type RosterStepKind =
  | 'SUBMITTED'
  | 'REVIEWED'
  | 'APPROVED'
  | 'ENROLLED'
  | 'STRUCK'
  | 'OBJECTION_RAISED'
  | 'OBJECTION_RULED'
  | 'EXITED'
  | 'REVERIFIED';

/** Ground in contracts/relief/IRosters.sol */
export type Ground =
  | 'INCOME'
  | 'PROPERTY'
  | 'RESIDENCE'
  | 'DUPLICATE'
  | 'FALSE_STATEMENT'
  | 'WITHDRAWN'
  | 'OTHER';

/** ExitCause in contracts/relief/IRosters.sol */
export type ExitCause =
  | 'OUT_OF_POVERTY'
  | 'MOVED'
  | 'DECEASED'
  | 'NOT_ELIGIBLE'
  | 'RECORDED_IN_ERROR';

/** ObjectionStatus in contracts/relief/IRosters.sol */
export type ObjectionStatus =
  | 'OPEN'
  | 'UPHELD'
  | 'DISMISSED';

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

export type AccessStepKind =
  | 'REQUESTED'
  | 'GRANTED'
  | 'REFUSED'
  | 'USED'
  | 'REVOKED';

export type ReliefInAllQueryVariables = Exact<{ [key: string]: never; }>;


export type ReliefInAllQuery = { readonly ledger: { readonly programmes: number, readonly households: number } | null };

export type OriginsQueryVariables = Exact<{
  ids: ReadonlyArray<Hex> | Hex;
}>;


export type OriginsQuery = { readonly deposits: ReadonlyArray<{ readonly id: Hex, readonly number: string, readonly evidence: Hex | null, readonly source: { readonly number: number, readonly name: string } | null }> };

export type AccessesQueryVariables = Exact<{
  roster: string;
  row: number;
}>;


export type AccessesQuery = { readonly accessRequests: ReadonlyArray<{ readonly id: Hex, readonly number: number, readonly purpose: AccessPurpose, readonly status: AccessStatus, readonly basis: AccessBasis | null, readonly law: string | null, readonly until: string | null, readonly uses: number, readonly by: { readonly number: number, readonly name: string }, readonly steps: ReadonlyArray<{ readonly id: Hex, readonly kind: AccessStepKind, readonly account: Hex, readonly reason: string | null, readonly until: string | null, readonly evidence: Hex | null, readonly at: string, readonly block: string, readonly transaction: Hex, readonly logIndex: number, readonly by: { readonly number: number, readonly name: string, readonly region: string } }> }> };

export type RosterStepsOfQueryVariables = Exact<{
  by: string;
  size: number;
}>;


export type RosterStepsOfQuery = { readonly rosterSteps: ReadonlyArray<{ readonly id: Hex, readonly kind: RosterStepKind, readonly count: number, readonly at: string, readonly by: { readonly number: number, readonly name: string, readonly region: string }, readonly roster: { readonly number: number, readonly count: number, readonly region: string, readonly village: { readonly number: number, readonly name: string }, readonly programme: { readonly id: Hex, readonly number: number, readonly name: string } } }> };

export type ProgrammesOfQueryVariables = Exact<{
  sponsor: string;
}>;


export type ProgrammesOfQuery = { readonly programmes: ReadonlyArray<{ readonly number: number, readonly name: string }> };

export type PaidRostersQueryVariables = Exact<{
  payment: string;
}>;


export type PaidRostersQuery = { readonly rosterPayments: ReadonlyArray<{ readonly id: Hex, readonly first: number, readonly count: number, readonly uniform: boolean, readonly amount: string, readonly rows: Hex, readonly roster: { readonly number: number, readonly count: number, readonly region: string, readonly village: { readonly number: number, readonly name: string }, readonly programme: { readonly id: Hex, readonly number: number, readonly name: string } } }> };

export type SeatsQueryVariables = Exact<{
  regions: ReadonlyArray<string> | string;
}>;


export type SeatsQuery = { readonly organisations: ReadonlyArray<{ readonly name: string, readonly region: string }> };

export type ProgrammesQueryVariables = Exact<{
  where: Readonly<Record<string, unknown>>;
  size: number;
}>;


export type ProgrammesQuery = { readonly programmes: ReadonlyArray<{ readonly id: Hex, readonly number: number, readonly name: string, readonly purpose: string, readonly status: ProgrammeStatus, readonly region: string, readonly rosterCount: number, readonly submitted: number, readonly struck: number, readonly enrolled: number, readonly exited: number, readonly openedAt: string, readonly sponsor: { readonly number: number, readonly name: string }, readonly funds: ReadonlyArray<{ readonly number: number, readonly name: string, readonly region: string, readonly status: FundStatus, readonly donated: string, readonly appropriated: string, readonly transferredIn: string, readonly transferredOut: string, readonly paidProgramme: string, readonly paidFundraising: string, readonly paidManagement: string, readonly returned: string, readonly balance: string }> }> };

export type AllProgrammesQueryVariables = Exact<{
  after: Hex;
  first: number;
  block?: Block_Height | null | undefined;
}>;


export type AllProgrammesQuery = { readonly page: ReadonlyArray<{ readonly id: Hex, readonly number: number, readonly name: string, readonly purpose: string, readonly status: ProgrammeStatus, readonly region: string, readonly rosterCount: number, readonly submitted: number, readonly struck: number, readonly enrolled: number, readonly exited: number, readonly openedAt: string, readonly sponsor: { readonly number: number, readonly name: string }, readonly funds: ReadonlyArray<{ readonly number: number, readonly name: string, readonly region: string, readonly status: FundStatus, readonly donated: string, readonly appropriated: string, readonly transferredIn: string, readonly transferredOut: string, readonly paidProgramme: string, readonly paidFundraising: string, readonly paidManagement: string, readonly returned: string, readonly balance: string }> }> };

export type ProgrammeNumbersQueryVariables = Exact<{
  after: Hex;
  first: number;
}>;


export type ProgrammeNumbersQuery = { readonly page: ReadonlyArray<{ readonly id: Hex, readonly number: number }> };

export type ProgrammeQueryVariables = Exact<{
  id: string;
}>;


export type ProgrammeQuery = { readonly programme: { readonly version: number, readonly noticeDays: number, readonly most: string, readonly standard: Hex, readonly eligibility: string, readonly benefit: string, readonly id: Hex, readonly number: number, readonly name: string, readonly purpose: string, readonly status: ProgrammeStatus, readonly region: string, readonly rosterCount: number, readonly submitted: number, readonly struck: number, readonly enrolled: number, readonly exited: number, readonly openedAt: string, readonly steps: ReadonlyArray<{ readonly id: Hex, readonly kind: ProgrammeStepKind, readonly account: Hex, readonly text: string | null, readonly evidence: Hex | null, readonly at: string, readonly block: string, readonly transaction: Hex, readonly logIndex: number, readonly version: number | null, readonly noticeDays: number | null, readonly most: string | null, readonly standard: Hex | null, readonly eligibility: string | null, readonly benefit: string | null, readonly by: { readonly number: number, readonly name: string }, readonly fund: { readonly number: number, readonly name: string } | null }>, readonly sponsor: { readonly number: number, readonly name: string }, readonly funds: ReadonlyArray<{ readonly number: number, readonly name: string, readonly region: string, readonly status: FundStatus, readonly donated: string, readonly appropriated: string, readonly transferredIn: string, readonly transferredOut: string, readonly paidProgramme: string, readonly paidFundraising: string, readonly paidManagement: string, readonly returned: string, readonly balance: string }> } | null };

export type ProgrammeTransfersQueryVariables = Exact<{
  programmes: ReadonlyArray<string> | string;
  after: Hex;
  first: number;
  block?: Block_Height | null | undefined;
}>;


export type ProgrammeTransfersQuery = { readonly page: ReadonlyArray<{ readonly id: Hex, readonly amount: string, readonly fund: { readonly number: number, readonly name: string, readonly programme: { readonly id: Hex } | null }, readonly origin: { readonly fund: { readonly number: number, readonly name: string, readonly programme: { readonly id: Hex } | null } } | null }> };

export type RostersQueryVariables = Exact<{
  where: Readonly<Record<string, unknown>>;
  size: number;
}>;


export type RostersQuery = { readonly rosters: ReadonlyArray<{ readonly id: Hex, readonly noticeDays: number, readonly noticeEnds: string, readonly stage: RosterStage, readonly submittedAt: string, readonly reviewedAt: string | null, readonly enrolledCount: number, readonly contestedCount: number, readonly struckCount: number, readonly exitedCount: number, readonly objectionCount: number, readonly paid: string, readonly returned: string, readonly evidence: Hex, readonly block: string, readonly transaction: Hex, readonly number: number, readonly count: number, readonly region: string, readonly village: { readonly number: number, readonly name: string }, readonly programme: { readonly id: Hex, readonly number: number, readonly name: string } }> };

export type AllRostersQueryVariables = Exact<{
  after: Hex;
  first: number;
}>;


export type AllRostersQuery = { readonly page: ReadonlyArray<{ readonly id: Hex, readonly noticeDays: number, readonly noticeEnds: string, readonly stage: RosterStage, readonly submittedAt: string, readonly reviewedAt: string | null, readonly enrolledCount: number, readonly contestedCount: number, readonly struckCount: number, readonly exitedCount: number, readonly objectionCount: number, readonly paid: string, readonly returned: string, readonly evidence: Hex, readonly block: string, readonly transaction: Hex, readonly number: number, readonly count: number, readonly region: string, readonly village: { readonly number: number, readonly name: string }, readonly programme: { readonly id: Hex, readonly number: number, readonly name: string } }> };

export type RostersOfProgrammeQueryVariables = Exact<{
  programme: string;
  after: Hex;
  first: number;
}>;


export type RostersOfProgrammeQuery = { readonly page: ReadonlyArray<{ readonly id: Hex, readonly noticeDays: number, readonly noticeEnds: string, readonly stage: RosterStage, readonly submittedAt: string, readonly reviewedAt: string | null, readonly enrolledCount: number, readonly contestedCount: number, readonly struckCount: number, readonly exitedCount: number, readonly objectionCount: number, readonly paid: string, readonly returned: string, readonly evidence: Hex, readonly block: string, readonly transaction: Hex, readonly number: number, readonly count: number, readonly region: string, readonly village: { readonly number: number, readonly name: string }, readonly programme: { readonly id: Hex, readonly number: number, readonly name: string } }> };

export type RosterNumbersQueryVariables = Exact<{
  after: Hex;
  first: number;
}>;


export type RosterNumbersQuery = { readonly page: ReadonlyArray<{ readonly id: Hex, readonly number: number }> };

export type NoticesQueryVariables = Exact<{
  time: string;
  after: Hex;
  first: number;
  block?: Block_Height | null | undefined;
}>;


export type NoticesQuery = { readonly page: ReadonlyArray<{ readonly reviewed: Hex, readonly approved: Hex, readonly enrolled: Hex, readonly contested: Hex, readonly struck: Hex, readonly exited: Hex, readonly id: Hex, readonly noticeDays: number, readonly noticeEnds: string, readonly stage: RosterStage, readonly submittedAt: string, readonly reviewedAt: string | null, readonly enrolledCount: number, readonly contestedCount: number, readonly struckCount: number, readonly exitedCount: number, readonly objectionCount: number, readonly paid: string, readonly returned: string, readonly evidence: Hex, readonly block: string, readonly transaction: Hex, readonly number: number, readonly count: number, readonly region: string, readonly village: { readonly number: number, readonly name: string }, readonly programme: { readonly id: Hex, readonly number: number, readonly name: string } }> };

export type RosterQueryVariables = Exact<{
  id: string;
}>;


export type RosterQuery = { readonly roster: { readonly batchRef: Hex, readonly dossiers: Hex | null, readonly reviewed: Hex, readonly approved: Hex, readonly enrolled: Hex, readonly contested: Hex, readonly struck: Hex, readonly exited: Hex, readonly id: Hex, readonly noticeDays: number, readonly noticeEnds: string, readonly stage: RosterStage, readonly submittedAt: string, readonly reviewedAt: string | null, readonly enrolledCount: number, readonly contestedCount: number, readonly struckCount: number, readonly exitedCount: number, readonly objectionCount: number, readonly paid: string, readonly returned: string, readonly evidence: Hex, readonly block: string, readonly transaction: Hex, readonly number: number, readonly count: number, readonly region: string, readonly steps: ReadonlyArray<{ readonly id: Hex, readonly kind: RosterStepKind, readonly account: Hex, readonly rows: Hex, readonly count: number, readonly ground: Ground | null, readonly cause: ExitCause | null, readonly upheld: boolean | null, readonly noticeEnds: string | null, readonly evidence: Hex | null, readonly at: string, readonly block: string, readonly transaction: Hex, readonly logIndex: number, readonly by: { readonly number: number, readonly name: string, readonly region: string }, readonly objection: { readonly number: string } | null }>, readonly objections: ReadonlyArray<{ readonly id: Hex, readonly number: string, readonly row: number, readonly second: boolean, readonly account: Hex, readonly ground: Ground, readonly evidence: Hex, readonly status: ObjectionStatus, readonly raisedAt: string, readonly ruledAt: string | null, readonly ruling: Hex | null, readonly by: { readonly number: number, readonly name: string, readonly region: string }, readonly ruledBy: { readonly number: number, readonly name: string } | null }>, readonly payments: ReadonlyArray<{ readonly id: Hex, readonly count: number, readonly uniform: boolean, readonly amount: string, readonly payment: { readonly number: string, readonly status: PaymentStatus, readonly proposedAt: string, readonly paidAt: string | null, readonly fund: { readonly number: number, readonly name: string } } }>, readonly village: { readonly number: number, readonly name: string }, readonly programme: { readonly id: Hex, readonly number: number, readonly name: string } } | null };

export type AllRosterRowsQueryVariables = Exact<{
  roster: string;
  after: Hex;
  first: number;
}>;


export type AllRosterRowsQuery = { readonly page: ReadonlyArray<{ readonly id: Hex, readonly first: number, readonly rows: Hex }> };

export type AllRosterStepsQueryVariables = Exact<{
  roster: string;
  after: Hex;
  first: number;
}>;


export type AllRosterStepsQuery = { readonly page: ReadonlyArray<{ readonly id: Hex, readonly kind: RosterStepKind, readonly account: Hex, readonly rows: Hex, readonly count: number, readonly ground: Ground | null, readonly cause: ExitCause | null, readonly upheld: boolean | null, readonly noticeEnds: string | null, readonly evidence: Hex | null, readonly at: string, readonly block: string, readonly transaction: Hex, readonly logIndex: number, readonly by: { readonly number: number, readonly name: string, readonly region: string }, readonly objection: { readonly number: string } | null }> };

export type AllObjectionsQueryVariables = Exact<{
  roster: string;
  after: Hex;
  first: number;
}>;


export type AllObjectionsQuery = { readonly page: ReadonlyArray<{ readonly id: Hex, readonly number: string, readonly row: number, readonly second: boolean, readonly account: Hex, readonly ground: Ground, readonly evidence: Hex, readonly status: ObjectionStatus, readonly raisedAt: string, readonly ruledAt: string | null, readonly ruling: Hex | null, readonly by: { readonly number: number, readonly name: string, readonly region: string }, readonly ruledBy: { readonly number: number, readonly name: string } | null }> };

export type AllRosterPaymentsQueryVariables = Exact<{
  roster: string;
  after: Hex;
  first: number;
}>;


export type AllRosterPaymentsQuery = { readonly page: ReadonlyArray<{ readonly id: Hex, readonly count: number, readonly uniform: boolean, readonly amount: string, readonly payment: { readonly number: string, readonly status: PaymentStatus, readonly proposedAt: string, readonly paidAt: string | null, readonly fund: { readonly number: number, readonly name: string } } }> };

export type RostersOfActivityQueryVariables = Exact<{
  ids: ReadonlyArray<Hex> | Hex;
}>;


export type RostersOfActivityQuery = { readonly rosters: ReadonlyArray<{ readonly number: number, readonly count: number, readonly region: string, readonly village: { readonly number: number, readonly name: string }, readonly programme: { readonly id: Hex, readonly number: number, readonly name: string } }> };

export type FindProgrammesQueryVariables = Exact<{
  text: string;
  id: string;
  size: number;
}>;


export type FindProgrammesQuery = { readonly programme: { readonly number: number, readonly name: string } | null, readonly roster: { readonly number: number } | null, readonly programmes: ReadonlyArray<{ readonly number: number, readonly name: string }> };

export type FindHouseholdQueryVariables = Exact<{
  id: string;
}>;


export type FindHouseholdQuery = { readonly roster: { readonly number: number, readonly count: number } | null };

export type FindRegionsByCodeQueryVariables = Exact<{
  regions: ReadonlyArray<string> | string;
}>;


export type FindRegionsByCodeQuery = { readonly programmeRegions: ReadonlyArray<{ readonly region: string, readonly programme: { readonly id: Hex, readonly number: number, readonly name: string } }> };

export type FindRegionsByNameQueryVariables = Exact<{
  text: string;
}>;


export type FindRegionsByNameQuery = { readonly organisations: ReadonlyArray<{ readonly region: string }> };

export type AccessStep = { readonly id: Hex, readonly kind: AccessStepKind, readonly account: Hex, readonly reason: string | null, readonly until: string | null, readonly evidence: Hex | null, readonly at: string, readonly block: string, readonly transaction: Hex, readonly logIndex: number, readonly by: { readonly number: number, readonly name: string, readonly region: string } };

export type Access = { readonly id: Hex, readonly number: number, readonly purpose: AccessPurpose, readonly status: AccessStatus, readonly basis: AccessBasis | null, readonly law: string | null, readonly until: string | null, readonly uses: number, readonly by: { readonly number: number, readonly name: string }, readonly steps: ReadonlyArray<{ readonly id: Hex, readonly kind: AccessStepKind, readonly account: Hex, readonly reason: string | null, readonly until: string | null, readonly evidence: Hex | null, readonly at: string, readonly block: string, readonly transaction: Hex, readonly logIndex: number, readonly by: { readonly number: number, readonly name: string, readonly region: string } }> };

export type MovedRoster = { readonly id: Hex, readonly kind: RosterStepKind, readonly count: number, readonly at: string, readonly by: { readonly number: number, readonly name: string, readonly region: string }, readonly roster: { readonly number: number, readonly count: number, readonly region: string, readonly village: { readonly number: number, readonly name: string }, readonly programme: { readonly id: Hex, readonly number: number, readonly name: string } } };

export type PaidRoster = { readonly id: Hex, readonly first: number, readonly count: number, readonly uniform: boolean, readonly amount: string, readonly rows: Hex, readonly roster: { readonly number: number, readonly count: number, readonly region: string, readonly village: { readonly number: number, readonly name: string }, readonly programme: { readonly id: Hex, readonly number: number, readonly name: string } } };

export type ProgrammeFund = { readonly number: number, readonly name: string, readonly region: string, readonly status: FundStatus, readonly donated: string, readonly appropriated: string, readonly transferredIn: string, readonly transferredOut: string, readonly paidProgramme: string, readonly paidFundraising: string, readonly paidManagement: string, readonly returned: string, readonly balance: string };

export type ListedProgramme = { readonly id: Hex, readonly number: number, readonly name: string, readonly purpose: string, readonly status: ProgrammeStatus, readonly region: string, readonly rosterCount: number, readonly submitted: number, readonly struck: number, readonly enrolled: number, readonly exited: number, readonly openedAt: string, readonly sponsor: { readonly number: number, readonly name: string }, readonly funds: ReadonlyArray<{ readonly number: number, readonly name: string, readonly region: string, readonly status: FundStatus, readonly donated: string, readonly appropriated: string, readonly transferredIn: string, readonly transferredOut: string, readonly paidProgramme: string, readonly paidFundraising: string, readonly paidManagement: string, readonly returned: string, readonly balance: string }> };

export type ProgrammeStep = { readonly id: Hex, readonly kind: ProgrammeStepKind, readonly account: Hex, readonly text: string | null, readonly evidence: Hex | null, readonly at: string, readonly block: string, readonly transaction: Hex, readonly logIndex: number, readonly version: number | null, readonly noticeDays: number | null, readonly most: string | null, readonly standard: Hex | null, readonly eligibility: string | null, readonly benefit: string | null, readonly by: { readonly number: number, readonly name: string }, readonly fund: { readonly number: number, readonly name: string } | null };

export type Programme = { readonly version: number, readonly noticeDays: number, readonly most: string, readonly standard: Hex, readonly eligibility: string, readonly benefit: string, readonly id: Hex, readonly number: number, readonly name: string, readonly purpose: string, readonly status: ProgrammeStatus, readonly region: string, readonly rosterCount: number, readonly submitted: number, readonly struck: number, readonly enrolled: number, readonly exited: number, readonly openedAt: string, readonly steps: ReadonlyArray<{ readonly id: Hex, readonly kind: ProgrammeStepKind, readonly account: Hex, readonly text: string | null, readonly evidence: Hex | null, readonly at: string, readonly block: string, readonly transaction: Hex, readonly logIndex: number, readonly version: number | null, readonly noticeDays: number | null, readonly most: string | null, readonly standard: Hex | null, readonly eligibility: string | null, readonly benefit: string | null, readonly by: { readonly number: number, readonly name: string }, readonly fund: { readonly number: number, readonly name: string } | null }>, readonly sponsor: { readonly number: number, readonly name: string }, readonly funds: ReadonlyArray<{ readonly number: number, readonly name: string, readonly region: string, readonly status: FundStatus, readonly donated: string, readonly appropriated: string, readonly transferredIn: string, readonly transferredOut: string, readonly paidProgramme: string, readonly paidFundraising: string, readonly paidManagement: string, readonly returned: string, readonly balance: string }> };

export type ProgrammeTransfer = { readonly id: Hex, readonly amount: string, readonly fund: { readonly number: number, readonly name: string, readonly programme: { readonly id: Hex } | null }, readonly origin: { readonly fund: { readonly number: number, readonly name: string, readonly programme: { readonly id: Hex } | null } } | null };

export type NamedRoster = { readonly number: number, readonly count: number, readonly region: string, readonly village: { readonly number: number, readonly name: string }, readonly programme: { readonly id: Hex, readonly number: number, readonly name: string } };

export type Actor = { readonly number: number, readonly name: string, readonly region: string };

export type ListedRoster = { readonly id: Hex, readonly noticeDays: number, readonly noticeEnds: string, readonly stage: RosterStage, readonly submittedAt: string, readonly reviewedAt: string | null, readonly enrolledCount: number, readonly contestedCount: number, readonly struckCount: number, readonly exitedCount: number, readonly objectionCount: number, readonly paid: string, readonly returned: string, readonly evidence: Hex, readonly block: string, readonly transaction: Hex, readonly number: number, readonly count: number, readonly region: string, readonly village: { readonly number: number, readonly name: string }, readonly programme: { readonly id: Hex, readonly number: number, readonly name: string } };

export type NoticedRoster = { readonly reviewed: Hex, readonly approved: Hex, readonly enrolled: Hex, readonly contested: Hex, readonly struck: Hex, readonly exited: Hex, readonly id: Hex, readonly noticeDays: number, readonly noticeEnds: string, readonly stage: RosterStage, readonly submittedAt: string, readonly reviewedAt: string | null, readonly enrolledCount: number, readonly contestedCount: number, readonly struckCount: number, readonly exitedCount: number, readonly objectionCount: number, readonly paid: string, readonly returned: string, readonly evidence: Hex, readonly block: string, readonly transaction: Hex, readonly number: number, readonly count: number, readonly region: string, readonly village: { readonly number: number, readonly name: string }, readonly programme: { readonly id: Hex, readonly number: number, readonly name: string } };

export type RosterStep = { readonly id: Hex, readonly kind: RosterStepKind, readonly account: Hex, readonly rows: Hex, readonly count: number, readonly ground: Ground | null, readonly cause: ExitCause | null, readonly upheld: boolean | null, readonly noticeEnds: string | null, readonly evidence: Hex | null, readonly at: string, readonly block: string, readonly transaction: Hex, readonly logIndex: number, readonly by: { readonly number: number, readonly name: string, readonly region: string }, readonly objection: { readonly number: string } | null };

export type Objection = { readonly id: Hex, readonly number: string, readonly row: number, readonly second: boolean, readonly account: Hex, readonly ground: Ground, readonly evidence: Hex, readonly status: ObjectionStatus, readonly raisedAt: string, readonly ruledAt: string | null, readonly ruling: Hex | null, readonly by: { readonly number: number, readonly name: string, readonly region: string }, readonly ruledBy: { readonly number: number, readonly name: string } | null };

export type RosterPayment = { readonly id: Hex, readonly count: number, readonly uniform: boolean, readonly amount: string, readonly payment: { readonly number: string, readonly status: PaymentStatus, readonly proposedAt: string, readonly paidAt: string | null, readonly fund: { readonly number: number, readonly name: string } } };

export type Roster = { readonly batchRef: Hex, readonly dossiers: Hex | null, readonly reviewed: Hex, readonly approved: Hex, readonly enrolled: Hex, readonly contested: Hex, readonly struck: Hex, readonly exited: Hex, readonly id: Hex, readonly noticeDays: number, readonly noticeEnds: string, readonly stage: RosterStage, readonly submittedAt: string, readonly reviewedAt: string | null, readonly enrolledCount: number, readonly contestedCount: number, readonly struckCount: number, readonly exitedCount: number, readonly objectionCount: number, readonly paid: string, readonly returned: string, readonly evidence: Hex, readonly block: string, readonly transaction: Hex, readonly number: number, readonly count: number, readonly region: string, readonly steps: ReadonlyArray<{ readonly id: Hex, readonly kind: RosterStepKind, readonly account: Hex, readonly rows: Hex, readonly count: number, readonly ground: Ground | null, readonly cause: ExitCause | null, readonly upheld: boolean | null, readonly noticeEnds: string | null, readonly evidence: Hex | null, readonly at: string, readonly block: string, readonly transaction: Hex, readonly logIndex: number, readonly by: { readonly number: number, readonly name: string, readonly region: string }, readonly objection: { readonly number: string } | null }>, readonly objections: ReadonlyArray<{ readonly id: Hex, readonly number: string, readonly row: number, readonly second: boolean, readonly account: Hex, readonly ground: Ground, readonly evidence: Hex, readonly status: ObjectionStatus, readonly raisedAt: string, readonly ruledAt: string | null, readonly ruling: Hex | null, readonly by: { readonly number: number, readonly name: string, readonly region: string }, readonly ruledBy: { readonly number: number, readonly name: string } | null }>, readonly payments: ReadonlyArray<{ readonly id: Hex, readonly count: number, readonly uniform: boolean, readonly amount: string, readonly payment: { readonly number: string, readonly status: PaymentStatus, readonly proposedAt: string, readonly paidAt: string | null, readonly fund: { readonly number: number, readonly name: string } } }>, readonly village: { readonly number: number, readonly name: string }, readonly programme: { readonly id: Hex, readonly number: number, readonly name: string } };

export const ReliefInAllQuery: Query<ReliefInAllQuery, ReliefInAllQueryVariables> = {
  name: "ReliefInAll",
  variables: {  },
  fields: { ledger: "ledger(id:\"0x00\"){programmes households}" },
  fragments: {  },
};

export const OriginsQuery: Query<OriginsQuery, OriginsQueryVariables> = {
  name: "Origins",
  variables: { ids: "[Bytes!]!" },
  fields: { deposits: "deposits(where:{id_in:$ids}first:1000){id number evidence source{number name}}" },
  fragments: {  },
};

export const AccessesQuery: Query<AccessesQuery, AccessesQueryVariables> = {
  name: "Accesses",
  variables: { roster: "String!", row: "Int!" },
  fields: { accessRequests: "accessRequests(where:{roster:$roster row:$row}orderBy:id orderDirection:desc first:1000){...Access}" },
  fragments: { AccessStep: "fragment AccessStep on AccessStep{id kind account reason until evidence at block transaction logIndex by{...Actor}}", Access: "fragment Access on AccessRequest{id number purpose status basis law until uses by{number name}steps(orderBy:at first:1000){...AccessStep}}", Actor: "fragment Actor on Organisation{number name region}" },
};

export const RosterStepsOfQuery: Query<RosterStepsOfQuery, RosterStepsOfQueryVariables> = {
  name: "RosterStepsOf",
  variables: { by: "String!", size: "Int!" },
  fields: { rosterSteps: "rosterSteps(where:{by:$by kind_in:[SUBMITTED REVIEWED APPROVED ENROLLED]}orderBy:at orderDirection:desc first:$size){...MovedRoster}" },
  fragments: { MovedRoster: "fragment MovedRoster on RosterStep{id kind count at by{...Actor}roster{...NamedRoster}}", NamedRoster: "fragment NamedRoster on Roster{number count region village{number name}programme{id number name}}", Actor: "fragment Actor on Organisation{number name region}" },
};

export const ProgrammesOfQuery: Query<ProgrammesOfQuery, ProgrammesOfQueryVariables> = {
  name: "ProgrammesOf",
  variables: { sponsor: "String!" },
  fields: { programmes: "programmes(where:{sponsor:$sponsor}orderBy:id first:200){number name}" },
  fragments: {  },
};

export const PaidRostersQuery: Query<PaidRostersQuery, PaidRostersQueryVariables> = {
  name: "PaidRosters",
  variables: { payment: "String!" },
  fields: { rosterPayments: "rosterPayments(where:{payment:$payment}orderBy:id first:100){...PaidRoster}" },
  fragments: { PaidRoster: "fragment PaidRoster on RosterPayment{id first count uniform amount rows roster{...NamedRoster}}", NamedRoster: "fragment NamedRoster on Roster{number count region village{number name}programme{id number name}}" },
};

export const SeatsQuery: Query<SeatsQuery, SeatsQueryVariables> = {
  name: "Seats",
  variables: { regions: "[BigInt!]!" },
  fields: { organisations: "organisations(where:{kind:LOCAL_GOVERNMENT region_in:$regions}orderBy:id first:1000){name region}" },
  fragments: {  },
};

export const ProgrammesQuery: Query<ProgrammesQuery, ProgrammesQueryVariables> = {
  name: "Programmes",
  variables: { where: "Programme_filter!", size: "Int!" },
  fields: { programmes: "programmes(where:$where orderBy:id orderDirection:desc first:$size){...ListedProgramme}" },
  fragments: { ProgrammeFund: "fragment ProgrammeFund on Fund{number name region status donated appropriated transferredIn transferredOut paidProgramme paidFundraising paidManagement returned balance}", ListedProgramme: "fragment ListedProgramme on Programme{id number name purpose status region rosterCount submitted struck enrolled exited openedAt sponsor{number name}funds(orderBy:id first:1000){...ProgrammeFund}}" },
};

export const AllProgrammesQuery: Query<AllProgrammesQuery, AllProgrammesQueryVariables> = {
  name: "AllProgrammes",
  variables: { after: "Bytes!", first: "Int!", block: "Block_height" },
  fields: { page: "programmes(where:{id_gt:$after}orderBy:id first:$first block:$block){...ListedProgramme}" },
  fragments: { ProgrammeFund: "fragment ProgrammeFund on Fund{number name region status donated appropriated transferredIn transferredOut paidProgramme paidFundraising paidManagement returned balance}", ListedProgramme: "fragment ListedProgramme on Programme{id number name purpose status region rosterCount submitted struck enrolled exited openedAt sponsor{number name}funds(orderBy:id first:1000){...ProgrammeFund}}" },
};

export const ProgrammeNumbersQuery: Query<ProgrammeNumbersQuery, ProgrammeNumbersQueryVariables> = {
  name: "ProgrammeNumbers",
  variables: { after: "Bytes!", first: "Int!" },
  fields: { page: "programmes(where:{id_gt:$after}orderBy:id first:$first){id number}" },
  fragments: {  },
};

export const ProgrammeQuery: Query<ProgrammeQuery, ProgrammeQueryVariables> = {
  name: "Programme",
  variables: { id: "ID!" },
  fields: { programme: "programme(id:$id){...Programme}" },
  fragments: { ProgrammeFund: "fragment ProgrammeFund on Fund{number name region status donated appropriated transferredIn transferredOut paidProgramme paidFundraising paidManagement returned balance}", ListedProgramme: "fragment ListedProgramme on Programme{id number name purpose status region rosterCount submitted struck enrolled exited openedAt sponsor{number name}funds(orderBy:id first:1000){...ProgrammeFund}}", ProgrammeStep: "fragment ProgrammeStep on ProgrammeStep{id kind account text evidence at block transaction logIndex version noticeDays most standard eligibility benefit by{number name}fund{number name}}", Programme: "fragment Programme on Programme{...ListedProgramme version noticeDays most standard eligibility benefit steps(orderBy:at first:1000){...ProgrammeStep}}" },
};

export const ProgrammeTransfersQuery: Query<ProgrammeTransfersQuery, ProgrammeTransfersQueryVariables> = {
  name: "ProgrammeTransfers",
  variables: { programmes: "[String!]!", after: "Bytes!", first: "Int!", block: "Block_height" },
  fields: { page: "deposits(where:{kind:TRANSFER fund_:{programme_in:$programmes}id_gt:$after}orderBy:id first:$first block:$block){...ProgrammeTransfer}" },
  fragments: { ProgrammeTransfer: "fragment ProgrammeTransfer on Deposit{id amount fund{number name programme{id}}origin{fund{number name programme{id}}}}" },
};

export const RostersQuery: Query<RostersQuery, RostersQueryVariables> = {
  name: "Rosters",
  variables: { where: "Roster_filter!", size: "Int!" },
  fields: { rosters: "rosters(where:$where orderBy:id orderDirection:desc first:$size){...ListedRoster}" },
  fragments: { NamedRoster: "fragment NamedRoster on Roster{number count region village{number name}programme{id number name}}", ListedRoster: "fragment ListedRoster on Roster{id ...NamedRoster noticeDays noticeEnds stage submittedAt reviewedAt enrolledCount contestedCount struckCount exitedCount objectionCount paid returned evidence block transaction}" },
};

export const AllRostersQuery: Query<AllRostersQuery, AllRostersQueryVariables> = {
  name: "AllRosters",
  variables: { after: "Bytes!", first: "Int!" },
  fields: { page: "rosters(where:{id_gt:$after}orderBy:id first:$first){...ListedRoster}" },
  fragments: { NamedRoster: "fragment NamedRoster on Roster{number count region village{number name}programme{id number name}}", ListedRoster: "fragment ListedRoster on Roster{id ...NamedRoster noticeDays noticeEnds stage submittedAt reviewedAt enrolledCount contestedCount struckCount exitedCount objectionCount paid returned evidence block transaction}" },
};

export const RostersOfProgrammeQuery: Query<RostersOfProgrammeQuery, RostersOfProgrammeQueryVariables> = {
  name: "RostersOfProgramme",
  variables: { programme: "String!", after: "Bytes!", first: "Int!" },
  fields: { page: "rosters(where:{programme:$programme id_gt:$after}orderBy:id first:$first){...ListedRoster}" },
  fragments: { NamedRoster: "fragment NamedRoster on Roster{number count region village{number name}programme{id number name}}", ListedRoster: "fragment ListedRoster on Roster{id ...NamedRoster noticeDays noticeEnds stage submittedAt reviewedAt enrolledCount contestedCount struckCount exitedCount objectionCount paid returned evidence block transaction}" },
};

export const RosterNumbersQuery: Query<RosterNumbersQuery, RosterNumbersQueryVariables> = {
  name: "RosterNumbers",
  variables: { after: "Bytes!", first: "Int!" },
  fields: { page: "rosters(where:{id_gt:$after}orderBy:id first:$first){id number}" },
  fragments: {  },
};

export const NoticesQuery: Query<NoticesQuery, NoticesQueryVariables> = {
  name: "Notices",
  variables: { time: "BigInt!", after: "Bytes!", first: "Int!", block: "Block_height" },
  fields: { page: "rosters(where:{noticeEnds_gt:$time id_gt:$after}orderBy:id first:$first block:$block){...NoticedRoster}" },
  fragments: { NamedRoster: "fragment NamedRoster on Roster{number count region village{number name}programme{id number name}}", ListedRoster: "fragment ListedRoster on Roster{id ...NamedRoster noticeDays noticeEnds stage submittedAt reviewedAt enrolledCount contestedCount struckCount exitedCount objectionCount paid returned evidence block transaction}", NoticedRoster: "fragment NoticedRoster on Roster{...ListedRoster reviewed approved enrolled contested struck exited}" },
};

export const RosterQuery: Query<RosterQuery, RosterQueryVariables> = {
  name: "Roster",
  variables: { id: "ID!" },
  fields: { roster: "roster(id:$id){...Roster}" },
  fragments: { NamedRoster: "fragment NamedRoster on Roster{number count region village{number name}programme{id number name}}", Actor: "fragment Actor on Organisation{number name region}", ListedRoster: "fragment ListedRoster on Roster{id ...NamedRoster noticeDays noticeEnds stage submittedAt reviewedAt enrolledCount contestedCount struckCount exitedCount objectionCount paid returned evidence block transaction}", NoticedRoster: "fragment NoticedRoster on Roster{...ListedRoster reviewed approved enrolled contested struck exited}", RosterStep: "fragment RosterStep on RosterStep{id kind account rows count ground cause upheld noticeEnds evidence at block transaction logIndex by{...Actor}objection{number}}", Objection: "fragment Objection on Objection{id number row second account ground evidence status raisedAt ruledAt ruling by{...Actor}ruledBy{number name}}", RosterPayment: "fragment RosterPayment on RosterPayment{id count uniform amount payment{number status proposedAt paidAt fund{number name}}}", Roster: "fragment Roster on Roster{...NoticedRoster batchRef dossiers steps(orderBy:at first:1000){...RosterStep}objections(orderBy:id first:1000){...Objection}payments(orderBy:id first:1000){...RosterPayment}}" },
};

export const AllRosterRowsQuery: Query<AllRosterRowsQuery, AllRosterRowsQueryVariables> = {
  name: "AllRosterRows",
  variables: { roster: "String!", after: "Bytes!", first: "Int!" },
  fields: { page: "rosterPages(where:{roster:$roster id_gt:$after}orderBy:id first:$first){id first rows}" },
  fragments: {  },
};

export const AllRosterStepsQuery: Query<AllRosterStepsQuery, AllRosterStepsQueryVariables> = {
  name: "AllRosterSteps",
  variables: { roster: "String!", after: "Bytes!", first: "Int!" },
  fields: { page: "rosterSteps(where:{roster:$roster id_gt:$after}orderBy:id first:$first){...RosterStep}" },
  fragments: { Actor: "fragment Actor on Organisation{number name region}", RosterStep: "fragment RosterStep on RosterStep{id kind account rows count ground cause upheld noticeEnds evidence at block transaction logIndex by{...Actor}objection{number}}" },
};

export const AllObjectionsQuery: Query<AllObjectionsQuery, AllObjectionsQueryVariables> = {
  name: "AllObjections",
  variables: { roster: "String!", after: "Bytes!", first: "Int!" },
  fields: { page: "objections(where:{roster:$roster id_gt:$after}orderBy:id first:$first){...Objection}" },
  fragments: { Actor: "fragment Actor on Organisation{number name region}", Objection: "fragment Objection on Objection{id number row second account ground evidence status raisedAt ruledAt ruling by{...Actor}ruledBy{number name}}" },
};

export const AllRosterPaymentsQuery: Query<AllRosterPaymentsQuery, AllRosterPaymentsQueryVariables> = {
  name: "AllRosterPayments",
  variables: { roster: "String!", after: "Bytes!", first: "Int!" },
  fields: { page: "rosterPayments(where:{roster:$roster id_gt:$after}orderBy:id first:$first){...RosterPayment}" },
  fragments: { RosterPayment: "fragment RosterPayment on RosterPayment{id count uniform amount payment{number status proposedAt paidAt fund{number name}}}" },
};

export const RostersOfActivityQuery: Query<RostersOfActivityQuery, RostersOfActivityQueryVariables> = {
  name: "RostersOfActivity",
  variables: { ids: "[Bytes!]!" },
  fields: { rosters: "rosters(where:{id_in:$ids}first:1000){...NamedRoster}" },
  fragments: { NamedRoster: "fragment NamedRoster on Roster{number count region village{number name}programme{id number name}}" },
};

export const FindProgrammesQuery: Query<FindProgrammesQuery, FindProgrammesQueryVariables> = {
  name: "FindProgrammes",
  variables: { text: "String!", id: "ID!", size: "Int!" },
  fields: { programme: "programme(id:$id){number name}", roster: "roster(id:$id){number}", programmes: "programmes(where:{name_contains_nocase:$text}orderBy:id orderDirection:desc first:$size){number name}" },
  fragments: {  },
};

export const FindHouseholdQuery: Query<FindHouseholdQuery, FindHouseholdQueryVariables> = {
  name: "FindHousehold",
  variables: { id: "ID!" },
  fields: { roster: "roster(id:$id){number count}" },
  fragments: {  },
};

export const FindRegionsByCodeQuery: Query<FindRegionsByCodeQuery, FindRegionsByCodeQueryVariables> = {
  name: "FindRegionsByCode",
  variables: { regions: "[BigInt!]!" },
  fields: { programmeRegions: "programmeRegions(where:{region_in:$regions}orderBy:id first:100){region programme{id number name}}" },
  fragments: {  },
};

export const FindRegionsByNameQuery: Query<FindRegionsByNameQuery, FindRegionsByNameQueryVariables> = {
  name: "FindRegionsByName",
  variables: { text: "String!" },
  fields: { organisations: "organisations(where:{kind:LOCAL_GOVERNMENT name_contains_nocase:$text region_gt:\"0\"}orderBy:id first:20){region}" },
  fragments: {  },
};
