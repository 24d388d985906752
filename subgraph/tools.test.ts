import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { compileSubgraph } from "./build.ts";
import { SOURCES } from "./manifest.ts";

const HERE = import.meta.dirname;
const GRAPH = createRequire(import.meta.url).resolve("@graphprotocol/graph-cli/bin/run.js");

/** The part of the platform's own that the type library for Node leaves out. */
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: {
    compile(bytes: Uint8Array): Promise<object>;
    Module: { exports(module: object): { name: string }[] };
  };
};

async function handlersOf(wasm: string): Promise<string[]> {
  const module = await WebAssembly.compile(new Uint8Array(await readFile(wasm)));
  const names = WebAssembly.Module.exports(module).map(({ name }) => name);
  return names.filter((name) => name.startsWith("handle")).sort();
}

describe("The Graph's own tools", () => {
  it("build the subgraph with the same handlers as the stack's, from what is committed", async () => {
    await mkdir(join(HERE, "build"), { recursive: true });
    // Below subgraph/, so that the compiler finds node_modules.
    const work = await mkdtemp(join(HERE, "build", "tools-"));
    try {
      const own = ["build", "generated", "node_modules", "tests"];
      for (const name of (await readdir(HERE)).filter((each) => !own.includes(each)))
        await cp(join(HERE, name), join(work, name), { recursive: true });
      const graph = (...args: string[]) => promisify(execFile)(process.execPath, [GRAPH, ...args], { cwd: work });
      await graph("codegen");
      await graph("build", "--network", "sunledger");

      const handlers = await handlersOf(join(work, "build", SOURCES[0]!.name, `${SOURCES[0]!.name}.wasm`));
      expect(handlers).toContain("handleDeposited");
      // Contracts that can be replaced share the handlers of what is said then.
      const asked = (await readFile(join(HERE, "subgraph.yaml"), "utf8")).matchAll(/handler: "(\w+)"/g);
      expect(handlers).toEqual([...new Set([...asked].map(([, name]) => name))].sort());
      const { dir } = await compileSubgraph();
      expect(handlers).toEqual(await handlersOf(join(dir, "mapping.wasm")));
    } finally {
      await rm(work, { recursive: true });
    }
  });
});
