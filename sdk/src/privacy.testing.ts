// One who wants to know which households of a county are helped, has all that is public, the sealed files too, and tries every
// identity number. Neither the registry's key nor any slip nor any organisation's secret is theirs.
import { createCipheriv, createHmac, hash as digestOf, hkdfSync } from "node:crypto";
import { keccak_256 } from "@noble/hashes/sha3.js";
import { fromHex, type Hex } from "./bytes.ts";
import { commitment } from "./references.ts";

/** What a county's relief shows to everyone, and the sealed files besides: they may be stolen. */
export type PublicRecord = {
  readonly batchRef: Hex;
  readonly region6: string;
  /** Contracts, and the keys that organisations publish. */
  readonly known: readonly Hex[];
  /** Everything in which something might be found: packed rows, sealed bundles, sealed keys. */
  readonly data: readonly Uint8Array[];
  /** How many rows its roster has. */
  readonly rows: number;
};

/** All identity numbers of one county, of those born in `days` days from `first` on: a thousand a day. */
export function* identityNumbers(region6: string, first: string, days: number): Generator<string> {
  const start = Date.parse(`${first}T00:00:00Z`);
  for (let day = 0; day < days; day++) {
    const born = new Date(start + day * 86_400_000).toISOString().slice(0, 10).replaceAll("-", "");
    for (let order = 0; order < 1_000; order++) {
      yield withCheckCharacter(`${region6}${born}${String(order).padStart(3, "0")}`);
    }
  }
}

/** ISO 7064 MOD 11-2, by the weights of GB 11643-1999: another way than the SDK's. */
function withCheckCharacter(digits: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return `${digits}${"10X98765432".charAt(sum % 11)}`;
}

/** A value that an attacker makes of an identity number, and how. Of a hash any part will do; of the number itself all must be there. */
type Guess = { readonly how: string; readonly bytes: Uint8Array; readonly whole?: true };

const ascii = (text: string) => new TextEncoder().encode(text);
const join = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);
const hash = (name: string, message: Uint8Array): Uint8Array => digestOf(name, message, "buffer");
const mac = (key: Uint8Array, message: Uint8Array): Uint8Array => createHmac("sha256", key).update(message).digest();

const TAG = ascii("sunledger/tag/1");
const ZEROS = new Uint8Array(32);
/** A dossier's first bytes, which an attacker knows. */
const BEGINNING = ascii('{"name":"');

/** Everything that can be made of an identity number with what is public. */
function* guesses(identity: string, { batchRef, region6, known, rows }: PublicRecord): Generator<Guess> {
  const id = ascii(identity);
  const batch = fromHex(batchRef);
  const hashed = hash("sha256", id);
  // As it stands.
  yield { how: "as text", bytes: id, whole: true };
  yield {
    how: "two digits a byte",
    bytes: Uint8Array.from(Buffer.from(identity.replace("X", "a"), "hex")),
    whole: true,
  };
  yield { how: "as a number of 17 digits", bytes: bigEndian(BigInt(identity.slice(0, 17))), whole: true };
  yield { how: "packed as credit codes are", bytes: bigEndian([...identity].reduce(base36, 0n)), whole: true };
  // Hashed.
  for (const name of ["md5", "sha1", "sha256", "sha384", "sha512", "sha3-256"]) {
    yield { how: name, bytes: hash(name, id) };
  }
  yield { how: "keccak256", bytes: keccak_256(id) };
  yield { how: "sha256 twice", bytes: hash("sha256", hash("sha256", id)) };
  for (const [how, salt] of [
    ["the tag's prefix", TAG],
    ["the commitment's prefix", ascii("sunledger/commitment/1")],
    ["the batch reference", batch],
    ["the region", ascii(region6)],
    ...known.map((hex) => [hex, fromHex(hex)] as const),
  ] as const) {
    yield { how: `sha256 after ${how}`, bytes: hash("sha256", join(salt, id)) };
    yield { how: `sha256 before ${how}`, bytes: hash("sha256", join(id, salt)) };
    yield { how: `HMAC by ${how}`, bytes: mac(salt, id) };
    yield { how: `a tag by ${how}`, bytes: mac(salt, join(TAG, id)) };
    yield { how: `HMAC of ${how}`, bytes: mac(id, salt) };
  }
  for (const [how, key] of [
    ["no key", new Uint8Array()],
    ["a key of zeros", ZEROS],
    ["itself", id],
  ] as const) {
    yield { how: `HMAC by ${how}`, bytes: mac(key, id) };
    yield { how: `a tag by ${how}`, bytes: mac(key, join(TAG, id)) };
  }
  // As the secret of a slip, or as the key of all slips.
  const secrets = [id.subarray(0, 16), id.subarray(2), hash("sha256", id).subarray(0, 16), hash("md5", id)];
  for (const secret of secrets) yield { how: "a slip's secret", bytes: fromHex(commitment(secret)) };
  for (let row = 0; row < rows; row++) {
    const secret = mac(hashed, join(batch, Uint8Array.of(0, 0, row >> 8, row & 255)));
    yield { how: "the key of slips", bytes: fromHex(commitment(secret.subarray(0, 16))) };
  }
  // As the key of a dossier: AES-256-GCM shows its first bytes to who has the key.
  for (const [how, key] of [
    ["sha256", hash("sha256", id)],
    ["HKDF", new Uint8Array(hkdfSync("sha256", id, "", "sunledger/dossier/1", 32))],
    ["HKDF with the batch reference", new Uint8Array(hkdfSync("sha256", id, batch, "sunledger/dossier/1", 32))],
  ] as const) {
    yield { how: `a dossier sealed by ${how}`, bytes: sealedBeginning(key) };
  }
}

