import { MAX_HOUSEHOLDS } from "@sunledger/sdk";
import type { Hex } from "@sunledger/sdk";
import { sealBundle } from "@sunledger/sdk/dossiers";
import { encodeFunctionData } from "viem";
import { store } from "../acts/documents.ts";
import type { Document } from "../acts/documents.ts";
import { catchUp } from "../acts/lookup.ts";
import { tried } from "../acts/office.ts";
import type { Office } from "../acts/office.ts";
import { refusalOf } from "../acts/refusals.ts";
import { ownersOf } from "../acts/relief/keys.ts";
import type { KeyHolder } from "../acts/relief/keys.ts";
import { packedHouseholds, programmeOf } from "../acts/relief/lookup.ts";
import { forgetNote, keepBundle } from "../acts/relief/sealed.ts";
import { sendAll, settled } from "../acts/sending.ts";
import type { Transaction } from "../acts/sending.ts";
import { Refusal } from "../lib/language.ts";
import { BadRows } from "./problems.ts";
import type { RosterFile } from "./roster-file.ts";
import { overlaps } from "./roster-overlap.ts";
import { planRosters } from "./roster-plan.ts";
import type { PlannedRoster, RosterPlan } from "./roster-plan.ts";

/** After so many attempts without an end, what fails will go on failing. */
const ROUNDS = 3;

/** Gas to offer, since nothing can be estimated before what stands in front of it is in a block. */
const GAS = { roster: 500_000n, row: 3_000n };

export type RosterImport = {
  plan: RosterPlan;
  /** What each roster of the plan is on the chain already; 0 where it is still to be sent. */
  before: readonly number[];
  complete: boolean;
  owners: readonly KeyHolder[];
  noticeDays: number;
  programme: { number: number; name: string };
  /**
   * Seal the dossiers, send what is missing and wait until the site shows it.
   * @param onRows Told of households whose dossiers are sealed, and of households that are on the chain
   * @returns The rosters' numbers, in the order of the plan
   */
  perform: (onRows?: { sealed?: (count: number) => void; sent?: (count: number) => void }) => Promise<number[]>;
};

/**
 * @property overlapsAllowed Send although households stand elsewhere already: for showing what becomes of them
 * @property most Rows of a roster
 */
export type RosterImportOptions = { registryKey: Uint8Array; overlapsAllowed?: boolean; most?: number };

/**
 * Make the import of a roster ready: looked up and checked, nothing sent.
 * @param minutes Of the village's meeting that chose the households; public
 * @throws Refusal where the account may not, the programme is closed or works elsewhere, an owner has no key; BadRows with
 * every household that is enrolled or waits elsewhere
 */
export async function prepareRosterImport(
  office: Office,
  programme: number,
  file: Uint8Array,
  { applicants, table }: RosterFile,
  minutes: Document,
  { registryKey, overlapsAllowed = false, most = MAX_HOUSEHOLDS }: RosterImportOptions,
): Promise<RosterImport> {
  const { actor, attempt, contracts, privateKey } = office;
  const { name, noticeDays } = await programmeOf(office, programme);
  const plan = planRosters(programme, file, applicants, { privateKey, registryKey }, most);
  await settled(office);
  const before = await numbersOf(office, plan);
  const missing = plan.rosters.filter((_, at) => before[at] === 0);
  if (missing[0]) {
    const call = submitArguments(plan.programme, missing[0], minutes.digest, minutes.digest);
    await tried(contracts.relief.simulate.submit(call, attempt));
  }
  if (missing.length > 0 && !overlapsAllowed) {
    const problems = await overlaps(office, plan, new Set(before), table.columns.identity!.title);
    if (problems.length > 0) throw new BadRows(problems, applicants.length);
  }
  const owners = missing.length > 0 ? await ownersOf(office, { org: actor.org, region: actor.region }) : [];
  return {
    ...{ plan, before, owners, noticeDays, programme: { number: programme, name } },
    complete: missing.length === 0,
    perform: async ({ sealed = () => {}, sent = () => {} } = {}) => {
      await store(office, minutes);
      const there = plan.rosters.filter((_, at) => before[at] !== 0);
      const done = there.reduce((sum, { applicants: own }) => sum + own.length, 0);
      sealed(done);
      const bundles = new Map<Hex, Hex>();
      for (const roster of missing) {
        bundles.set(roster.batchRef, await sealedFor(office, roster, owners));
        sealed(roster.applicants.length);
      }
      sent(done);
      const numbers = await submitAll(office, plan, before, bundles, minutes, sent);
      await visible(office, plan, numbers);
      for (const { batchRef } of plan.rosters) await forgetNote(office.settings, batchRef);
      return numbers;
    },
  };
}

