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

export type FundActKind =
  | 'OPENED'
  | 'FROZEN'
  | 'THAWED'
  | 'CEILING_SET'
  | 'SUCCESSOR_NAMED'
  | 'CLOSED'
  | 'REASSIGNED';

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

export type PaymentStepKind =
  | 'PROPOSED'
  | 'APPROVED'
  | 'PAID'
  | 'SETTLED'
  | 'ACKNOWLEDGED'
  | 'REJECTED'
  | 'CANCELLED'
  | 'GIVEN_BACK'
  | 'REASSIGNED'
  | 'COMMENTED';

/** Purpose in contracts/funds/IFundEvents.sol */
export type Purpose =
  | 'PROGRAMME'
  | 'FUNDRAISING_COST'
  | 'MANAGEMENT_COST';

export type DepositsQueryVariables = Exact<{
  where: Readonly<Record<string, unknown>>;
  size: number;
}>;


export type DepositsQuery = { readonly deposits: ReadonlyArray<{ readonly id: Hex, readonly number: string, readonly kind: DepositKind, readonly start: string, readonly end: string, readonly amount: string, readonly count: number, readonly batchRef: Hex | null, readonly evidence: Hex | null, readonly recorder: Hex, readonly at: string, readonly block: string, readonly transaction: Hex, readonly source: { readonly number: number, readonly name: string } | null }> };

export type AllDepositsQueryVariables = Exact<{
  fund: string;
  after: Hex;
  first: number;
}>;


export type AllDepositsQuery = { readonly page: ReadonlyArray<{ readonly id: Hex, readonly number: string, readonly kind: DepositKind, readonly start: string, readonly end: string, readonly amount: string, readonly count: number, readonly batchRef: Hex | null, readonly evidence: Hex | null, readonly recorder: Hex, readonly at: string, readonly block: string, readonly transaction: Hex, readonly source: { readonly number: number, readonly name: string } | null }> };

export type DepositQueryVariables = Exact<{
  id: string;
}>;


export type DepositQuery = { readonly deposit: { readonly id: Hex, readonly number: string, readonly kind: DepositKind, readonly start: string, readonly end: string, readonly amount: string, readonly count: number, readonly batchRef: Hex | null, readonly evidence: Hex | null, readonly recorder: Hex, readonly at: string, readonly block: string, readonly transaction: Hex, readonly fund: { readonly number: number, readonly name: string }, readonly named: { readonly number: number, readonly name: string } | null, readonly origin: { readonly number: string, readonly fund: { readonly number: number, readonly name: string } } | null, readonly source: { readonly number: number, readonly name: string } | null } | null };

export type BookQueryVariables = Exact<{ [key: string]: never; }>;


export type BookQuery = { readonly ledger: { readonly received: string, readonly spent: string, readonly balance: string, readonly donationCount: number, readonly paymentCount: number } | null };

export type FindFundsQueryVariables = Exact<{
  text: string;
  id: string;
  size: number;
}>;


export type FindFundsQuery = { readonly fund: { readonly number: number, readonly name: string } | null, readonly funds: ReadonlyArray<{ readonly number: number, readonly name: string }> };

export type FindBatchesQueryVariables = Exact<{
  id: string;
}>;


export type FindBatchesQuery = { readonly deposit: { readonly number: string, readonly amount: string } | null, readonly payment: { readonly number: string, readonly amount: string } | null };

export type FundQueryVariables = Exact<{
  id: string;
}>;


export type FundQuery = { readonly fund: { readonly id: Hex, readonly number: number, readonly name: string, readonly purpose: string, readonly status: FundStatus, readonly region: string, readonly ceiling: string, readonly inflow: string, readonly outflow: string, readonly balance: string, readonly donated: string, readonly appropriated: string, readonly transferredIn: string, readonly returned: string, readonly paidProgramme: string, readonly paidFundraising: string, readonly paidManagement: string, readonly transferredOut: string, readonly depositCount: number, readonly paymentCount: number, readonly donationCount: number, readonly openedAt: string, readonly steward: { readonly number: number, readonly name: string }, readonly supervisor: { readonly number: number, readonly name: string }, readonly successor: { readonly number: number, readonly name: string } | null, readonly campaign: { readonly number: number, readonly name: string, readonly costCap: number } | null, readonly programme: { readonly number: number, readonly name: string } | null, readonly acts: ReadonlyArray<{ readonly id: Hex, readonly kind: FundActKind, readonly account: Hex, readonly reason: string | null, readonly evidence: Hex | null, readonly ceiling: string | null, readonly at: string, readonly block: string, readonly transaction: Hex, readonly by: { readonly number: number, readonly name: string } | null, readonly successor: { readonly number: number, readonly name: string } | null }> } | null };

