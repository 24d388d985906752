import { currentModules } from "@sunledger/sdk/chain";
import {
  encodeDeployData,
  getContractAddress,
  isAddressEqual,
  keccak256,
  toFunctionSignature,
  zeroAddress,
} from "viem";
import type { AbiFunction, Address, Hex } from "viem";
import type { Released } from "../compile/compiled.ts";
import { Refusal, say } from "../lib/language.ts";
import { isCodeOf } from "./artifacts.ts";
import type { Artifacts } from "./artifacts.ts";
import { send } from "./chain.ts";
import type { Chain } from "./chain.ts";
import { writeJournal } from "./deployment.ts";
import type { Journal, Module, Noted } from "./deployment.ts";
import { CONTRACTS, GOVERNED, MODULES, constructorArguments } from "./plan.ts";
import type { ContractPlan } from "./plan.ts";
import { releaseHere } from "./release.ts";

export type Log = (line: string) => void;

/**
 * Make sure that the modules of a book are on the chain as they were recorded. What today's compiler would make of their sources
 * does not matter: a module is what it is.
 * @throws Refusal naming the first that is missing or differs
 */
export async function checkModules(chain: Chain, modules: readonly Module[], file: string): Promise<void> {
  for (const { kind, address, code: recorded } of modules) {
    const code = await chain.getCode({ address });
    if (!code)
      throw new Refusal({
        en: `${file} has ${kind} at ${address}, but this chain has no contract there: it is another chain, or it lost its last blocks. To deploy anew, remove the file and the index with it.`,
        zh: `${file} 记载 ${kind} 位于 ${address}，但这条链上该地址没有合约：可能连接了另一条链，或链丢失了最后的区块。如需重新部署，请删除该文件及其索引。`,
      });
    if (keccak256(code) !== recorded.toLowerCase())
      throw new Refusal({
        en: `The contract at ${address} is not the ${kind} that ${file} records: its code has the digest ${keccak256(code)}, and the record says ${recorded}. Contracts never change: restore the file, or give the chain that it belongs to.`,
        zh: `${address} 处的合约不是 ${file} 所记载的 ${kind}：其代码摘要为 ${keccak256(code)}，而记录为 ${recorded}。合约不可更改：请恢复该文件，或连接其所属的链。`,
      });
  }
}

/**
 * Modules to be replaced by a successor.
 * @throws Refusal where one of them is none of the book's
 */
export function chosenForReplacement(modules: readonly Module[], addresses: readonly Address[], log: Log): Module[] {
  const current = [...currentModules(modules).values()];
  return addresses.flatMap((address) => {
    const module = modules.find((one) => isAddressEqual(one.address, address));
    if (!module)
      throw new Refusal({
        en: `${address} is no module of this book. Its modules are: ${current.map(({ kind, address }) => `${kind} ${address}`).join(", ")}.`,
        zh: `${address} 不是此账本的模块。其模块为：${current.map(({ kind, address }) => `${kind} ${address}`).join("，")}。`,
      });
    if (current.includes(module)) return [module];
    log(`${module.kind} ${address} ${say({ en: "(was replaced before)", zh: "（此前已被替换）" })}`);
    return [];
  });
}

/** What `putModules` works on. */
export type Work = {
  readonly chain: Chain;
  readonly home: string;
  readonly journal: Journal;
  readonly artifacts: Artifacts;
  readonly log: Log;
};

/**
 * Put on the chain what a book lacks, in the plan's order.
 * @param modules Those that it has
 * @param replaced Of these, those that get a successor
 * @returns Those that were added
 */
