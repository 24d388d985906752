import { Address, BigInt, Bytes, ethereum } from "@graphprotocol/graph-ts";
import { cite, newActivity } from "../common/acts";
import { longId, numberText, ownerId } from "../common/ids";
import { aboutNamed, fileRecord } from "../common/records";
import { bytesOrNone, stamp } from "../common/values";
import { EvidenceKind } from "../declared/enums";
import { Kind } from "../declared/records";
import { Anchored, Corrected, RootAnchored } from "../generated/Evidence/Evidence";
import { Evidence } from "../generated/schema";

export function handleAnchored(event: Anchored): void {
  const entry = newEntry(
    event,
    event.params.evidence,
    EvidenceKind.DOCUMENT,
    event.params.record,
    event.params.recorder,
  );
  entry.digest = event.params.digest;
  file(event, "Anchored", event.params.evidence, entry, event.params.digest);
}

export function handleRootAnchored(event: RootAnchored): void {
  const entry = newEntry(event, event.params.evidence, EvidenceKind.ROOT, event.params.record, event.params.recorder);
  entry.digest = event.params.root;
  entry.count = event.params.count.toI32();
  entry.manifest = bytesOrNone(event.params.manifest);
  // The root is the digest of no document; the list of those it covers is one.
  file(event, "RootAnchored", event.params.evidence, entry, event.params.manifest);
}

export function handleCorrected(event: Corrected): void {
  const entry = newEntry(
    event,
    event.params.evidence,
    EvidenceKind.CORRECTION,
    event.params.record,
    event.params.recorder,
  );
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
  // The name comes from the caller, and may be that of no record of this book.
  entry.about = record === null ? [] : aboutNamed(record);
  if (entry.about.length > 0) entry.subject = entry.about[0];
  entry.save();

  const filed = fileRecord(event.address, Kind.EVIDENCE, id, null, entry.about);
  // What stands alone is a record of its own.
  const subject = record !== null ? record : filed.name;
  cite(event, act, subject, document);
  const activity = newActivity(event, act, subject, filed.about);
  activity.organisation = entry.by;
  activity.save();
}