export type FundDaysQueryVariables = Exact<{
  fund: string;
}>;


export type FundDaysQuery = { readonly days: ReadonlyArray<{ readonly timestamp: string, readonly inflow: string, readonly outflow: string, readonly donations: string }> };

export type FundNamesQueryVariables = Exact<{
  ids: ReadonlyArray<Hex> | Hex;
}>;


export type FundNamesQuery = { readonly funds: ReadonlyArray<{ readonly number: number, readonly name: string }> };

export type FundNumbersQueryVariables = Exact<{
  after: Hex;
  first: number;
}>;


export type FundNumbersQuery = { readonly page: ReadonlyArray<{ readonly id: Hex, readonly number: number }> };

export type PaymentsQueryVariables = Exact<{
  where: Readonly<Record<string, unknown>>;
  size: number;
}>;


export type PaymentsQuery = { readonly payments: ReadonlyArray<{ readonly id: Hex, readonly number: string, readonly status: PaymentStatus, readonly purpose: Purpose, readonly amount: string, readonly count: number, readonly returned: string, readonly start: string | null, readonly end: string | null, readonly batchRef: Hex | null, readonly evidence: Hex | null, readonly proposedAt: string, readonly paidAt: string | null, readonly settledAt: string | null, readonly block: string, readonly transaction: Hex, readonly to: { readonly number: number, readonly name: string } | null, readonly bank: { readonly number: number, readonly name: string } | null }> };

export type LatestPaymentsQueryVariables = Exact<{
  funds: ReadonlyArray<string> | string;
  size: number;
}>;


export type LatestPaymentsQuery = { readonly payments: ReadonlyArray<{ readonly id: Hex, readonly number: string, readonly status: PaymentStatus, readonly purpose: Purpose, readonly amount: string, readonly count: number, readonly returned: string, readonly start: string | null, readonly end: string | null, readonly batchRef: Hex | null, readonly evidence: Hex | null, readonly proposedAt: string, readonly paidAt: string | null, readonly settledAt: string | null, readonly block: string, readonly transaction: Hex, readonly to: { readonly number: number, readonly name: string } | null, readonly bank: { readonly number: number, readonly name: string } | null }> };

export type AllPaymentsQueryVariables = Exact<{
  funds: ReadonlyArray<string> | string;
  after: Hex;
  first: number;
}>;


export type AllPaymentsQuery = { readonly page: ReadonlyArray<{ readonly id: Hex, readonly number: string, readonly status: PaymentStatus, readonly purpose: Purpose, readonly amount: string, readonly count: number, readonly returned: string, readonly start: string | null, readonly end: string | null, readonly batchRef: Hex | null, readonly evidence: Hex | null, readonly proposedAt: string, readonly paidAt: string | null, readonly settledAt: string | null, readonly block: string, readonly transaction: Hex, readonly to: { readonly number: number, readonly name: string } | null, readonly bank: { readonly number: number, readonly name: string } | null }> };

export type PaymentQueryVariables = Exact<{
  id: string;
}>;


export type PaymentQuery = { readonly payment: { readonly id: Hex, readonly number: string, readonly status: PaymentStatus, readonly purpose: Purpose, readonly amount: string, readonly count: number, readonly returned: string, readonly start: string | null, readonly end: string | null, readonly batchRef: Hex | null, readonly evidence: Hex | null, readonly proposedAt: string, readonly paidAt: string | null, readonly settledAt: string | null, readonly block: string, readonly transaction: Hex, readonly fund: { readonly number: number, readonly name: string, readonly ceiling: string, readonly steward: { readonly number: number, readonly name: string }, readonly programme: { readonly number: number, readonly name: string } | null }, readonly toDeposit: { readonly number: string } | null, readonly steps: ReadonlyArray<{ readonly id: Hex, readonly kind: PaymentStepKind, readonly account: Hex, readonly amount: string | null, readonly reason: string | null, readonly evidence: Hex | null, readonly at: string, readonly block: string, readonly transaction: Hex, readonly logIndex: number, readonly by: { readonly number: number, readonly name: string } | null }>, readonly pieces: ReadonlyArray<{ readonly id: Hex, readonly row: number, readonly amount: string, readonly deposit: { readonly number: string } }>, readonly to: { readonly number: number, readonly name: string } | null, readonly bank: { readonly number: number, readonly name: string } | null } | null };

