import { Bytes, ethereum, log } from "@graphprotocol/graph-ts";
import { Campaign, Deposit, Fund, Organisation, Payment } from "../../generated/schema";

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

/** Writes down that an event was passed over. */
export function missing(what: string, id: Bytes, event: ethereum.Event): void {
  log.error("No {} {} in the index: log {} of transaction {} is passed over", [
    what,
    id.toHexString(),
    event.logIndex.toString(),
    event.transaction.hash.toHexString(),
  ]);
}
