import { ask, META } from "@/lib/book";
import { type Named, NAMED } from "@/lib/named";
import type { Shown } from "@/domains/relief/places/regions";
import { ACTOR, type Actor, actorOf, type NamedRoster, ROSTER_PARTS } from "@/domains/relief/rosters/roster";
import type { Hex } from "@sunledger/sdk";

export const ACTIVITY = `order act record amount count at block transaction
  fund ${NAMED} campaign ${NAMED} programme ${NAMED} roster { ${ROSTER_PARTS} } organisation ${ACTOR}`;

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
  programme: Named | null;
  roster: NamedRoster | null;
  organisation: Actor | null;
};

/** The rosters that activity tells of, to find out whose village may be told. */
export function rostersOf(activities: readonly Activity[]): NamedRoster[] {
  return activities.flatMap(({ roster }) => roster ?? []);
}

/** Who did it; null where that would tell of a village that is not shown. */
export function doerOf({ roster, organisation }: Activity, shown: Shown): Actor | null {
  return roster && organisation ? actorOf(roster, organisation, shown) : organisation;
}

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
