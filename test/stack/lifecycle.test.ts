import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { isAlive } from "../../scripts/lib/processes.ts";
import type { Identity } from "../../scripts/lib/processes.ts";
import { Failed } from "../../scripts/lib/run.ts";
import { chainState } from "../../scripts/stack/chain.ts";
import { supervisorOf } from "../../scripts/start/claim.ts";
import { indexHead } from "../../scripts/stack/indexer.ts";
import { blockAt } from "../../scripts/stack/rpc.ts";
import { readStack } from "../../scripts/stack/settings.ts";
import { status } from "../../scripts/start/status.ts";
import { transact } from "../../scripts/stack/writing.testing.ts";
import { command, startStack } from "../helpers/stack.ts";

const START = ["start", "--detach", "--no-demo", "--no-site"];

/** The words of a command that fails. */
async function refusalOf(args: readonly string[]): Promise<string> {
  const outcome = await command(args).catch((error: unknown) => error);
  if (outcome instanceof Failed) return outcome.output;
  throw new Error(`It did not fail, but said: ${String(outcome)}`);
}

/** Make a block that holds a transaction. */
async function makeBlock(): Promise<void> {
  const { rpc: url } = readStack()!;
  const before = await blockAt(url, "latest");
  await transact(url);
  await expect.poll(async () => (await blockAt(url, "latest"))!.number).toBeGreaterThan(before!.number);
}

const running = (): Promise<boolean> => status().then((now) => now?.running === true);
const services = (): Identity[] => Object.values(readStack()!.services);
const head = async (): Promise<string> => (await blockAt(readStack()!.rpc, "latest"))!.hash;

