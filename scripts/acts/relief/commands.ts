import type { Command } from "commander";
import { registerDossiers } from "./dossier-commands.ts";
import { registerPayingHouseholds } from "./pay-commands.ts";
import { registerProgrammes } from "./programme-commands.ts";
import { registerRosters } from "./roster-commands.ts";

/** Everything that offices do for programmes, rosters and dossiers. */
export function registerRelief(program: Command): void {
  registerProgrammes(program);
  registerRosters(program);
  registerPayingHouseholds(program);
  registerDossiers(program);
}
