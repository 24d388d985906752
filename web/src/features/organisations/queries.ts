import type { Hex } from "@sunledger/sdk";
import { ask, META } from "@/lib/book";
import { type Named, NAMED } from "@/lib/named";
import { ACTOR, type Actor, type NamedRoster, ROSTER_PARTS } from "@/lib/roster";

export type OrganisationKind =
  | "REGULATOR"
  | "CIVIL_AFFAIRS"
  | "FINANCE"
  | "LOCAL_GOVERNMENT"
  | "CHARITY"
  | "BANK"
  | "PRODUCER"
  | "CARRIER"
  | "INSPECTOR"
  | "SELLER";

export const LISTED = "number kind region creditCode name suspended registeredAt";

export type ListedOrganisation = {
  id: Hex;
  number: number;
  kind: OrganisationKind;
  region: string;
  creditCode: string;
  name: string;
  suspended: boolean;
  registeredAt: string;
};

const LIST = `query Organisations($where: Organisation_filter!, $size: Int!) {
  ${META}
  organisations(where: $where, orderBy: id, first: $size) { id ${LISTED} }
}`;

/** Organisations in the order in which they were registered. `after` is the id of the last one already seen. */
export function readOrganisations(size: number, after?: Hex) {
  return ask<{ organisations: ListedOrganisation[] }>(LIST, { where: after ? { id_gt: after } : {}, size });
}

export type Member = { id: Hex; roles: number; until: string; dismissedFor: string | null; at: string };

export type OrganisationChange = {
  id: Hex;
  kind: "AMENDED" | "SUSPENDED" | "REINSTATED";
  reason: string;
  name: string | null;
  at: string;
  block: string;
  transaction: Hex;
};

export type KeptFund = {
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

export type Organisation = ListedOrganisation & {
  reference: Hex;
  treasury: Hex;
  block: string;
  transaction: Hex;
  members: Member[];
  changes: OrganisationChange[];
  stewardOf: KeptFund[];
  supervisorOf: (Named & { id: Hex })[];
  /** Which it opened. */
  programmes: (Named & { id: Hex })[];
};

const ONE = `query Organisation($id: ID!) {
  ${META}
  organisation(id: $id) {
    id ${LISTED} reference treasury block transaction
    members(orderBy: at, first: 200) { id roles until dismissedFor at }
    changes(orderBy: at, first: 200) { id kind reason name at block transaction }
    stewardOf(orderBy: id, first: 200) {
      id number name donated appropriated transferredIn returned
      paidProgramme paidFundraising paidManagement transferredOut balance
    }
    supervisorOf(orderBy: id, first: 200) { id number name }
    programmes(orderBy: id, first: 200) { id number name }
  }
}`;

export function readOrganisation(id: Hex) {
  return ask<{ organisation: Organisation | null }>(ONE, { id });
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

export type RosterStep = {
  id: Hex;
  kind: "SUBMITTED" | "REVIEWED" | "APPROVED" | "ENROLLED";
  count: number;
  at: string;
  by: Actor;
  roster: NamedRoster;
};

const ROSTER_STEPS = `query RosterSteps($by: String!, $size: Int!) {
  ${META}
  rosterSteps(
    where: { by: $by, kind_in: [SUBMITTED, REVIEWED, APPROVED, ENROLLED] }, orderBy: at, orderDirection: desc, first: $size
  ) { id kind count at by ${ACTOR} roster { ${ROSTER_PARTS} } }
}`;

/** Which households a local government last put forward, reviewed, approved or enrolled. */
export function readRosterSteps(by: Hex, size: number) {
  return ask<{ rosterSteps: RosterStep[] }>(ROSTER_STEPS, { by, size });
}
