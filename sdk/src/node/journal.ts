import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Journal } from "../acts/ports.ts";
import { SunledgerError } from "../errors.ts";

/** Keys become file names. */
const KEY = /^[\w.-]{1,120}$/;

/**
 * Keep a journal in a folder, an entry a file that its owner alone may read. An entry is there whole or as it was, also when the
 * power fails.
 * @param folder Made on the first `write`
 */
export function folderJournal(folder: string): Journal {
  const pathOf = (key: string): string => {
    if (KEY.test(key)) return join(folder, key);
    throw new SunledgerError(
      "journal/key",
      `"${key}" cannot name an entry of the journal: use letters, digits, dots, dashes and underscores.`,
      { key },
    );
  };
  return {
    read: async (key) =>
      readFile(pathOf(key), "utf8").catch((cause: unknown) => {
        if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
        throw cause;
      }),
    write: async (key, value) => {
      const path = pathOf(key);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const draft = `${path}.${randomUUID()}.tmp`;
      const file = await open(draft, "wx", 0o600);
      try {
        await file.writeFile(value);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, path);
      // The move itself is on the disk only when the folder is.
      const entries = await open(folder, "r");
      await entries.sync().finally(() => entries.close());
    },
    forget: (key) => rm(pathOf(key), { force: true }),
  };
}
