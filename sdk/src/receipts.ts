import { hkdf } from "@noble/hashes/hkdf.js";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { exactBytes, uintBytes, type Hex } from "./bytes.ts";
import { formatRecordNumber } from "./records.ts";
import { SECRET_BYTES } from "./references.ts";

/**
 * The key from which an account makes its receipts: HKDF-SHA-256 (RFC 5869) of its private key, without salt, info
 * "sunledger/receipts/1". Making receipts anew gives the same ones, so that nothing secret has to be stored.
 * @param privateKey 32 bytes, of the account that signs the deposits
 * @returns 32 bytes, secret
 * @throws SunledgerError `bytes/length`, `bytes/hex`
 */
export function receiptKey(privateKey: Hex | Uint8Array): Uint8Array {
  const key = exactBytes(privateKey, 32, "private key");
  return hkdf(sha256, key, undefined, utf8ToBytes("sunledger/receipts/1"), 32);
}

/**
 * One row's secret: the first 16 bytes of HMAC-SHA-256(key, batch reference ‖ row as `uint32`).
 * @param key From `receiptKey`
 * @param batchRef 32 bytes
 * @param row The row's number in its batch, from 0
 * @returns 16 bytes; their `commitment` is the row's reference
 */
export function receiptSecret(key: Uint8Array, batchRef: Hex, row: number): Uint8Array {
  return receiptSecrets(key, batchRef)(row);
}

/**
 * The same for many rows of one batch, three times as fast: what they have in common is hashed once.
 * @returns From a row's number to its secret
 */
export function receiptSecrets(key: Uint8Array, batchRef: Hex): (row: number) => Uint8Array {
  const begun = hmac.create(sha256, exactBytes(key, 32, "receipt key"));
  begun.update(exactBytes(batchRef, 32, "batch reference"));
  return (row) =>
    begun
      .clone()
      .update(uintBytes(row, 4, "row number"))
      .digest()
      .slice(0, SECRET_BYTES);
}

/**
 * The public address of a row on the site, after the language: `/donations/3-17/42`. People count rows from 1.
 * @param deposit The deposit's number (`DepositId`)
 * @param row The row's number in its batch, from 0
 */
export function receiptPath(deposit: bigint, row: number): string {
  return `/donations/${formatRecordNumber(deposit)}/${row + 1}`;
}

/**
 * The link that a donor gets. The secret stands in the fragment, which browsers never send.
 * @param origin Of the site, such as `https://example.org`
 * @param locale `en` or `zh`
 * @param deposit The deposit's number (`DepositId`)
 * @param row The row's number in its batch, from 0
 * @param secret 16 bytes, from `receiptSecret`
 */
export function receiptLink(origin: string, locale: string, deposit: bigint, row: number, secret: Uint8Array): string {
  return `${origin.replace(/\/+$/, "")}/${locale}${receiptPath(deposit, row)}#${secretFragment(secret)}`;
}

/** Write a secret as the fragment of a link. */
export function secretFragment(secret: Uint8Array): string {
  return toBase64Url(exactBytes(secret, SECRET_BYTES, "receipt secret"));
}

/**
 * Read the secret back from the fragment of a receipt's or a slip's address.
 * @param fragment With or without its `#`
 * @returns 16 bytes, or null where it is none's
 */
export function readReceiptFragment(fragment: string): Uint8Array | null {
  const text = fragment.replace(/^#/, "");
  if (!/^[\w-]{22}$/.test(text)) return null;
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const secret = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  // Base 64 has room for four bits too many, so a secret has several spellings. Only one of them is accepted.
  return toBase64Url(secret) === text ? secret : null;
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}