export type SourcesQueryVariables = Exact<{
  fund: string;
  start: string;
  end: string;
}>;


export type SourcesQuery = { readonly deposits: ReadonlyArray<{ readonly id: Hex, readonly number: string, readonly kind: DepositKind, readonly start: string, readonly end: string, readonly source: { readonly number: number, readonly name: string } | null }> };

export type RowPageQueryVariables = Exact<{
  page: string;
}>;


export type RowPageQuery = { readonly page: { readonly first: number, readonly offset: string, readonly end: string, readonly rows: Hex } | null };

export type PartiesQueryVariables = Exact<{
  references: ReadonlyArray<Hex> | Hex;
}>;


export type PartiesQuery = { readonly organisations: ReadonlyArray<{ readonly number: number, readonly name: string, readonly reference: Hex }>, readonly parties: ReadonlyArray<{ readonly id: Hex, readonly name: string }> };

export type FundsOfQueryVariables = Exact<{
  organisation: string;
}>;


export type FundsOfQuery = { readonly organisation: { readonly stewardOf: ReadonlyArray<{ readonly id: Hex, readonly number: number, readonly name: string, readonly donated: string, readonly appropriated: string, readonly transferredIn: string, readonly returned: string, readonly paidProgramme: string, readonly paidFundraising: string, readonly paidManagement: string, readonly transferredOut: string, readonly balance: string }>, readonly supervisorOf: ReadonlyArray<{ readonly id: Hex, readonly number: number, readonly name: string }> } | null };

export type ApprovalsQueryVariables = Exact<{
  by: string;
  size: number;
}>;


export type ApprovalsQuery = { readonly paymentSteps: ReadonlyArray<{ readonly id: Hex, readonly kind: PaymentStepKind, readonly at: string, readonly payment: { readonly number: string, readonly amount: string, readonly fund: { readonly number: number, readonly name: string } } }> };

export type ListedDeposit = { readonly id: Hex, readonly number: string, readonly kind: DepositKind, readonly start: string, readonly end: string, readonly amount: string, readonly count: number, readonly batchRef: Hex | null, readonly evidence: Hex | null, readonly recorder: Hex, readonly at: string, readonly block: string, readonly transaction: Hex, readonly source: { readonly number: number, readonly name: string } | null };

export type Deposit = { readonly id: Hex, readonly number: string, readonly kind: DepositKind, readonly start: string, readonly end: string, readonly amount: string, readonly count: number, readonly batchRef: Hex | null, readonly evidence: Hex | null, readonly recorder: Hex, readonly at: string, readonly block: string, readonly transaction: Hex, readonly fund: { readonly number: number, readonly name: string }, readonly named: { readonly number: number, readonly name: string } | null, readonly origin: { readonly number: string, readonly fund: { readonly number: number, readonly name: string } } | null, readonly source: { readonly number: number, readonly name: string } | null };

export type Book = { readonly received: string, readonly spent: string, readonly balance: string, readonly donationCount: number, readonly paymentCount: number };

export type FundAct = { readonly id: Hex, readonly kind: FundActKind, readonly account: Hex, readonly reason: string | null, readonly evidence: Hex | null, readonly ceiling: string | null, readonly at: string, readonly block: string, readonly transaction: Hex, readonly by: { readonly number: number, readonly name: string } | null, readonly successor: { readonly number: number, readonly name: string } | null };

