import { ContractError, decodeError } from "@sunledger/sdk/chain";
import { until } from "../../../scripts/lib/processes.ts";
import { PATIENCE } from "../../helpers/patience.ts";
import { nextAct, owed } from "./acts.ts";
import type { Tally } from "./acts.ts";
import { passTime } from "./chain.ts";
import type { Step, World } from "./choices.ts";
import { Memory } from "./memory.ts";

/** So many acts more than asked for bring about every act that is owed, many times over; where they do not, it cannot be done. */
const MOST_OWED = 2_000;

/**
 * Do random acts, one after the other. The chain decides what is allowed; what happened is learned from its events.
 * @param tally Counted on
 */
export async function act(world: World, count: number, tally: Tally): Promise<void> {
  for (let done = 0; done < count; done++) {
    const { name, step } = nextAct(world, tally);
    const isDone = await take(world, name, step);
    const entry = tally.get(name) ?? { done: 0, refused: 0 };
    tally.set(name, entry);
    entry[isDone ? "done" : "refused"] += 1;
  }
}

/** Somebody did what nobody may do. */
class Fault extends Error {}

/**
 * Take a step, and learn what came of it.
 * @returns Whether it was done; else it was refused
 */
async function take(world: World, name: string, step: Step): Promise<boolean> {
  if ("until" in step) {
    await passTime(world, step.until);
    return true;
  }
  const { status, logs, transactionHash } = await step.by.send(step.send);
  if (status === "reverted") return false;
  if (step.wrong !== undefined) throw new Fault(`${step.by.name} did "${name}" ${step.wrong}: ${transactionHash}`);
  world.memory.learn(logs);
  return true;
}

/** The same, and as many more as it takes until every act was done. */
export async function actUntilNoneIsOwed(world: World, count: number, tally: Tally): Promise<void> {
  await act(world, count, tally);
  for (let more = 0; more < MOST_OWED && owed(tally).length > 0; more++) await act(world, 1, tally);
}

/** Random acts while parts are killed: an act whose answer is missed counts for nothing, and what is known is read anew. */
export async function actThrough(world: World, count: number, tally: Tally): Promise<void> {
  let left = count;
  while (left > 0) {
    try {
      await act(world, 1, tally);
      left -= 1;
    } catch (error) {
      if (error instanceof Fault || decodeError(error) instanceof ContractError) throw error;
      await recall(world);
    }
  }
}

/** Learn the book anew from the chain's whole log, once it answers: it may have lost its last blocks. */
export async function recall(world: World): Promise<void> {
  const { client } = world.actors.governor;
  const address = Object.values(world.deployment.contracts);
  const fromBlock = BigInt(world.deployment.startBlock);
  const logs = await until(() => client.getLogs({ address, fromBlock }), { every: 100, within: PATIENCE });
  if (!logs) throw new Error("The chain does not answer");
  for (const actor of world.actors.all) actor.forget();
  world.memory = new Memory();
  world.memory.learn(logs);
}
