import { spawn } from "node:child_process";
import { ROOT } from "../lib/paths.ts";

/** Run a Node program with our own output, to its end. Ctrl-C reaches it as it reaches us. */
export function runNode(args: readonly string[], { cwd = ROOT }: { cwd?: string } = {}): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: "inherit" });
    child.on("error", reject);
    child.on("exit", (code) => resolve(code === 0));
  });
}
