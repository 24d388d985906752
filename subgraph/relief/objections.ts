import { ObjectionRaised, ObjectionRuled } from "../generated/Relief/Relief";
import { Objection, Roster } from "../generated/schema";
import { longId, numberText, ownerId, shortId } from "../common/ids";
import { Ground, ObjectionStatus, RosterStepKind } from "../declared/enums";
import { countRows, oneRow, union, without } from "./sets";
import { stamp } from "../common/values";
import { knownObjection, knownRoster } from "./known";
import { fileRosterStep, newRosterStep, strike } from "./steps";

export function handleObjectionRaised(event: ObjectionRaised): void {
  const roster = knownRoster(ownerId(event.params.objection), event);
  if (roster === null) return;
  const objection = new Objection(longId(event.params.objection));
  objection.number = numberText(event.params.objection);
  objection.roster = roster.id;
  objection.row = event.params.row;
  objection.second = event.params.second;
  objection.by = shortId(event.params.by);
  objection.account = event.params.account;
  objection.ground = Ground.named(event.params.ground);
  objection.evidence = event.params.evidence;
  objection.status = ObjectionStatus.OPEN;
  stamp(objection, event, "raisedAt");
  objection.save();

  const row = oneRow(objection.row);
  roster.contested = union(roster.contested, row);
  roster.contestedCount = countRows(roster.contested);
  roster.objectionCount += 1;
  roster.save();

  const step = newRosterStep(
    event,
    roster,
    RosterStepKind.OBJECTION_RAISED,
    event.params.by,
    event.params.account,
    row,
  );
  step.objection = objection.id;
  step.ground = objection.ground;
  step.evidence = objection.evidence;
  fileRosterStep(event, "ObjectionRaised", roster, step);
}

export function handleObjectionRuled(event: ObjectionRuled): void {
  const objection = knownObjection(longId(event.params.objection), event);
  if (objection === null) return;
  const roster = knownRoster(objection.roster, event);
  if (roster === null) return;
  objection.status = event.params.upheld ? ObjectionStatus.UPHELD : ObjectionStatus.DISMISSED;
  objection.ruledBy = shortId(event.params.by);
  objection.ruledAt = event.block.timestamp;
  objection.ruling = event.params.evidence;
  objection.save();

  const row = oneRow(objection.row);
  if (!isContested(roster, objection.row)) {
    roster.contested = without(roster.contested, row);
    roster.contestedCount = countRows(roster.contested);
  }
  if (event.params.upheld) strike(event, roster, row);
  roster.save();

  const step = newRosterStep(
    event,
    roster,
    RosterStepKind.OBJECTION_RULED,
    event.params.by,
    event.params.approver,
    row,
  );
  step.objection = objection.id;
  // The setter that gnd generates for a nullable boolean stores false as null.
  step.setBoolean("upheld", event.params.upheld);
  step.evidence = event.params.evidence;
  fileRosterStep(event, "ObjectionRuled", roster, step);
}

/** Whether another objection to the row still waits. */
function isContested(roster: Roster, row: i32): bool {
  const objections = roster.objections.load();
  for (let i = 0; i < objections.length; i++) {
    if (objections[i].row == row && objections[i].status == ObjectionStatus.OPEN) return true;
  }
  return false;
}
