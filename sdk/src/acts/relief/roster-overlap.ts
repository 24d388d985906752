import { OpenRostersQuery, type CountedRoster } from "../../generated/queries.ts";
import type { Hex } from "../../bytes.ts";
import { readAll } from "../../query/all.ts";
import { decodeHouseholds, rowStatus } from "../../relief/rosters.ts";
import { catchUp, type Office } from "../office.ts";
import type { HouseholdPlace } from "./household-place.ts";
import { enrolmentsOf, packedHouseholds } from "./lookup.ts";
import type { HouseholdElsewhere } from "./refusals.ts";
import type { RosterPlan } from "./roster-plan.ts";

/**
 * Households of a plan that are enrolled already (the chain tells) or wait in another roster (the index tells). A household has
 * one enrolment at a time, whichever programme it is in.
 * @param ours Rosters that are this plan's own
 */
export async function householdsElsewhere(
  office: Office,
  plan: RosterPlan,
  ours: ReadonlySet<number>,
): Promise<HouseholdElsewhere[]> {
  const all = plan.rosters.flatMap(({ applicants, tags }) =>
    applicants.map(({ line }, row) => ({ line, tag: tags[row]! })),
  );
  const [enrolled, waiting] = await Promise.all([
    enrolmentsOf(
      office,
      all.map(({ tag }) => tag),
    ),
    waitingHouseholds(office, ours),
  ]);
  return all.flatMap(({ line, tag }, at): HouseholdElsewhere[] => {
    const [there, waits] = [enrolled[at], waiting.get(tag)];
    if (there && !ours.has(there.roster)) return [{ line, ...there, enrolled: true }];
    return waits ? [{ line, ...waits, enrolled: false }] : [];
  });
}

/** Households of other rosters that are on their way to an enrolment, by their tags. */
async function waitingHouseholds(office: Office, ours: ReadonlySet<number>): Promise<Map<Hex, HouseholdPlace>> {
  await catchUp(office);
  const rosters = new Map<number, CountedRoster>();
  for await (const page of readAll(office.index, OpenRostersQuery, {})) {
    for (const roster of page) {
      const decided = roster.struckCount + roster.enrolledCount + roster.exitedCount;
      if (decided < roster.count && !ours.has(roster.number)) rosters.set(roster.number, roster);
    }
  }
  const waiting = new Map<Hex, HouseholdPlace>();
  for (const [number, packed] of await packedHouseholds(office, [...rosters.keys()])) {
    for (const [row, { tag }] of decodeHouseholds(packed).entries()) {
      const status = rowStatus(rosters.get(number)!, row)?.status;
      if (status !== "STRUCK" && status !== "EXITED" && status !== "ENROLLED")
        waiting.set(tag, { roster: number, row });
    }
  }
  return waiting;
}
