import type { Hex } from "@sunledger/sdk";
import { DOMAINS } from "@/domains";
import type { Activity } from "@/lib/activity";
import { ask } from "@/lib/book";
import { ActivityOfQuery, LatestActivityQuery } from "../generated/queries";

/** Activity that may be shown: each domain removes what would disclose more than its pages do. */
export async function tell(activities: readonly Activity[]): Promise<readonly Activity[]> {
  let told = activities;
  for (const { tellActivity } of DOMAINS) told = (await tellActivity?.(told)) ?? told;
  return told;
}

/** Greater than the order of any activity. */
const END = "9223372036854775807";

/** The latest of all records, newest first. */
export async function readActivity(size: number, before = END) {
  const reading = await ask(LatestActivityQuery, { before, size });
  return { ...reading, data: await tell(reading.data.activities) };
}

/** What one organisation did last, without acts of which the doer may not be named. */
export async function readActsOf(organisation: Hex, size: number): Promise<readonly Activity[]> {
  const { data } = await ask(ActivityOfQuery, { organisation, size });
  return (await tell(data.activities)).filter((activity) => activity.organisation);
}
