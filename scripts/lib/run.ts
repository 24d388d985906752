import { spawn } from "node:child_process";
import { end, identify } from "./processes.ts";

/** A program that ended with another code than 0, with all that it printed. */
export class Failed extends Error {
  override readonly name = "Failed";
  readonly output: string;

  constructor(command: string, code: number | null, signal: string | null, output: string) {
    super(`${command} ended with ${signal ?? `code ${code}`}:\n${output.trimEnd().split("\n").slice(-20).join("\n")}`);
    this.output = output;
  }
}

/**
 * Run a program to its end and return what it printed on standard output.
 * @param options.signal Ends it, with everything that it started
 * @throws Failed
 */
export async function run(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; signal?: AbortSignal } = {},
): Promise<string> {
  options.signal?.throwIfAborted();
  const child = spawn(command, args, {
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...options.env },
    ...(options.cwd !== undefined && { cwd: options.cwd }),
  });
  const [printed, complained]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on("data", (chunk: Buffer) => printed.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => complained.push(chunk));
  const identity = child.pid === undefined ? undefined : identify(child.pid);
  const abort = (): void => void (identity && end(identity, "SIGTERM", 3_000));
  options.signal?.addEventListener("abort", abort);
  try {
    const [code, signal] = await new Promise<[number | null, string | null]>((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (...exit) => resolve(exit));
    });
    options.signal?.throwIfAborted();
    const output = Buffer.concat(printed).toString();
    if (code === 0) return output;
    throw new Failed([command, ...args].join(" "), code, signal, output + Buffer.concat(complained).toString());
  } finally {
    options.signal?.removeEventListener("abort", abort);
  }
}
