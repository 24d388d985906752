import { execFileSync, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * A process beyond doubt: numbers of processes are used again, so its start time belongs to it.
 * @property started As the system tells it; only good for comparing
 */
export type Identity = { readonly pid: number; readonly started: string };

/** A user to run as: root may not run a database. */
export type User = { readonly uid: number; readonly gid: number };

/** How a process ended. */
export type Exit = { readonly code: number | null; readonly signal: NodeJS.Signals | null };

/** @property log File that gets what it prints */
export type Service = { readonly identity: Identity; readonly exited: Promise<Exit>; readonly log: string };

/** Starts a long-running program under a name. */
export type Launch = (
  name: string,
  command: string,
  args: readonly string[],
  options?: { cwd?: string; env?: NodeJS.ProcessEnv; user?: User | undefined },
) => Service;

/** The process with this number, or undefined where none runs. */
export function identify(pid: number): Identity | undefined {
  try {
    if (process.platform === "linux") {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      // The name, in brackets, may hold anything; what follows it are fields 3 (state) and on, of which 22 is the start.
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return fields[0] === "Z" ? undefined : { pid, started: fields[19]! };
    }
    const started = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
    return started ? { pid, started } : undefined;
  } catch {
    return undefined;
  }
}

/** The command line of a running process; empty where it cannot be read. */
export function commandOf(pid: number): string {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    return execFileSync("ps", ["-ww", "-o", "args=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}

export const isAlive = ({ pid, started }: Identity): boolean => identify(pid)?.started === started;

/**
 * A launcher of programs that run apart from the terminal: Ctrl-C reaches us alone, and we end them in order.
 * @param logs Folder in which each program's log is begun anew
 * @param onStart Told of each program in the same moment in which it is started
 */
export const launcher =
  (logs: string, onStart: (name: string, identity: Identity) => void = () => undefined): Launch =>
  (name, command, args, options = {}) => {
    const service = serve(command, args, { ...options, log: join(logs, `${name}.log`) });
    onStart(name, service.identity);
    return service;
  };

function serve(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; user?: User | undefined; log: string },
): Service {
  mkdirSync(dirname(options.log), { recursive: true });
  const output = openSync(options.log, "w");
  try {
    const child = spawn(command, args, {
      detached: true,
      stdio: ["ignore", output, output],
      env: { ...process.env, ...options.env },
      ...(options.cwd !== undefined && { cwd: options.cwd }),
      ...options.user,
    });
    const exited = new Promise<Exit>((resolve, reject) => {
      child.on("error", reject);
      child.on("exit", (code, signal) => {
        // What it started and left behind, killed as it was, would stand in the way of its successor.
        if (child.pid !== undefined) kill(-child.pid, "SIGKILL");
        resolve({ code, signal });
      });
    });
    // Whoever waits for it hears of a failed start; nobody may be waiting yet.
    exited.catch(() => undefined);
    const identity = child.pid === undefined ? undefined : identify(child.pid);
    return { identity: identity ?? { pid: child.pid ?? -1, started: "" }, exited, log: options.log };
  } finally {
    closeSync(output);
  }
}

/**
 * End a process and its group: politely first, by force when it has not gone in time.
 * @param grace Milliseconds it may take
 */
export async function end(identity: Identity, signal: NodeJS.Signals = "SIGINT", grace = 60_000): Promise<void> {
  if (!isAlive(identity)) return;
  kill(identity.pid, signal);
  const until = Date.now() + grace;
  while (isAlive(identity) && Date.now() < until) await sleep(20);
  if (isAlive(identity)) {
    // It leads its own group, so this reaches its children and nobody else.
    kill(-identity.pid, "SIGKILL");
    while (isAlive(identity)) await sleep(20);
  }
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** How long (ms) a program that lives may take until it answers: on a slow or busy machine minutes, where others take a second. */
export const STARTS_WITHIN = 600_000;

/** Ask again and again until it answers something, or until a service that must answer it has ended. */
export async function until<T>(
  ask: () => Promise<T | undefined>,
  { every = 50, within, service }: { every?: number; within: number; service?: Service },
): Promise<T | undefined> {
  const deadline = Date.now() + within;
  const ended = service?.exited.then(
    () => true,
    () => true,
  );
  while (Date.now() < deadline) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined) return answer;
    if (await Promise.race([ended ?? sleep(every, false), sleep(every, false)])) return undefined;
  }
  return undefined;
}

/** The end of a log, for an error's message. */
export function tail(path: string, lines = 12): string {
  try {
    return readFileSync(path, "utf8").trimEnd().split("\n").slice(-lines).join("\n");
  } catch {
    return "";
  }
}
