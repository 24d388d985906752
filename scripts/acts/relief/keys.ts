import { randomBytes } from "node:crypto";
import { countyOf, formatRegion, indexId, townshipOf } from "@sunledger/sdk";
import type { Hex, Region } from "@sunledger/sdk";
import { encryptionKeys } from "@sunledger/sdk/dossiers";
import type { EncryptionKeys } from "@sunledger/sdk/dossiers";
import { createSecret, listSecrets, openSecret } from "../../keystore/secrets.ts";
import { Refusal } from "../../lib/language.ts";
import { askPassword } from "../../lib/prompt.ts";
import type { Act } from "../act.ts";
import { catchUp, organisationName } from "../lookup.ts";
import { sent, tried } from "../office.ts";
import type { Office } from "../office.ts";

/** Organisations' keys for sealed dossiers: published in the directory, their secrets in the keystore. */

/** An organisation that can be sealed to. */
export type KeyHolder = { number: number; name: string; encryptionKey: Hex };

/** How a key is called in the keystore. */
export const secretName = (publicKey: Hex): string => `encryption-${publicKey.slice(2, 18)}`;

/** The organisation's published key; null where it has none. */
export async function publishedKey(office: Office, org: number): Promise<Hex | null> {
  await catchUp(office);
  const query = `query ($id: ID!) { organisation(id: $id) { encryptionKey } }`;
  const { organisation } = await office.index.query<{ organisation: { encryptionKey: Hex | null } | null }>(query, {
    id: indexId(org),
  });
  return organisation?.encryptionKey ?? null;
}

/** @throws Refusal where it has not published one */
export async function requireKey(office: Office, org: number): Promise<Hex> {
  const key = await publishedKey(office, org);
  if (key) return key;
  const name = await organisationName(office, org);
  throw new Refusal({
    en: `${name} has not published a key to seal dossiers to. Its administrator does it once: ./sunledger key publish --as ADMINISTRATOR`,
    zh: `${name}尚未公布档案密钥。请其管理员办理一次：./sunledger key publish --as 管理员账户`,
  });
}

/**
 * The account's organisation's own keys, out of the keystore.
 * @param among The keys that would do: those to which a file was sealed
 * @throws Refusal where none of them is here
 */
export async function ownKeys(office: Office, among: readonly Hex[]): Promise<EncryptionKeys> {
  const { home } = office.settings;
  const secrets = await listSecrets(home);
  for (const publicKey of among) {
    const known = secrets.find((secret) => secret.publicKey === publicKey.slice(2));
    const secret = known && (await openSecret(home, known.name, askPassword));
    if (secret) return encryptionKeys(secret);
  }
  throw new Refusal({
    en: `The secret of none of these keys is in this keystore: ${among.join(", ")}. Work on the machine where ./sunledger key publish was run, or restore its keystore/secrets folder.`,
    zh: `本密钥库中没有以下任何密钥的私钥：${among.join("、")}。请在运行过 ./sunledger key publish 的机器上办理，或恢复其 keystore/secrets 文件夹。`,
  });
}

/**
 * Publish the organisation's key. A key that is published already and whose secret is here stays.
 * @param options.anew Make another key all the same; the old secret stays, for what was sealed to it
 * @param options.demonstration Made quick to open, by the password that lies beside it
 */
export async function publishKey(
  office: Office,
  options: { anew: boolean; password: (name: string) => Promise<string>; demonstration?: boolean },
): Promise<Act> {
  const { contracts, attempt, actor, settings } = office;
  const there = await publishedKey(office, actor.org);
  const secrets = await listSecrets(settings.home);
  const isHere = there !== null && secrets.some(({ publicKey }) => publicKey === there.slice(2));
  const record = { kind: "organisation", number: BigInt(actor.org) } as const;
  // Tried with any key: whether this account may publish one.
  const probe: Hex = `0x${"11".repeat(32)}`;
  await tried(contracts.directory.simulate.publishKey([probe], attempt));
  const name = await organisationName(office, actor.org);
  return {
    preview: [
      {
        en: `Make a key to which dossiers are sealed for ${name}, and publish its public half${there === null ? "" : "; it takes the place of the one before"}.`,
        zh: `为${name}创建档案密钥并公布其公钥${there === null ? "" : "，取代原有密钥"}。`,
      },
      {
        en: "  The secret half lies in keystore/secrets: copy that folder to a safe place, for what was sealed opens with it alone.",
        zh: "  私钥保存在 keystore/secrets：请将该文件夹备份到安全位置，封存的档案只能由它打开。",
      },
    ],
    ...(isHere && !options.anew && { done: record }),
    perform: async () => {
      const secret = new Uint8Array(randomBytes(32));
      const { publicKey } = await encryptionKeys(secret);
      const file = secretName(publicKey);
      await createSecret(settings.home, file, secret, await options.password(file), {
        publicKey: publicKey.slice(2),
        demonstration: options.demonstration ?? false,
      });
      await sent(office, contracts.directory.write.publishKey([publicKey]));
      return record;
    },
  };
}

/**
 * Who owns the dossiers of a village: the village, its township and its county, each with the key it published.
 * @throws Refusal naming one that has not published a key
 */
export async function ownersOf(office: Office, village: { org: number; region: Region }): Promise<KeyHolder[]> {
  await catchUp(office);
  const regions = [townshipOf(village.region), countyOf(village.region)];
  const query = `query ($village: ID!, $regions: [BigInt!]!) {
    village: organisation(id: $village) { number name region encryptionKey }
    above: organisations(where: { kind: LOCAL_GOVERNMENT, region_in: $regions, suspended: false }, orderBy: number) {
      number name region encryptionKey
    }
  }`;
  type Found = Omit<KeyHolder, "encryptionKey"> & { region: string; encryptionKey: Hex | null };
  const { village: own, above } = await office.index.query<{ village: Found | null; above: Found[] }>(query, {
    village: indexId(village.org),
    regions: regions.map(String),
  });
  const levels = [own ? [own] : [], ...regions.map((region) => above.filter((org) => BigInt(org.region) === region))];
  return levels.flatMap((organisations, level) => {
    const holders = organisations.filter((org): org is Found & KeyHolder => org.encryptionKey !== null);
    if (holders.length > 0) return holders;
    const region = formatRegion(level === 0 ? village.region : regions[level - 1]!);
    const who = organisations.map(({ name }) => name).join(", ") || region;
    throw new Refusal({
      en: `${who} has not published a key to seal dossiers to. Its administrator does it once: ./sunledger key publish --as ADMINISTRATOR`,
      zh: `${who}尚未公布档案密钥。请其管理员办理一次：./sunledger key publish --as 管理员账户`,
    });
  });
}
