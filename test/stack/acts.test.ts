import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseDeployment } from "@sunledger/sdk/chain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caughtUp } from "../../scripts/stack/indexer.ts";
import { readStack } from "../../scripts/stack/settings.ts";
import { status } from "../../scripts/start/status.ts";
import { until } from "../../scripts/lib/processes.ts";
import { PATIENCE, STACK } from "../helpers/patience.ts";
import { command, startStack } from "../helpers/stack.ts";
import { assemble } from "./random/actors.ts";
import { expectAgreement } from "./random/agreement.ts";
import type { World } from "./random/choices.ts";
import { drawFrom } from "./random/draw.ts";
import { ACTS } from "./random/acts.ts";
import type { Tally } from "./random/acts.ts";
import { act, actThrough, actUntilNoneIsOwed, recall } from "./random/driver.ts";
import { Memory } from "./random/memory.ts";

/** 10,000 is what is promised (`--deep`); fewer where every change is tested. */
const COUNT = Number(process.env["SUNLEDGER_ACTS"] ?? 800);
/** The same acts again: `--seed`. */
const SEED = Number(process.env["SUNLEDGER_SEED"] ?? 20_200_126);
const QUARTER = Math.floor(COUNT / 4);
/** A tenth of a quarter goes on while a part is killed. */
const MEANWHILE = Math.floor(QUARTER / 10);

describe(`given ${COUNT} random acts by everybody (seed ${SEED})`, { timeout: STACK.testTimeout + COUNT * 150 }, () => {
  let stack: Awaited<ReturnType<typeof startStack>>;
  let world: World;
  const tally: Tally = new Map();

  beforeAll(async () => {
    stack = await startStack({ demo: false, site: false });
    const { home, rpc } = stack.stack;
    const deployment = parseDeployment(await readFile(join(home, "deployment.json"), "utf8"));
    const actors = await assemble(deployment, rpc);
    world = { draw: drawFrom(SEED), memory: new Memory(), actors, deployment, rpc };
    await recall(world);
  });
  afterAll(() => stack.end());

  const agree = async (): Promise<void> => {
    const { ports, rpc, index } = readStack()!;
    await caughtUp(ports, rpc);
    const figures = await expectAgreement(world, index, 60);
    console.log(
      `chain, index and SDK agree: ${JSON.stringify(figures, (_, value) => (typeof value === "bigint" ? `${value} fen` : (value as unknown)))}`,
    );
  };
  const kill = (service: string, signal: NodeJS.Signals): void =>
    void process.kill(readStack()!.services[service]!.pid, signal);
  const mended = async (): Promise<void> => {
    const up = await until(async () => (await status())?.running || undefined, { within: PATIENCE });
    expect(up, "all parts are up again").toBe(true);
  };

  it("chain, index and SDK agree to the fen", async () => {
    await actUntilNoneIsOwed(world, QUARTER, tally);
    await agree();
  });

  it("they agree after the indexer was killed under way", async () => {
    await act(world, QUARTER - MEANWHILE, tally);
    kill("indexer", "SIGKILL");
    await act(world, MEANWHILE, tally);
    await mended();
    await agree();
  });

  it("they agree after the chain was stopped and started under way, and nothing is lost", async () => {
    await act(world, QUARTER - MEANWHILE, tally);
    const before = await world.actors.governor.client.getBlock();
    await command(["stop"]);
    await command(["start", "--detach", "--no-demo", "--no-site"]);
    const after = await world.actors.governor.client.getBlock();
    expect(after.hash, "the chain's head").toBe(before.hash);
    await actThrough(world, MEANWHILE, tally);
    await agree();
  });

  it("they agree after the chain was killed under way, on what the chain still has", async () => {
    await act(world, QUARTER - MEANWHILE, tally);
    kill("chain", "SIGKILL");
    await actThrough(world, MEANWHILE, tally);
    await mended();
    await recall(world);
    await agree();
  });

  it("every act was done by somebody and refused to somebody", () => {
    console.table(Object.fromEntries(tally));
    expect([...tally.keys()].sort()).toEqual(Object.keys(ACTS).sort());
    const never = [...tally].filter(([name, { done }]) => done === 0 && name !== "retire").map(([name]) => name);
    expect(never, "acts that were never done").toEqual([]);
    expect(tally.get("retire")?.done, "retired by somebody who may not").toBe(0);
    expect([...tally.values()].reduce((sum, { refused }) => sum + refused, 0)).toBeGreaterThan(0);
  });
});
