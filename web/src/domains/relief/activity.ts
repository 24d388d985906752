import { indexId, rosterActor } from "@sunledger/sdk";
import { aboutOf, type Activity } from "@/lib/activity";
import { ask } from "@/lib/book";
import { RostersOfActivityQuery } from "./generated/queries";
import { readShown } from "./places/regions";

/** Activity, without the doer where it is a village that is not shown by itself. */
export async function tellReliefActivity(activities: readonly Activity[]): Promise<readonly Activity[]> {
  const numbers = new Set(activities.flatMap((activity) => aboutOf(activity, "roster") ?? []));
  const ids = [...numbers].sort((a, b) => a - b).map(indexId);
  if (ids.length === 0) return activities;
  const { data } = await ask(RostersOfActivityQuery, { ids });
  const shown = await readShown(data.rosters);
  const rosters = new Map(data.rosters.map((roster) => [roster.number, roster]));
  return activities.map((activity) => {
    const number = aboutOf(activity, "roster");
    if (number === null || !activity.organisation) return activity;
    const roster = rosters.get(number);
    return { ...activity, organisation: roster ? rosterActor(roster, activity.organisation, shown) : null };
  });
}
