import type { Hex } from "@sunledger/sdk";
import { ask, META } from "@/lib/book";
import type { Named } from "@/lib/named";
import { ACTOR, type Actor, type NamedRoster, ROSTER_PARTS } from "../rosters/roster";

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

const PROGRAMMES = `query ProgrammesOf($sponsor: String!) {
  ${META}
  programmes(where: { sponsor: $sponsor }, orderBy: id, first: 200) { number name }
}`;

/** The programmes that an organisation opened. */
export function readProgrammesOf(sponsor: Hex) {
  return ask<{ programmes: Named[] }>(PROGRAMMES, { sponsor });
}
