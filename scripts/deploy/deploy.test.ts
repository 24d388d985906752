import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dossiersAbi } from "@sunledger/sdk/chain";
import { createTestClient, http, keccak256, publicActions } from "viem";
import type { Address, Hex } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createAccount, demonstrationPasswordFile } from "../keystore/keystore.ts";
import { ROOT } from "../lib/paths.ts";
import { deploy } from "./deploy.ts";
import { deploymentFile, journalFile, readDeployment, readModules, writeModules } from "./deployment.ts";
import type { Module } from "./deployment.ts";
import { CONTRACTS, GOVERNED, MODULES } from "./plan.ts";
import { startGate, startListening, startTestChain } from "../stack/testChain.ts";
import type { TestChain } from "../stack/testChain.ts";

const CHAIN_ID = 20_200_126;

// The first accounts of the mnemonic that every Ethereum tool tests with.
const KEY = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";
const OTHER_KEY = "0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d";
const account = privateKeyToAccount(KEY);
const other = privateKeyToAccount(OTHER_KEY);

/**
 * The contracts, each line of functions that the admin does not govern, registrar, guardian, and the contracts that are modules: a
 * new domain changes the number and nothing else here.
 */
const TRANSACTIONS = CONTRACTS.length + GOVERNED.filter(({ role }) => role !== "admin").length + 2 + MODULES.length;

let chain: TestChain;
let empty: Hex;
let home: string;

beforeAll(async () => void (chain = await startTestChain(CHAIN_ID)));
afterAll(() => chain.stop());

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "sunledger-deploy-"));
  empty = await node().snapshot();
});
afterEach(async () => {
  await node().revert({ id: empty });
  await rm(home, { recursive: true });
});

const node = () => createTestClient({ mode: "anvil", transport: http(chain.rpc) }).extend(publicActions);
const sent = () => node().getTransactionCount({ address: account.address });
/** What the chain took is in a block a moment later. */
const mined = (count: number) => expect.poll(sent).toBe(count);
const run = (options: Partial<Parameters<typeof deploy>[0]> = {}) =>
  deploy({ rpc: chain.rpc, account, home, ...options });

describe("deploying", () => {
  it("puts every contract on the chain and writes down where", async () => {
    const lines: string[] = [];
    const { deployment, added, left } = await run({ log: (line) => lines.push(line) });
    expect(await sent()).toBe(TRANSACTIONS);
    expect(lines).toHaveLength(TRANSACTIONS);
    expect(deployment).toMatchObject({ chainId: CHAIN_ID, startBlock: 1 });
    expect(deployment.modules.map(({ kind }) => kind)).toEqual(CONTRACTS.map(({ name }) => name));
    expect(added).toEqual(deployment.modules);
    expect(left).toEqual([]);
    expect(readDeployment(home)).toEqual(deployment);
    expect(existsSync(journalFile(home))).toBe(false);
  });

  it("records of each module what it is, for good", async () => {
    const { deployment } = await run();
    for (const { address, code } of deployment.modules)
      expect(keccak256((await node().getCode({ address }))!)).toBe(code);
    const { version: release } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as { version: string };
    const sources = expect.stringMatching(/^[0-9a-f]{64}$/) as string;
    expect(deployment.modules[3]).toMatchObject({
      ...{ kind: "ledger", startBlock: 4, builtFrom: { release, sources } },
      governed: {
        guardian: ["stop(string)", "restart(string)"],
        admin: [
          "retire(address)",
          "carry(uint32,uint32)",
          "reassign(uint32,uint32,uint32,string,bytes32)",
          "reassignBank(uint64,uint32,string,bytes32)",
        ],
      },
    });
    expect(deployment.modules[4]).toMatchObject({ kind: "campaigns", startBlock: 5, holds: "module" });
  });

  it("does nothing the second time", async () => {
    const first = await run();
    const lines: string[] = [];
    expect(await run({ log: (line) => lines.push(line) })).toEqual({ ...first, added: [] });
    expect(lines).toEqual([]);
    expect(await sent()).toBe(TRANSACTIONS);
  });

  it("sends what is missing alone when a role has another holder or a longer wait than before", async () => {
    await run();
    await run({ governance: { registrar: { delay: 3600 }, guardian: { holder: other.address, delay: 60 } } });
    expect(await sent()).toBe(TRANSACTIONS + 2);
    await run({ governance: { registrar: { delay: 3600 }, guardian: { holder: other.address, delay: 60 } } });
    expect(await sent()).toBe(TRANSACTIONS + 2);
  });

  it("hands the administration on at the end, and has nothing left to do", async () => {
    const governance = { admin: { holder: other.address, delay: 172_800 }, registrar: { holder: other.address } };
    await run({ governance });
    expect(await sent()).toBe(TRANSACTIONS + 2);
    await run({ governance });
    expect(await sent()).toBe(TRANSACTIONS + 2);
  });
});

