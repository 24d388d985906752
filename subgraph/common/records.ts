import { Address, BigInt, Bytes } from "@graphprotocol/graph-ts";
import { contractOf } from "../declared/records";
import { Record } from "../generated/schema";
import { aboutId, entityId, MODULE_BYTES, recordId, recordNumber } from "./ids";
import { meet } from "./modules";

/**
 * Files a record, so that acts and evidence can be about it.
 * @param kind One of `Kind`
 * @param number As its contract counts it
 * @param title What it is called; null where it has a number alone
 * @param within What it is part of: the `about` of a record, or nothing
 */
export function fileRecord(module: Address, kind: u8, number: BigInt, title: string | null, within: Bytes[]): Record {
  meet(module, contractOf(kind));
  const record = new Record(aboutId(kind, entityId(number)));
  record.name = recordId(module, kind, number);
  record.title = title;
  place(record, within);
  return record;
}

/**
 * Says that a record is part of others from now on, such as a fund that was opened before its campaign.
 * @param entity The id of its entity
 */
export function putWithin(kind: u8, entity: Bytes, within: Bytes[]): void {
  const record = Record.load(aboutId(kind, entity));
  if (record !== null) place(record, within);
}

/** Gives a record another title. */
export function retitle(kind: u8, entity: Bytes, title: string): void {
  const record = Record.load(aboutId(kind, entity));
  if (record === null) return;
  record.title = title;
  record.save();
}

/** A record and what it is part of; nothing where it was never filed. */
export function aboutOf(kind: u8, entity: Bytes): Bytes[] {
  const record = Record.load(aboutId(kind, entity));
  return record === null ? [] : record.about;
}

/** The same by a record's name; nothing where no contract of this book keeps a record of that name. */
export function aboutNamed(name: Bytes): Bytes[] {
  const number = recordNumber(name);
  if (number === null) return [];
  const record = Record.load(aboutId(name[MODULE_BYTES], entityId(number)));
  return record === null || record.name != name ? [] : record.about;
}

function place(record: Record, within: Bytes[]): void {
  const about: Bytes[] = [record.id];
  record.about = about.concat(within);
  record.depth = within.length;
  record.save();
}
