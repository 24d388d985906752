/**
 * How long the stack takes to start, after dependencies are installed: first with nothing built and no data, then again.
 * `node bench/stack.ts [--json FILE]`
 */
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../scripts/lib/paths.ts";
import { runNode } from "../scripts/check/run.ts";
import { anyFree } from "../scripts/stack/ports.ts";
import { record } from "./lib/results.ts";

/** What a start builds and keeps. */
const BUILT = ["artifacts", "cache", "subgraph/build", "web/.next"];

const home = await mkdtemp(join(tmpdir(), "sunledger-bench-"));
// Postgres may have to run as another user, who must reach its folder.
await chmod(home, 0o755);
process.env["SUNLEDGER_HOME"] = home;
const port = String(await anyFree());

const cli = async (...args: string[]): Promise<void> => {
  if (!(await runNode([join(ROOT, "scripts", "cli.ts"), ...args]))) throw new Error(`./sunledger ${args[0]} failed`);
};

/** @returns Seconds until the site answered */
async function start(): Promise<number> {
  const began = performance.now();
  await cli("start", "--detach", "--port", port);
  return (performance.now() - began) / 1000;
}

try {
  for (const folder of BUILT) await rm(join(ROOT, folder), { recursive: true, force: true });
  record({ name: "stack.start.cold", value: await start(), unit: "s", atMost: 90 });
  await cli("stop");
  record({ name: "stack.start.warm", value: await start(), unit: "s", atMost: 20 });
} finally {
  await cli("stop");
  await rm(home, { recursive: true, force: true });
}