export type Fund = { readonly id: Hex, readonly number: number, readonly name: string, readonly purpose: string, readonly status: FundStatus, readonly region: string, readonly ceiling: string, readonly inflow: string, readonly outflow: string, readonly balance: string, readonly donated: string, readonly appropriated: string, readonly transferredIn: string, readonly returned: string, readonly paidProgramme: string, readonly paidFundraising: string, readonly paidManagement: string, readonly transferredOut: string, readonly depositCount: number, readonly paymentCount: number, readonly donationCount: number, readonly openedAt: string, readonly steward: { readonly number: number, readonly name: string }, readonly supervisor: { readonly number: number, readonly name: string }, readonly successor: { readonly number: number, readonly name: string } | null, readonly campaign: { readonly number: number, readonly name: string, readonly costCap: number } | null, readonly programme: { readonly number: number, readonly name: string } | null, readonly acts: ReadonlyArray<{ readonly id: Hex, readonly kind: FundActKind, readonly account: Hex, readonly reason: string | null, readonly evidence: Hex | null, readonly ceiling: string | null, readonly at: string, readonly block: string, readonly transaction: Hex, readonly by: { readonly number: number, readonly name: string } | null, readonly successor: { readonly number: number, readonly name: string } | null }> };

export type ListedPayment = { readonly id: Hex, readonly number: string, readonly status: PaymentStatus, readonly purpose: Purpose, readonly amount: string, readonly count: number, readonly returned: string, readonly start: string | null, readonly end: string | null, readonly batchRef: Hex | null, readonly evidence: Hex | null, readonly proposedAt: string, readonly paidAt: string | null, readonly settledAt: string | null, readonly block: string, readonly transaction: Hex, readonly to: { readonly number: number, readonly name: string } | null, readonly bank: { readonly number: number, readonly name: string } | null };

export type PaymentStep = { readonly id: Hex, readonly kind: PaymentStepKind, readonly account: Hex, readonly amount: string | null, readonly reason: string | null, readonly evidence: Hex | null, readonly at: string, readonly block: string, readonly transaction: Hex, readonly logIndex: number, readonly by: { readonly number: number, readonly name: string } | null };

export type PaymentPiece = { readonly id: Hex, readonly row: number, readonly amount: string, readonly deposit: { readonly number: string } };

export type Payment = { readonly id: Hex, readonly number: string, readonly status: PaymentStatus, readonly purpose: Purpose, readonly amount: string, readonly count: number, readonly returned: string, readonly start: string | null, readonly end: string | null, readonly batchRef: Hex | null, readonly evidence: Hex | null, readonly proposedAt: string, readonly paidAt: string | null, readonly settledAt: string | null, readonly block: string, readonly transaction: Hex, readonly fund: { readonly number: number, readonly name: string, readonly ceiling: string, readonly steward: { readonly number: number, readonly name: string }, readonly programme: { readonly number: number, readonly name: string } | null }, readonly toDeposit: { readonly number: string } | null, readonly steps: ReadonlyArray<{ readonly id: Hex, readonly kind: PaymentStepKind, readonly account: Hex, readonly amount: string | null, readonly reason: string | null, readonly evidence: Hex | null, readonly at: string, readonly block: string, readonly transaction: Hex, readonly logIndex: number, readonly by: { readonly number: number, readonly name: string } | null }>, readonly pieces: ReadonlyArray<{ readonly id: Hex, readonly row: number, readonly amount: string, readonly deposit: { readonly number: string } }>, readonly to: { readonly number: number, readonly name: string } | null, readonly bank: { readonly number: number, readonly name: string } | null };

export type SourceDeposit = { readonly id: Hex, readonly number: string, readonly kind: DepositKind, readonly start: string, readonly end: string, readonly source: { readonly number: number, readonly name: string } | null };

export type StewardedFund = { readonly id: Hex, readonly number: number, readonly name: string, readonly donated: string, readonly appropriated: string, readonly transferredIn: string, readonly returned: string, readonly paidProgramme: string, readonly paidFundraising: string, readonly paidManagement: string, readonly transferredOut: string, readonly balance: string };

export type Approval = { readonly id: Hex, readonly kind: PaymentStepKind, readonly at: string, readonly payment: { readonly number: string, readonly amount: string, readonly fund: { readonly number: number, readonly name: string } } };

export type RowPage = { readonly first: number, readonly offset: string, readonly end: string, readonly rows: Hex };

