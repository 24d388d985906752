import { Aes256Gcm, CipherSuite, HkdfSha256 } from "@hpke/core";
import { DhkemX25519HkdfSha256 } from "@hpke/dhkem-x25519";
import { clip, exactBytes, toHex, type Hex } from "../bytes.ts";
import { SunledgerError } from "../errors.ts";

// Names of our own for these types, which Node and browsers name differently.
type Ciphers = typeof globalThis.crypto.subtle;
/** A key that the platform holds: WebCrypto's `CryptoKey`. */
export type HeldKey = Awaited<ReturnType<Ciphers["importKey"]>>;

/** An organisation's pair of keys for sealed documents. */
export type EncryptionKeys = {
  /** X25519, 32 bytes: what the organisation publishes (`Directory.publishKey`). */
  readonly publicKey: Hex;
  /** Stays with the organisation. */
  readonly privateKey: HeldKey;
};

/** How long a sealed key is: its encapsulation (32 bytes), the key (32), the tag (16). */
export const SEALED_KEY_BYTES = 80;

const ENCAPSULATED_BYTES = 32;

// RFC 9180, base mode. The curve is implemented in JavaScript: browsers in offices are often older than X25519 in WebCrypto.
let made: CipherSuite | undefined;

function suite(): CipherSuite {
  made ??= new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  return made;
}

/** The platform's ciphers. Browsers offer them only to pages that were served over https or from the same machine. */
export function ciphers(): Ciphers {
  const { subtle } = globalThis.crypto as { subtle?: Ciphers };
  if (subtle) return subtle;
  throw new SunledgerError(
    "dossiers/insecure",
    "This page has no ciphers: open it by https, in an up-to-date browser.",
  );
}

/**
 * An organisation's keys, made from its secret by DeriveKeyPair of DHKEM(X25519, HKDF-SHA256) (RFC 9180, 7.1.3).
 * @param secret 32 random bytes that the organisation keeps
 * @throws SunledgerError `bytes/length`, `bytes/hex`, `dossiers/insecure`
 */
export async function encryptionKeys(secret: Uint8Array | Hex): Promise<EncryptionKeys> {
  ciphers();
  const pair = await suite().kem.deriveKeyPair(bufferOf(exactBytes(secret, 32, "secret of an organisation's keys")));
  const publicKey = toHex(new Uint8Array(await suite().kem.serializePublicKey(pair.publicKey)));
  return { publicKey, privateKey: pair.privateKey };
}

/**
 * Seal a key to an organisation.
 * @param publicKey 32 bytes, as the organisation published it
 * @param info What the key is for; it opens for nothing else
 * @param key 32 bytes
 * @throws SunledgerError `dossiers/key`
 */
export async function sealKey(publicKey: Hex, info: Uint8Array, key: Uint8Array): Promise<Uint8Array> {
  const bytes = exactBytes(publicKey, 32, "public key");
  ciphers();
  try {
    const recipientPublicKey = await suite().kem.deserializePublicKey(bufferOf(bytes));
    const { enc, ct } = await suite().seal({ recipientPublicKey, info: bufferOf(info) }, bufferOf(key));
    const sealed = new Uint8Array(SEALED_KEY_BYTES);
    sealed.set(new Uint8Array(enc));
    sealed.set(new Uint8Array(ct), ENCAPSULATED_BYTES);
    return sealed;
  } catch (cause) {
    const value = clip(publicKey);
    throw new SunledgerError(
      "dossiers/key",
      `${value} is no key that can be sealed to: let the organisation publish one that was made for this.`,
      { value },
      { cause },
    );
  }
}

/** Open what `sealKey` sealed; null where these keys, or this purpose, do not open it. */
export async function openKey(keys: EncryptionKeys, info: Uint8Array, sealed: Uint8Array): Promise<Uint8Array | null> {
  ciphers();
  if (sealed.length !== SEALED_KEY_BYTES) return null;
  const enc = bufferOf(sealed.subarray(0, ENCAPSULATED_BYTES));
  try {
    const params = { recipientKey: keys.privateKey, enc, info: bufferOf(info) };
    return new Uint8Array(await suite().open(params, bufferOf(sealed.subarray(ENCAPSULATED_BYTES))));
  } catch {
    // The library's error is dropped: an authenticated cipher cannot say what was wrong.
    return null;
  }
}

/** The same bytes in memory of their own. */
function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
