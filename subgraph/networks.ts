/**
 * Says in networks.json where a book's contracts are, for `npm run build -w subgraph -- --network NAME`:
 *
 *   npm run networks -w subgraph -- --deployment deployment.json [--network NAME]
 *
 * A book in which a contract was replaced has several addresses of one kind. Then subgraph.yaml gets a source for each.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parseModules } from "@sunledger/sdk/chain";
import { manifest, NETWORK, PATHS, SOURCES, sourcesOf, yamlOf } from "./manifest.ts";

const HERE = import.meta.dirname;
const NETWORKS = join(HERE, "networks.json");

type Networks = Record<string, Record<string, { address: string; startBlock: number }>>;

const { values } = parseArgs({
  options: { deployment: { type: "string" }, network: { type: "string", default: NETWORK } },
});
if (!values.deployment) {
  console.error("node subgraph/networks.ts --deployment FILE [--network NAME]");
  process.exit(2);
}
const { modules } = parseModules(await readFile(values.deployment, "utf8"));
const networks = JSON.parse(await readFile(NETWORKS, "utf8")) as Networks;
networks[values.network] = Object.fromEntries(
  sourcesOf(modules).map(({ name, module: { address, startBlock } }) => [name, { address, startBlock }]),
);
await writeFile(NETWORKS, `${JSON.stringify(networks, null, 2)}\n`);
if (sourcesOf(modules).length > SOURCES.length)
  await writeFile(join(HERE, "subgraph.yaml"), yamlOf(manifest(modules, PATHS)));
