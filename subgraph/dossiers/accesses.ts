import { Address, BigInt, ethereum } from "@graphprotocol/graph-ts";
import {
  AccessGranted,
  AccessRefused,
  AccessRequested,
  AccessRevoked,
  AccessUsed,
} from "../generated/Dossiers/Dossiers";
import { AccessRequest, AccessStep } from "../generated/schema";
import { cite, newActivity } from "../common/acts";
import { eventId, recordId, shortId } from "../common/ids";
import { aboutOf, fileRecord } from "../common/records";
import { stamp } from "../common/values";
import { AccessBasis, AccessPurpose, AccessStatus, AccessStepKind } from "../declared/enums";
import { Kind } from "../declared/records";
import { knownRoster } from "../relief/known";
import { knownAccess } from "./known";

export function handleAccessRequested(event: AccessRequested): void {
  const roster = knownRoster(shortId(event.params.roster), event);
  if (roster === null) return;
  const access = new AccessRequest(shortId(event.params.access));
  access.number = event.params.access.toI32();
  access.roster = roster.id;
  access.row = event.params.row;
  access.by = shortId(event.params.by);
  access.recorder = event.params.recorder;
  access.purpose = AccessPurpose.named(event.params.purpose);
  access.status = AccessStatus.REQUESTED;
  access.evidence = event.params.evidence;
  access.uses = 0;
  stamp(access, event, "requestedAt");
  access.save();
  fileRecord(event.address, Kind.ACCESS, event.params.access, null, aboutOf(Kind.ROSTER, roster.id));

  const step = newStep(event, access, AccessStepKind.REQUESTED, event.params.by, event.params.recorder);
  step.evidence = access.evidence;
  file(event, "AccessRequested", access, step);
}

export function handleAccessGranted(event: AccessGranted): void {
  const access = knownAccess(shortId(event.params.access), event);
  if (access === null) return;
  access.status = AccessStatus.GRANTED;
  access.until = event.params.until;
  access.basis = AccessBasis.named(event.params.basis);
  access.law = event.params.law.length == 0 ? null : event.params.law;
  access.key = event.params.key;
  access.save();

  const step = newStep(event, access, AccessStepKind.GRANTED, event.params.by, event.params.approver);
  step.until = access.until;
  step.evidence = event.params.evidence;
  file(event, "AccessGranted", access, step);
}

export function handleAccessRefused(event: AccessRefused): void {
  const access = knownAccess(shortId(event.params.access), event);
  if (access === null) return;
  access.status = AccessStatus.REFUSED;
  access.save();

  const step = newStep(event, access, AccessStepKind.REFUSED, event.params.by, event.params.approver);
  step.reason = event.params.reason;
  file(event, "AccessRefused", access, step);
}

export function handleAccessUsed(event: AccessUsed): void {
  const access = knownAccess(shortId(event.params.access), event);
  if (access === null) return;
  access.uses += 1;
  access.save();

  file(
    event,
    "AccessUsed",
    access,
    newStep(event, access, AccessStepKind.USED, event.params.by, event.params.recorder),
  );
}

export function handleAccessRevoked(event: AccessRevoked): void {
  const access = knownAccess(shortId(event.params.access), event);
  if (access === null) return;
  access.status = AccessStatus.REVOKED;
  access.save();

  const step = newStep(event, access, AccessStepKind.REVOKED, event.params.by, event.params.approver);
  step.reason = event.params.reason;
  file(event, "AccessRevoked", access, step);
}

function newStep(event: ethereum.Event, access: AccessRequest, kind: string, by: BigInt, account: Address): AccessStep {
  const step = new AccessStep(eventId(event));
  step.access = access.id;
  step.kind = kind;
  step.by = shortId(by);
  step.account = account;
  step.logIndex = event.logIndex.toI32();
  stamp(step, event);
  return step;
}

function file(event: ethereum.Event, act: string, access: AccessRequest, step: AccessStep): void {
  step.save();
  const record = recordId(event.address, Kind.ACCESS, BigInt.fromI32(access.number));
  const evidence = step.evidence;
  if (evidence !== null) cite(event, act, record, evidence);

  const activity = newActivity(event, act, record, aboutOf(Kind.ACCESS, access.id));
  activity.organisation = step.by;
  activity.save();
}
