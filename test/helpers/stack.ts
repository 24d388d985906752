import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ROOT } from "../../scripts/lib/paths.ts";
import { run } from "../../scripts/lib/run.ts";
import { databaseFolder } from "../../scripts/stack/database.ts";
import { anyFree } from "../../scripts/stack/ports.ts";
import { readStack } from "../../scripts/stack/settings.ts";
import type { StackFile } from "../../scripts/stack/settings.ts";

/** A running stack: what it wrote about itself, and the folder of its files. */
export type TestStack = StackFile & { readonly home: string };

/** Addresses of another stack that whoever runs the tests may have set. */
const ELSEWHERE = ["SUNLEDGER_RPC", "SUNLEDGER_INDEX", "SUNLEDGER_STATUS", "SUNLEDGER_SITE", "SUNLEDGER_DOCUMENTS"];

/**
 * Bring up the whole stack by its own command, with a folder and ports of its own. From now on this process and what it
 * starts has this stack in its environment. Where SUNLEDGER_TEST_HOME names the folder of a stack that runs already, that
 * one is used and left running: for working on tests.
 * @param options.demo With the demonstration's data
 * @param options.site With the site
 * @param options.by Runs the commands, where they are not those of this tree
 * @returns The stack, and what ends it and removes its files
 */
export async function startStack(options: {
  demo: boolean;
  site: boolean;
  by?: (args: readonly string[]) => Promise<string>;
}): Promise<{
  stack: TestStack;
  end: () => Promise<void>;
}> {
  const { by = command } = options;
  for (const name of ELSEWHERE) delete process.env[name];
  const given = process.env["SUNLEDGER_TEST_HOME"];
  const home = given ?? (await mkdtemp(join(tmpdir(), "sunledger-test-")));
  process.env["SUNLEDGER_HOME"] = home;
  if (given === undefined) {
    // Postgres may have to run as another user, who must reach its folder.
    await chmod(home, 0o755);
    const absent = [...(options.demo ? [] : ["--no-demo"]), ...(options.site ? [] : ["--no-site"])];
    await by(["start", "--detach", "--port", String(await anyFree()), ...absent]);
  }
  const stack = readStack();
  if (!stack?.ready) throw new Error(`No stack is running in ${home}`);
  const end = async (): Promise<void> => {
    if (given !== undefined) return;
    await by(["stop"]);
    const { path, moved } = databaseFolder(home);
    for (const folder of [home, ...(moved ? [dirname(path)] : [])]) await rm(folder, { recursive: true, force: true });
  };
  return { stack: { ...stack, home }, end };
}

/** Run one of `./sunledger`'s commands on this process's stack, to its end. */
export function command(args: readonly string[]): Promise<string> {
  return run(process.execPath, [join(ROOT, "scripts", "cli.ts"), ...args], { cwd: ROOT });
}
