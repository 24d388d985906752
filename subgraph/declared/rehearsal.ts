// Written by ./sunledger generate. Do not edit.

import { ethereum } from "@graphprotocol/graph-ts";
import { withStructs } from "../common/rehearsal";
import { CampaignFiled } from "../generated/Campaigns/Campaigns";
import { handleCampaignFiled } from "../charity/campaigns";
import { CampaignRevised } from "../generated/Campaigns/Campaigns";
import { handleCampaignRevised } from "../charity/campaigns";
import { ProgrammeAmended } from "../generated/Relief/Relief";
import { handleProgrammeAmended } from "../relief/programmes";
import { ProgrammeOpened } from "../generated/Relief/Relief";
import { handleProgrammeOpened } from "../relief/programmes";

// The mapping as its tests run it.
export * from "./mapping";

export function rehearseCampaignFiled(event: ethereum.Event): void {
  handleCampaignFiled(changetype<CampaignFiled>(withStructs(event)));
}

export function rehearseCampaignRevised(event: ethereum.Event): void {
  handleCampaignRevised(changetype<CampaignRevised>(withStructs(event)));
}

export function rehearseProgrammeAmended(event: ethereum.Event): void {
  handleProgrammeAmended(changetype<ProgrammeAmended>(withStructs(event)));
}

export function rehearseProgrammeOpened(event: ethereum.Event): void {
  handleProgrammeOpened(changetype<ProgrammeOpened>(withStructs(event)));
}
