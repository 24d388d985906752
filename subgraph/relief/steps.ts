import { Address, BigInt, Bytes, ethereum } from "@graphprotocol/graph-ts";
import { Roster, RosterStep } from "../generated/schema";
import { cite, newActivity } from "../common/acts";
import { eventId, recordId, shortId } from "../common/ids";
import { aboutOf } from "../common/records";
import { countRows, union, without } from "./sets";
import { stamp } from "../common/values";
import { RosterStage } from "../declared/enums";
import { Kind } from "../declared/records";
import { Change, countUp } from "./counts";

const STAGES = [RosterStage.FIRST_NOTICE, RosterStage.SECOND_NOTICE, RosterStage.APPROVED, RosterStage.ENROLLED];

/** A roster keeps the furthest stage: rows that had to wait take earlier steps later. */
export function reach(roster: Roster, stage: string): void {
  if (STAGES.indexOf(stage) > STAGES.indexOf(roster.stage)) roster.stage = stage;
}

/** Takes rows off; one that was off already stays so. */
export function strike(event: ethereum.Event, roster: Roster, rows: Bytes): void {
  const change = new Change();
  change.struck = countRows(without(rows, roster.struck));
  roster.struck = union(roster.struck, rows);
  roster.struckCount += change.struck;
  countUp(event, roster, change);
}

/** A step of a roster's life; the caller adds what it knows and files it. */
export function newRosterStep(
  event: ethereum.Event,
  roster: Roster,
  kind: string,
  by: BigInt,
  account: Address,
  rows: Bytes,
): RosterStep {
  const step = new RosterStep(eventId(event));
  step.roster = roster.id;
  step.kind = kind;
  step.by = shortId(by);
  step.account = account;
  step.rows = rows;
  step.count = countRows(rows);
  step.logIndex = event.logIndex.toI32();
  stamp(step, event);
  return step;
}

/** Saves a step, cites its document and lists it among the latest. */
export function fileRosterStep(event: ethereum.Event, act: string, roster: Roster, step: RosterStep): void {
  step.save();
  const record = rosterRecord(event, roster);
  const evidence = step.evidence;
  if (evidence !== null) cite(event, act, record, evidence);

  const activity = newActivity(event, act, record, aboutOf(Kind.ROSTER, roster.id));
  activity.organisation = step.by;
  activity.count = step.count;
  activity.save();
}

/** The name of a roster's record, for an event of its module. */
export function rosterRecord(event: ethereum.Event, roster: Roster): Bytes {
  return recordId(event.address, Kind.ROSTER, BigInt.fromI32(roster.number));
}
