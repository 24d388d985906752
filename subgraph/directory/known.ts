import { Bytes, ethereum } from "@graphprotocol/graph-ts";
import { known } from "../common/known";
import { Organisation } from "../generated/schema";

export function knownOrganisation(id: Bytes, event: ethereum.Event): Organisation | null {
  return known<Organisation>(Organisation.load(id), "organisation", id, event);
}