describe("a stack on this machine", () => {
  let stack: Awaited<ReturnType<typeof startStack>>;
  beforeAll(async () => {
    stack = await startStack({ demo: false, site: false });
  });
  afterAll(() => stack.end());

  it("is up as a whole, with the index at the chain's head", async () => {
    const now = await status();
    expect(now?.running).toBe(true);
    expect(now?.lag).toBe(0);
    expect(await command(["status"])).toMatch(/Graph Node +up/);
  });

  it("refuses a second start in the same folder, and says how to end the first", async () => {
    expect(await refusalOf(START)).toContain("./sunledger stop");
    expect(await running()).toBe(true);
  });

  it("goes on from what was there when it is stopped and started: same chain, same ports", async () => {
    await makeBlock();
    const [hash, { ports, rpc }, started] = [await head(), readStack()!, services()];
    await command(["stop"]);
    expect(started.filter(isAlive), "processes that outlived it").toEqual([]);
    expect(await running()).toBe(false);
    await command(START);
    expect(await head()).toBe(hash);
    expect(readStack()!.ports).toEqual(ports);
    expect(readStack()!.rpc).toBe(rpc);
    expect((await status())?.lag).toBe(0);
  });

  it("stops what it started, and nothing else", async () => {
    const server = createServer((_, response) => response.end("still here"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
    const { port } = server.address() as AddressInfo;
    await command(["stop"]);
    expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe("still here");
    server.close();
    expect(await command(["stop"])).toContain("Nothing is running");
    await command(START);
  });

  it("names a taken port and the remedy", async () => {
    await command(["stop"]);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
    const { port } = server.address() as AddressInfo;
    expect(await refusalOf([...START, "--port", String(port)])).toContain(`--port ${port + 1}`);
    server.close();
    await command(START);
  });

  it("loses nothing when its supervisor is killed: the next start saves the chain that it finds", async () => {
    await makeBlock();
    const [hash, left] = [await head(), services()];
    process.kill(supervisorOf(stack.stack.home)!.pid, "SIGKILL");
    await makeBlock();
    const later = await head();
    expect(later).not.toBe(hash);
    expect(left.every(isAlive), "its parts live on").toBe(true);
    expect(await command(START)).toContain("Ending what an earlier run left behind");
    expect(left.filter(isAlive)).toEqual([]);
    expect(await head()).toBe(later);
    expect(await running()).toBe(true);
  });

  it("deploys nothing that a web page asks Graph Node's admin port for, removes nothing and stops nothing", async () => {
    const { ports } = readStack()!;
    const { id } = (await indexHead(ports))!;
    const ask = async (method: string, params: object): Promise<string> => {
      // What a page can send to any address without a preflight.
      const headers = { "content-type": "text/plain", origin: "https://page.example" };
      const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method, params });
      return (await fetch(`http://127.0.0.1:${ports.admin}`, { method: "POST", headers, body })).text();
    };
    expect(await ask("subgraph_create", { name: "another" })).toContain("error");
    expect(await ask("subgraph_deploy", { name: "sunledger", ipfs_hash: "idle" })).toContain("error");
    expect(await ask("subgraph_remove", { name: "sunledger" })).toContain("error");
    expect(await ask("subgraph_pause", { deployment: id })).toContain("error");
    expect(await ask("subgraph_reassign", { ipfs_hash: id, node_id: "nobody" })).toContain("error");
    await makeBlock();
    const { number } = (await blockAt(readStack()!.rpc, "latest"))!;
    await expect.poll(() => indexHead(ports)).toEqual({ id, block: number, failed: undefined });
  });

  it("keeps its index however often it is started", async () => {
    for (let times = 0; times < 4; times++) {
      await makeBlock();
      await command(["stop"]);
      expect(await command(START)).not.toContain("made anew");
    }
  });

  describe("whose chain has a block in memory alone, which the index has", () => {
    let saved: string;
    let number: number;
    beforeEach(async () => {
      // A start saves at once, and then not before this time is over.
      process.env["SUNLEDGER_SAVE_SECONDS"] = "600";
      await command(["stop"]);
      await command(START);
      delete process.env["SUNLEDGER_SAVE_SECONDS"];
      ({ hash: saved, number } = (await blockAt(readStack()!.rpc, "latest"))!);
      await makeBlock();
      await expect.poll(async () => (await status())?.index?.block).toBe(number + 1);
    });

    it("says how many blocks are lost when the chain is killed, and makes the index anew", async () => {
      process.kill(readStack()!.services["chain"]!.pid, "SIGKILL");
      const log = () => readFileSync(join(stack.stack.home, "logs", "supervisor.log"), "utf8");
      await expect.poll(log).toContain("Graph Node started again");
      expect(log()).toContain(`Chain started again, from block ${number}:`);
      expect(log()).toContain("lost: 1 block.");
      expect(await head()).toBe(saved);
      await expect.poll(async () => (await status())?.index?.block).toBe(number);
    });

    it("says it at the next start where its supervisor is killed too, as by a power failure", async () => {
      const { supervisor, services } = readStack()!;
      process.kill(supervisor!.pid, "SIGKILL");
      for (const { pid } of Object.values(services)) process.kill(pid, "SIGKILL");
      // Whether the index, too, still knows of the block depends on what Postgres had written.
      expect(await command(START)).toContain(`Chain up, from block ${number}: the last run was killed`);
      expect(await head()).toBe(saved);
      expect((await status())?.index?.block).toBe(number);
    });
  });

  it("says what to do where the chain's file is damaged", async () => {
    await command(["stop"]);
    const whole = readFileSync(chainState(stack.stack.home));
    writeFileSync(chainState(stack.stack.home), whole.subarray(0, whole.length / 2));
    expect(await refusalOf(START)).toContain("--fresh");
    writeFileSync(chainState(stack.stack.home), whole);
    await command(START);
    expect(await running()).toBe(true);
  });
});

describe("a machine that it cannot run on", () => {
  it("is told of the compose file where there is no Graph Node for it", async () => {
    const elsewhere = "data:text/javascript,Object.defineProperty(process,'platform',{value:'darwin'})";
    const before = process.env["NODE_OPTIONS"];
    process.env["NODE_OPTIONS"] = `--import ${elsewhere}`;
    try {
      expect(await refusalOf(["start", "--no-demo", "--no-site"])).toContain("docker compose up");
    } finally {
      if (before === undefined) delete process.env["NODE_OPTIONS"];
      else process.env["NODE_OPTIONS"] = before;
    }
  });
});
