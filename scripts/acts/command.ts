import type { Command } from "commander";
import { registerCampaigns } from "./campaigns.ts";
import { registerEvidence } from "./evidence.ts";
import { registerFunds } from "./funds.ts";
import { registerOrganisations } from "./organisations.ts";
import { registerPayments } from "./payments.ts";
import { registerRelief } from "./relief/commands.ts";

export function register(program: Command): void {
  registerPayments(program);
  registerEvidence(program);
  registerFunds(program);
  registerCampaigns(program);
  registerRelief(program);
  registerOrganisations(program);
}
