import { createHash } from "node:crypto";
import type { Hex } from "@sunledger/sdk";
import { encryptionKeys } from "@sunledger/sdk/dossiers";
import { KINDS, ROLES, callOf, catchUp, sendAll } from "@sunledger/sdk/acts";
import type { Transaction } from "@sunledger/sdk/acts";
import { stringToHex, zeroAddress } from "viem";
import { secretName } from "../../keystore/account-secrets.ts";
import { REGISTRY, createSecret, listSecrets } from "../../keystore/secrets.ts";
import { PASSWORD, REGISTRAR, addressOf, keyOf } from "../cast.ts";
import type { Organisation } from "../people.ts";
import { UNTIL } from "../stage.ts";
import type { Stage } from "../stage.ts";
import { COUNTY_ORGANISATIONS, KEY_HOLDERS } from "./organisations.ts";
import type { OfficeKey, VillageKey } from "./organisations.ts";

/** What registering, appointing and publishing a key take at most. */
const GAS = 400_000n;

const unwatched = (): void => undefined;

export type CountyKey = OfficeKey | VillageKey;

/** The numbers of the county's organisations. */
export type CountyNumbers = ReadonlyMap<CountyKey, number>;

/**
 * Register the county's organisations, appoint their members and publish their keys, where that is still to be done. Each
 * account sends all of its own at once.
 * @param further Administrators of other organisations that publish a key too
 */
export async function assembleCounty(stage: Stage, further: readonly string[]): Promise<CountyNumbers> {
  await createRegistryKey(stage);
  const registrar = await stage.office(REGISTRAR);
  const { directory } = registrar.contracts;
  const all = Object.entries(COUNTY_ORGANISATIONS) as [CountyKey, Organisation][];
  const numbers = async (): Promise<number[]> =>
    registrar.client.multicall({
      contracts: all.map(([, { creditCode }]) => ({
        address: directory.address,
        abi: directory.abi,
        functionName: "withCreditCode" as const,
        args: [stringToHex(creditCode, { size: 18 })] as const,
      })),
      allowFailure: false,
      deployless: true,
    });
  const before = await numbers();
  const missing = all.filter((_, at) => before[at] === 0).map(([, organisation]) => organisation);
  await sendAll(
    registrar,
    missing.map(({ kind, region, creditCode, name, members }): Transaction => {
      const administrator = addressOf(Object.keys(members)[0]!);
      const code = stringToHex(creditCode, { size: 18 });
      const particulars = { kind: KINDS[kind], region, creditCode: code, treasury: zeroAddress, administrator, name };
      return { ...callOf(directory, "register", [particulars]), gas: GAS, rows: 0 };
    }),
    unwatched,
  );
  await catchUp(registrar);
  const keyHolders = new Set<string>([...KEY_HOLDERS.map((key) => `${key}.administrator`), ...further]);
  const staffed = all.map(([, { members }]) => members);
  await Promise.all([
    ...staffed.map((members) => settleIn(stage, members, keyHolders)),
    ...further.map((name) => settleIn(stage, { [name]: ["administrator"] }, keyHolders)),
  ]);
  const registered = await numbers();
  stage.log(`${registered.length} organisations of the county`);
  return new Map(all.map(([key], at) => [key, registered[at]!]));
}

/** The members and the key of one organisation, all by its administrator. */
async function settleIn(
  stage: Stage,
  members: Organisation["members"],
  keyHolders: ReadonlySet<string>,
): Promise<void> {
  const [administrator = "", ...others] = Object.keys(members);
  const office = await stage.office(administrator);
  const { directory } = office.contracts;
  const transactions: Transaction[] = [];
  for (const name of others) {
    const account = addressOf(name);
    const roles = members[name]!.reduce((bits, role) => bits | ROLES[role], 0);
    const member = await directory.read.member([account]);
    if (member.org === office.actor.org && member.roles === roles) continue;
    transactions.push({ ...callOf(directory, "appoint", [account, roles, UNTIL]), gas: GAS, rows: 0 });
  }
  if (keyHolders.has(administrator)) {
    const publicKey = await keepKey(stage, administrator);
    const published = await publishedKeyOf(office.actor.org);
    if (published !== publicKey)
      transactions.push({ ...callOf(directory, "publishKey", [publicKey]), gas: GAS, rows: 0 });
  }
  if (transactions.length > 0) await sendAll(office, transactions, unwatched);

  async function publishedKeyOf(org: number): Promise<Hex | undefined> {
    const query = `query ($number: Int!) { organisations(where: { number: $number }) { encryptionKey } }`;
    type Answer = { organisations: { encryptionKey: Hex | null }[] };
    const { organisations } = await office.index.query<Answer>(query, { number: org });
    return organisations[0]?.encryptionKey ?? undefined;
  }
}

/** The same secret for the same account, so that a keystore that outlives its chain keeps one key an organisation. */
const secretOf = (what: string): Uint8Array =>
  new Uint8Array(createHash("sha256").update(`sunledger demonstration: ${what}`).digest());

async function keepKey({ settings: { home } }: Stage, administrator: string): Promise<Hex> {
  const secret = secretOf(keyOf(administrator));
  const { publicKey } = await encryptionKeys(secret);
  const name = secretName(publicKey);
  const there = await listSecrets(home);
  if (!there.some((kept) => kept.name === name))
    await createSecret(home, name, secret, PASSWORD, { publicKey: publicKey.slice(2), demonstration: true });
  return publicKey;
}

async function createRegistryKey({ settings: { home } }: Stage): Promise<void> {
  const there = await listSecrets(home);
  if (!there.some(({ name }) => name === REGISTRY))
    await createSecret(home, REGISTRY, secretOf("registry"), PASSWORD, { demonstration: true });
}
