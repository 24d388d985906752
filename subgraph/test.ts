/**
 * Runs the mapping tests: `node subgraph/test.ts [WORD]`, all or those in files whose names have the word. Each case of
 * tests/*.test.ts goes through Graph Node itself, with a Postgres of its own; only the chain is made up, and events that have
 * structs come without them (common/rehearsal.ts).
 */
import { spawn } from "node:child_process";
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { startDatabase } from "../scripts/stack/database.ts";
import { anyFree } from "../scripts/stack/ports.ts";
import { end } from "../scripts/lib/processes.ts";
import { compileSubgraph, TOOLS } from "./build.ts";
import { eventsOf, manifest, SOURCES } from "./manifest.ts";
import { type Case, flat, hasStructs, MODULES } from "./tests/support.ts";

/**
 * @param word What a file's name must have for its cases to run
 * @returns Whether all held
 */
export async function testSubgraph(word = ""): Promise<boolean> {
  const home = await mkdtemp(join(tmpdir(), "sunledger-subgraph-"));
  // Postgres may have to run as another user, who must reach its folder.
  await chmod(home, 0o755);
  try {
    await prepare(home);
    const database = await startDatabase(home, await anyFree());
    try {
      // A file at a time: gnd keeps two connections to the database for each case until it ends. A case that fails leaves its
      // deployment behind, so whatever runs after it fails too.
      for (const name of await modules(word)) {
        const files = await writeCases(home, name);
        if (!(await run(home, ["test", "--skip-build", "--postgres-url", database.url, ...files]))) return false;
      }
      return true;
    } finally {
      await end(database.identity);
    }
  } finally {
    await rm(home, { recursive: true });
  }
}

/** Writes the compiled subgraph where `gnd test` looks for it. */
async function prepare(home: string): Promise<void> {
  const compiled = await compileSubgraph("rehearsal");
  await mkdir(join(home, "build"));
  const abis = new Map(SOURCES.map(({ name }) => [name, eventsOf(name).map(flat)]));
  for (const [source, abi] of abis) await writeFile(join(home, `${source}.json`), JSON.stringify(abi));
  const paths = {
    schema: join(compiled.dir, "schema.graphql"),
    abi: (source: string) => join(home, `${source}.json`),
    mapping: join(compiled.dir, "mapping.wasm"),
  };
  let text = JSON.stringify(manifest(MODULES, paths, (source) => abis.get(source)!));
  for (const { name } of SOURCES.flatMap((source) => eventsOf(source.name)).filter(hasStructs)) {
    text = text.replace(`"handle${name}"`, `"rehearse${name}"`);
  }
  for (const place of [home, join(home, "build")]) await writeFile(join(place, "subgraph.yaml"), text);
}

async function modules(word: string): Promise<string[]> {
  const names = await readdir(join(import.meta.dirname, "tests"));
  return names.filter((name) => name.endsWith(".test.ts") && name.includes(word)).sort();
}

/** Writes the cases of a file as `gnd test` reads them. */
async function writeCases(home: string, name: string): Promise<string[]> {
  const { cases } = (await import(`./tests/${name}`)) as { cases: Case[] };
  const files: string[] = [];
  for (const [index, { name: sentence, blocks, expect }] of cases.entries()) {
    const file = join(home, `${name.replace(".test.ts", "")}-${index}.json`);
    const assertions = expect.map(([query, expected]) => ({ query, expected }));
    await writeFile(file, JSON.stringify({ name: sentence, blocks, assertions }));
    files.push(file);
  }
  return files;
}

function run(cwd: string, args: string[]): Promise<boolean> {
  const env = { ...process.env, PATH: [...TOOLS, process.env["PATH"] ?? ""].join(delimiter) };
  return new Promise((resolve, reject) => {
    const child = spawn("gnd", args, { cwd, env, stdio: ["ignore", "inherit", "inherit"] });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code === 0));
  });
}

if (import.meta.main) process.exitCode = (await testSubgraph(process.argv[2])) ? 0 : 1;
