import { Address, Bytes } from "@graphprotocol/graph-ts";
import { Module } from "../generated/schema";

/**
 * Writes down that a contract of this book has an address, from the first record that it keeps.
 * @param kind As the deployment file has it: one that took another's place is of the same kind
 */
export function meet(address: Address, kind: string): Module {
  let module = Module.load(address);
  if (module === null) {
    module = new Module(address);
    module.kind = kind;
    module.stopped = false;
    module.save();
  }
  return module;
}

/** Of which kind the contract of this book is that has an address; empty for any other address. */
export function moduleAt(address: Bytes): string {
  const module = Module.load(address);
  return module === null ? "" : module.kind;
}