const base36 = (number: bigint, character: string) => number * 36n + BigInt(Number.parseInt(character, 36));

function bigEndian(number: bigint): Uint8Array {
  const hex = number.toString(16);
  return Uint8Array.from(Buffer.from(hex.padStart(hex.length + (hex.length % 2), "0"), "hex"));
}

function sealedBeginning(key: Uint8Array): Uint8Array {
  return new Uint8Array(createCipheriv("aes-256-gcm", key, new Uint8Array(12)).update(BEGINNING));
}

/** How many bytes in a row are no coincidence: 2^64 to one, for each pair of places compared. */
const WINDOW = 8;

/**
 * Try every number in every way, and look for any 8 bytes of what comes out anywhere in what is public.
 * @param more Further ways, as one would have who knew a secret
 * @returns How each number was found that was found
 */
export function attack(
  numbers: Iterable<string>,
  record: PublicRecord,
  more: (identity: string) => Uint8Array[] = () => [],
): Map<string, string> {
  const has = windowsOf(record.data);
  const found = new Map<string, string>();
  for (const identity of numbers) {
    const hit = ({ bytes, how, whole }: Guess) => {
      let hits = 0;
      const places = bytes.length - WINDOW + 1;
      for (let at = 0; at < places; at++) if (has(bytes, at)) hits++;
      if (whole ? hits === places : hits > 0) found.set(identity, how);
    };
    for (const guess of guesses(identity, record)) hit(guess);
    for (const bytes of more(identity)) hit({ bytes, how: "a secret" });
  }
  return found;
}

/** Whether any 8 bytes stand in the data: a table of 3 bytes says no at once to nearly all that do not. */
function windowsOf(data: readonly Uint8Array[]): (bytes: Uint8Array, at: number) => boolean {
  const begun = new Uint8Array(1 << 24);
  const all = new Set<bigint>();
  const three = (bytes: Uint8Array, at: number) =>
    ((bytes[at] as number) << 16) | ((bytes[at + 1] as number) << 8) | (bytes[at + 2] as number);
  const eight = (bytes: Uint8Array, at: number) => new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(at);
  for (const bytes of data) {
    for (let at = 0; at + WINDOW <= bytes.length; at++) {
      begun[three(bytes, at)] = 1;
      all.add(eight(bytes, at));
    }
  }
  return (bytes, at) => begun[three(bytes, at)] === 1 && all.has(eight(bytes, at));
}
