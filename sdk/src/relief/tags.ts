import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { exactBytes, toHex, type Hex } from "../bytes.ts";
import { SunledgerError } from "../errors.ts";

/**
 * A household's duplicate tag: the same for two registrations of one household, and telling nothing else. It is the first 16 bytes
 * of HMAC-SHA-256(registry key, "sunledger/tag/1" ‖ identity number). Without the key, trying every identity number there is
 * recovers nothing; a plain hash would give all of them away in minutes.
 * @param key The registry office's key, 32 bytes, secret
 * @param identity The identity number of the head of the household, as `readIdentityNumber` gives it
 * @returns 16 bytes
 * @throws SunledgerError `tags/identity`; `bytes/length`
 */
export function duplicateTag(key: Uint8Array, identity: string): Hex {
  return duplicateTags(key)(identity);
}

/**
 * The same for many households: what they have in common is hashed once.
 * @returns From an identity number to its tag
 */
export function duplicateTags(key: Uint8Array): (identity: string) => Hex {
  const begun = hmac.create(sha256, exactBytes(key, 32, "registry key")).update(utf8ToBytes("sunledger/tag/1"));
  return (identity) => {
    if (!/^\d{17}[\dX]$/.test(identity)) {
      // Not repeated: errors end up in logs.
      throw new SunledgerError("tags/identity", "This is no identity number: read it with readIdentityNumber first.");
    }
    return toHex(begun.clone().update(utf8ToBytes(identity)).digest().subarray(0, 16));
  };
}
