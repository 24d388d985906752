import { DossierOwnersQuery, EncryptionKeyQuery } from "../../generated/queries.ts";
import type { Hex } from "../../bytes.ts";
import { encryptionKeys, type EncryptionKeys } from "../../dossiers/hpke.ts";
import { indexId } from "../../records.ts";
import { countyOf, formatRegion, townshipOf, type Region } from "../../regions.ts";
import type { Act } from "../act.ts";
import { callOf, sent, tried } from "../calls.ts";
import { organisationName } from "../directory/lookup.ts";
import { catchUp, type Office } from "../office.ts";
import type { PagedRecord } from "../records.ts";
import { noOwnKey, noPublishedKey } from "./refusals.ts";

/** Organisations' keys for sealed dossiers: published in the directory, their secrets kept where they were made. */

/** An organisation that can be sealed to. */
export type KeyHolder = { readonly number: number; readonly name: string; readonly encryptionKey: Hex };

/** The organisation's published key; null where it has none. */
async function publishedKey(office: Office, org: number): Promise<Hex | null> {
  await catchUp(office);
  const { organisation } = await office.index.query(EncryptionKeyQuery, { id: indexId(org) });
  return organisation?.encryptionKey ?? null;
}

/** @throws Refusal `relief/no-published-key` */
export async function requireKey(office: Office, org: number): Promise<Hex> {
  const key = await publishedKey(office, org);
  if (key) return key;
  throw noPublishedKey(await organisationName(office, org));
}

/**
 * The account's organisation's own keys.
 * @param among The keys that would do: those to which a file was sealed
 * @throws Refusal `relief/no-own-key`
 */
export async function ownKeys({ secrets }: Office, among: readonly Hex[]): Promise<EncryptionKeys> {
  for (const publicKey of among) {
    const secret = await secrets.encryptionSecret(publicKey);
    if (secret) return encryptionKeys(secret);
  }
  throw noOwnKey(among);
}

/**
 * Make and publish the organisation's key. A key that is published already and whose secret is here stays.
 * @param anew Make another key all the same; the old secret stays, for what was sealed to it
 */
export async function publishKey(office: Office, { anew }: { anew: boolean }): Promise<Act> {
  const { contracts, actor, secrets } = office;
  const there = await publishedKey(office, actor.org);
  const isHere = there !== null && (await secrets.hasEncryptionSecret(there));
  const record: PagedRecord = { kind: "organisation", number: BigInt(actor.org) };
  const publishing = (key: Hex) => callOf(contracts.directory, "publishKey", [key]);
  // Tried with any key: whether this account may publish one.
  await tried(office, publishing(`0x${"11".repeat(32)}`));
  const name = await organisationName(office, actor.org);
  return {
    preview: [
      {
        en: `Make a key to which dossiers are sealed for ${name}, and publish its public half${there === null ? "" : "; it takes the place of the one before"}.`,
        zh: `为${name}创建档案密钥并公布其公钥${there === null ? "" : "，取代原有密钥"}。`,
      },
    ],
    ...(isHere && !anew && { done: record }),
    perform: async () => {
      const secret = globalThis.crypto.getRandomValues(new Uint8Array(32));
      const { publicKey } = await encryptionKeys(secret);
      await secrets.keepEncryptionSecret(publicKey, secret);
      const { transactionHash } = await sent(office, publishing(publicKey));
      return { record, transactions: [transactionHash] };
    },
  };
}

/**
 * Who owns the dossiers of a village: the village, its township and its county, each with the key it published.
 * @throws Refusal `relief/no-published-key`
 */
export async function ownersOf(office: Office, village: { org: number; region: Region }): Promise<KeyHolder[]> {
  await catchUp(office);
  const regions = [townshipOf(village.region), countyOf(village.region)];
  const { village: own, above } = await office.index.query(DossierOwnersQuery, {
    village: indexId(village.org),
    regions: regions.map(String),
  });
  const levels = [own ? [own] : [], ...regions.map((region) => above.filter((org) => BigInt(org.region) === region))];
  return levels.flatMap((organisations, level) => {
    const holders = organisations.filter((org): org is typeof org & KeyHolder => org.encryptionKey !== null);
    if (holders.length > 0) return holders;
    const region = formatRegion(level === 0 ? village.region : regions[level - 1]!);
    throw noPublishedKey(organisations.map(({ name }) => name).join(", ") || region);
  });
}
