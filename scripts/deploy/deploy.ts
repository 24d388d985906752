import { isAddressEqual } from "viem";
import type { LocalAccount } from "viem";
import { Refusal } from "../lib/language.ts";
import { readArtifacts } from "./artifacts.ts";
import type { Artifacts } from "./artifacts.ts";
import { connect, send } from "./chain.ts";
import type { Chain } from "./chain.ts";
import { checkContracts, putContracts } from "./contracts.ts";
import type { Log } from "./contracts.ts";
import { deploymentFile, journalFile, readDeployment, readJournal, writeDeployment } from "./deployment.ts";
import type { Deployment } from "./deployment.ts";
import { governanceSteps } from "./governance.ts";
import type { Governance } from "./governance.ts";

export type DeployOptions = {
  /** The chain's JSON-RPC address */
  rpc: string;
  /** Who signs, and governs whatever `governance` gives to nobody else */
  account: LocalAccount;
  /** `$SUNLEDGER_HOME`: here lies `deployment.json` */
  home: string;
  governance?: Governance;
  /** Told a line a step */
  log?: Log;
};

/**
 * Bring a chain to the state that the plan describes: contracts there, roles given. Each step is compared with the chain
 * before it is sent, so a run that was killed is gone on with, and a run after the last does nothing.
 * @throws Refusal where the chain is another one, or has other contracts, than `deployment.json` says
 */
export async function deploy({
  rpc,
  account,
  home,
  governance = {},
  log = () => {},
}: DeployOptions): Promise<Deployment> {
  const chain = await connect(rpc, account);
  const artifacts = await readArtifacts();

  const finished = readDeployment(home);
  const deployment = finished
    ? await confirmed(chain, home, finished, artifacts)
    : await created(chain, home, artifacts, log);

  const { contracts } = deployment;
  for (const step of governanceSteps(chain, contracts, artifacts, governance)) {
    if (await step.isDone()) continue;
    await send(chain, step.title, { to: contracts.accessManager, data: step.data });
    log(step.title);
  }
  if (!finished) await writeDeployment(home, deployment);
  return deployment;
}

async function confirmed(
  chain: Chain,
  home: string,
  deployment: Deployment,
  artifacts: Artifacts,
): Promise<Deployment> {
  requireSameChain(chain, deployment.chainId, deploymentFile(home));
  await checkContracts(chain, deployment.contracts, artifacts, deploymentFile(home));
  return deployment;
}

async function created(chain: Chain, home: string, artifacts: Artifacts, log: Log): Promise<Deployment> {
  const deployer = chain.account.address;
  const journal = readJournal(home) ?? { chainId: chain.chain.id, deployer, startBlock: 0, contracts: {} };
  requireSameChain(chain, journal.chainId, journalFile(home));
  if (!isAddressEqual(journal.deployer, deployer))
    throw new Refusal({
      en: `${journal.deployer} began this deployment, ${deployer} cannot go on with it: use that account, or remove ${journalFile(home)} to begin anew.`,
      zh: `此次部署由 ${journal.deployer} 开始，${deployer} 无法继续：请使用原账户，或删除 ${journalFile(home)} 后重新开始。`,
    });
  const contracts = await putContracts(chain, home, journal, artifacts, log);
  return { chainId: journal.chainId, contracts, startBlock: journal.startBlock };
}

function requireSameChain(chain: Chain, id: number, file: string): void {
  if (chain.chain.id === id) return;
  throw new Refusal({
    en: `${file} is of chain ${id}, and the chain that answers has the number ${chain.chain.id}. Give the right address with --rpc, or another SUNLEDGER_HOME.`,
    zh: `${file} 属于链 ${id}，而响应的链编号为 ${chain.chain.id}。请用 --rpc 指定正确的地址，或使用另一个 SUNLEDGER_HOME。`,
  });
}
