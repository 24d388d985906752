import type { Command } from "commander";
import { registerDossiers } from "./dossiers.ts";
import { registerPayingHouseholds } from "./payments.ts";
import { registerProgrammes } from "./programmes.ts";
import { registerRosters } from "./rosters.ts";

/** Everything that offices do for programmes, rosters and dossiers. */
export function registerRelief(program: Command): void {
  registerProgrammes(program);
  registerRosters(program);
  registerPayingHouseholds(program);
  registerDossiers(program);
}
