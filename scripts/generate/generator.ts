import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Text } from "../../domains/define.ts";
import { ROOT } from "../lib/paths.ts";
import type { Model } from "./model.ts";

/** Something that is made from declarations or from what the compiler says, and kept in the repository. */
export type Generator = {
  readonly what: Text;
  /**
   * Make it, and write it or compare it with what is there.
   * @returns The paths that differed, from the repository's root
   */
  readonly run: (model: Model, mode: Mode) => Promise<string[]>;
};

/** `check` writes nothing. */
export type Mode = "write" | "check";

/**
 * A generator of whole text files.
 * @param make Their texts by path from the repository's root
 */
export const textFiles = (
  what: Text,
  make: (model: Model) => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>,
): Generator => ({
  what,
  run: async (model, mode) => {
    const differing: string[] = [];
    for (const [path, text] of Object.entries(await make(model))) {
      const file = join(ROOT, path);
      if (existsSync(file) && (await readFile(file, "utf8")) === text) continue;
      differing.push(path);
      if (mode === "check") continue;
      await writeGenerated(path, text);
    }
    return differing;
  },
});

/** Write a file by its path from the repository's root. */
export async function writeGenerated(path: string, text: string): Promise<void> {
  const file = join(ROOT, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
