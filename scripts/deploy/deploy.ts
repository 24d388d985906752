import { deploymentOf } from "@sunledger/sdk/chain";
import { isAddressEqual } from "viem";
import type { Address, LocalAccount } from "viem";
import { Refusal } from "../lib/language.ts";
import { readArtifacts } from "./artifacts.ts";
import { connect } from "./chain.ts";
import type { Chain } from "./chain.ts";
import { deploymentFile, journalFile, readJournal, readModules, writeModules } from "./deployment.ts";
import type { Deployment, Journal, Module, Modules } from "./deployment.ts";
import { govern } from "./governance.ts";
import type { Governance, Left } from "./governance.ts";
import { checkModules, chosenForReplacement, putModules } from "./modules.ts";
import type { Log } from "./modules.ts";

export type DeployOptions = {
  /** The chain's JSON-RPC address */
  rpc: string;
  /** Who signs, and at the first deployment governs whatever `governance` gives to nobody else */
  account: LocalAccount;
  /** `$SUNLEDGER_HOME`: here lies `deployment.json` */
  home: string;
  governance?: Governance;
  /** Modules that get a successor beside them */
  replace?: readonly Address[];
  /** Told a line a step */
  log?: Log;
  /** Called when all is on the chain and before it is written down: the file must not be ahead of a chain that can forget */
  save?: () => Promise<void>;
};

/**
 * @property added What was put on the chain by this run and those that it went on with
 * @property left What somebody else must do, or this account later: the modules are there, and wait for it
 */
export type Deployed = { deployment: Deployment; added: readonly Module[]; left: readonly Left[] };

/**
 * Bring a book to what the declarations say: the modules that it lacks are added and governed, those that it has are compared with
 * their own record and left alone. Each step is compared with the chain before it is sent, so a run that was killed is gone on
 * with, and a run after the last does nothing.
 * @throws Refusal where the chain is another one, or has other contracts, than `deployment.json` says
 */
export async function deploy(options: DeployOptions): Promise<Deployed> {
  const { rpc, account, home, governance = {}, replace = [], log = () => {}, save = async () => {} } = options;
  const chain = await connect(rpc, account);
  const book = readModules(home);
  if (book) {
    requireSameChain(chain, book.chainId, deploymentFile(home));
    await checkModules(chain, book.modules, deploymentFile(home));
  }
  const before = book?.modules ?? [];
  const journal = openJournal(chain, home, before);
  const artifacts = await readArtifacts();
  const replaced = chosenForReplacement(before, replace, log);
  const added = await putModules({ chain, home, journal, artifacts, log }, before, replaced);
  const modules: Modules = { chainId: chain.chain.id, modules: [...before, ...added] };
  const left = await govern(chain, modules.modules, governance, { first: !book, log });
  if (added.length > 0) {
    await save();
    await writeModules(home, modules);
  }
  return { deployment: deploymentOf(modules), added, left };
}

/** The journal of a run that was interrupted, or a new one. */
function openJournal(chain: Chain, home: string, recorded: readonly Module[]): Journal {
  const deployer = chain.account.address;
  const journal = readJournal(home);
  if (!journal) return { chainId: chain.chain.id, deployer, modules: {} };
  requireSameChain(chain, journal.chainId, journalFile(home));
  // A run that was killed at its very end has recorded all that it noted.
  const open = Object.entries(journal.modules).filter(
    ([, { address }]) => !recorded.some((module) => isAddressEqual(module.address, address)),
  );
  if (open.length > 0 && !isAddressEqual(journal.deployer, deployer))
    throw new Refusal({
      en: `${journal.deployer} began this deployment, ${deployer} cannot go on with it: use that account, or remove ${journalFile(home)} to begin anew.`,
      zh: `此次部署由 ${journal.deployer} 开始，${deployer} 无法继续：请使用原账户，或删除 ${journalFile(home)} 后重新开始。`,
    });
  return { chainId: journal.chainId, deployer, modules: Object.fromEntries(open) };
}

function requireSameChain(chain: Chain, id: number, file: string): void {
  if (chain.chain.id === id) return;
  throw new Refusal({
    en: `${file} is of chain ${id}, and the chain that answers has the number ${chain.chain.id}. Give the right address with --rpc, or another SUNLEDGER_HOME.`,
    zh: `${file} 属于链 ${id}，而响应的链编号为 ${chain.chain.id}。请用 --rpc 指定正确的地址，或使用另一个 SUNLEDGER_HOME。`,
  });
}
