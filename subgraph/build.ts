/**
 * Builds the subgraph for one deployment of the contracts.
 *
 *   node subgraph/build.ts --deployment .sunledger/deployment.json --out .sunledger/index
 *
 * Compiling takes seconds and does not depend on addresses, so its result is kept in subgraph/build, named by a digest
 * of all that goes into it, and used again until something changes. It takes gnd, which is faster than graph-cli; both make the
 * same handlers (subgraph/tools.test.ts).
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { delimiter, join, relative } from "node:path";
import { parseArgs, promisify } from "node:util";
import { parseModules } from "@sunledger/sdk/chain";
import { manifest, PATHS, SOURCES, TEMPLATE } from "./manifest.ts";
import type { Module } from "./manifest.ts";

/** A built subgraph: its manifest is the file `id` in the folder `dir`. */
export type BuiltSubgraph = { dir: string; id: string };

const HERE = import.meta.dirname;
const ROOT = join(HERE, "..");
/** The subgraph's own tools first: graph-ts brings another AssemblyScript compiler than the one that gnd asks for. */
export const TOOLS = [join(HERE, "node_modules", ".bin"), join(ROOT, "node_modules", ".bin")];
const COMPILED = join(HERE, "build");

/** What Graph Node's and npm's tools write here, and what runs on Node. */
const NOT_COMPILED = ["build", "compiled", "generated", "node_modules", "tests"];

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
  deployment: { readonly modules: readonly Module[] };
  out: string;
}): Promise<BuiltSubgraph> {
  const compiled = await compileSubgraph();
  const parts = join("parts", compiled.digest);
  const text = manifestText(deployment.modules, parts);
  // Graph Node takes names of at most 46 letters, digits and underscores.
  const id = `sunledger_${digestOf([text]).slice(0, 32)}`;
  await cp(compiled.dir, join(out, parts), { recursive: true });
  await writeFile(join(out, id), text);
  return { dir: out, id };
}

/** As JSON, which is YAML too. */
function manifestText(modules: readonly Module[], parts: string): string {
  const paths = {
    schema: `./${parts}/schema.graphql`,
    abi: (source: string) => `./${parts}/abis/${source}.json`,
    mapping: `./${parts}/mapping.wasm`,
  };
  return JSON.stringify(manifest(modules, paths), null, 2);
}

/**
 * The compiled subgraph: `schema.graphql`, `mapping.wasm` and `abis/`, in a folder named by their digest.
 * @property anew Whether the compiler had to be asked
 */
export type CompiledSubgraph = { dir: string; digest: string; anew: boolean };

/** As it was released: written by `./sunledger generate`, so that nobody else compiles it. */
export const RELEASED = { wasm: join(HERE, "compiled", "mapping.wasm"), digest: join(HERE, "compiled", "digest") };

/** The digest of what was released; undefined where it is missing. */
export const releasedDigest = (): Promise<string | undefined> =>
  readFile(RELEASED.digest, "utf8").then(
    (text) => text.trim(),
    () => undefined,
  );

/**
 * Compiles the mappings, or finds them compiled: here before, or as they were released.
 * @param entry The module in declared/ that exports the handlers
 */
export async function compileSubgraph(entry: "mapping" | "rehearsal" = "mapping"): Promise<CompiledSubgraph> {
  const digest = await digestOfInputs(entry);
  const dir = join(COMPILED, digest);
  const anew = !existsSync(dir) && (await releasedDigest()) !== digest;
  if (anew) await compile(entry, dir);
  else if (!existsSync(dir)) await putTogether(RELEASED.wasm, dir);
  return { dir, digest, anew };
}

async function putTogether(wasm: string, dir: string): Promise<void> {
  await mkdir(COMPILED, { recursive: true });
  const whole = await mkdtemp(join(COMPILED, "whole-"));
  await cp(wasm, join(whole, "mapping.wasm"));
  await cp(join(HERE, "schema.graphql"), join(whole, "schema.graphql"));
  await cp(join(HERE, "abis"), join(whole, "abis"), { recursive: true });
  // Renamed when whole, so that nobody meets half of it.
  await rename(whole, dir).catch(async (cause: unknown) => {
    await rm(whole, { recursive: true });
    // Somebody else made the same at the same time.
    if (!existsSync(dir)) throw cause;
  });
}

async function compile(entry: string, dir: string): Promise<void> {
  await mkdir(COMPILED, { recursive: true });
  // Below subgraph/, so that the compiler finds node_modules.
  const work = await mkdtemp(join(COMPILED, "work-"));
  try {
    for (const path of await inputs()) await cp(join(HERE, path), join(work, path));
    // An address is asked for, and any will do.
    const anywhere = TEMPLATE.map((module) => ({ ...module, address: "0x0000000000000000000000000000000000000001" }));
    const text = JSON.stringify(manifest(anywhere, { ...PATHS, mapping: `./declared/${entry}.ts` }));
    await writeFile(join(work, "subgraph.yaml"), text);

    await gnd(work, ["codegen", "--skip-migrations", "-o", "generated"]);
    await gnd(work, ["build", "--skip-migrations", "-o", "built"]);

    const [first] = SOURCES;
    if (!first) throw new Error("No domain has an event that the index reads: see domains/");
    await putTogether(join(work, "built", first.name, `${first.name}.wasm`), dir);
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

/** What is compiled, and what the compiler needs beside it: all folders here, and the schema. */
async function inputs(): Promise<string[]> {
  const folders = await readdir(HERE, { withFileTypes: true });
  const names = folders
    .filter((entry) => entry.isDirectory() && !NOT_COMPILED.includes(entry.name))
    .map((entry) => entry.name);
  const files = await Promise.all(
    names.map((name) => readdir(join(HERE, name), { recursive: true, withFileTypes: true })),
  );
  const paths = files
    .flat()
    .filter((entry) => entry.isFile() && /\.(ts|json)$/.test(entry.name))
    .map((entry) => relative(HERE, join(entry.parentPath, entry.name)));
  return [...paths, "schema.graphql"].sort();
}

/** The digest of what the mappings are compiled from, now. */
export const digestOfMappings = (): Promise<string> => digestOfInputs("mapping");

async function digestOfInputs(entry: string): Promise<string> {
  const parts = [entry];
  // package.json names the compiler's version.
  for (const path of [...(await inputs()), "manifest.ts", "build.ts", "package.json"])
    parts.push(path, await readFile(join(HERE, path), "utf8"));
  return digestOf(parts).slice(0, 16);
}

function digestOf(parts: string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { deployment: { type: "string" }, out: { type: "string" } } });
  const { deployment, out } = values;
  if (!out || !deployment) {
    console.error("node subgraph/build.ts --deployment FILE --out FOLDER");
    process.exit(2);
  }
  const modules = parseModules(await readFile(deployment, "utf8"));
  console.log(JSON.stringify(await buildSubgraph({ deployment: modules, out })));
}
