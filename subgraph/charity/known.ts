import { Bytes, ethereum } from "@graphprotocol/graph-ts";
import { known } from "../common/known";
import { Campaign } from "../generated/schema";

export function knownCampaign(id: Bytes, event: ethereum.Event): Campaign | null {
  return known<Campaign>(Campaign.load(id), "campaign", id, event);
}
