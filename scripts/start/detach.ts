import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Refusal } from "../lib/language.ts";
import { home } from "../lib/paths.ts";
import { readStack } from "../stack/settings.ts";

/**
 * Start the stack in a process of its own, print what it prints until it is up, and leave it running.
 * @param args The arguments of this very command, without the one that asked for this
 */
export async function startDetached(args: readonly string[]): Promise<void> {
  const log = join(home(), "logs", "supervisor.log");
  mkdirSync(join(home(), "logs"), { recursive: true });
  const output = openSync(log, "w");
  const child = spawn(process.execPath, [...process.execArgv, process.argv[1]!, ...args], {
    detached: true,
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  const ended = new AbortController();
  child.on("error", () => ended.abort()).on("exit", () => ended.abort());
  child.unref();
  // Ctrl-C while it starts means the start, not only the looking on.
  const interrupt = (): void => void child.kill("SIGINT");
  process.on("SIGINT", interrupt);
  let shown = 0;
  const show = (): void => {
    const text = readFileSync(log);
    process.stdout.write(text.subarray(shown));
    shown = text.length;
  };
  const isUp = (): boolean => {
    const stack = readStack();
    return stack?.ready === true && stack.supervisor?.pid === child.pid;
  };
  while (!ended.signal.aborted && !isUp()) {
    await sleep(100);
    show();
  }
  process.off("SIGINT", interrupt);
  show();
  if (ended.signal.aborted)
    throw new Refusal({ en: `It did not start; its log is ${log}`, zh: `未能启动；日志位于 ${log}` });
}
