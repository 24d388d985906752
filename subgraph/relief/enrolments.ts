import { HouseholdsEnrolled, HouseholdsExited, RosterReverified } from "../generated/Relief/Relief";
import { shortId } from "../common/ids";
import { ExitCause, RosterStage, RosterStepKind } from "../declared/enums";
import { countRows, setOf, union, without } from "./sets";
import { Change, countUp } from "./counts";
import { knownRoster } from "./known";
import { fileRosterStep, newRosterStep, reach } from "./steps";

export function handleHouseholdsEnrolled(event: HouseholdsEnrolled): void {
  const roster = knownRoster(shortId(event.params.roster), event);
  if (roster === null) return;
  const moved = setOf(event.params.moved);
  const step = newRosterStep(event, roster, RosterStepKind.ENROLLED, event.params.by, event.params.recorder, moved);
  roster.enrolled = union(roster.enrolled, moved);
  roster.enrolledCount = countRows(roster.enrolled);
  roster.enrolledAt = event.block.timestamp;
  reach(roster, RosterStage.ENROLLED);
  roster.save();

  const change = new Change();
  change.enrolled = step.count;
  countUp(event, roster, change);
  fileRosterStep(event, "HouseholdsEnrolled", roster, step);
}

export function handleHouseholdsExited(event: HouseholdsExited): void {
  const roster = knownRoster(shortId(event.params.roster), event);
  if (roster === null) return;
  const left = setOf(event.params.left);
  const step = newRosterStep(event, roster, RosterStepKind.EXITED, event.params.by, event.params.approver, left);
  roster.enrolled = without(roster.enrolled, left);
  roster.exited = union(roster.exited, left);
  roster.enrolledCount = countRows(roster.enrolled);
  roster.exitedCount = countRows(roster.exited);
  roster.save();

  const change = new Change();
  change.enrolled = -step.count;
  change.exited = step.count;
  countUp(event, roster, change);

  step.cause = ExitCause.named(event.params.cause);
  step.evidence = event.params.evidence;
  fileRosterStep(event, "HouseholdsExited", roster, step);
}

export function handleRosterReverified(event: RosterReverified): void {
  const roster = knownRoster(shortId(event.params.roster), event);
  if (roster === null) return;
  const confirmed = setOf(event.params.confirmed);
  const step = newRosterStep(
    event,
    roster,
    RosterStepKind.REVERIFIED,
    event.params.by,
    event.params.approver,
    confirmed,
  );
  step.evidence = event.params.evidence;
  fileRosterStep(event, "RosterReverified", roster, step);
}
