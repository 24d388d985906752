import type { Case } from "./case.ts";
import { campaignCases, evidenceCases } from "./charity.ts";
import { directoryCases } from "./directory.ts";
import { ledgerCases, tokenCases } from "./ledger.ts";
import { dossierCases, reliefCases } from "./relief.ts";
import { successionCases } from "./succession.ts";

export const CASES: readonly Case[] = [
  ...directoryCases,
  ...tokenCases,
  ...ledgerCases,
  ...campaignCases,
  ...evidenceCases,
  ...reliefCases,
  ...dossierCases,
  ...successionCases,
];
