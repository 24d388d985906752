import { Bytes, ethereum } from "@graphprotocol/graph-ts";
import { known } from "../common/known";
import { AccessRequest } from "../generated/schema";

export function knownAccess(id: Bytes, event: ethereum.Event): AccessRequest | null {
  return known<AccessRequest>(AccessRequest.load(id), "request for access", id, event);
}