const sealedFor = ({ settings }: Office, { batchRef, applicants }: PlannedRoster, owners: readonly KeyHolder[]) =>
  keepBundle(settings, batchRef, () =>
    sealBundle(
      batchRef,
      owners.map(({ encryptionKey }) => encryptionKey),
      applicants.map(({ dossier }) => dossier),
    ),
  );

const submitArguments = (programme: number, { batchRef, packed }: PlannedRoster, evidence: Hex, dossiers: Hex) =>
  [programme, batchRef, evidence, dossiers, packed] as const;

/** What the plan's rosters became, whoever sent them and however that ended; 0 where they did not. */
async function numbersOf({ client, contracts, actor }: Office, { rosters }: RosterPlan): Promise<number[]> {
  const { address, abi } = contracts.relief;
  const asked = rosters.map(
    ({ batchRef }) => ({ address, abi, functionName: "rosterFor", args: [actor.org, batchRef] }) as const,
  );
  return client.multicall({ contracts: asked, allowFailure: false, deployless: true });
}

/**
 * Send what the chain does not have yet, until it has all of it. Whatever happens in between only changes what is found
 * missing the next time.
 */
async function submitAll(
  office: Office,
  plan: RosterPlan,
  before: readonly number[],
  bundles: ReadonlyMap<Hex, Hex>,
  minutes: Document,
  onRows: (count: number) => void,
): Promise<number[]> {
  const { relief } = office.contracts;
  const argumentsOf = (roster: PlannedRoster) =>
    submitArguments(plan.programme, roster, minutes.digest, bundles.get(roster.batchRef)!);
  let numbers = [...before];
  for (let round = 1; ; round++) {
    const missing = plan.rosters.filter((_, at) => numbers[at] === 0);
    if (missing.length === 0) return numbers;
    if (round > ROUNDS) {
      const stuck = new Refusal({
        en: "The chain does not take the rest. Run the same import again; nothing is lost or doubled.",
        zh: "链未接受其余部分。请再次运行同一导入；不会丢失或重复任何一行。",
      });
      const trying = relief.simulate.submit(argumentsOf(missing[0]!), office.attempt);
      throw await trying.then(() => stuck, refusalOf);
    }
    const transactions = missing.map((roster): Transaction => ({
      to: relief.address,
      data: encodeFunctionData({ abi: relief.abi, functionName: "submit", args: argumentsOf(roster) }),
      gas: GAS.roster + GAS.row * BigInt(roster.applicants.length),
      rows: roster.applicants.length,
    }));
    await sendAll(office, transactions, onRows);
    await settled(office);
    numbers = await numbersOf(office, plan);
  }
}

/**
 * Wait until the index shows the rosters, and make sure that it shows the file's households, to the byte.
 * @throws Refusal naming a roster whose rows differ
 */
async function visible(office: Office, { rosters }: RosterPlan, numbers: readonly number[]): Promise<void> {
  await catchUp(office);
  const shown = await packedHouseholds(office, numbers);
  const differs = rosters.findIndex(({ packed }, at) => shown.get(numbers[at]!) !== packed);
  if (differs < 0) return;
  const number = numbers[differs]!;
  throw new Refusal({
    en: `Roster ${number} was recorded from this file with other rows than it reads as now. Import it with the same --columns and the same registry key as then; correct what was wrong: ./sunledger correct roster/${number}`,
    zh: `名册 ${number} 由该文件登记，但与现在读出的各行不同。请使用当时的 --columns 和登记密钥；如当时有误，请更正：./sunledger correct roster/${number}`,
  });
}
