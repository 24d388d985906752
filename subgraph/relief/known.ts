import { Bytes, ethereum } from "@graphprotocol/graph-ts";
import { known } from "../common/known";
import { Objection, Programme, Roster } from "../generated/schema";

export function knownProgramme(id: Bytes, event: ethereum.Event): Programme | null {
  return known<Programme>(Programme.load(id), "programme", id, event);
}

export function knownRoster(id: Bytes, event: ethereum.Event): Roster | null {
  return known<Roster>(Roster.load(id), "roster", id, event);
}

export function knownObjection(id: Bytes, event: ethereum.Event): Objection | null {
  return known<Objection>(Objection.load(id), "objection", id, event);
}
