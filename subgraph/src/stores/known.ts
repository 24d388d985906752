import { Bytes, ethereum, log } from "@graphprotocol/graph-ts";
import {
  AccessRequest,
  Campaign,
  Deposit,
  Fund,
  Objection,
  Organisation,
  Payment,
  Programme,
  Roster,
} from "../../generated/schema";
import { enumName } from "../common/values";

// What an event speaks of should be in the index already. Where it is not, that is written to the log and the event is
// passed over: a record that was made up would be worse than one that is missing.

export function knownOrganisation(id: Bytes, event: ethereum.Event): Organisation | null {
  const found = Organisation.load(id);
  if (found === null) missing("organisation", id, event);
  return found;
}

export function knownFund(id: Bytes, event: ethereum.Event): Fund | null {
  const found = Fund.load(id);
  if (found === null) missing("fund", id, event);
  return found;
}

export function knownDeposit(id: Bytes, event: ethereum.Event): Deposit | null {
  const found = Deposit.load(id);
  if (found === null) missing("deposit", id, event);
  return found;
}

export function knownPayment(id: Bytes, event: ethereum.Event): Payment | null {
  const found = Payment.load(id);
  if (found === null) missing("payment", id, event);
  return found;
}

export function knownCampaign(id: Bytes, event: ethereum.Event): Campaign | null {
  const found = Campaign.load(id);
  if (found === null) missing("campaign", id, event);
  return found;
}

export function knownProgramme(id: Bytes, event: ethereum.Event): Programme | null {
  const found = Programme.load(id);
  if (found === null) missing("programme", id, event);
  return found;
}

export function knownRoster(id: Bytes, event: ethereum.Event): Roster | null {
  const found = Roster.load(id);
  if (found === null) missing("roster", id, event);
  return found;
}

export function knownObjection(id: Bytes, event: ethereum.Event): Objection | null {
  const found = Objection.load(id);
  if (found === null) missing("objection", id, event);
  return found;
}

export function knownAccess(id: Bytes, event: ethereum.Event): AccessRequest | null {
  const found = AccessRequest.load(id);
  if (found === null) missing("request for access", id, event);
  return found;
}

/** The name that the schema gives to a number of a Solidity enum. */
export function knownName(what: string, names: string[], value: i32, event: ethereum.Event): string | null {
  const name = enumName(names, value);
  if (name === null) {
    log.error("No {} has the number {}: log {} of transaction {} is passed over", [
      what,
      value.toString(),
      event.logIndex.toString(),
      event.transaction.hash.toHexString(),
    ]);
  }
  return name;
}

/** Writes down that an event was passed over. */
export function missing(what: string, id: Bytes, event: ethereum.Event): void {
  log.error("No {} {} in the index: log {} of transaction {} is passed over", [
    what,
    id.toHexString(),
    event.logIndex.toString(),
    event.transaction.hash.toHexString(),
  ]);
}
