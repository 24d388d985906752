import { home } from "../lib/paths.ts";
import { end, isAlive } from "../lib/processes.ts";
import { step, tell } from "../lib/terminal.ts";
import { claim, endOrphans, orphans, supervisorOf } from "./claim.ts";
import { readStack } from "../stack/settings.ts";

/** How long a large chain may take to be saved when the stack ends. */
const GRACE = 600_000;

/** End the stack of this folder, also what a killed supervisor left running. Does nothing where nothing runs. */
export async function stop(): Promise<void> {
  const folder = home();
  const supervisor = supervisorOf(folder);
  if (supervisor) await step({ en: "Stack stopped", zh: "环境已停止" }, () => end(supervisor, "SIGTERM", GRACE));
  const stack = readStack();
  const left = orphans(stack);
  if (stack && left.length > 0) {
    const release = claim(folder);
    await endOrphans(folder, stack).finally(release);
  }
  if (supervisor && isAlive(supervisor)) throw new Error(`The supervisor, process ${supervisor.pid}, does not end`);
  if (!supervisor && left.length === 0) tell({ en: "Nothing is running.", zh: "没有正在运行的部分。" });
}
