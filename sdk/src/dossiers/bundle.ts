import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { exactBytes, fromHex, toHex, uintBytes, type Hex } from "../bytes.ts";
import { SunledgerError } from "../errors.ts";
import { MAX_HOUSEHOLDS } from "../relief/rowSets.ts";
import { readDossier, writeDossier, type Dossier } from "./dossier.ts";
import { ciphers, openKey, sealKey, SEALED_KEY_BYTES, type EncryptionKeys } from "./hpke.ts";

/** What a bundle says of itself before it is opened. */
export type BundleHeader = {
  /** The roster's batch reference, 32 bytes. */
  readonly batchRef: Hex;
  /** How many dossiers it holds: as many as the roster has rows. */
  readonly count: number;
  /** The public keys of the organisations that can open it, 32 bytes each. */
  readonly owners: readonly Hex[];
  /** SHA-256 of the header, 32 bytes. It is authenticated with every dossier and every grant. */
  readonly headerDigest: Hex;
};

/** A bundle that one of its owners opened. */
export type OpenBundle = BundleHeader & {
  /**
   * Read one household's dossier.
   * @param row From 0
   * @throws SunledgerError `dossiers/row`; `dossiers/tampered` where it was changed
   */
  dossier(row: number): Promise<Dossier>;
  /**
   * The key of one dossier, for `grantKey`: 32 bytes, secret. It opens no other.
   * @throws SunledgerError `dossiers/row`
   */
  keyOf(row: number): Uint8Array;
};

/** A bundle taken apart. */
export type Sealed = BundleHeader & {
  /** The bundle's key, sealed to each owner in their order. */
  readonly keys: readonly Uint8Array[];
  readonly rows: readonly Uint8Array[];
};

const FORMAT = "sunledger/dossiers/1";
const MOST_OWNERS = 8;
const LENGTH_BYTES = 4;

/**
 * Seal a roster's dossiers into one file. One random key per roster is sealed to each owner's public key by HPKE (RFC 9180: X25519,
 * HKDF-SHA256, AES-256-GCM); HKDF derives from it one key per row, which seals that row's dossier alone by AES-256-GCM. All
 * dossiers are padded to a multiple of 1,024 bytes, so that their lengths tell little.
 *
 * The file: header's length `uint32` ‖ header (JSON: `format`, `batchRef`, `owners` with `key` and `sealed`, `sizes`) ‖ the
 * sealed dossiers, one after the other. Sealing the same again gives another file, with another digest.
 * @param batchRef The roster's batch reference, 32 bytes: the bundle opens for no other
 * @param owners Public keys of 1 to 8 organisations, 32 bytes each: the village's, the township's, the county's
 * @param dossiers 1 to 500, in the order of the roster's rows
 * @throws SunledgerError `dossiers/count`, `dossiers/owners`, `dossiers/key`, `dossiers/insecure`, `bytes/length`, `bytes/hex`
 */
export async function sealBundle(
  batchRef: Hex,
  owners: readonly Hex[],
  dossiers: readonly Dossier[],
): Promise<Uint8Array> {
  requireCounts(dossiers.length, owners);
  const rosterKey = crypto.getRandomValues(new Uint8Array(32));
  const info = infoOf(exactBytes(batchRef, 32, "batch reference"));
  const sealedTo = await Promise.all(
    owners.map(async (key) => ({ key: key.toLowerCase(), sealed: toHex(await sealKey(key, info, rosterKey)) })),
  );
  const plain = dossiers.map(writeDossier);
  const sizes = plain.map(({ length }) => length + TAG_BYTES);
  const header = utf8ToBytes(
    JSON.stringify({ format: FORMAT, batchRef: batchRef.toLowerCase(), owners: sealedTo, sizes }),
  );
  const digest = sha256(header);
  const rows = await Promise.all(plain.map((bytes, row) => sealRow(rowKey(rosterKey, row), digest, row, bytes)));
  return concatBytes(uintBytes(header.length, LENGTH_BYTES, "header length"), header, ...rows);
}

/**
 * Open a bundle as one of its owners.
 * @param bundle The file
 * @throws SunledgerError `dossiers/format` where it is none, or was cut off; `dossiers/not-owner` where it is sealed to other
 * keys; `dossiers/tampered` where it was changed; `dossiers/insecure`
 */
export async function openBundle(bundle: Uint8Array, keys: EncryptionKeys): Promise<OpenBundle> {
  const { keys: sealed, rows, ...header } = takeApart(bundle);
  const { batchRef, count, owners, headerDigest } = header;
  const own = sealed[owners.indexOf(keys.publicKey)];
  if (!own) {
    throw new SunledgerError(
      "dossiers/not-owner",
      `This bundle is sealed to other keys than ${keys.publicKey}: open it as ${owners.join(" or ")}, or ask for access.`,
      { key: keys.publicKey },
    );
  }
  const rosterKey = await openKey(keys, infoOf(fromHex(batchRef)), own);
  if (!rosterKey) refuseTampered();
  const keyOf = (row: number): Uint8Array => {
    requireRow(count, row);
    return rowKey(rosterKey, row);
  };
  const dossier = async (row: number): Promise<Dossier> =>
    openRow(keyOf(row), fromHex(headerDigest), row, rows[row] as Uint8Array);
  return { ...header, dossier, keyOf };
}

/**
 * Read what a bundle says of itself, without a key. Nothing in it is authenticated until the bundle is opened.
 * @throws SunledgerError `dossiers/format`
 */
export function readBundle(bundle: Uint8Array): BundleHeader {
  const { batchRef, count, owners, headerDigest } = takeApart(bundle);
  return { batchRef, count, owners, headerDigest };
}

