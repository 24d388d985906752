import { Bytes, Entity, ethereum, log } from "@graphprotocol/graph-ts";

/** A digest, key or batch reference as the contracts write it, where 32 zero bytes mean that there is none. */
export function bytesOrNone(value: Bytes): Bytes | null {
  for (let i = 0; i < value.length; i++) if (value[i] != 0) return value;
  return null;
}

/**
 * Writes down when and where an entity was made: every type has `block` and `transaction`, and a time.
 * @param time The field that holds the time
 */
export function stamp(entity: Entity, event: ethereum.Event, time: string = "at"): void {
  entity.setBigInt(time, event.block.timestamp);
  entity.setBigInt("block", event.block.number);
  entity.setBytes("transaction", event.transaction.hash);
}

/**
 * Ends the index: an enumeration has a member that it was not built for. An index that left the record out would be wrong without
 * saying so.
 */
export function unknownMember(enumeration: string, value: i32): string {
  log.critical(
    "{} has no member with the number {}. Build the index from the version of the contracts: ./sunledger generate",
    [enumeration, value.toString()],
  );
  return "";
}
