import { BigInt } from "@graphprotocol/graph-ts";
import { RosterApproved, RosterReviewed, RosterSubmitted, RowsStruck } from "../generated/Relief/Relief";
import { Roster } from "../generated/schema";
import { cite } from "../common/acts";
import { shortId } from "../common/ids";
import { aboutOf, fileRecord } from "../common/records";
import { bytesOrNone, stamp } from "../common/values";
import { Ground, RosterStage, RosterStepKind } from "../declared/enums";
import { Kind } from "../declared/records";
import { Change, countUp } from "./counts";
import { knownProgramme, knownRoster } from "./known";
import { fileRosterPages } from "./pages";
import { allRows, noRows, setOf, union } from "./sets";
import { fileRosterStep, newRosterStep, reach, rosterRecord, strike } from "./steps";

export function handleRosterSubmitted(event: RosterSubmitted): void {
  const programme = knownProgramme(shortId(event.params.programme), event);
  if (programme === null) return;
  const roster = new Roster(shortId(event.params.roster));
  roster.number = event.params.roster.toI32();
  roster.programme = programme.id;
  roster.village = shortId(event.params.village);
  roster.region = event.params.region;
  roster.count = event.params.count;
  roster.noticeDays = event.params.noticeDays;
  roster.noticeEnds = event.params.noticeEnds;
  roster.stage = RosterStage.FIRST_NOTICE;
  roster.reviewed = noRows();
  roster.approved = noRows();
  roster.enrolled = noRows();
  roster.contested = noRows();
  roster.struck = noRows();
  roster.exited = noRows();
  roster.enrolledCount = 0;
  roster.contestedCount = 0;
  roster.struckCount = 0;
  roster.exitedCount = 0;
  roster.objectionCount = 0;
  roster.batchRef = event.params.batchRef;
  roster.evidence = event.params.evidence;
  roster.dossiers = bytesOrNone(event.params.dossiers);
  roster.paid = BigInt.zero();
  roster.returned = BigInt.zero();
  stamp(roster, event, "submittedAt");
  roster.save();
  fileRecord(event.address, Kind.ROSTER, event.params.roster, null, aboutOf(Kind.PROGRAMME, programme.id));
  fileRosterPages(roster.id, event.params.rows);

  const change = new Change();
  change.rosters = 1;
  change.submitted = roster.count;
  countUp(event, roster, change);

  const all = allRows(roster.count);
  const step = newRosterStep(event, roster, RosterStepKind.SUBMITTED, event.params.village, event.params.recorder, all);
  step.noticeEnds = roster.noticeEnds;
  step.evidence = roster.evidence;
  cite(event, "RosterSubmitted", rosterRecord(event, roster), event.params.dossiers);
  fileRosterStep(event, "RosterSubmitted", roster, step);
}

export function handleRosterReviewed(event: RosterReviewed): void {
  const roster = knownRoster(shortId(event.params.roster), event);
  if (roster === null) return;
  const moved = setOf(event.params.moved);
  roster.reviewed = union(roster.reviewed, moved);
  roster.noticeEnds = event.params.noticeEnds;
  roster.reviewedAt = event.block.timestamp;
  reach(roster, RosterStage.SECOND_NOTICE);
  roster.save();

  const step = newRosterStep(event, roster, RosterStepKind.REVIEWED, event.params.by, event.params.approver, moved);
  step.noticeEnds = roster.noticeEnds;
  step.evidence = bytesOrNone(event.params.evidence);
  fileRosterStep(event, "RosterReviewed", roster, step);
}

export function handleRosterApproved(event: RosterApproved): void {
  const roster = knownRoster(shortId(event.params.roster), event);
  if (roster === null) return;
  const moved = setOf(event.params.moved);
  roster.approved = union(roster.approved, moved);
  roster.approvedAt = event.block.timestamp;
  reach(roster, RosterStage.APPROVED);
  roster.save();

  const step = newRosterStep(event, roster, RosterStepKind.APPROVED, event.params.by, event.params.approver, moved);
  step.evidence = bytesOrNone(event.params.evidence);
  fileRosterStep(event, "RosterApproved", roster, step);
}

export function handleRowsStruck(event: RowsStruck): void {
  const roster = knownRoster(shortId(event.params.roster), event);
  if (roster === null) return;
  const rows = setOf(event.params.struck);
  strike(event, roster, rows);
  roster.save();

  const step = newRosterStep(event, roster, RosterStepKind.STRUCK, event.params.by, event.params.approver, rows);
  step.ground = Ground.named(event.params.ground);
  step.evidence = event.params.evidence;
  fileRosterStep(event, "RowsStruck", roster, step);
}