/** As if it were another book: each of its modules as this says, or not there. */
async function edit(change: (module: Module) => Module | undefined): Promise<void> {
  const { chainId, modules } = readModules(home)!;
  await writeModules(home, { chainId, modules: modules.flatMap((module) => change(module) ?? []) });
}

/** A book that never had a module. */
const without = (kind: string) => edit((module) => (module.kind === kind ? undefined : module));

describe("a book in service", () => {
  it("gets the modules that it lacks, and keeps the others", async () => {
    const { deployment: whole } = await run();
    await without("campaigns");
    await without("dossiers");
    const { deployment, added } = await run();
    expect(added.map(({ kind, startBlock }) => [kind, startBlock])).toEqual([
      ["campaigns", TRANSACTIONS + 1],
      ["dossiers", TRANSACTIONS + 2],
    ]);
    // Two contracts, what the guardian may do with each, and the role of one.
    expect(await sent()).toBe(TRANSACTIONS + 5);
    const { campaigns, dossiers, ...others } = whole.contracts;
    expect(deployment.contracts).toMatchObject(others);
    expect(deployment.modules).toEqual([
      ...whole.modules.filter(({ kind }) => kind !== "campaigns" && kind !== "dossiers"),
      ...added,
    ]);
    expect([campaigns, dossiers]).not.toContain(deployment.contracts.campaigns);
    const rosters = { address: deployment.contracts.dossiers, abi: dossiersAbi, functionName: "rosters" } as const;
    expect(await node().readContract(rosters)).toBe(whole.contracts.relief);
    expect((await run()).added).toEqual([]);
  });

  it("gets a successor of a module beside it", async () => {
    const { deployment: before } = await run();
    const old = before.contracts.ledger;
    const { deployment, added } = await run({ replace: [old] });
    expect(added).toMatchObject([{ kind: "ledger", predecessor: old, startBlock: TRANSACTIONS + 1 }]);
    // The contract, and two lines of functions that the admin does not govern.
    expect(await sent()).toBe(TRANSACTIONS + 3);
    expect(deployment.contracts.ledger).toBe(added[0]?.address);
    expect(deployment.modules).toEqual([...before.modules, ...added]);
    // The last parameter of its constructor.
    const { transactions } = await node().getBlock({
      blockNumber: BigInt(TRANSACTIONS + 1),
      includeTransactions: true,
    });
    expect(transactions[0]?.input.slice(-40)).toBe(old.slice(2).toLowerCase());
    // Asked again, it has been done.
    expect(await run({ replace: [old] })).toEqual({ deployment, added: [], left: [] });
    expect(await sent()).toBe(TRANSACTIONS + 3);
  });

  it("gets a successor for none but its own modules", async () => {
    const { deployment } = await run();
    await expect(run({ replace: [other.address] })).rejects.toThrow(
      `${other.address} is no module of this book. Its modules are: accessManager ${deployment.contracts.accessManager},`,
    );
  });

  it("has what its administrator alone may do left to it, word for word", async () => {
    await run({ governance: { admin: { holder: other.address } } });
    await without("campaigns");
    const { deployment, left } = await run();
    const { accessManager, campaigns } = deployment.contracts;
    expect(left.map(({ title }) => title)).toEqual(["guardian: campaigns.stop, restart", `module: ${campaigns}`]);
    await node().impersonateAccount({ address: other.address });
    for (const { to, data, after } of left) {
      expect([to, after]).toEqual([accessManager, undefined]);
      await node().sendUnsignedTransaction({ from: other.address, to, data });
    }
    expect((await run()).left).toEqual([]);
  });

  it("waits where its administrator must, and is gone on with then", async () => {
    await run({ governance: { admin: { delay: 3600 } } });
    await without("campaigns");
    const lines: string[] = [];
    const { left } = await run({ log: (line) => lines.push(line) });
    expect(lines.at(-1)).toMatch(/^announced: module: 0x/);
    const { timestamp } = await node().getBlock();
    expect(left.at(-1)).toMatchObject({ after: Number(timestamp) + 3600 });
    expect((await run()).left).toEqual(left);
    await node().increaseTime({ seconds: 3601 });
    expect((await run()).left).toEqual([]);
  });
});

