import { Address, BigInt, Bytes, ethereum } from "@graphprotocol/graph-ts";

// Every id of the index is made here. Numbers stand most significant byte first, so that ids sort as their numbers do.

const RECORD_BYTES = 32;
/** Those of the contract in a record's name; its kind stands behind them. */
export const MODULE_BYTES = 20;
/** From here on a number has two parts: its owner's, then its own. */
const TWOFOLD: u64 = 0x100000000;

/** The id of an organisation, a fund, a campaign, a programme, a roster or a request for access. */
export function shortId(number: BigInt): Bytes {
  return bigEndian(number.toU64(), 4);
}

/** The id of a deposit, payment, piece of evidence or objection: its owner's number (4 bytes), then its own (4 bytes). */
export function longId(number: BigInt): Bytes {
  return bigEndian(number.toU64(), 8);
}

/** `shortId`, or none for 0, which stands for nobody and nothing. */
export function shortIdOrNone(number: BigInt): Bytes | null {
  return number.isZero() ? null : shortId(number);
}

/** `longId`, or none for 0. */
export function longIdOrNone(number: BigInt): Bytes | null {
  return number.isZero() ? null : longId(number);
}

/** The fund of a deposit or payment, the organisation of a piece of evidence, the roster of an objection. */
export function ownerId(number: BigInt): Bytes {
  return bigEndian(number.toU64() >> 32, 4);
}

/** As people write it: 3-17. */
export function numberText(number: BigInt): string {
  const value = number.toU64();
  return (value >> 32).toString() + "-" + (value & 0xffffffff).toString();
}

/** What happened once, in one place of the chain. */
export function eventId(event: ethereum.Event): Bytes {
  return event.transaction.hash.concat(bigEndian(event.logIndex.toU64(), 4));
}

export function citationId(event: ethereum.Event, digest: Bytes): Bytes {
  return eventId(event).concat(digest);
}

/** @param kind `Kind.DEPOSIT` or `Kind.PAYMENT` */
export function pageId(kind: u8, batch: Bytes, index: i32): Bytes {
  return bigEndian(kind, 1).concat(batch).concat(bigEndian(index, 4));
}

export function pieceId(deposit: Bytes, row: i32): Bytes {
  return deposit.concat(bigEndian(row, 4));
}

export function rosterPageId(roster: Bytes, index: i32): Bytes {
  return roster.concat(bigEndian(index, 4));
}

export function regionId(programme: Bytes, region: u64): Bytes {
  return programme.concat(bigEndian(region, 8));
}

export function rosterPaymentId(payment: Bytes, roster: Bytes): Bytes {
  return payment.concat(roster);
}

/** The name of any record of any module: module (20) | kind (1) | number (11). */
export function recordId(module: Address, kind: u8, number: BigInt): Bytes {
  return module.concat(bigEndian(kind, 1)).concat(bigEndian(0, 3)).concat(longId(number));
}

/**
 * The number in a record's name. The contracts give names freely to whoever asks, so it may be any 32 bytes.
 * @returns None where no record can have that number
 */
export function recordNumber(name: Bytes): BigInt | null {
  if (name.length != RECORD_BYTES) return null;
  for (let i = MODULE_BYTES + 1; i < RECORD_BYTES - 8; i++) if (name[i] != 0) return null;
  return BigInt.fromU64(bswap<u64>(load<u64>(name.dataStart + RECORD_BYTES - 8)));
}

/** `shortId` or `longId`, as the number has one part or two. */
export function entityId(number: BigInt): Bytes {
  return number.toU64() < TWOFOLD ? shortId(number) : longId(number);
}

/** The id of a `Record`: its kind, then the id of its entity. */
export function aboutId(kind: u8, entity: Bytes): Bytes {
  return bigEndian(kind, 1).concat(entity);
}

function bigEndian(value: u64, size: i32): Bytes {
  const bytes = new Bytes(size);
  for (let i = size - 1; i >= 0; i--) {
    bytes[i] = <u8>value;
    value >>= 8;
  }
  return bytes;
}