/** Take a bundle apart. */
export function takeApart(bundle: Uint8Array): Sealed {
  const view = new DataView(bundle.buffer, bundle.byteOffset, bundle.byteLength);
  const length = bundle.length < LENGTH_BYTES ? 0 : view.getUint32(0);
  const start = LENGTH_BYTES + length;
  if (length === 0 || start > bundle.length) refuseFormat();
  const bytes = bundle.subarray(LENGTH_BYTES, start);
  const { batchRef, owners, sizes } = readHeader(bytes);
  const rows: Uint8Array[] = [];
  let at = start;
  for (const size of sizes) {
    rows.push(bundle.subarray(at, at + size));
    at += size;
  }
  if (at !== bundle.length) refuseFormat();
  return {
    batchRef,
    count: sizes.length,
    owners: owners.map(({ key }) => key),
    keys: owners.map(({ sealed }) => fromHex(sealed)),
    headerDigest: toHex(sha256(bytes)),
    rows,
  };
}

type Header = {
  readonly batchRef: Hex;
  readonly owners: readonly { readonly key: Hex; readonly sealed: Hex }[];
  readonly sizes: readonly number[];
};

function readHeader(bytes: Uint8Array): Header {
  let header: Partial<Record<keyof Header | "format", unknown>> | null;
  try {
    header = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as typeof header;
  } catch (cause) {
    refuseFormat(cause);
  }
  const { format, batchRef, owners, sizes } = header ?? {};
  if (format !== FORMAT || !isHex(batchRef, 32) || !Array.isArray(owners) || !Array.isArray(sizes)) refuseFormat();
  const areOwners = owners.every((owner: Partial<Record<"key" | "sealed", unknown>> | null) => {
    return isHex(owner?.key, 32) && isHex(owner.sealed, SEALED_KEY_BYTES);
  });
  const areSizes = sizes.every((size) => Number.isInteger(size) && size > TAG_BYTES);
  const { length } = sizes;
  if (!areOwners || !areSizes || length === 0 || length > MAX_HOUSEHOLDS) refuseFormat();
  return { batchRef, owners: owners as Header["owners"], sizes: sizes as number[] };
}

function isHex(value: unknown, bytes: number): value is Hex {
  return typeof value === "string" && value.length === 2 + 2 * bytes && /^0x[0-9a-f]*$/.test(value);
}

// A key seals one dossier, once: so the nonce may be the same for all.
const NONCE = new Uint8Array(12);
const TAG_BYTES = 16;

async function sealRow(key: Uint8Array, digest: Uint8Array, row: number, plain: Uint8Array): Promise<Uint8Array> {
  const cipher = await ciphers().importKey("raw", new Uint8Array(key), "AES-GCM", false, ["encrypt"]);
  return new Uint8Array(await ciphers().encrypt(rowCipher(digest, row), cipher, new Uint8Array(plain)));
}

/** Open one dossier with its key. */
export async function openRow(key: Uint8Array, digest: Uint8Array, row: number, sealed: Uint8Array): Promise<Dossier> {
  const cipher = await ciphers().importKey("raw", new Uint8Array(key), "AES-GCM", false, ["decrypt"]);
  const plain = await ciphers()
    .decrypt(rowCipher(digest, row), cipher, new Uint8Array(sealed))
    .catch((cause: unknown) => refuseTampered(cause));
  return readDossier(new Uint8Array(plain));
}

/** The whole header is authenticated with each dossier, so that none can be moved to another roster or row. */
function rowCipher(digest: Uint8Array, row: number) {
  const additionalData = new Uint8Array([...digest, ...uintBytes(row, 2, "row number")]);
  return { name: "AES-GCM", iv: NONCE, additionalData };
}

function rowKey(rosterKey: Uint8Array, row: number): Uint8Array {
  const info = concatBytes(utf8ToBytes("sunledger/dossier/1"), uintBytes(row, 2, "row number"));
  return hkdf(sha256, rosterKey, undefined, info, 32);
}

function infoOf(batchRef: Uint8Array): Uint8Array {
  return concatBytes(utf8ToBytes(FORMAT), batchRef);
}

function requireCounts(count: number, owners: readonly Hex[]): void {
  if (count === 0 || count > MAX_HOUSEHOLDS) {
    throw new SunledgerError(
      "dossiers/count",
      `A bundle has 1 to ${MAX_HOUSEHOLDS} dossiers, not ${count}: make one for each roster.`,
      { count },
    );
  }
  const different = new Set(owners.map((key) => key.toLowerCase())).size;
  if (different === 0 || different > MOST_OWNERS || different !== owners.length) {
    throw new SunledgerError(
      "dossiers/owners",
      `A bundle has 1 to ${MOST_OWNERS} owners, each once; these are ${owners.length}, ${different} of them different.`,
      { owners: owners.length, different },
    );
  }
}

/** Make sure that a bundle has a row. */
export function requireRow(count: number, row: number): void {
  if (Number.isInteger(row) && row >= 0 && row < count) return;
  throw new SunledgerError("dossiers/row", `This bundle has no row ${row}: it has rows 0 to ${count - 1}.`, { row });
}

const REMEDY = "take the file whose SHA-256 the roster names";

function refuseFormat(cause?: unknown): never {
  throw new SunledgerError(
    "dossiers/format",
    `This is no bundle of sealed dossiers, or not all of it: ${REMEDY}.`,
    {},
    { cause },
  );
}

function refuseTampered(cause?: unknown): never {
  throw new SunledgerError(
    "dossiers/tampered",
    `This bundle was changed after it was sealed: ${REMEDY}.`,
    {},
    { cause },
  );
}
