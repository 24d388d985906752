import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { Server } from "node:http";
import { join } from "node:path";
import { Refusal } from "../lib/language.ts";
import { STARTS_WITHIN, tail, until } from "../lib/processes.ts";
import type { Launch, Service } from "../lib/processes.ts";
import { binary } from "./chain.ts";
import { withIndex } from "./database.ts";
import type { Database } from "./database.ts";
import { blockAt, query, rpc } from "./rpc.ts";
import type { Ports } from "./settings.ts";

/** The embedded Graph Node (`gnd dev`), which reads the chain into Postgres and answers GraphQL. */

/** The chain's name in manifests: see subgraph/manifest.ts. */
const NETWORK = "sunledger";
/** The name under which the index is asked. */
const NAME = "sunledger";
/** gnd deploys what its command line names at every start, under this name. We deploy ours ourselves, to keep it. */
const UNWANTED = "subgraph-0";
const IDLE = "idle.json";

export const gnd = (): string | undefined =>
  process.platform === "linux" && process.arch === "x64" ? binary("@graphprotocol/gnd-linux-x64/bin/gnd") : undefined;

export const indexFolder = (home: string): string => join(home, "index");

export const indexUrl = (ports: Ports): string => `http://127.0.0.1:${ports.index}/subgraphs/name/${NAME}`;
export const statusUrl = (ports: Ports): string => `http://127.0.0.1:${ports.status}/graphql`;

/** Limits of Graph Node, which are off by default, and its pace on a chain whose blocks are final at once. */
const SETTINGS: Readonly<Record<string, string>> = {
  GRAPH_LOG: "info",
  ETHEREUM_POLLING_INTERVAL: "50",
  // Seconds of silence after which it looks for a new block by itself: the default lets a steady flow of blocks stall it.
  GRAPH_CHAIN_HEAD_WATCHER_TIMEOUT: "0",
  // Blocks are final as soon as they are made: nothing waits for a reorganisation.
  ETHEREUM_REORG_THRESHOLD: "1",
  GRAPH_SUBGRAPH_ERROR_RETRY_CEIL_SECS: "10",
  GRAPH_GRAPHQL_MAX_COMPLEXITY: "5000000",
  GRAPH_GRAPHQL_MAX_DEPTH: "12",
  GRAPH_GRAPHQL_MAX_FIRST: "1000",
  GRAPH_GRAPHQL_MAX_SKIP: "5000",
  GRAPH_GRAPHQL_QUERY_TIMEOUT: "10",
  GRAPH_SQL_STATEMENT_TIMEOUT: "10",
  // It makes errors that nobody sees at every call from a mapping; to write down where would double the time of indexing.
  RUST_BACKTRACE: "0",
  RUST_LIB_BACKTRACE: "0",
};

/**
 * Graph Node does not start until a gateway for IPFS answers, though nothing of ours is on IPFS: the subgraph lies in its
 * working folder. This answers that there is nothing here.
 */
