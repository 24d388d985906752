import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { ROOT } from "./paths.ts";

/**
 * One digest of many files and whole folders, by path and content, for telling whether something must be built again.
 * @param paths Relative to the repository's root
 * @param passOver Names of files and folders that do not count
 */
export function digestOf(paths: readonly string[], passOver: (name: string) => boolean = () => false): string {
  const digest = createHash("sha256");
  const add = (path: string): void => {
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) if (!passOver(name)) add(join(path, name));
    } else digest.update(relative(ROOT, path)).update("\0").update(readFileSync(path)).update("\0");
  };
  for (const path of paths) add(join(ROOT, path));
  return digest.digest("hex");
}

/** Whether a stamp says that what it stands beside was made from files of this digest. */
export const isStamped = (stamp: string, digest: string): boolean =>
  existsSync(stamp) && readFileSync(stamp, "utf8") === digest;
