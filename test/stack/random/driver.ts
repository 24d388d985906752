import { ContractError, decodeError } from "@sunledger/sdk/chain";
import { setTimeout as sleep } from "node:timers/promises";
import { ACTS, nextAct } from "./acts.ts";
import type { World } from "./choices.ts";
import { Memory } from "./memory.ts";

/** How often each act was done and refused. */
export type Tally = Map<string, { done: number; refused: number }>;

/**
 * Do random acts, one after the other. The chain decides what is allowed; what happened is learned from its events.
 * @param tally Counted on
 */
export async function act(world: World, count: number, tally: Tally): Promise<void> {
  for (let done = 0; done < count; done++) {
    const { name, step } = nextAct(world);
    const receipt = await step.by.send(step.send);
    const entry = tally.get(name) ?? { done: 0, refused: 0 };
    tally.set(name, entry);
    if (receipt.status === "reverted") entry.refused += 1;
    else {
      entry.done += 1;
      world.memory.learn(receipt.logs);
    }
  }
}

/** The same, while parts are killed: an act whose answer is missed counts for nothing, and what is known is read anew. */
export async function actThrough(world: World, count: number, tally: Tally): Promise<void> {
  let left = count;
  while (left > 0) {
    try {
      await act(world, 1, tally);
      left -= 1;
    } catch (error) {
      if (decodeError(error) instanceof ContractError) throw error;
      await recall(world);
    }
  }
}

/** Learn the book anew from the chain's whole log, once it answers: it may have lost its last blocks. */
export async function recall(world: World): Promise<void> {
  const { client } = world.actors.governor;
  for (let tries = 0; ; tries++) {
    try {
      const memory = new Memory();
      const address = Object.values(world.deployment.contracts);
      memory.learn(await client.getLogs({ address, fromBlock: BigInt(world.deployment.startBlock) }));
      for (const actor of world.actors.all) actor.forget();
      world.memory = memory;
      return;
    } catch (error) {
      if (tries === 200) throw error;
      await sleep(100);
    }
  }
}

export const ALL_ACTS = Object.keys(ACTS);
