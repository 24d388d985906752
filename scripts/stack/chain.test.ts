import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { end } from "../lib/processes.ts";
import { chainState, keepSaved, saveChain, startChain } from "./chain.ts";
import { chainAddress } from "./exposure.ts";
import { anyFree } from "./ports.ts";
import { blockAt, rpc } from "./rpc.ts";
import { ACCOUNTS, transact } from "./writing.testing.ts";

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
    const chain = await startChain(home, chainAddress(undefined, await anyFree()));
    try {
      return await work(chain.rpc, chain.head.number);
    } finally {
      await end(chain.identity, "SIGKILL");
    }
  }

  /** @returns Number of the block that was made */
  async function makeBlock(url: string): Promise<number> {
    const before = (await blockAt(url, "latest"))!.number;
    await transact(url);
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
      let [sent, enough] = [0, false];
      const writing = ACCOUNTS.map(async (from) => {
        for (; !enough; sent++) await transact(url, from);
      });
      for (let times = 1; times <= 30; times++) {
        await saveChain(url, chainState(home));
        const { accounts, blocks } = await savedState();
        const inBlocks = blocks.reduce((sum, { transactions }) => sum + transactions.length, 0);
        const inAccounts = ACCOUNTS.reduce((sum, writer) => sum + Number(accounts[writer]!.nonce), 0);
        expect(inAccounts, `transactions in save ${times}`).toBe(inBlocks);
      }
      enough = true;
      await Promise.all(writing);
      // What came while it was read is in a block, too.
      const count = async (from: string) => Number(await rpc(url, "eth_getTransactionCount", [from, "latest"]));
      await expect.poll(async () => (await Promise.all(ACCOUNTS.map(count))).reduce((a, b) => a + b)).toBe(sent);
      expect(sent).toBeGreaterThan(100);
    });
  });

  it("gives its accounts 10,000 ether, once", async () => {
    const funds = (url: string, account: string) => rpc(url, "eth_getBalance", [account, "latest"]);
    const sum = "0x21e19e0c9bab2400000";
    await run(async (url) => {
      for (const account of ACCOUNTS) expect(await funds(url, account)).toBe(sum);
      await makeBlock(url);
      await saveChain(url, chainState(home));
    });
    await run(async (url) => {
      expect(await funds(url, ACCOUNTS[1])).toBe(sum);
      // It paid for its transaction.
      expect(await funds(url, ACCOUNTS[0])).not.toBe(sum);
    });
  });

  describe("and the web pages that are open in a browser on its machine", () => {
    const page = { origin: "https://page.example" };
    const transaction = { from: ACCOUNTS[0], to: ACCOUNTS[0] };
    const post = (url: string, type: string, method: string, params: unknown[] = []) =>
      fetch(url, {
        method: "POST",
        headers: { ...page, "content-type": type },
        body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
      });

    it("does nothing that they ask without a preflight", async () => {
      await run(async (url) => {
        await post(url, "text/plain", "evm_mine");
        await post(url, "text/plain", "anvil_setBalance", [ACCOUNTS[0], "0x1"]);
        expect((await blockAt(url, "latest"))!.number).toBe(0);
        expect(await rpc(url, "eth_getBalance", [ACCOUNTS[0], "latest"])).toBe("0x21e19e0c9bab2400000");
      });
    });

    it("answers no preflight", async () => {
      await run(async (url) => {
        const asked = { "access-control-request-method": "POST", "access-control-request-headers": "content-type" };
        const answer = await fetch(url, { method: "OPTIONS", headers: { ...page, ...asked } });
        expect(answer.ok).toBe(false);
        expect(answer.headers.get("access-control-allow-origin")).toBeNull();
      });
    });

    it("signs for nobody", async () => {
      await run(async (url) => {
        expect(await rpc(url, "eth_accounts")).toEqual([]);
        await expect(rpc(url, "eth_sendTransaction", [transaction])).rejects.toThrow("No Signer available");
        expect((await blockAt(url, "latest"))!.number).toBe(0);
      });
    });

    it.runIf(process.platform === "linux")(
      "listens where they cannot find it: they could write by WebSocket",
      async () => {
        await run(async (url) => {
          const { hostname, port } = new URL(url);
          expect(hostname).toMatch(/^127\.(?!0\.0\.1$)\d+\.\d+\.\d+$/);
          await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow("fetch failed");
          await expect(fetch(`http://[::1]:${port}`)).rejects.toThrow("fetch failed");
        });
      },
    );
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
