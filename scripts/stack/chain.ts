import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { toHex } from "viem";
import { mnemonicToAccount, privateKeyToAddress } from "viem/accounts";
import { writeWhole } from "../lib/json.ts";
import { Refusal } from "../lib/language.ts";
import { STARTS_WITHIN, launcher, tail, until } from "../lib/processes.ts";
import type { Launch, Service } from "../lib/processes.ts";
import { blockAt, rpc } from "./rpc.ts";
import type { BlockHead } from "./rpc.ts";

/** The embedded chain: anvil, with its whole state in one file that is written some seconds after each change. */

export const CHAIN_ID = 20_200_126;

/** A block holds many full batches; a transaction is held to 16,777,216 gas, as on a public network (EIP-7825). */
const BLOCK_GAS = 1_000_000_000;

/** The test mnemonic that every development chain funds, and everybody knows: a local stack protects nothing by its keys. */
export const MNEMONIC = "test test test test test test test test test test test junk";

/**
 * When block 0 was made, in seconds: 26 January 2020 in China. anvil makes a block 0 at every start, also where it then loads
 * another one, and saves both; made at another time it has another hash, and after some starts any of them may come back.
 */
const GENESIS_TIME = 1_579_968_000;

/** The mnemonic's accounts that a new chain gives gas to spend: so many, so much (10,000 ether, in wei). */
const FUNDED_ACCOUNTS = 100;
const GAS_MONEY = 10_000n * 10n ** 18n;

/**
 * How many blocks' states it can be asked about; blocks, transactions and logs stay. Without this it writes the whole state of
 * each block to a file in the user's home: gigabytes for some thousand blocks, each slower than the last.
 */
const STATES_KEPT = 64;

/** How long (ms) a large chain may take to answer. */
const PATIENCE = 120_000;

/** How often its state is read in the hope that no block comes meanwhile. */
const MOST_READINGS = 5;

/** How long a block may be in memory alone. Writing takes longer as the chain grows: see `keepSaved`. */
const SAVE_AFTER = Number(process.env["SUNLEDGER_SAVE_SECONDS"] ?? 2) * 1000;

/** anvil's program on this kind of machine, by Node's names for platform and architecture. */
const BINARIES: Readonly<Record<string, string>> = {
  "linux-x64": "@foundry-rs/anvil-linux-amd64/bin/anvil",
  "linux-arm64": "@foundry-rs/anvil-linux-arm64/bin/anvil",
  "darwin-x64": "@foundry-rs/anvil-darwin-amd64/bin/anvil",
  "darwin-arm64": "@foundry-rs/anvil-darwin-arm64/bin/anvil",
};

/** The path of a program that an npm package brings, or undefined where it is not installed. */
export function binary(specifier: string | undefined): string | undefined {
  if (specifier === undefined) return undefined;
  try {
    return createRequire(import.meta.url).resolve(specifier);
  } catch {
    return undefined;
  }
}

export const anvil = (): string | undefined => binary(BINARIES[`${process.platform}-${process.arch}`]);

export const chainState = (home: string): string => join(home, "chain", "state.json");

/**
 * Start the chain from its saved state, or anew where there is none. A block is made as soon as a transaction waits, and
 * transactions that come meanwhile share the next one, so timestamps keep to the clock and an idle chain stands still. It signs
 * for nobody, and answers no preflight of a browser.
 * @param url Where it listens: see `chainAddress`
 * @returns With the head that it goes on from
 */
export async function startChain(
  home: string,
  url: string,
  launch: Launch = launcher(join(home, "logs")),
): Promise<Service & { rpc: string; head: BlockHead }> {
  const state = chainState(home);
  const { hostname, port } = new URL(url);
  const isNew = !existsSync(state);
  const service = launch("chain", anvil()!, [
    ...["--host", hostname, "--port", port, "--no-cors", "--chain-id", String(CHAIN_ID)],
    ...["--gas-limit", String(BLOCK_GAS), "--enable-tx-gas-limit", "--order", "fifo"],
    ...["--accounts", "0", "--no-request-size-limit", "--quiet"],
    ...["--prune-history", String(STATES_KEPT), "--timestamp", String(GENESIS_TIME), "--no-mining"],
    ...(isNew ? [] : ["--load-state", state]),
  ]);
  const head = await until(() => blockAt(url, "latest"), { within: STARTS_WITHIN, service });
  if (!head)
    throw new Refusal({
      en: `The chain did not start. Its last words (${service.log}):\n${tail(service.log)}\nWhere its state is damaged, begin anew: ./sunledger start --fresh`,
      zh: `链未能启动。日志末尾（${service.log}）：\n${tail(service.log)}\n若其状态文件已损坏，请重新开始：./sunledger start --fresh`,
    });
  if (isNew) await fund(url);
  await setGoing(url, head);
  return { ...service, rpc: url, head };
}