export const DepositsQuery: Query<DepositsQuery, DepositsQueryVariables> = {
  name: "Deposits",
  variables: { where: "Deposit_filter!", size: "Int!" },
  fields: { deposits: "deposits(where:$where orderBy:id orderDirection:desc first:$size){...ListedDeposit}" },
  fragments: { ListedDeposit: "fragment ListedDeposit on Deposit{id number kind start end amount count batchRef evidence recorder at block transaction source{number name}}" },
};

export const AllDepositsQuery: Query<AllDepositsQuery, AllDepositsQueryVariables> = {
  name: "AllDeposits",
  variables: { fund: "String!", after: "Bytes!", first: "Int!" },
  fields: { page: "deposits(where:{fund:$fund id_gt:$after}orderBy:id first:$first){...ListedDeposit}" },
  fragments: { ListedDeposit: "fragment ListedDeposit on Deposit{id number kind start end amount count batchRef evidence recorder at block transaction source{number name}}" },
};

export const DepositQuery: Query<DepositQuery, DepositQueryVariables> = {
  name: "Deposit",
  variables: { id: "ID!" },
  fields: { deposit: "deposit(id:$id){...Deposit}" },
  fragments: { ListedDeposit: "fragment ListedDeposit on Deposit{id number kind start end amount count batchRef evidence recorder at block transaction source{number name}}", Deposit: "fragment Deposit on Deposit{...ListedDeposit fund{number name}named{number name}origin{number fund{number name}}}" },
};

export const BookQuery: Query<BookQuery, BookQueryVariables> = {
  name: "Book",
  variables: {  },
  fields: { ledger: "ledger(id:\"0x00\"){...Book}" },
  fragments: { Book: "fragment Book on Ledger{received spent balance donationCount paymentCount}" },
};

export const FindFundsQuery: Query<FindFundsQuery, FindFundsQueryVariables> = {
  name: "FindFunds",
  variables: { text: "String!", id: "ID!", size: "Int!" },
  fields: { fund: "fund(id:$id){number name}", funds: "funds(where:{name_contains_nocase:$text}orderBy:id first:$size){number name}" },
  fragments: {  },
};

export const FindBatchesQuery: Query<FindBatchesQuery, FindBatchesQueryVariables> = {
  name: "FindBatches",
  variables: { id: "ID!" },
  fields: { deposit: "deposit(id:$id){number amount}", payment: "payment(id:$id){number amount}" },
  fragments: {  },
};

export const FundQuery: Query<FundQuery, FundQueryVariables> = {
  name: "Fund",
  variables: { id: "ID!" },
  fields: { fund: "fund(id:$id){...Fund}" },
  fragments: { FundAct: "fragment FundAct on FundAct{id kind account reason evidence ceiling at block transaction by{number name}successor{number name}}", Fund: "fragment Fund on Fund{id number name purpose status region ceiling inflow outflow balance donated appropriated transferredIn returned paidProgramme paidFundraising paidManagement transferredOut depositCount paymentCount donationCount openedAt steward{number name}supervisor{number name}successor{number name}campaign{number name costCap}programme{number name}acts(orderBy:at first:200){...FundAct}}" },
};

export const FundDaysQuery: Query<FundDaysQuery, FundDaysQueryVariables> = {
  name: "FundDays",
  variables: { fund: "String!" },
  fields: { days: "fundDays(interval:day current:include where:{fund:$fund}orderBy:timestamp first:1000){timestamp inflow outflow donations}" },
  fragments: {  },
};

export const FundNamesQuery: Query<FundNamesQuery, FundNamesQueryVariables> = {
  name: "FundNames",
  variables: { ids: "[Bytes!]!" },
  fields: { funds: "funds(where:{id_in:$ids}first:1000){number name}" },
  fragments: {  },
};

export const FundNumbersQuery: Query<FundNumbersQuery, FundNumbersQueryVariables> = {
  name: "FundNumbers",
  variables: { after: "Bytes!", first: "Int!" },
  fields: { page: "funds(where:{id_gt:$after}orderBy:id first:$first){id number}" },
  fragments: {  },
};

export const PaymentsQuery: Query<PaymentsQuery, PaymentsQueryVariables> = {
  name: "Payments",
  variables: { where: "Payment_filter!", size: "Int!" },
  fields: { payments: "payments(where:$where orderBy:id orderDirection:desc first:$size){...ListedPayment}" },
  fragments: { ListedPayment: "fragment ListedPayment on Payment{id number status purpose amount count returned start end batchRef evidence proposedAt paidAt settledAt block transaction to{number name}bank{number name}}" },
};

