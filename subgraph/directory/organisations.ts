import { BigInt, ethereum } from "@graphprotocol/graph-ts";
import {
  EncryptionKeyPublished,
  MemberAppointed,
  MemberDismissed,
  OrganisationAmended,
  OrganisationRegistered,
  OrganisationReinstated,
  OrganisationSuspended,
  PartyNamed,
} from "../generated/Directory/Directory";
import { Member, Organisation, OrganisationChange, Party } from "../generated/schema";
import { newActivity } from "../common/acts";
import { eventId, recordId, shortId } from "../common/ids";
import { missing } from "../common/known";
import { loadLedger } from "../common/ledger";
import { aboutOf, fileRecord, retitle } from "../common/records";
import { organisationReference } from "../common/references";
import { stamp } from "../common/values";
import { OrganisationChangeKind, OrganisationKind } from "../declared/enums";
import { Kind } from "../declared/records";
import { knownOrganisation } from "./known";

export function handleOrganisationRegistered(event: OrganisationRegistered): void {
  const organisation = new Organisation(shortId(event.params.org));
  organisation.number = event.params.org.toI32();
  organisation.kind = OrganisationKind.named(event.params.kind);
  organisation.region = event.params.region;
  organisation.creditCode = event.params.creditCode.toString();
  organisation.reference = organisationReference(event.params.creditCode);
  organisation.treasury = event.params.treasury;
  organisation.name = event.params.name;
  organisation.suspended = false;
  organisation.issued = BigInt.zero();
  organisation.redeemed = BigInt.zero();
  stamp(organisation, event, "registeredAt");
  organisation.save();
  fileRecord(event.address, Kind.ORGANISATION, event.params.org, organisation.name, []);

  const ledger = loadLedger();
  ledger.organisations += 1;
  ledger.save();

  list(event, "OrganisationRegistered", event.params.org);
}

export function handleOrganisationAmended(event: OrganisationAmended): void {
  const organisation = knownOrganisation(shortId(event.params.org), event);
  if (organisation === null) return;
  organisation.region = event.params.region;
  organisation.treasury = event.params.treasury;
  organisation.name = event.params.name;
  organisation.save();
  retitle(Kind.ORGANISATION, organisation.id, organisation.name);

  const change = newChange(event, organisation, OrganisationChangeKind.AMENDED, event.params.reason);
  change.name = event.params.name;
  change.region = event.params.region;
  change.save();

  list(event, "OrganisationAmended", event.params.org);
}

export function handleOrganisationSuspended(event: OrganisationSuspended): void {
  const organisation = knownOrganisation(shortId(event.params.org), event);
  if (organisation === null) return;
  organisation.suspended = true;
  organisation.save();

  newChange(event, organisation, OrganisationChangeKind.SUSPENDED, event.params.reason).save();
  list(event, "OrganisationSuspended", event.params.org);
}

export function handleOrganisationReinstated(event: OrganisationReinstated): void {
  const organisation = knownOrganisation(shortId(event.params.org), event);
  if (organisation === null) return;
  organisation.suspended = false;
  organisation.save();

  newChange(event, organisation, OrganisationChangeKind.REINSTATED, event.params.reason).save();
  list(event, "OrganisationReinstated", event.params.org);
}

export function handleMemberAppointed(event: MemberAppointed): void {
  const organisation = knownOrganisation(shortId(event.params.org), event);
  if (organisation === null) return;
  // An account that left one organisation may come back in another, so the one entity is written anew.
  const member = new Member(event.params.account);
  member.organisation = organisation.id;
  member.roles = event.params.roles;
  member.until = event.params.until;
  member.dismissedFor = null;
  stamp(member, event);
  member.save();
}

export function handleMemberDismissed(event: MemberDismissed): void {
  const member = Member.load(event.params.account);
  if (member === null) return missing("member", event.params.account, event);
  member.until = BigInt.zero();
  member.dismissedFor = event.params.reason;
  stamp(member, event);
  member.save();
}

export function handleEncryptionKeyPublished(event: EncryptionKeyPublished): void {
  const organisation = knownOrganisation(shortId(event.params.org), event);
  if (organisation === null) return;
  organisation.encryptionKey = event.params.key;
  organisation.save();
}

export function handlePartyNamed(event: PartyNamed): void {
  const by = knownOrganisation(shortId(event.params.by), event);
  if (by === null) return;
  const party = new Party(event.params.ref);
  party.name = event.params.name;
  party.by = by.id;
  party.at = event.block.timestamp;
  party.save();
}

function newChange(
  event: ethereum.Event,
  organisation: Organisation,
  kind: string,
  reason: string,
): OrganisationChange {
  const change = new OrganisationChange(eventId(event));
  change.organisation = organisation.id;
  change.kind = kind;
  change.reason = reason;
  stamp(change, event);
  return change;
}

function list(event: ethereum.Event, act: string, org: BigInt): void {
  const record = recordId(event.address, Kind.ORGANISATION, org);
  const activity = newActivity(event, act, record, aboutOf(Kind.ORGANISATION, shortId(org)));
  activity.organisation = shortId(org);
  activity.save();
}
