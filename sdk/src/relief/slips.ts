import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { exactBytes, type Hex } from "../bytes.ts";
import { receiptSecrets, secretFragment } from "../receipts.ts";

/**
 * The key from which a village's recorder makes its households' slips: HKDF-SHA-256 (RFC 5869) of its private key, without
 * salt, info "sunledger/slips/1". Another key than that of its receipts, so that no row of a deposit can share a secret with
 * a household.
 * @param privateKey 32 bytes, of the account that submits the rosters
 * @returns 32 bytes, secret
 * @throws SunledgerError `bytes/length`, `bytes/hex`
 */
export function slipKey(privateKey: Hex | Uint8Array): Uint8Array {
  const key = exactBytes(privateKey, 32, "private key");
  return hkdf(sha256, key, undefined, utf8ToBytes("sunledger/slips/1"), 32);
}

/**
 * The secrets of a roster's households, made as those of receipts are: the first 16 bytes of HMAC-SHA-256(key, batch
 * reference ‖ row as `uint32`). The `commitment` of a secret is the household's reference.
 * @param key From `slipKey`
 * @param batchRef The roster's batch reference, 32 bytes
 * @returns From a row's number (from 0) to its secret of 16 bytes
 * @throws SunledgerError `bytes/length`, `bytes/hex`
 */
export function slipSecrets(key: Uint8Array, batchRef: Hex): (row: number) => Uint8Array {
  return receiptSecrets(key, batchRef);
}

/**
 * The public address of a household on the site, after the language: `/households/3/42`. People count rows from 1.
 * @param roster The roster's number
 * @param row From 0
 */
export function householdPath(roster: number, row: number): string {
  return `/households/${roster}/${row + 1}`;
}

/**
 * The link on a household's slip. The secret stands in the fragment, which browsers never send; `readReceiptFragment` reads
 * it back.
 * @param origin Of the site, such as `https://example.org`
 * @param locale `en` or `zh`
 * @param roster The roster's number
 * @param row From 0
 * @param secret 16 bytes, from `slipSecrets`
 * @throws SunledgerError `bytes/length`
 */
export function slipLink(origin: string, locale: string, roster: number, row: number, secret: Uint8Array): string {
  return `${origin.replace(/\/+$/, "")}/${locale}${householdPath(roster, row)}#${secretFragment(secret)}`;
}
