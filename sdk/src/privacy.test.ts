import { createCipheriv, createHash, createHmac } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { concatBytes } from "@noble/hashes/utils.js";
import { rosterRef } from "./batches.ts";
import { fromHex, toHex, type Hex } from "./bytes.ts";
import { encryptionKeys, grantKey, openBundle, sealBundle, type EncryptionKeys } from "./dossiers/index.ts";
import { attack, identityNumbers, type PublicRecord } from "./privacy.testing.ts";
import { commitment } from "./references.ts";
import { readIdentityNumber } from "./relief/identity.ts";
import { encodeHouseholds } from "./relief/rosters.ts";
import { slipKey, slipSecrets } from "./relief/slips.ts";
import { duplicateTag, duplicateTags } from "./relief/tags.ts";

// A county of the province 99, which there is not. Its households' heads are born on one day of June 1964.
const REGION = "990102";
const FIRST_DAY = "1964-06-01";
const HEADS = [...identityNumbers(REGION, FIRST_DAY, 1)].filter((_, i) => i % 97 === 5);
const registryKey = new Uint8Array(createHash("sha256").update("the registry's, and nobody else's").digest());
const recorderKey = new Uint8Array(createHash("sha256").update("the village recorder's").digest());
const batchRef = rosterRef(1, `0x${"5a".repeat(32)}`, 0);
const ledger: Hex = `0x${"4c".repeat(20)}`;

let village: EncryptionKeys;
let county: EncryptionKeys;
let auditor: EncryptionKeys;
let bundle: Uint8Array;
let grant: Hex;
beforeAll(async () => {
  const keys = (name: string) => encryptionKeys(new Uint8Array(createHash("sha256").update(name).digest()));
  [village, county, auditor] = [await keys("village"), await keys("county"), await keys("audit office")];
  const dossiers = HEADS.map((identity, i) => ({ name: `户主${i}`, identity, address: "某村", members: [] }));
  bundle = await sealBundle(batchRef, [village.publicKey, county.publicKey], dossiers);
  grant = await grantKey(await openBundle(bundle, county), 3, 1, auditor.publicKey);
});

const secretOf = slipSecrets(slipKey(recorderKey), batchRef);
const tagOf = duplicateTags(registryKey);

type Rules = {
  readonly reference?: (identity: string, row: number) => Hex;
  readonly tag?: (identity: string) => Hex;
  readonly also?: (identity: string) => Uint8Array;
};

/** The county's public record, made by the rules, or by worse ones. */
function publish({ reference = (_, row) => commitment(secretOf(row)), tag = tagOf, also }: Rules = {}): PublicRecord {
  const rows = encodeHouseholds(HEADS.map((id, row) => ({ reference: reference(id, row), tag: tag(id) })));
  const known = [ledger, village.publicKey, county.publicKey, auditor.publicKey];
  return {
    batchRef,
    region6: REGION,
    known,
    data: [rows, bundle, fromHex(grant), ...(also ? HEADS.map(also) : [])],
    rows: HEADS.length,
  };
}

const sha256 = (...parts: (string | Uint8Array)[]) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};
const first = (bytes: Uint8Array, length = 16): Hex => toHex(bytes.subarray(0, length));
const person = (bytes: Uint8Array): Hex => `0x01${first(bytes, 15).slice(2)}`;

describe("who tries every identity number of a county", () => {
  it("tries numbers that are right, those of the households among them", () => {
    expect(HEADS).toHaveLength(11);
    for (const identity of HEADS) expect(readIdentityNumber(identity, undefined, true).region6).toBe(REGION);
  });

  // 10 days of births are 10,000 numbers. A county has 1,000 a day for a hundred years, the country 3,000 counties: more of
  // the same guesses. None of them comes nearer, for what is missing is no identity number: it is the registry's key (256 bits),
  // the recorder's (256 bits), from which each slip's secret has 128, and the bundle's random key (256 bits). Without it every
  // guess is as good as a drawn number, and fits one of a county's 100,000 tags with a chance of 2^-111.
  it("recovers nothing: no household, by no derivation, from rows, sealed dossiers or a granted key", () => {
    const numbers = identityNumbers(REGION, FIRST_DAY, 10);
    expect(attack(numbers, publish())).toEqual(new Map());
  });

  it("would recover every household with the registry's key: this alone is what is missing for the tags", () => {
    const numbers = identityNumbers(REGION, FIRST_DAY, 1);
    const withKey = attack(numbers, publish(), (identity) => [fromHex(duplicateTag(registryKey, identity))]);
    expect([...withKey.keys()]).toEqual(HEADS);
  });

  // Each is a mistake that someone might make. If the attack missed one, finding nothing would mean nothing.
  it.each<[string, string, () => Rules]>([
    ["a tag were a plain hash", "sha256", () => ({ tag: (id) => first(sha256(id)) })],
    [
      "a tag were a hash with a prefix",
      "sha256 after the tag's prefix",
      () => ({ tag: (id) => first(sha256("sunledger/tag/1", id)) }),
    ],
    [
      "a tag were salted with what is public",
      "sha256 after the batch reference",
      () => ({ tag: (id) => first(sha256(fromHex(batchRef), id)) }),
    ],
    ["the registry's key were zeros", "a tag by a key of zeros", () => ({ tag: duplicateTags(new Uint8Array(32)) })],
    [
      "the registry's key were one that is published",
      `a tag by COUNTY`,
      () => ({ tag: duplicateTags(fromHex(county.publicKey)) }),
    ],
    ["a reference were a plain hash", "sha256", () => ({ reference: (id) => person(sha256(id)) })],
    [
      "a slip's secret were a hash",
      "a slip's secret",
      () => ({ reference: (id) => commitment(sha256(id).subarray(0, 16)) }),
    ],
    [
      "slips were made from the identity number",
      "the key of slips",
      () => ({
        reference: (id, row) => {
          const message = concatBytes(fromHex(batchRef), Uint8Array.of(0, 0, 0, row));
          return commitment(new Uint8Array(createHmac("sha256", sha256(id)).update(message).digest()).subarray(0, 16));
        },
      }),
    ],
    [
      "a dossier's key were made from the identity number",
      "a dossier sealed by sha256",
      () => ({
        also: (id) => {
          const cipher = createCipheriv("aes-256-gcm", sha256(id), new Uint8Array(12));
          return new Uint8Array(cipher.update(JSON.stringify({ name: "某人", identity: id })));
        },
      }),
    ],
    [
      "a list named households by their numbers",
      "as text",
      () => ({ also: (id) => new TextEncoder().encode(`,${id},`) }),
    ],
  ])("would recover every household if %s", (_, how, rules) => {
    const found = attack(identityNumbers(REGION, FIRST_DAY, 1), publish(rules()));
    expect([...found.keys()]).toEqual(HEADS);
    expect(new Set(found.values())).toEqual(new Set([how.replace("COUNTY", county.publicKey)]));
  });
});