export function startGateway(port: number): Promise<Server> {
  const server = createServer((request, response) => {
    response.writeHead(request.url?.startsWith("/ipfs/") ? 412 : 404).end();
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

/** Start Graph Node in the folder of built subgraphs. What was deployed before goes on at once. */
export async function startIndexer(
  launch: Launch,
  home: string,
  { ports, chain, database, subgraph }: { ports: Ports; chain: string; database: Database; subgraph: string },
): Promise<Service> {
  const folder = indexFolder(home);
  writeIdleManifest(folder, subgraph);
  const service = launch(
    "indexer",
    gnd()!,
    [
      ...["dev", "--manifests", `${IDLE}:.`, "--postgres-url", database.url],
      ...["--ethereum-rpc", `${NETWORK}:${chain}`, "--ipfs", `http://127.0.0.1:${ports.gateway}`],
      ...["--http-port", ports.index, "--index-node-port", ports.status].map(String),
      ...["--admin-port", ports.admin, "--metrics-port", ports.metrics].map(String),
    ],
    { cwd: folder, env: SETTINGS },
  );
  const unwanted = `{ indexingStatusesForSubgraphName(subgraphName: "${UNWANTED}") { subgraph } }`;
  const answered = await until(
    async () => {
      const answer = await query<{ indexingStatusesForSubgraphName: unknown[] }>(statusUrl(ports), unwanted);
      return answer.indexingStatusesForSubgraphName.length > 0 || undefined;
    },
    { within: STARTS_WITHIN, service },
  );
  if (!answered)
    throw new Refusal({
      en: `Graph Node did not start. Its last words (${service.log}):\n${tail(service.log)}`,
      zh: `Graph Node 未能启动。日志末尾（${service.log}）：\n${tail(service.log)}`,
    });
  await admin(ports, "subgraph_remove", { name: UNWANTED });
  return service;
}

/** gnd wants a manifest on its command line: the first source of ours, at an address that never speaks. */
function writeIdleManifest(folder: string, subgraph: string): void {
  const manifest = JSON.parse(readFileSync(join(folder, subgraph), "utf8")) as {
    dataSources: { source: object }[];
  };
  const [first] = manifest.dataSources;
  const source = { ...first!.source, address: "0x000000000000000000000000000000000000dead", startBlock: 0 };
  writeFileSync(join(folder, IDLE), JSON.stringify({ ...manifest, dataSources: [{ ...first, source }] }));
}

const admin = (ports: Ports, method: string, params: object): Promise<unknown> =>
  rpc(`http://127.0.0.1:${ports.admin}`, method, params, STARTS_WITHIN);

/** Have Graph Node index the subgraph of this id, a file in its folder, under our name. Does nothing where it does so. */
export async function deploySubgraph(ports: Ports, id: string): Promise<void> {
  if ((await indexHead(ports))?.id === id) return;
  await admin(ports, "subgraph_create", { name: NAME });
  await admin(ports, "subgraph_deploy", { name: NAME, ipfs_hash: id });
}

/**
 * How far the index is.
 * @property failed Graph Node's words where the subgraph stopped for good
 */
export type IndexHead = { id: string; block: number; failed: string | undefined };

type Status = {
  subgraph: string;
  health: string;
  fatalError: { message: string } | null;
  chains: { latestBlock: { number: string } | null }[];
};

/** How far the index is, or undefined where nothing is deployed. */
export async function indexHead(ports: Ports, within?: number): Promise<IndexHead | undefined> {
  const text = `{ indexingStatusesForSubgraphName(subgraphName: "${NAME}") {
    subgraph health fatalError { message } chains { latestBlock { number } } } }`;
  const answer = await query<{ indexingStatusesForSubgraphName: Status[] }>(statusUrl(ports), text, within);
  const [status] = answer.indexingStatusesForSubgraphName;
  if (!status) return undefined;
  return {
    id: status.subgraph,
    block: Number(status.chains[0]?.latestBlock?.number ?? 0),
    failed: status.health === "failed" ? (status.fatalError?.message ?? "unknown") : undefined,
  };
}

/** How long (ms) the index may stand still before it counts as stopped. */
const STANDS_STILL = 600_000;

/** Wait until the index has what the chain has now, however long it takes as long as it moves. */
export async function caughtUp(ports: Ports, chain: string): Promise<void> {
  const { number } = (await blockAt(chain, "latest"))!;
  for (let before = -1; ;) {
    const moved = await until(
      async () => {
        const index = await indexHead(ports);
        return index && (index.failed !== undefined || index.block > before || index.block >= number)
          ? index
          : undefined;
      },
      { within: STANDS_STILL },
    );
    if (!moved || moved.failed !== undefined)
      throw new Refusal({
        en: `The index stopped: ${moved?.failed ?? `it stands at block ${before} of ${number} for ten minutes`}. See logs/indexer.log in the stack's folder.`,
        zh: `索引已停止：${moved?.failed ?? `十分钟内停在区块 ${before}（共 ${number}）`}。请查看环境文件夹中的 logs/indexer.log。`,
      });
    if (moved.block >= number) return;
    before = moved.block;
  }
}

/**
 * Whether the index is of this chain and of this subgraph.
 * @property because Of what it is not: the chain has lost its last blocks, it is another chain, or another subgraph
 * @property lost How many blocks the index knows and the chain does not: those that were made after it was last saved
 */
export type Fit =
  { fits: true } | { fits: false; because: "lost"; lost: number } | { fits: false; because: "chain" | "subgraph" };

/**
 * Compare the index's own notes with the chain, before Graph Node runs: it does not cope with a chain that fell back.
 * @param chain.head Number of the block that the chain went on from: it may have new ones by now
 */
export async function fit(database: Database, chain: { rpc: string; head: number }, subgraph: string): Promise<Fit> {
  const known = await withIndex(database, async (client) => {
    const { rows } = await client.query("select to_regclass('subgraphs.head') is not null as begun");
    // An index that was never begun fits any chain.
    if (!(rows[0] as { begun: boolean }).begun) return undefined;
    const genesis = await client.query<{ hash: string }>(
      "select genesis_block_hash as hash from public.chains where name = $1",
      [NETWORK],
    );
    const deployed = await client.query<{ subgraph: string }>("select subgraph from public.deployment_schemas");
    const heads = await client.query<{ number: number; hash: string }>(
      `select head_block_number::int as number, head_block_hash as hash
         from public.ethereum_networks where head_block_number is not null
       union
       select block_number, encode(block_hash, 'hex') from subgraphs.head where block_number is not null
       order by 1 desc`,
    );
    return { genesis: genesis.rows, deployed: deployed.rows, heads: heads.rows };
  });
  if (!known) return { fits: true };
  const onChain = async (number: number, hash: string) => (await blockAt(chain.rpc, number))?.hash === `0x${hash}`;
  // The loss first: whatever else does not fit, it must be told.
  for (const { number, hash } of known.heads) {
    if (await onChain(number, hash)) continue;
    const lost = number - chain.head;
    return lost > 0 ? { fits: false, because: "lost", lost } : { fits: false, because: "chain" };
  }
  for (const { hash } of known.genesis) if (!(await onChain(0, hash))) return { fits: false, because: "chain" };
  const ours = known.deployed.filter((deployment) => /^\w+$/.test(deployment.subgraph));
  if (ours.some((deployment) => deployment.subgraph !== subgraph)) return { fits: false, because: "subgraph" };
  return { fits: true };
}
