import {
  accessManagerAbi,
  campaignsAbi,
  directoryAbi,
  evidenceAbi,
  ledgerAbi,
  reliefAbi,
  tokenAbi,
} from "@sunledger/sdk/chain";
import { parseEventLogs } from "viem";
import type { Log } from "viem";

const ABI = [
  ...accessManagerAbi,
  ...campaignsAbi,
  ...directoryAbi,
  ...evidenceAbi,
  ...ledgerAbi,
  ...reliefAbi,
  ...tokenAbi,
] as const;

/** What happened in the book, in the order of the chain. */
export const eventsOf = (logs: readonly Log[]) => parseEventLogs({ abi: ABI, logs: [...logs] });

export type BookEvent = ReturnType<typeof eventsOf>[number];

/** What an event names, which the log must have told of before. */
export function known<T>(value: T | undefined, what: string, id: number | bigint): T {
  if (value === undefined) throw new Error(`An event names ${what} ${id} before telling of it`);
  return value;
}
