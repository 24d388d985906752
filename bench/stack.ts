/**
 * How long the stack takes to start, after dependencies are installed: first with nothing built and no data, then again; and how much
 * longer the first start is than building the site alone, which a start cannot do without.
 * `node bench/stack.ts [--json FILE]`
 */
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../scripts/lib/paths.ts";
import { runNode } from "../scripts/check/run.ts";
import { anyFree } from "../scripts/stack/ports.ts";
import { mention, record } from "./lib/results.ts";

/** What a start builds and keeps. */
const BUILT = ["cache/compiled", "subgraph/build", "web/.next"];

const home = await mkdtemp(join(tmpdir(), "sunledger-bench-"));
// Postgres may have to run as another user, who must reach its folder.
await chmod(home, 0o755);
process.env["SUNLEDGER_HOME"] = home;
const port = String(await anyFree());

const cli = async (...args: string[]): Promise<void> => {
  if (!(await runNode([join(ROOT, "scripts", "cli.ts"), ...args]))) throw new Error(`./sunledger ${args[0]} failed`);
};

/** @returns Seconds that it took */
async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

/** Until the site answers. */
const start = () => timed(() => cli("start", "--detach", "--port", port));

/** In a process of its own, as `start` has it. */
async function buildSiteAlone(): Promise<void> {
  const program = `import { buildSite } from ${JSON.stringify(join(ROOT, "scripts", "stack", "site.ts"))}; await buildSite();`;
  if (!(await runNode(["--input-type=module", "--eval", program]))) throw new Error("The site's build failed");
}

const forget = async (folders: readonly string[]): Promise<void> => {
  for (const folder of folders) await rm(join(ROOT, folder), { recursive: true, force: true });
};

try {
  await forget(BUILT);
  const cold = await start();
  record({ name: "stack.start.cold", value: cold, unit: "s", atMost: 90 });
  await cli("stop");
  await forget(["web/.next"]);
  const alone = await timed(buildSiteAlone);
  mention("stack.site", alone, "s");
  record({ name: "stack.start.cold over stack.site", value: cold / alone, unit: "times", atMost: 1.8 });
  record({ name: "stack.start.warm", value: await start(), unit: "s", atMost: 20 });
} finally {
  await cli("stop");
  await rm(home, { recursive: true, force: true });
}
