import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { Hex } from "../bytes.ts";

/**
 * A file's digest, the same that `sha256` gives, without holding the file in memory.
 * @returns 32 bytes
 * @throws The file system's error where it cannot be read
 */
export async function fileDigest(path: string): Promise<Hex> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return `0x${hash.digest("hex")}`;
}

/** The same of bytes in memory, by the platform's own hash. */
export function digestOf(bytes: Uint8Array): Hex {
  return `0x${createHash("sha256").update(bytes).digest("hex")}`;
}
