/**
 * Builds the subgraph for one deployment of the contracts.
 *
 *   node subgraph/build.ts --deployment .sunledger/deployment.json --out .sunledger/index
 *   node subgraph/build.ts --addresses '{"directory":"0x...",...}' --out .sunledger/index
 *
 * Compiling takes seconds and does not depend on addresses, so its result is kept in subgraph/build, named by a digest
 * of all that goes into it, and used again until something changes.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { delimiter, join, relative } from "node:path";
import { parseArgs, promisify } from "node:util";
import { parseDeployment } from "@sunledger/sdk/chain";
import type { Abi } from "viem";
import { compiled } from "../scripts/compile/compiled.ts";
import { type Addresses, contractOf, manifest, SOURCES } from "./manifest.ts";

/** What the deployment file says, as far as the index needs it. */
export type Deployment = { contracts: Addresses; startBlock: number };

/** A built subgraph: its manifest is the file `id` in the folder `dir`. */
export type BuiltSubgraph = { dir: string; id: string };

const HERE = import.meta.dirname;
const ROOT = join(HERE, "..");
/** The subgraph's own tools first: graph-ts brings another AssemblyScript compiler than the one that gnd asks for. */
export const TOOLS = [join(HERE, "node_modules", ".bin"), join(ROOT, "node_modules", ".bin")];
const COMPILED = join(HERE, "build");

/**
 * Builds the subgraph for a deployment.
 * @param out The folder to write to; Graph Node finds the subgraph there when it is its working folder
 * @returns The folder, and the name under which to deploy: it holds a digest of the build, so that a changed subgraph
 * or other contracts make another deployment
 */
export async function buildSubgraph({
  deployment,
  out,
}: {
  deployment: Deployment;
  out: string;
}): Promise<BuiltSubgraph> {
  const compiled = await compileSubgraph();
  const parts = join("parts", compiled.digest);
  const text = manifest(deployment.contracts, deployment.startBlock, compiled.abis, {
    schema: `./${parts}/schema.graphql`,
    abi: (source) => `./${parts}/${source}.json`,
    mapping: () => `./${parts}/mapping.wasm`,
  });
  // Graph Node takes names of at most 46 letters, digits and underscores.
  const id = `sunledger_${digestOf([text]).slice(0, 32)}`;
  await cp(compiled.dir, join(out, parts), { recursive: true });
  await writeFile(join(out, id), text);
  return { dir: out, id };
}

/** The compiled subgraph: `schema.graphql`, `mapping.wasm` and an ABI a source, in a folder named by their digest. */
export type CompiledSubgraph = { dir: string; digest: string; abis: ReadonlyMap<string, Abi> };

/**
 * Compiles the mappings, or finds them compiled.
 * @param entry The module in src/ that exports the handlers
 */
export async function compileSubgraph(entry = "mapping"): Promise<CompiledSubgraph> {
  const abis = await readAbis();
  const digest = await digestOfInputs(abis, entry);
  const dir = join(COMPILED, digest);
  if (!existsSync(dir)) await compile(abis, entry, dir);
  return { dir, digest, abis };
}

async function compile(abis: ReadonlyMap<string, Abi>, entry: string, dir: string): Promise<void> {
  await mkdir(COMPILED, { recursive: true });
  // Below subgraph/, so that the compiler finds node_modules; renamed when whole, so that nobody meets half a build.
  const work = await mkdtemp(join(COMPILED, "work-"));
  try {
    await cp(join(HERE, "src"), join(work, "src"), { recursive: true });
    await cp(join(HERE, "schema.graphql"), join(work, "schema.graphql"));
    for (const [source, abi] of abis) await writeFile(join(work, `${source}.json`), JSON.stringify(abi));
    const anywhere = "0x0000000000000000000000000000000000000001";
    const addresses = Object.fromEntries(SOURCES.map((source) => [source.address, anywhere])) as Addresses;
    const text = manifest(addresses, 1, abis, {
      schema: "./schema.graphql",
      abi: (source) => `./${source}.json`,
      mapping: () => `./src/${entry}.ts`,
    });
    await writeFile(join(work, "subgraph.yaml"), text);

    await gnd(work, ["codegen", "--skip-migrations", "-o", "generated"]);
    await gnd(work, ["build", "--skip-migrations", "-o", "built"]);

    const whole = join(work, "whole");
    await mkdir(whole);
    const [first] = SOURCES;
    if (!first) throw new Error("The manifest names no source: see subgraph/manifest.ts");
    await cp(join(work, "built", first.name, `${first.name}.wasm`), join(whole, "mapping.wasm"));
    await cp(join(work, "schema.graphql"), join(whole, "schema.graphql"));
    for (const source of abis.keys()) await cp(join(work, `${source}.json`), join(whole, `${source}.json`));
    await rename(whole, dir).catch((cause: unknown) => {
      // Somebody else built the same at the same time.
      if (!existsSync(dir)) throw cause;
    });
  } finally {
    await rm(work, { recursive: true });
  }
}

async function gnd(cwd: string, args: string[]): Promise<void> {
  const env = { ...process.env, PATH: [...TOOLS, process.env["PATH"] ?? ""].join(delimiter) };
  try {
    await promisify(execFile)("gnd", args, { cwd, env });
  } catch (cause) {
    const { stdout = "", stderr = "" } = cause as { stdout?: string; stderr?: string };
    throw new Error(`gnd ${args[0]} failed:\n${stdout}${stderr}`, { cause });
  }
}

async function readAbis(): Promise<Map<string, Abi>> {
  const { artifacts } = await compiled(SOURCES.map(contractOf));
  return new Map(SOURCES.map((source) => [source.name, artifacts.get(contractOf(source))!.abi]));
}

async function digestOfInputs(abis: ReadonlyMap<string, Abi>, entry: string): Promise<string> {
  const sources = await readdir(join(HERE, "src"), { recursive: true, withFileTypes: true });
  const files = sources.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  // package.json names the compiler's version.
  for (const file of ["schema.graphql", "manifest.ts", "build.ts", "package.json"]) files.push(join(HERE, file));
  files.sort();

  const parts = [entry, JSON.stringify([...abis])];
  for (const file of files) parts.push(relative(HERE, file), await readFile(file, "utf8"));
  return digestOf(parts).slice(0, 16);
}

function digestOf(parts: string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { deployment: { type: "string" }, addresses: { type: "string" }, out: { type: "string" } },
  });
  const { deployment, addresses, out } = values;
  if (!out || (!deployment && !addresses)) {
    console.error("node subgraph/build.ts (--deployment FILE | --addresses JSON) --out FOLDER");
    process.exit(2);
  }
  const given = deployment
    ? parseDeployment(await readFile(deployment, "utf8"))
    : { contracts: JSON.parse(addresses ?? "") as Addresses, startBlock: 1 };
  const built = await buildSubgraph({ deployment: given, out });
  console.log(JSON.stringify(built));
}
