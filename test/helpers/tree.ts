import { copyFile, link, mkdir, readFile, readdir, readlink, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ROOT } from "../../scripts/lib/paths.ts";
import { run } from "../../scripts/lib/run.ts";

/** A copy of the project's files, to change them and to run its commands. Its packages are those that are installed here. */
export type Tree = {
  readonly folder: string;
  /** Run one of its `./sunledger` commands to its end. */
  readonly command: (args: readonly string[]) => Promise<string>;
  /** Apply a patch to it. */
  readonly apply: (patch: string) => Promise<void>;
  /** Write a text at the end of one of its files. */
  readonly append: (path: string, text: string) => Promise<void>;
  readonly end: () => Promise<void>;
};

/**
 * Copy the project.
 * @param name Of the copy, below cache/: on the same file system, so that packages are linked and not copied
 */
export async function copyTree(name: string): Promise<Tree> {
  const folder = join(ROOT, "cache", name);
  await rm(folder, { recursive: true, force: true });
  const listed = await run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: ROOT });
  for (const path of listed.split("\0").filter((path) => path !== "")) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await copyFile(join(ROOT, path), join(folder, path));
  }
  for (const part of ["", "sdk", "subgraph", "web"]) await linkFolder(join(part, "node_modules"), folder);
  const env = { GIT_CEILING_DIRECTORIES: dirname(folder) };
  return {
    folder,
    command: (args) => run(process.execPath, [join(folder, "scripts", "cli.ts"), ...args], { cwd: folder }),
    apply: async (patch) => {
      await run("git", ["apply", patch], { cwd: folder, env });
    },
    append: async (path, text) => writeFile(join(folder, path), `${await readFile(join(folder, path), "utf8")}${text}`),
    end: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Put hard links to the files of a folder into the copy; relative links then lead to the copy's own parts. */
async function linkFolder(path: string, to: string): Promise<void> {
  const entries = await readdir(join(ROOT, path), { withFileTypes: true }).catch(() => []);
  if (entries.length > 0) await mkdir(join(to, path), { recursive: true });
  for (const entry of entries) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) await linkFolder(inner, to);
    else if (entry.isSymbolicLink()) await symlink(await readlink(join(ROOT, inner)), join(to, inner));
    else await link(join(ROOT, inner), join(to, inner));
  }
}
