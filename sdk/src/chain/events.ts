import { getContractEvents, getBlock } from "viem/actions";
import type { Client } from "viem";
import { ledgerAbi } from "../generated/abi.ts";
import type { LedgerEvent } from "../trace/replay.ts";
import type { Deployment } from "./deployment.ts";

/**
 * Read the whole event log of the ledger, and of those that it replaced, from the chain, for `ledgerFromEvents`: what any reader needs to recompute every trace
 * without trusting an index.
 * @param to The last block to read
 * @param span How many blocks a question
 * @returns Events in the order of the chain, each with its block's time
 */
export async function* readLedgerEvents(
  client: Client,
  { modules, startBlock }: Deployment,
  to: bigint,
  span = 1_000n,
): AsyncGenerator<LedgerEvent, void, undefined> {
  const ledgers = modules.filter(({ kind }) => kind === "ledger").map((module) => module.address);
  for (let from = BigInt(startBlock); from <= to; from += span) {
    const last = from + span - 1n < to ? from + span - 1n : to;
    const logs = await getContractEvents(client, {
      address: ledgers,
      abi: ledgerAbi,
      fromBlock: from,
      toBlock: last,
      strict: true,
    });
    const times = new Map<bigint, bigint>();
    for (const log of logs) {
      const at = log.blockTimestamp ?? times.get(log.blockNumber) ?? (await timeOf(client, log.blockNumber));
      times.set(log.blockNumber, at);
      yield { ...log, at };
    }
  }
}

async function timeOf(client: Client, blockNumber: bigint): Promise<bigint> {
  return (await getBlock(client, { blockNumber })).timestamp;
}