export const LatestPaymentsQuery: Query<LatestPaymentsQuery, LatestPaymentsQueryVariables> = {
  name: "LatestPayments",
  variables: { funds: "[String!]!", size: "Int!" },
  fields: { payments: "payments(where:{fund_in:$funds}orderBy:proposedAt orderDirection:desc first:$size){...ListedPayment}" },
  fragments: { ListedPayment: "fragment ListedPayment on Payment{id number status purpose amount count returned start end batchRef evidence proposedAt paidAt settledAt block transaction to{number name}bank{number name}}" },
};

export const AllPaymentsQuery: Query<AllPaymentsQuery, AllPaymentsQueryVariables> = {
  name: "AllPayments",
  variables: { funds: "[String!]!", after: "Bytes!", first: "Int!" },
  fields: { page: "payments(where:{fund_in:$funds id_gt:$after}orderBy:id first:$first){...ListedPayment}" },
  fragments: { ListedPayment: "fragment ListedPayment on Payment{id number status purpose amount count returned start end batchRef evidence proposedAt paidAt settledAt block transaction to{number name}bank{number name}}" },
};

export const PaymentQuery: Query<PaymentQuery, PaymentQueryVariables> = {
  name: "Payment",
  variables: { id: "ID!" },
  fields: { payment: "payment(id:$id){...Payment}" },
  fragments: { ListedPayment: "fragment ListedPayment on Payment{id number status purpose amount count returned start end batchRef evidence proposedAt paidAt settledAt block transaction to{number name}bank{number name}}", PaymentStep: "fragment PaymentStep on PaymentStep{id kind account amount reason evidence at block transaction logIndex by{number name}}", PaymentPiece: "fragment PaymentPiece on Piece{id row amount deposit{number}}", Payment: "fragment Payment on Payment{...ListedPayment fund{number name ceiling steward{number name}programme{number name}}toDeposit{number}steps(orderBy:id first:100){...PaymentStep}pieces(orderBy:id first:100){...PaymentPiece}}" },
};

export const SourcesQuery: Query<SourcesQuery, SourcesQueryVariables> = {
  name: "Sources",
  variables: { fund: "String!", start: "BigInt!", end: "BigInt!" },
  fields: { deposits: "deposits(where:{fund:$fund start_lt:$end end_gt:$start}orderBy:start first:20){...SourceDeposit}" },
  fragments: { SourceDeposit: "fragment SourceDeposit on Deposit{id number kind start end source{number name}}" },
};

export const RowPageQuery: Query<RowPageQuery, RowPageQueryVariables> = {
  name: "RowPage",
  variables: { page: "ID!" },
  fields: { page: "page(id:$page){...RowPage}" },
  fragments: { RowPage: "fragment RowPage on Page{first offset end rows}" },
};

export const PartiesQuery: Query<PartiesQuery, PartiesQueryVariables> = {
  name: "Parties",
  variables: { references: "[Bytes!]!" },
  fields: { organisations: "organisations(where:{reference_in:$references}first:1000){number name reference}", parties: "parties(where:{id_in:$references}first:1000){id name}" },
  fragments: {  },
};

export const FundsOfQuery: Query<FundsOfQuery, FundsOfQueryVariables> = {
  name: "FundsOf",
  variables: { organisation: "ID!" },
  fields: { organisation: "organisation(id:$organisation){stewardOf(orderBy:id first:200){...StewardedFund}supervisorOf(orderBy:id first:200){id number name}}" },
  fragments: { StewardedFund: "fragment StewardedFund on Fund{id number name donated appropriated transferredIn returned paidProgramme paidFundraising paidManagement transferredOut balance}" },
};

export const ApprovalsQuery: Query<ApprovalsQuery, ApprovalsQueryVariables> = {
  name: "Approvals",
  variables: { by: "String!", size: "Int!" },
  fields: { paymentSteps: "paymentSteps(where:{by:$by kind_in:[APPROVED REJECTED]}orderBy:at orderDirection:desc first:$size){...Approval}" },
  fragments: { Approval: "fragment Approval on PaymentStep{id kind at payment{number amount fund{number name}}}" },
};
