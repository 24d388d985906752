import { randomBytes } from "node:crypto";
import { chmod, link, open, rename, rm } from "node:fs/promises";

/**
 * Write a file that its owner alone may read, whole or not at all: first beside its place, then moved there.
 * @returns False when it is there already and must not be overwritten
 */
export async function writePrivately(
  path: string,
  content: string | Uint8Array,
  { overwrite }: { overwrite: boolean },
): Promise<boolean> {
  const draft = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    const file = await open(draft, "wx", 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await chmod(draft, 0o600);
    if (overwrite) await rename(draft, path);
    // A hard link fails where the name is taken, also when another process takes it in this very moment.
    else await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST" && !overwrite) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
