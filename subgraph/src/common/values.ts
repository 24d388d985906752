import { Bytes, Entity, ethereum } from "@graphprotocol/graph-ts";

/** A digest, key or batch reference as the contracts write it, where 32 zero bytes mean that there is none. */
export function bytesOrNone(value: Bytes): Bytes | null {
  for (let i = 0; i < value.length; i++) if (value[i] != 0) return value;
  return null;
}

/** The name that the schema gives to a number of a Solidity enum; none for one that it does not know. */
export function enumName(names: string[], value: i32): string | null {
  return value >= 0 && value < names.length && names[value] != "" ? names[value] : null;
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
