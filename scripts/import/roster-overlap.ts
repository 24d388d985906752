import { decodeHouseholds, readAll, rowStatus } from "@sunledger/sdk";
import type { Hex, RosterSets } from "@sunledger/sdk";
import { enrolmentsOf, packedHouseholds } from "../acts/relief/lookup.ts";
import type { HouseholdPlace } from "../acts/relief/lookup.ts";
import { catchUp } from "../acts/lookup.ts";
import type { Office } from "../acts/office.ts";
import type { Problem } from "./problems.ts";
import { maskedIdentity } from "./roster-cells.ts";
import type { RosterPlan } from "./roster-plan.ts";

/**
 * Households of a plan that are enrolled already (the chain tells) or wait in another roster (the index tells), as problems of
 * the file's lines. A household has one enrolment at a time, whichever programme it is in.
 * @param ours Rosters that are this plan's own
 * @param column The title of the identity numbers' column
 */
export async function overlaps(
  office: Office,
  plan: RosterPlan,
  ours: ReadonlySet<number>,
  column: string,
): Promise<Problem[]> {
  const all = plan.rosters.flatMap(({ applicants, tags }) =>
    applicants.map((applicant, row) => ({ applicant, tag: tags[row]! })),
  );
  const [enrolled, waiting] = await Promise.all([
    enrolmentsOf(
      office,
      all.map(({ tag }) => tag),
    ),
    waitingHouseholds(office, ours),
  ]);
  return all.flatMap(({ applicant, tag }, at): Problem[] => {
    const [there, waits] = [enrolled[at], waiting.get(tag)];
    const place = there && !ours.has(there.roster) ? there : waits;
    if (!place) return [];
    const where = { line: applicant.line, column, value: maskedIdentity(applicant.identity) };
    const [roster, row] = [place.roster, place.row + 1];
    return place === waits
      ? [
          {
            ...where,
            what: {
              en: `put forward already: roster ${roster}, row ${row}`,
              zh: `已在名册 ${roster} 第 ${row} 行申报`,
            },
            remedy: {
              en: "Take the line out. If that roster is wrong, let its township or county strike the row first.",
              zh: "请去除该行。如该名册有误，请先由其乡镇或县剔除该行。",
            },
          },
        ]
      : [
          {
            ...where,
            what: { en: `enrolled already: roster ${roster}, row ${row}`, zh: `已纳入名册 ${roster} 第 ${row} 行` },
            remedy: {
              en: "Take the line out. If the household moved here, let the county record its exit there first.",
              zh: "请去除该行。如该农户已迁入本村，请先由县登记其在原名册的退出。",
            },
          },
        ];
  });
}

type Counted = RosterSets & { number: number; struckCount: number; enrolledCount: number; exitedCount: number };
const COUNTED = "number count reviewed approved enrolled contested struck exited struckCount enrolledCount exitedCount";

/** Households of other rosters that are on their way to an enrolment, by their tags. */
async function waitingHouseholds(office: Office, ours: ReadonlySet<number>): Promise<Map<Hex, HouseholdPlace>> {
  await catchUp(office);
  const rosters = new Map<number, Counted>();
  const open = { entities: "rosters", fields: COUNTED, where: "programme_: { status: OPEN }" };
  for await (const page of readAll<Counted>(office.index, open)) {
    for (const roster of page) {
      const decided = roster.struckCount + roster.enrolledCount + roster.exitedCount;
      if (decided < roster.count && !ours.has(roster.number)) rosters.set(roster.number, roster);
    }
  }
  const waiting = new Map<Hex, HouseholdPlace>();
  for (const [number, packed] of await packedHouseholds(office, [...rosters.keys()])) {
    for (const [row, { tag }] of decodeHouseholds(packed).entries()) {
      const standing = rowStatus(rosters.get(number)!, row)?.status;
      if (standing !== "STRUCK" && standing !== "EXITED" && standing !== "ENROLLED")
        waiting.set(tag, { roster: number, row });
    }
  }
  return waiting;
}
