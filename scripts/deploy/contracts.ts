import { encodeDeployData, getContractAddress, zeroAddress } from "viem";
import type { Address } from "viem";
import { Refusal, say } from "../lib/language.ts";
import { isCodeOf } from "./artifacts.ts";
import type { Artifact } from "../compile/compile.ts";
import type { Artifacts } from "./artifacts.ts";
import { send } from "./chain.ts";
import type { Chain } from "./chain.ts";
import { writeJournal } from "./deployment.ts";
import type { Journal } from "./deployment.ts";
import { CONTRACTS, constructorArguments } from "./plan.ts";
import type { ContractName } from "./plan.ts";

type Plan = (typeof CONTRACTS)[number];

export type Log = (line: string) => void;

/** Put on the chain what is not there yet, in the plan's order. */
export async function putContracts(
  chain: Chain,
  home: string,
  journal: Journal,
  artifacts: Artifacts,
  log: Log,
): Promise<Record<ContractName, Address>> {
  const addresses: Record<string, Address> = { deployer: chain.account.address, nobody: zeroAddress };
  let anew = false;
  for (const plan of CONTRACTS) {
    const artifact = artifacts[plan.name];
    // What comes after a contract that is put anew knows another one's address.
    const there: Address | null = anew ? null : await addressBefore(chain, journal, plan.name, artifact);
    anew = there === null;
    addresses[plan.name] = there ?? (await put(chain, home, journal, { plan, artifact, addresses }));
    log(`${plan.name} ${addresses[plan.name]}${there ? ` ${say({ en: "(was there)", zh: "（已存在）" })}` : ""}`);
  }
  return Object.fromEntries(CONTRACTS.map(({ name }) => [name, addresses[name]])) as Record<ContractName, Address>;
}

/**
 * Make sure that the contracts of an earlier deployment are the ones built here.
 * @throws Refusal naming the first that is missing or differs
 */
export async function checkContracts(
  chain: Chain,
  contracts: Readonly<Record<ContractName, Address>>,
  artifacts: Artifacts,
  file: string,
): Promise<void> {
  for (const { name } of CONTRACTS) {
    const address = contracts[name];
    const code = await chain.getCode({ address });
    if (!code)
      throw new Refusal({
        en: `${file} has ${name} at ${address}, but this chain has no contract there: it is another chain, or it lost its last blocks. To deploy anew, remove the file and the index with it.`,
        zh: `${file} 记载 ${name} 位于 ${address}，但这条链上该地址没有合约：可能连接了另一条链，或链丢失了最后的区块。如需重新部署，请删除该文件及其索引。`,
      });
    if (!isCodeOf(artifacts[name], code))
      throw new Refusal({
        en: `${name} at ${address} is not the contract that was built here. Contracts never change: check out the version that was deployed, or remove ${file} to deploy these anew.`,
        zh: `${address} 处的 ${name} 与本地编译的合约不一致。合约不可更改：请切换到当时部署的版本，或删除 ${file} 以重新部署。`,
      });
  }
}

/** Where an interrupted run put a contract; null where its transaction never came. */
async function addressBefore(
  chain: Chain,
  journal: Journal,
  name: ContractName,
  artifact: Artifact,
): Promise<Address | null> {
  const noted = journal.contracts[name];
  if (!noted) return null;
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
  return code && isCodeOf(artifact, code) ? noted.address : null;
}

async function put(
  chain: Chain,
  home: string,
  journal: Journal,
  { plan, artifact, addresses }: { plan: Plan; artifact: Artifact; addresses: Readonly<Record<string, Address>> },
): Promise<Address> {
  const { abi, bytecode } = artifact;
  const inputs = abi.find((item) => item.type === "constructor")?.inputs ?? [];
  const args = constructorArguments(plan, inputs, (name) => addresses[name]);
  const from = chain.account.address;
  const nonce = await chain.getTransactionCount({ address: from, blockTag: "pending" });
  const address = getContractAddress({ from, nonce: BigInt(nonce) });

  if (Object.keys(journal.contracts).length === 0) journal.startBlock = Number(await chain.getBlockNumber()) + 1;
  journal.contracts[plan.name] = { address, nonce };
  await writeJournal(home, journal);
  await send(chain, plan.name, { data: encodeDeployData({ abi, bytecode, args }), nonce });
  return address;
}
