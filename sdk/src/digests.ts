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

/**
 * The same by the platform's own hash where it has one, which is ten times as fast. Browsers lend theirs to pages that came by
 * https, or from the machine itself.
 */
export async function digestOf(bytes: Uint8Array): Promise<Hex> {
  const { subtle } = globalThis.crypto as { subtle?: typeof globalThis.crypto.subtle };
  if (!subtle) return sha256(bytes);
  return toHex(new Uint8Array(await subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>)));
}
