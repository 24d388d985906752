import { indexId } from "@sunledger/sdk";
import { aboutOf, type Activity } from "@/lib/activity";
import { ask, META } from "@/lib/book";
import { readShown } from "./places/regions";
import { actorOf, type NamedRoster, ROSTER_PARTS } from "./rosters/roster";

const ROSTERS = `query RostersOfActivity($ids: [ID!]!) {
  ${META}
  rosters(where: { id_in: $ids }, first: 1000) { ${ROSTER_PARTS} }
}`;

/** Activity without the doer where that is a village which is not shown by itself. */
export async function tellReliefActivity(activities: readonly Activity[]): Promise<readonly Activity[]> {
  const numbers = new Set(activities.flatMap((activity) => aboutOf(activity, "roster") ?? []));
  const ids = [...numbers].sort((a, b) => a - b).map(indexId);
  if (ids.length === 0) return activities;
  const { data } = await ask<{ rosters: NamedRoster[] }>(ROSTERS, { ids });
  const shown = await readShown(data.rosters);
  const rosters = new Map(data.rosters.map((roster) => [roster.number, roster]));
  return activities.map((activity) => {
    const number = aboutOf(activity, "roster");
    if (number === null || !activity.organisation) return activity;
    const roster = rosters.get(number);
    return { ...activity, organisation: roster ? actorOf(roster, activity.organisation, shown) : null };
  });
}
