import type { Hex } from "@sunledger/sdk";
import { ask, META } from "@/lib/book";

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

export type Organisation = ListedOrganisation & {
  reference: Hex;
  treasury: Hex;
  block: string;
  transaction: Hex;
  members: Member[];
  changes: OrganisationChange[];
};

const ONE = `query Organisation($id: ID!) {
  ${META}
  organisation(id: $id) {
    id ${LISTED} reference treasury block transaction
    members(orderBy: at, first: 200) { id roles until dismissedFor at }
    changes(orderBy: at, first: 200) { id kind reason name at block transaction }
  }
}`;

export function readOrganisation(id: Hex) {
  return ask<{ organisation: Organisation | null }>(ONE, { id });
}
