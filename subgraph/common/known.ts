import { Bytes, ethereum, log } from "@graphprotocol/graph-ts";

// What an event speaks of should be in the index already. Where it is not, that is written to the log and the event is
// passed over: a record that was made up would be worse than one that is missing.

/** What was found; where nothing was, that is written down. */
export function known<T>(found: T | null, what: string, id: Bytes, event: ethereum.Event): T | null {
  if (found === null) missing(what, id, event);
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
