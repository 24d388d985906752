import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startTestChain } from "./testChain.ts";
import type { TestChain } from "./testChain.ts";
import { beginDaysAgo, setClock, wallClock } from "./clock.ts";
import { blockAt, rpc } from "./rpc.ts";

const DAY = 86_400;

describe("the embedded chain's clock", () => {
  let chain: TestChain;
  beforeEach(async () => void (chain = await startTestChain(31_337)));
  afterEach(() => chain.stop());

  /** Make a block, and tell how many days ago it was made by its own time, to the nearest. */
  async function blockDaysAgo(): Promise<number> {
    await rpc(chain.rpc, "evm_mine");
    return Math.round((wallClock() - (await blockAt(chain.rpc, "latest"))!.timestamp) / DAY);
  }

  it("of a chain without a block begins as many days ago as it is told", async () => {
    await beginDaysAgo(chain.rpc, 112);
    expect(await blockDaysAgo()).toBe(112);
  });

  it("goes forward, never back before the last block, never beyond now", async () => {
    await beginDaysAgo(chain.rpc, 10);
    await blockDaysAgo();
    await setClock(chain.rpc, wallClock() - 4 * DAY);
    expect(await blockDaysAgo()).toBe(4);
    await setClock(chain.rpc, wallClock() - 8 * DAY);
    expect(await blockDaysAgo()).toBe(4);
    await setClock(chain.rpc, wallClock() + 8 * DAY);
    expect(await blockDaysAgo()).toBe(0);
  });

  it("of a chain that has blocks is not set back", async () => {
    await rpc(chain.rpc, "evm_mine");
    await beginDaysAgo(chain.rpc, 112);
    expect(await blockDaysAgo()).toBe(0);
  });
});
