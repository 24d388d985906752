import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { mnemonicToAccount } from "viem/accounts";
import type { HDAccount } from "viem/accounts";
import { deploy } from "../../scripts/deploy/deploy.ts";
import type { Deployment } from "../../scripts/deploy/deployment.ts";
import { end, launcher } from "../../scripts/lib/processes.ts";
import type { Service } from "../../scripts/lib/processes.ts";
import { MNEMONIC, startChain } from "../../scripts/stack/chain.ts";
import { databaseFolder, startDatabase } from "../../scripts/stack/database.ts";
import {
  caughtUp,
  deploySubgraph,
  indexFolder,
  indexUrl,
  startGateway,
  startIndexer,
} from "../../scripts/stack/indexer.ts";
import { chainAddress } from "../../scripts/stack/exposure.ts";
import { anyFree, choosePorts } from "../../scripts/stack/ports.ts";
import { buildSubgraph } from "../../subgraph/build.ts";

/** Chain, Postgres and contracts, with a folder and ports of their own; the index is begun when the measuring is. */
export type BenchStack = {
  /** `$SUNLEDGER_HOME`: here lies `deployment.json` */
  readonly home: string;
  readonly rpc: string;
  readonly index: string;
  readonly deployment: Deployment;
  /** Accounts with gas; the first has deployed the contracts and governs them. */
  readonly account: (number: number) => HDAccount;
  /** Start Graph Node, which indexes nothing yet. */
  readonly startIndexer: () => Promise<void>;
  /** Have it index the chain from the first block. */
  readonly deployIndex: () => Promise<void>;
  /** Wait until the index has what the chain has now. */
  readonly caughtUp: () => Promise<void>;
};

/** Do some work on a stack without a site, and end it. The chain is not saved: nothing but the work uses the machine. */
export async function withStack(work: (stack: BenchStack) => Promise<void>): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), "sunledger-bench-"));
  // Postgres may have to run as another user, who must reach its folder.
  await chmod(home, 0o755);
  const launch = launcher(join(home, "logs"));
  const services: Service[] = [];
  const ports = await choosePorts(undefined, await anyFree());
  const gateway = await startGateway(ports.gateway);
  try {
    const database = await startDatabase(home, ports.database, launch);
    services.unshift(database);
    const chain = await startChain(home, chainAddress(undefined, ports.chain), launch);
    services.unshift(chain);
    const account = (number: number) => mnemonicToAccount(MNEMONIC, { addressIndex: number });
    const { deployment } = await deploy({ rpc: chain.rpc, account: account(0), home });
    const { id } = await buildSubgraph({ deployment, out: indexFolder(home) });
    await work({
      home,
      rpc: chain.rpc,
      index: indexUrl(ports),
      deployment,
      account,
      startIndexer: async () => {
        services.unshift(await startIndexer(launch, home, { ports, chain: chain.rpc, database, subgraph: id }));
      },
      deployIndex: () => deploySubgraph(ports, id),
      caughtUp: () => caughtUp(ports, chain.rpc),
    });
  } finally {
    // What was started last stands on what was started before it.
    for (const { identity } of services) await end(identity);
    gateway.close();
    gateway.closeAllConnections();
    const { path, moved } = databaseFolder(home);
    for (const folder of [home, ...(moved ? [dirname(path)] : [])]) await rm(folder, { recursive: true, force: true });
  }
}
