import { Address, BigInt, Bytes, dataSource, ethereum } from "@graphprotocol/graph-ts";
import { Anchored, Corrected, RootAnchored } from "../generated/Evidence/Evidence";
import { AccessRequest, Campaign, Evidence, Fund, Programme, Roster } from "../generated/schema";
import { Kind, longId, numberText, ownerId, recordId, recordNumber, shortId } from "./common/ids";
import { cite, newActivity } from "./common/lists";
import { bytesOrNone, stamp } from "./common/values";

export function handleAnchored(event: Anchored): void {
  const entry = newEntry(event, event.params.evidence, "DOCUMENT", event.params.record, event.params.recorder);
  entry.digest = event.params.digest;
  file(event, "Anchored", event.params.evidence, entry, event.params.digest);
}

export function handleRootAnchored(event: RootAnchored): void {
  const entry = newEntry(event, event.params.evidence, "ROOT", event.params.record, event.params.recorder);
  entry.digest = event.params.root;
  entry.count = event.params.count.toI32();
  entry.manifest = bytesOrNone(event.params.manifest);
  // The root is the digest of no document; the list of those it covers is one.
  file(event, "RootAnchored", event.params.evidence, entry, event.params.manifest);
}

export function handleCorrected(event: Corrected): void {
  const entry = newEntry(event, event.params.evidence, "CORRECTION", event.params.record, event.params.recorder);
  entry.digest = bytesOrNone(event.params.digest);
  entry.reason = event.params.reason;
  file(event, "Corrected", event.params.evidence, entry, event.params.digest);
}

function newEntry(event: ethereum.Event, id: BigInt, kind: string, record: Bytes, recorder: Address): Evidence {
  const entry = new Evidence(longId(id));
  entry.number = numberText(id);
  entry.kind = kind;
  entry.by = ownerId(id);
  entry.recorder = recorder;
  entry.record = bytesOrNone(record);
  stamp(entry, event);
  return entry;
}

function file(event: ethereum.Event, act: string, id: BigInt, entry: Evidence, document: Bytes): void {
  const record = entry.record;
  if (record !== null) place(entry, record);
  entry.save();

  // What stands alone is a record of its own.
  const subject = record !== null ? record : recordId(event.address, Kind.EVIDENCE, id);
  cite(event, act, subject, document);
  const activity = newActivity(event, act, subject);
  activity.fund = entry.fund;
  activity.campaign = entry.campaign;
  activity.programme = entry.programme;
  activity.roster = entry.roster;
  activity.organisation = entry.by;
  activity.save();
}

/** Finds what the record that an entry belongs to is part of, so that the pages of those can list it. */
function place(entry: Evidence, record: Bytes): void {
  const context = dataSource.context();
  const ledger = context.getBytes("ledger");
  const relief = context.getBytes("relief");

  const fund = recordNumber(record, ledger, Kind.FUND);
  if (fund !== null) return placeInFund(entry, shortId(fund));
  const deposit = recordNumber(record, ledger, Kind.DEPOSIT);
  if (deposit !== null) return placeInFund(entry, ownerId(deposit));
  const payment = recordNumber(record, ledger, Kind.PAYMENT);
  if (payment !== null) return placeInFund(entry, ownerId(payment));
  const campaign = recordNumber(record, context.getBytes("campaigns"), Kind.CAMPAIGN);
  if (campaign !== null) return placeInCampaign(entry, shortId(campaign));
  const programme = recordNumber(record, relief, Kind.PROGRAMME);
  if (programme !== null) return placeInProgramme(entry, shortId(programme));
  const roster = recordNumber(record, relief, Kind.ROSTER);
  if (roster !== null) return placeInRoster(entry, shortId(roster));
  const access = recordNumber(record, context.getBytes("dossiers"), Kind.ACCESS);
  if (access === null) return;
  const request = AccessRequest.load(shortId(access));
  if (request !== null) placeInRoster(entry, request.roster);
}

function placeInFund(entry: Evidence, id: Bytes): void {
  const fund = Fund.load(id);
  if (fund === null) return;
  entry.fund = fund.id;
  entry.campaign = fund.campaign;
  entry.programme = fund.programme;
}

function placeInCampaign(entry: Evidence, id: Bytes): void {
  const campaign = Campaign.load(id);
  if (campaign === null) return;
  entry.campaign = campaign.id;
  entry.fund = campaign.fund;
}

function placeInProgramme(entry: Evidence, id: Bytes): void {
  const programme = Programme.load(id);
  if (programme === null) return;
  entry.programme = programme.id;
  entry.fund = programme.fund;
}

function placeInRoster(entry: Evidence, id: Bytes): void {
  const roster = Roster.load(id);
  if (roster === null) return;
  entry.roster = roster.id;
  entry.programme = roster.programme;
}
