import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestClient, http, publicActions } from "viem";
import type { Address, Hex } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createAccount, demonstrationPasswordFile } from "../keystore/keystore.ts";
import { ROOT } from "../lib/paths.ts";
import { deploy } from "./deploy.ts";
import { deploymentFile, journalFile, readDeployment, writeDeployment } from "./deployment.ts";
import type { Deployment } from "./deployment.ts";
import { startGate, startListening, startTestChain } from "./testChain.ts";
import type { TestChain } from "./testChain.ts";

const CHAIN_ID = 20_200_126;

// The first accounts of the mnemonic that every Ethereum tool tests with.
const KEY = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";
const OTHER_KEY = "0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d";
const account = privateKeyToAccount(KEY);
const other = privateKeyToAccount(OTHER_KEY);

/**
 * 8 contracts, 4 lines of functions that the admin does not govern, and who holds a role that it does not hold: registrar,
 * guardian, and 2 contracts as modules.
 */
const TRANSACTIONS = 16;

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
    const deployment = await run({ log: (line) => lines.push(line) });
    expect(await sent()).toBe(TRANSACTIONS);
    expect(lines).toHaveLength(TRANSACTIONS);
    expect(deployment).toMatchObject({ chainId: CHAIN_ID, startBlock: 1 });
    expect(Object.keys(deployment.contracts)).toEqual([
      ...["accessManager", "directory", "token", "ledger", "campaigns", "evidence", "relief", "dossiers"],
    ]);
    for (const address of Object.values(deployment.contracts)) expect(await node().getCode({ address })).toBeDefined();
    expect(readDeployment(home)).toEqual(deployment);
    expect(existsSync(journalFile(home))).toBe(false);
  });

  it("does nothing the second time", async () => {
    const first = await run();
    const lines: string[] = [];
    expect(await run({ log: (line) => lines.push(line) })).toEqual(first);
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
    await expect(run({ governance: { guardian: { delay: 60 } } })).rejects.toThrow(
      /AccessManagerUnauthorizedAccount|reverted/,
    );
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
    expect(new Set(Object.values(contracts)).size).toBe(8);
    expect(startBlock).toBe(1);
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
  const edit = async (change: (deployment: Deployment) => Deployment) =>
    writeDeployment(home, change(readDeployment(home)!));

  it("is refused when it is of another chain", async () => {
    await run();
    await edit((deployment) => ({ ...deployment, chainId: 1 }));
    await expect(run()).rejects.toThrow(`is of chain 1, and the chain that answers has the number ${CHAIN_ID}`);
  });

  it("is refused when the chain has lost it", async () => {
    const { contracts } = await run();
    await node().revert({ id: empty });
    empty = await node().snapshot();
    await expect(run()).rejects.toThrow(
      `has accessManager at ${contracts.accessManager}, but this chain has no contract`,
    );
  });

  it("is refused when another contract is in one's place", async () => {
    const { contracts } = await run();
    await edit((deployment) => ({ ...deployment, contracts: { ...contracts, ledger: contracts.token } }));
    await expect(run()).rejects.toThrow(`ledger at ${contracts.token} is not the contract that was built here`);
  });

  it("is refused when a byte of a contract's code differs", async () => {
    const { contracts } = await run();
    const address: Address = contracts.directory;
    const code = (await node().getCode({ address }))!;
    await node().setCode({ address, bytecode: `${code.slice(0, -2) as Hex}00` });
    await expect(run()).rejects.toThrow("directory at");
  });

  it("is refused when its file is damaged", async () => {
    await writeFile(deploymentFile(home), `{ "chainId": ${CHAIN_ID}, "contracts": {} }`);
    await expect(run()).rejects.toThrow(`${deploymentFile(home)} is damaged`);
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