describe("a deployment that was killed", () => {
  const PROGRAM = `
    import { privateKeyToAccount } from "viem/accounts";
    import { deploy } from "./scripts/deploy/deploy.ts";
    const { RPC: rpc, KEY, HOME: home } = process.env;
    await deploy({ rpc, account: privateKeyToAccount(KEY), home });
  `;

  /** Deploy in a process of its own and kill that, without a chance to clean up, at the first transaction it sends. */
  async function killedAtNextTransaction({ letThrough }: { letThrough: boolean }): Promise<{ finished: boolean }> {
    let kill = (): void => {};
    const gate = await startGate(chain.rpc, { letThrough, shut: () => kill() });
    const child = spawn(process.execPath, ["--input-type=module-typescript", "--eval", PROGRAM], {
      cwd: ROOT,
      env: { ...process.env, RPC: gate.rpc, KEY, HOME: home },
      stdio: "ignore",
    });
    kill = () => void child.kill("SIGKILL");
    const [code] = (await once(child, "exit")) as [number | null];
    await gate.stop();
    return { finished: code === 0 };
  }

  it("is gone on with after each transaction, and sends none twice", async () => {
    let runs = 1;
    while (!(await killedAtNextTransaction({ letThrough: true })).finished) {
      await mined(runs);
      expect(existsSync(deploymentFile(home))).toBe(false);
      runs += 1;
    }
    expect(runs).toBe(TRANSACTIONS + 1);
    expect(await sent()).toBe(TRANSACTIONS);
    const { contracts, startBlock } = readDeployment(home)!;
    expect(new Set(Object.values(contracts)).size).toBe(CONTRACTS.length);
    expect(startBlock).toBe(1);
  });

  it("is gone on with where it added a module to a book in service", async () => {
    await run();
    await without("campaigns");
    let runs = 1;
    while (!(await killedAtNextTransaction({ letThrough: true })).finished) {
      await mined(TRANSACTIONS + runs);
      expect(readModules(home)?.modules.map(({ kind }) => kind)).not.toContain("campaigns");
      runs += 1;
    }
    // The contract, what the guardian may do with it, its role; and the run that finds nothing left.
    expect(runs).toBe(4);
    expect(readDeployment(home)?.modules).toHaveLength(CONTRACTS.length);
  });

  it("sends again what never reached the chain", async () => {
    await killedAtNextTransaction({ letThrough: true });
    await mined(1);
    await killedAtNextTransaction({ letThrough: false });
    expect(await sent()).toBe(1);
    await run();
    expect(await sent()).toBe(TRANSACTIONS);
  });

  it("waits for what was sent and is in no block yet", async () => {
    await node().setAutomine(false);
    await killedAtNextTransaction({ letThrough: true });
    expect(await sent()).toBe(0);
    let looked = 0;
    const door = await startListening(chain.rpc, (question) => {
      if (question.includes("eth_getTransactionCount") && question.includes("pending")) looked += 1;
    });
    const going = run({ rpc: door.rpc });
    // It looks again and again whether what was sent still waits, and sends nothing meanwhile.
    await expect.poll(() => looked).toBeGreaterThan(2);
    expect(await node().getTransactionCount({ address: account.address, blockTag: "pending" })).toBe(1);
    await node().setAutomine(true);
    await node().mine({ blocks: 1 });
    await going;
    await door.stop();
    expect(await sent()).toBe(TRANSACTIONS);
  });

  it("is not gone on with by another account", async () => {
    await killedAtNextTransaction({ letThrough: true });
    await expect(run({ account: other })).rejects.toThrow(`${account.address} began this deployment`);
  });
});

