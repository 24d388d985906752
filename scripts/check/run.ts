import { spawn } from "node:child_process";
import type { WriteStream } from "node:fs";
import { once } from "node:events";
import { ROOT } from "../lib/paths.ts";

/**
 * Run a Node program to its end. Ctrl-C reaches it as it reaches us.
 * @param options.log Gets what it prints; our own output does otherwise
 */
export async function runNode(
  args: readonly string[],
  { cwd = ROOT, log }: { cwd?: string; log?: WriteStream } = {},
): Promise<boolean> {
  const child = spawn(process.execPath, args, { cwd, stdio: log ? ["ignore", "pipe", "pipe"] : "inherit" });
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => log?.write(chunk));
  const [code] = (await once(child, "close")) as [number | null];
  return code === 0;
}
