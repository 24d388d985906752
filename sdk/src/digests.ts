import { sha256 as hash } from "@noble/hashes/sha2.js";
import { toHex, type Hex } from "./bytes.ts";

/**
 * The digest by which a document stands on the chain: plain SHA-256 of its bytes, the same that `sha256sum` prints.
 * @returns 32 bytes
 */
export function sha256(bytes: Uint8Array): Hex {
  return toHex(hash(bytes));
}

/**
 * The same for a document that arrives in parts, such as a file's stream, without holding it in memory.
 * @param chunks A `ReadableStream` or anything else that yields bytes in order
 */
export async function sha256Of(chunks: AsyncIterable<Uint8Array>): Promise<Hex> {
  const hasher = hash.create();
  for await (const chunk of chunks) hasher.update(chunk);
  return toHex(hasher.digest());
}