describe("a deployment that is there", () => {
  it("is refused when it is of another chain", async () => {
    await run();
    await writeModules(home, { ...readModules(home)!, chainId: 1 });
    await expect(run()).rejects.toThrow(`is of chain 1, and the chain that answers has the number ${CHAIN_ID}`);
  });

  it("is refused when the chain has lost it", async () => {
    const { deployment } = await run();
    await node().revert({ id: empty });
    empty = await node().snapshot();
    await expect(run()).rejects.toThrow(
      `has accessManager at ${deployment.contracts.accessManager}, but this chain has no contract`,
    );
  });

  it("is refused when another contract is in one's place", async () => {
    const { contracts } = (await run()).deployment;
    await edit((module) => (module.kind === "ledger" ? { ...module, address: contracts.token } : module));
    await expect(run()).rejects.toThrow(`The contract at ${contracts.token} is not the ledger that`);
  });

  it("is refused when a byte of a contract's code differs", async () => {
    const address: Address = (await run()).deployment.contracts.directory;
    const code = (await node().getCode({ address }))!;
    await node().setCode({ address, bytecode: `${code.slice(0, -2) as Hex}00` });
    await expect(run()).rejects.toThrow(`The contract at ${address} is not the directory that`);
  });

  it("is refused when its file is damaged", async () => {
    await writeFile(deploymentFile(home), `{ "version": 2, "chainId": ${CHAIN_ID} }`);
    await expect(run()).rejects.toThrow(`${deploymentFile(home)} is damaged`);
  });

  it("is refused when it is from before 0.2, with what to do", async () => {
    await writeFile(deploymentFile(home), `{ "chainId": ${CHAIN_ID}, "contracts": {}, "startBlock": 1 }`);
    await expect(run()).rejects.toThrow("This book was begun before version 0.2");
  });

  it("is not looked for where no chain answers", async () => {
    await expect(run({ rpc: "http://127.0.0.1:1" })).rejects.toThrow("No chain answers at http://127.0.0.1:1");
  });
});

describe("./sunledger deploy", () => {
  /** @returns Exit code and everything that it said */
  async function command(...args: string[]): Promise<{ code: number | null; said: string }> {
    const child = spawn(process.execPath, ["scripts/cli.ts", "deploy", ...args], {
      cwd: ROOT,
      env: { ...process.env, SUNLEDGER_HOME: home, LC_ALL: "C" },
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += String(chunk)));
    const [code] = (await once(child, "close")) as [number | null];
    return { code, said };
  }

  it("deploys as an account of the keystore, a line a step", async () => {
    await createAccount(home, "deployer", "demo", { privateKey: KEY, demonstration: true });
    await writeFile(demonstrationPasswordFile(home), "demo");
    const { code, said } = await command("--rpc", chain.rpc, "--as", "deployer", "--guardian-delay", "60");
    expect(said.match(/^✓/gm)).toHaveLength(TRANSACTIONS);
    expect(said).toContain(`✓ guardian: ${account.address}, 60 s`);
    expect(said).toContain(deploymentFile(home));
    expect(code).toBe(0);
  });

  it("says what it cannot take, and ends with 2; what it cannot do, and ends with 1", async () => {
    const delay = await command("--rpc", chain.rpc, "--as", "deployer", "--admin-delay", "soon");
    expect(delay).toMatchObject({ code: 2, said: expect.stringContaining("Give whole seconds") as string });
    const account = await command("--rpc", chain.rpc, "--as", "deployer");
    expect(account).toMatchObject({ code: 1, said: expect.stringContaining("no account named deployer") as string });
  });
});
