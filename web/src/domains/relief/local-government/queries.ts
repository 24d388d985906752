import type { Hex } from "@sunledger/sdk";
import { ask } from "@/lib/book";
import { ProgrammesOfQuery, RosterStepsOfQuery } from "../generated/queries";

/** Which households a local government last put forward, reviewed, approved or enrolled. */
export function readRosterSteps(by: Hex, size: number) {
  return ask(RosterStepsOfQuery, { by, size });
}

/** The programmes that an organisation opened. */
export function readProgrammesOf(sponsor: Hex) {
  return ask(ProgrammesOfQuery, { sponsor });
}
