import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { end } from "../lib/processes.ts";
import { chainState, keepSaved, saveChain, startChain } from "./chain.ts";
import { anyFree } from "./ports.ts";
import { blockAt, rpc } from "./rpc.ts";

type State = {
  best_block_number: string | number;
  blocks: { header: { number: string }; transactions: unknown[] }[];
  accounts: Record<string, { nonce: number | string }>;
};

describe("the embedded chain", () => {
  let home: string;
  beforeEach(async () => void (home = await mkdtemp(join(tmpdir(), "sunledger-chain-"))));
  afterEach(() => rm(home, { recursive: true }));

  async function run<T>(work: (url: string, head: number) => Promise<T>): Promise<T> {
    const chain = await startChain(home, await anyFree());
    try {
      return await work(chain.rpc, chain.head.number);
    } finally {
      await end(chain.identity, "SIGKILL");
    }
  }

  /** @returns Number of the block that was made */
  async function makeBlock(url: string): Promise<number> {
    const before = (await blockAt(url, "latest"))!.number;
    const [from] = await rpc<string[]>(url, "eth_accounts");
    await rpc(url, "eth_sendTransaction", [{ from, to: from }]);
    await expect.poll(async () => (await blockAt(url, "latest"))!.number).toBe(before + 1);
    return before + 1;
  }

  const savedState = async () => JSON.parse(await readFile(chainState(home), "utf8")) as State;

  it("has one block 0 and goes on from its last block, however often it is started", async () => {
    const firsts = new Set<string>();
    for (let times = 0; times < 5; times++)
      await run(async (url, head) => {
        expect(head).toBe(times);
        const first = (await blockAt(url, 0))!;
        // 2020-01-26T00:00:00+08:00: the same at each start, whatever the clock says.
        expect(first.timestamp).toBe(1_579_968_000);
        firsts.add(first.hash);
        await makeBlock(url);
        await saveChain(url, chainState(home));
      });
    expect(firsts.size).toBe(1);
    expect((await savedState()).blocks.map(({ header }) => Number(header.number)).sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("dates its blocks by the clock", async () => {
    await run(async (url) => {
      const before = Math.floor(Date.now() / 1000);
      const block = (await blockAt(url, await makeBlock(url)))!;
      // It counts whole seconds from a start of its own.
      expect(block.timestamp).toBeGreaterThanOrEqual(before - 1);
      expect(block.timestamp).toBeLessThanOrEqual(Math.ceil(Date.now() / 1000));
    });
  });

  it("started again by a machine whose clock was put back, dates no block before its last one", async () => {
    const tomorrow = Math.floor(Date.now() / 1000) + 86_400;
    await run(async (url) => {
      await rpc(url, "evm_setTime", [tomorrow]);
      await makeBlock(url);
      await saveChain(url, chainState(home));
    });
    await run(async (url, head) => {
      expect(head).toBe(1);
      const block = (await blockAt(url, await makeBlock(url)))!;
      expect(block.timestamp).toBeGreaterThanOrEqual((await blockAt(url, 1))!.timestamp);
      expect(block.timestamp).toBeLessThan(tomorrow + 60);
    });
  });

  it("is saved by one at a time, so that the file is whole, whoever asks meanwhile", async () => {
    const troubles: Error[] = [];
    await run(async (url) => {
      const saving = keepSaved(url, chainState(home), (error) => error && troubles.push(error));
      const asked: Promise<void>[] = [];
      for (let times = 0; times < 10; times++) {
        await makeBlock(url);
        asked.push(saving.now(), saving.now());
      }
      await Promise.all(asked);
      expect(Number((await savedState()).best_block_number)).toBe(10);
      await makeBlock(url);
      await saving.end({ save: true });
    });
    expect(troubles).toEqual([]);
    expect(Number((await savedState()).best_block_number)).toBe(11);
  });

  it("is saved as it is at one moment, its blocks and its accounts, however busily it is written to", async () => {
    await run(async (url) => {
      const writers = (await rpc<string[]>(url, "eth_accounts")).slice(0, 5);
      let [sent, enough] = [0, false];
      const writing = writers.map(async (from) => {
        for (; !enough; sent++) await rpc(url, "eth_sendTransaction", [{ from, to: from }]);
      });
      for (let times = 1; times <= 30; times++) {
        await saveChain(url, chainState(home));
        const { accounts, blocks } = await savedState();
        const inBlocks = blocks.reduce((sum, { transactions }) => sum + transactions.length, 0);
        const inAccounts = writers.reduce((sum, writer) => sum + Number(accounts[writer]!.nonce), 0);
        expect(inAccounts, `transactions in save ${times}`).toBe(inBlocks);
      }
      enough = true;
      await Promise.all(writing);
      // What came while it was read is in a block, too.
      const count = async (from: string) => Number(await rpc(url, "eth_getTransactionCount", [from, "latest"]));
      await expect.poll(async () => (await Promise.all(writers.map(count))).reduce((a, b) => a + b)).toBe(sent);
      expect(sent).toBeGreaterThan(100);
    });
  });

  it("is left to whoever makes its blocks", async () => {
    await run(async (url) => {
      await makeBlock(url);
      await rpc(url, "evm_setAutomine", [false]);
      await saveChain(url, chainState(home));
      expect(await rpc(url, "anvil_getAutomine")).toBe(false);
      await rpc(url, "evm_setAutomine", [true]);
      await saveChain(url, chainState(home));
      expect(await rpc(url, "anvil_getAutomine")).toBe(true);
    });
  });

  it("is not saved any more once that was ended without a last time, and what came after is lost", async () => {
    await run(async (url) => {
      const saving = keepSaved(url, chainState(home), () => undefined);
      await makeBlock(url);
      await saving.now();
      await saving.end({ save: false });
      await makeBlock(url);
    });
    await run(async (_, head) => expect(head).toBe(1));
  });
});