export async function putModules(
  work: Work,
  modules: readonly Module[],
  replaced: readonly Module[],
): Promise<Module[]> {
  const current = currentModules(modules);
  const addresses: Record<string, Address> = {
    ...Object.fromEntries([...current].map(([kind, { address }]) => [kind, address])),
    deployer: work.chain.account.address,
  };
  const { release, commit } = await releaseHere();
  const added: Module[] = [];
  let anew = false;
  for (const plan of CONTRACTS) {
    const before = current.get(plan.name);
    const noted = work.journal.modules[plan.name];
    if (before && !noted && !replaced.includes(before)) continue;
    const artifact = work.artifacts[plan.name];
    // What comes after a contract that is put anew knows another one's address.
    const there: Found | undefined = anew || !noted ? undefined : await foundAgain(work.chain, noted, artifact);
    anew = there === undefined;
    const named = { ...addresses, predecessor: before?.address ?? zeroAddress };
    const { address, startBlock, code } = there ?? (await put(work, { plan, artifact, named, before }));
    addresses[plan.name] = address;
    added.push({
      ...{ kind: plan.name, address, startBlock, code: keccak256(code) },
      builtFrom: { release, ...(commit !== undefined && { commit }), sources: artifact.digest },
      ...(before && { predecessor: before.address }),
      ...governanceOf(plan, artifact),
    });
    work.log(`${plan.name} ${address}${there ? ` ${say({ en: "(was there)", zh: "（已存在）" })}` : ""}`);
  }
  return added;
}

/** Which of its functions ask for which role, and the role that it holds. */
function governanceOf({ name }: ContractPlan, { abi }: Released): Pick<Module, "governed" | "holds"> {
  const signature = (wanted: string): string => {
    const found = abi.find((item): item is AbiFunction => item.type === "function" && item.name === wanted);
    if (!found) throw new Error(`The plan governs ${wanted}, which the contract ${name} does not have.`);
    return toFunctionSignature(found);
  };
  const lines = GOVERNED.filter(({ target }) => target === name).map(
    ({ role, functions }) => [role, functions.map(signature)] as const,
  );
  return {
    ...(lines.length > 0 && { governed: Object.fromEntries(lines) }),
    ...(MODULES.includes(name) && { holds: "module" }),
  };
}

type Found = Pick<Noted, "address" | "startBlock"> & { readonly code: Hex };

/** What an interrupted run put there; undefined where its transaction never came. */
async function foundAgain(chain: Chain, noted: Noted, artifact: Released): Promise<Found | undefined> {
  // A transaction that waits when this run begins would take the nonce after this run has looked.
  const { address } = chain.account;
  const waits = async (): Promise<boolean> => {
    const [mined, sent] = await Promise.all([
      chain.getTransactionCount({ address, blockTag: "latest" }),
      chain.getTransactionCount({ address, blockTag: "pending" }),
    ]);
    return mined <= noted.nonce && sent > noted.nonce;
  };
  while (await waits()) await new Promise((resolve) => setTimeout(resolve, chain.pollingInterval));
  const code = await chain.getCode({ address: noted.address });
  return code && isCodeOf(artifact, code) ? { ...noted, code } : undefined;
}

async function put(
  { chain, home, journal }: Work,
  {
    plan,
    artifact,
    named,
    before,
  }: {
    plan: ContractPlan;
    artifact: Released;
    named: Readonly<Record<string, Address>>;
    before: Module | undefined;
  },
): Promise<Found> {
  const { abi, bytecode } = artifact;
  const inputs = abi.find((item) => item.type === "constructor")?.inputs ?? [];
  const args = constructorArguments(plan, inputs, (name) => named[name]);
  const from = chain.account.address;
  const nonce = await chain.getTransactionCount({ address: from, blockTag: "pending" });
  const address = getContractAddress({ from, nonce: BigInt(nonce) });

  const startBlock = Number(await chain.getBlockNumber({ cacheTime: 0 })) + 1;
  journal.modules[plan.name] = { address, nonce, startBlock, ...(before && { predecessor: before.address }) };
  await writeJournal(home, journal);
  await send(chain, plan.name, { data: encodeDeployData({ abi, bytecode, args }), nonce });
  const code = await chain.getCode({ address });
  if (!code || !isCodeOf(artifact, code))
    throw new Error(`The chain has other code at ${address} than was sent for ${plan.name}.`);
  return { address, startBlock, code };
}
