import { Bytes, ethereum } from "@graphprotocol/graph-ts";
// Every module that can be replaced has these events. The classes of one source serve for all.
import { Restarted, Retired, Stopped } from "../generated/FundLedger/FundLedger";
import { Module } from "../generated/schema";
import { known } from "./known";

export function handleStopped(event: Stopped): void {
  stop(event, true);
}

export function handleRestarted(event: Restarted): void {
  stop(event, false);
}

export function handleRetired(event: Retired): void {
  const module = knownModule(event.address, event);
  if (module === null) return;
  module.successor = event.params.successor;
  module.save();
}

function stop(event: ethereum.Event, stopped: bool): void {
  const module = knownModule(event.address, event);
  if (module === null) return;
  module.stopped = stopped;
  module.save();
}

function knownModule(address: Bytes, event: ethereum.Event): Module | null {
  return known<Module>(Module.load(address), "record of the module", address, event);
}
