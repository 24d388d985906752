import { Bytes, BigInt, ethereum } from "@graphprotocol/graph-ts";
import { Activity, Citation } from "../generated/schema";
import { citationId, eventId } from "./ids";
import { bytesOrNone, stamp } from "./values";

const LOGS_A_BLOCK = BigInt.fromI32(1_000_000);

/**
 * One line for the lists of the latest; the caller adds what it knows and saves it.
 * @param record The name of the record that the act is one of
 * @param about What it is about: `aboutOf` that record
 */
export function newActivity(event: ethereum.Event, act: string, record: Bytes, about: Bytes[]): Activity {
  const activity = new Activity(eventId(event));
  activity.order = event.block.number.times(LOGS_A_BLOCK).plus(event.logIndex);
  activity.act = act;
  activity.record = record;
  activity.about = about;
  stamp(activity, event);
  return activity;
}

/** Writes down that a document's digest stands here; nothing where there is no document. */
export function cite(event: ethereum.Event, act: string, record: Bytes, digest: Bytes): void {
  if (bytesOrNone(digest) === null) return;
  const citation = new Citation(citationId(event, digest));
  citation.digest = digest;
  citation.record = record;
  citation.act = act;
  stamp(citation, event);
  citation.save();
}
