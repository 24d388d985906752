import { commitment, decodeHouseholds, slipKey, slipSecrets } from "@sunledger/sdk";
import type { Hex, Index } from "@sunledger/sdk";
import { listAccounts, openAccount } from "../../scripts/keystore/keystore.ts";

/**
 * Records of relief to look at, the ones with the most to show. Regions are codes of 12 digits.
 * @property programme From which households were paid, and a village of which is too small to be shown by itself
 * @property roster With an objection that was ruled on
 * @property payment To households, of which money came back
 * @property small The village that is not shown by itself
 */
export type ReliefSamples = {
  readonly programme: number;
  readonly county: string;
  readonly township: string;
  readonly village: string;
  readonly roster: number;
  readonly payment: string;
  readonly household: SampleHousehold;
  readonly small: SmallVillage;
};

/**
 * A household that was paid and whose dossier was opened.
 * @property path Its page's address after the language
 * @property secret What the link on its slip ends in
 * @property otherSecret What that of another household ends in
 */
export type SampleHousehold = {
  readonly roster: number;
  readonly row: number;
  readonly path: string;
  readonly secret: string;
  readonly otherSecret: string;
};

/** @property roster The roster that it put forward, of fewer than 10 households */
export type SmallVillage = {
  readonly name: string;
  readonly organisation: number;
  readonly region: string;
  readonly township: string;
  readonly roster: number;
};

type Roster = {
  id: Hex;
  number: number;
  region: string;
  batchRef: Hex;
  programme: { number: number };
  village: { number: number; name: string };
  pages: { rows: Hex }[];
  steps: { account: Hex }[];
};

const ROSTER = `id number region batchRef programme { number } village { number name }
  pages(where: { index: 0 }) { rows } steps(where: { kind: SUBMITTED }) { account }`;

const QUERY = `{
  small: rosters(where: { count_lt: 10, paid_gt: "0" }, first: 1) { ${ROSTER} }
  contested: rosters(where: { objectionCount_gt: 0, paid_gt: "0" }, first: 1) { number }
  seen: accessRequests(where: { uses_gt: 0 }, first: 1) { row roster { ${ROSTER} } }
  payments(where: { fund_: { kept: true }, returned_gt: "0" }, first: 1) { number }
}`;

type Answer = {
  small: Roster[];
  contested: { number: number }[];
  seen: { row: number; roster: Roster }[];
  payments: { number: string }[];
};

/** Whether a code of a level covers another: the digits of its level, zeros below. */
const within = (region: string, digits: number): string => region.slice(0, digits).padEnd(12, "0");

/**
 * Find the samples.
 * @param home The folder with the keystore of the village's recorder, who knows the slips' secrets
 * @throws where the book holds none of a kind
 */
export async function findReliefSamples(index: Index, home: string): Promise<ReliefSamples> {
  const { small, contested, seen, payments } = await index.query<Answer>(QUERY);
  const { row, roster } = one(seen, "dossier that was opened");
  const village = one(small, "roster of fewer than 10 households");
  return {
    programme: village.programme.number,
    county: within(roster.region, 6),
    township: within(roster.region, 9),
    village: roster.region,
    roster: one(contested, "roster with an objection").number,
    payment: one(payments, "payment to households of which money came back").number,
    household: await householdOf(roster, row, home),
    small: {
      name: village.village.name,
      organisation: village.village.number,
      region: village.region,
      township: within(village.region, 9),
      roster: village.number,
    },
  };
}

async function householdOf(roster: Roster, row: number, home: string): Promise<SampleHousehold> {
  const recorder = one(roster.steps, "step of a roster").account;
  const account = (await listAccounts(home)).find(({ address }) => address === recorder.toLowerCase());
  if (!account) throw new Error(`The keystore in ${home} has not the account ${recorder} of roster ${roster.number}`);
  const { privateKey } = await openAccount(home, account.name, () => Promise.reject(new Error("It has a password")));
  const secrets = slipSecrets(slipKey(privateKey), roster.batchRef);
  const { reference } = decodeHouseholds(one(roster.pages, "page of a roster").rows)[row]!;
  if (commitment(secrets(row)) !== reference)
    throw new Error(`The slips of roster ${roster.number} are of another key than ${account.name}'s`);
  const secret = (at: number) => Buffer.from(secrets(at)).toString("base64url");
  return {
    roster: roster.number,
    row,
    path: `/households/${roster.number}/${row + 1}`,
    secret: secret(row),
    otherSecret: secret(row + 1),
  };
}

function one<T>([first]: readonly T[], what: string): T {
  if (first === undefined) throw new Error(`The demonstration's data holds no ${what}`);
  return first;
}
