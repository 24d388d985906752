import type { Hex } from "@sunledger/sdk";
import { DOMAINS } from "@/domains";
import type { Activity } from "@/lib/activity";
import { ask, META } from "@/lib/book";

export const ACTIVITY = `id order act record amount count at block transaction
  about { id title depth } organisation { number name region }`;

/** What of activity may be told: each domain leaves out what would tell more than its pages do. */
export async function tell(activities: readonly Activity[]): Promise<readonly Activity[]> {
  let told = activities;
  for (const { tellActivity } of DOMAINS) told = (await tellActivity?.(told)) ?? told;
  return told;
}

/** More than any record: the order before which all activity lies. */
const END = "9223372036854775807";

const LATEST = `query Latest($before: BigInt!, $size: Int!) {
  ${META}
  activities(where: { order_lt: $before }, orderBy: order, orderDirection: desc, first: $size) { ${ACTIVITY} }
}`;

/** The latest of all records, newest first. */
export async function readActivity(size: number, before = END) {
  const reading = await ask<{ activities: Activity[] }>(LATEST, { before, size });
  return { ...reading, data: await tell(reading.data.activities) };
}

const BY_ORGANISATION = `query Acts($organisation: String!, $size: Int!) {
  ${META}
  activities(where: { organisation: $organisation }, orderBy: order, orderDirection: desc, first: $size) { ${ACTIVITY} }
}`;

/** What one organisation did last, as far as it may be told that it did it. */
export async function readActsOf(organisation: Hex, size: number): Promise<readonly Activity[]> {
  const { data } = await ask<{ activities: Activity[] }>(BY_ORGANISATION, { organisation, size });
  return (await tell(data.activities)).filter((activity) => activity.organisation);
}
