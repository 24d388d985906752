import { ask, META } from "@/lib/book";
import { type Named, NAMED } from "@/lib/named";
import type { Hex } from "@sunledger/sdk";

export const ACTIVITY = `order act record amount count at block transaction
  fund ${NAMED} campaign ${NAMED} organisation ${NAMED}`;

export type Activity = {
  id: Hex;
  order: string;
  act: string;
  record: Hex;
  amount: string | null;
  count: number | null;
  at: string;
  block: string;
  transaction: Hex;
  fund: Named | null;
  campaign: Named | null;
  organisation: Named | null;
};

/** More than any record: the order before which all activity lies. */
const END = "9223372036854775807";

const LATEST = `query Latest($before: BigInt!, $size: Int!) {
  ${META}
  activities(where: { order_lt: $before }, orderBy: order, orderDirection: desc, first: $size) { id ${ACTIVITY} }
}`;

/** The latest of all records, newest first. */
export function readActivity(size: number, before = END) {
  return ask<{ activities: Activity[] }>(LATEST, { before, size });
}

const BY_ORGANISATION = `query Acts($organisation: String!, $size: Int!) {
  ${META}
  activities(where: { organisation: $organisation }, orderBy: order, orderDirection: desc, first: $size) { id ${ACTIVITY} }
}`;

/** What one organisation did last. */
export function readActsOf(organisation: Hex, size: number) {
  return ask<{ activities: Activity[] }>(BY_ORGANISATION, { organisation, size });
}
