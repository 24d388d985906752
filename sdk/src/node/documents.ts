import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Documents } from "../acts/ports.ts";
import { exactBytes, toHex, type Hex } from "../bytes.ts";
import { digestOf } from "./files.ts";
import { SunledgerError } from "../errors.ts";

/**
 * Keep documents in a folder, each in a file that is named by its digest. Whoever reads a file while it is written, or after
 * the writer was killed, finds all of it or nothing.
 * @param folder Made on the first `put`
 * @param options.ownerOnly Make it a folder that its owner alone can look into
 */
export function folderStore(folder: string, options: { readonly ownerOnly?: boolean } = {}): Documents {
  const pathOf = (digest: Hex) => join(folder, toHex(exactBytes(digest, 32, "digest")).slice(2));

  async function get(digest: Hex): Promise<Uint8Array | null> {
    const bytes = await readFile(pathOf(digest)).catch((cause: unknown) => {
      if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return null;
      throw cause;
    });
    if (bytes && digestOf(bytes) !== digest.toLowerCase()) {
      throw new SunledgerError(
        "documents/damaged",
        `The document ${digest} was changed after it was stored: put the original in its place.`,
        { digest },
      );
    }
    return bytes;
  }

  async function put(bytes: Uint8Array): Promise<Hex> {
    const digest = digestOf(bytes);
    // A damaged file is written again.
    const kept = await get(digest).catch(() => null);
    if (kept) return digest;
    await mkdir(folder, { recursive: true, mode: options.ownerOnly ? 0o700 : 0o777 });
    const draft = join(folder, `.${randomUUID()}`);
    try {
      const file = await open(draft, "wx");
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, pathOf(digest));
    } finally {
      await rm(draft, { force: true });
    }
    return digest;
  }

  return { put, get };
}
