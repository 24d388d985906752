import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Module } from "@sunledger/sdk/chain";
import repository from "../../package.json" with { type: "json" };
import { ROOT } from "../lib/paths.ts";

const git = async (...args: string[]): Promise<string> =>
  (await promisify(execFile)("git", args, { cwd: ROOT })).stdout.trim();

/** What decides on the contracts' code. */
const SOURCES = ["contracts", "package-lock.json", "scripts/compile/compiler.ts"];

/**
 * What is built here: the release, and the commit where the contracts are as it has them. Without git, as in an unpacked archive,
 * the release alone.
 */
export async function releaseHere(): Promise<Pick<Module["builtFrom"], "release" | "commit">> {
  const release = repository.version;
  try {
    const changed = await git("status", "--porcelain", "--", ...SOURCES);
    return changed === "" ? { release, commit: await git("rev-parse", "HEAD") } : { release };
  } catch {
    return { release };
  }
}
