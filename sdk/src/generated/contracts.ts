// Written by ./sunledger generate. Do not edit.

import { accessManagerAbi, directoryAbi, tokenAbi, ledgerAbi, campaignsAbi, evidenceAbi, reliefAbi, dossiersAbi } from "./abi.ts";

/** The contracts of a deployment by the names that they have in its file, with what viem needs to speak to them. */
export const ABIS = {
  accessManager: accessManagerAbi,
  directory: directoryAbi,
  token: tokenAbi,
  ledger: ledgerAbi,
  campaigns: campaignsAbi,
  evidence: evidenceAbi,
  relief: reliefAbi,
  dossiers: dossiersAbi,
} as const;

/** Those that keep funds, and say how their payments are packed. @hidden */
export const KEEPERS = ["relief"] as const;