/** Give the mnemonic's accounts gas to spend. Were they anvil's own, it would sign for whoever asks. */
async function fund(url: string): Promise<void> {
  const parent = mnemonicToAccount(MNEMONIC, { path: "m/44'/60'/0'/0" }).getHdKey();
  for (let number = 0; number < FUNDED_ACCOUNTS; number++) {
    const address = privateKeyToAddress(toHex(parent.deriveChild(number).privateKey!));
    await rpc(url, "anvil_setBalance", [address, toHex(GAS_MONEY)]);
  }
}

/**
 * Set the clock, which anvil counts from block 0 on, and only then let it make blocks, also of what came meanwhile. Its time
 * is the machine's, but never before the head's: a machine whose clock was put back makes no block that is older than its parent.
 */
async function setGoing(url: string, head: BlockHead): Promise<void> {
  await rpc(url, "evm_setTime", [Math.max(Math.floor(Date.now() / 1000), head.timestamp)]);
  await rpc(url, "evm_setAutomine", [true]);
}

/** A chain's whole state as its file holds it, and the head that it is the state of. */
type Dump = { head: BlockHead; state: Uint8Array };

/**
 * Read the chain's whole state. anvil reads its blocks first and its accounts after them, and a block made in between would be in
 * the accounts alone: after the next start, balances would hold what no log tells of. So no block is made meanwhile, and what was
 * read while one under way came to its end is read again.
 * @throws Where somebody else makes blocks all the time
 */
async function dumpChain(url: string): Promise<Dump> {
  // Somebody else may make the blocks, when they choose.
  const going = await rpc<boolean>(url, "anvil_getAutomine");
  try {
    if (going) await rpc(url, "evm_setAutomine", [false]);
    for (let times = 0; times < MOST_READINGS; times++) {
      const head = await blockAt(url, "latest");
      const dump = await rpc<string>(url, "anvil_dumpState", [], PATIENCE);
      const now = await blockAt(url, "latest");
      if (head && head.hash === now?.hash) return { head, state: Buffer.from(dump.slice(2), "hex") };
    }
    throw new Error("Blocks are made faster than the chain's state can be read");
  } finally {
    // Patiently: a chain that makes no blocks is worse than one that is not saved.
    if (going) await rpc(url, "evm_setAutomine", [true], PATIENCE);
  }
}

/**
 * Write the chain's whole state to its file: the file holds the old state or the new one, never half. For a chain that nobody
 * keeps saved: two that write at once would tear it.
 */
export async function saveChain(url: string, file: string): Promise<void> {
  await write(file, await dumpChain(url));
}

const write = async (file: string, { state }: Dump): Promise<void> => writeWhole(file, await promisify(gunzip)(state));

/**
 * @property now Saves at once, where the chain has grown since the last time
 * @property end Stops saving, after a last time unless the chain has ended
 */
export type Saving = { now: () => Promise<void>; end: (last: { save: boolean }) => Promise<void> };

/**
 * Save the chain whenever it has grown. The state is written whole, so the pause is never shorter than ten times what the
 * last writing took: a large chain is not slowed down by being saved.
 * @param onTrouble Told of a state that could not be written, and of `undefined` once one was written again
 */
export function keepSaved(url: string, file: string, onTrouble: (error: Error | undefined) => void): Saving {
  const stop = new AbortController();
  let saved: string | undefined;
  let took = 0;
  const save = async (): Promise<void> => {
    const began = Date.now();
    if ((await blockAt(url, "latest"))?.hash === saved) return;
    const dump = await dumpChain(url);
    try {
      await write(file, dump);
    } catch (error) {
      onTrouble(error instanceof Error ? error : new Error(String(error)));
      throw error;
    }
    took = Date.now() - began;
    saved = dump.head.hash;
    onTrouble(undefined);
  };
  // One after the other, whoever asks: they write the same file.
  let last: Promise<void> = Promise.resolve();
  const inTurn = (): Promise<void> => (last = last.catch(() => undefined).then(save));
  // Trouble with the file was told; a chain that does not answer has ended, which whoever started it hears of.
  const saveOrPass = () => inTurn().catch(() => undefined);
  const loop = (async () => {
    while (!stop.signal.aborted) {
      await saveOrPass();
      await sleep(Math.max(SAVE_AFTER, 10 * took), undefined, { signal: stop.signal }).catch(() => undefined);
    }
  })();
  return {
    now: inTurn,
    async end({ save }) {
      stop.abort();
      await loop;
      await (save ? saveOrPass() : last.catch(() => undefined));
    },
  };
}
