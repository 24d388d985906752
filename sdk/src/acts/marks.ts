import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { toHex, type Hex } from "../bytes.ts";

/**
 * What stands for a file, or for the facts of an act, in references that everybody sees: HMAC-SHA-256 under the account's own
 * key. A plain digest would let anyone who guesses a short statement (the amounts are public, names are few) see that the guess
 * is right.
 * @param key From `Secrets.rowKey`
 * @param parts Bytes, or text in UTF-8, one after the other
 * @returns 32 bytes
 */
export async function markOf(key: Uint8Array, ...parts: readonly (Uint8Array | string)[]): Promise<Hex> {
  const bytes = parts.map((part) => (typeof part === "string" ? utf8ToBytes(part) : part));
  const message = bytes.length === 1 ? bytes[0]! : concatBytes(...bytes);
  const { subtle } = globalThis.crypto as { subtle?: typeof globalThis.crypto.subtle };
  if (!subtle) return toHex(hmac(sha256, key, message));
  const held = await subtle.importKey("raw", key as Uint8Array<ArrayBuffer>, { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
  ]);
  return toHex(new Uint8Array(await subtle.sign("HMAC", held, message as Uint8Array<ArrayBuffer>)));
}
