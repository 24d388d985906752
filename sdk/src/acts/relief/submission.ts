import { sealBundle } from "../../dossiers/bundle.ts";
import type { Hex } from "../../bytes.ts";
import { MAX_HOUSEHOLDS } from "../../relief/rowSets.ts";
import type { Text } from "../../text.ts";
import type { Act, Outcome } from "../act.ts";
import { callOf, lookedUp, tried } from "../calls.ts";
import { describeDocuments, store, type Document } from "../evidence/documents.ts";
import { catchUp, type Office } from "../office.ts";
import { noProgress, type Progress } from "../ports.ts";
import type { PagedRecord } from "../records.ts";
import { notTaken } from "../refusals.ts";
import { sendAll, nonePending, type Transaction } from "../sending.ts";
import { ownersOf, type KeyHolder } from "./keys.ts";
import { packedHouseholds, programmeOf, type ProgrammeFacts } from "./lookup.ts";
import { HouseholdsElsewhere, noRegistryKey, rosterDiffers } from "./refusals.ts";
import { householdsElsewhere } from "./roster-overlap.ts";
import { planRosters, type PlannedRoster, type RosterFile, type RosterPlan } from "./roster-plan.ts";
import { forgetNote, keepBundle } from "./sealed.ts";

/** After this many attempts, a failure is taken as final. */
const ROUNDS = 3;

/** Gas to offer. It cannot be estimated before the preceding transactions are in a block. */
const GAS = { roster: 500_000n, row: 3_000n };

/** The result of putting households forward. */
export type RosterOutcome = Outcome & {
  /** The rosters' numbers, in the order of the plan. */
  readonly rosters: readonly number[];
};

/** The prepared act of putting households forward. */
export type RosterAct = Omit<Act<RosterOutcome>, "perform"> & {
  readonly plan: RosterPlan;
  /** Whether all of it is on the chain. Then performing it sends nothing, and makes sure that the index shows it. */
  readonly complete: boolean;
  /**
   * Seal the dossiers, send what is missing, and wait until the index shows it.
   * @throws Refusal `relief/rows-differ`, or as `Act`
   */
  readonly perform: (progress?: Progress) => Promise<RosterOutcome>;
};

/** How rosters are made of a file. */
export type RosterOptions = {
  /** Send although households stand elsewhere already: for showing what becomes of them. */
  readonly overlapsAllowed?: boolean;
  /** Rows of a roster at most. */
  readonly most?: number;
};

/**
 * Prepare putting households forward: look up, check and try. Performing it seals the dossiers, sends what is missing and waits
 * until the index shows it.
 * @param minutes Of the village's meeting that chose the households; public
 * @throws Refusal where the account may not, the programme is closed or works elsewhere, an owner has no key; HouseholdsElsewhere
 * with every household that is enrolled or waits elsewhere
 */
export async function putForward(
  office: Office,
  households: RosterFile,
  minutes: Document,
  { overlapsAllowed = false, most = MAX_HOUSEHOLDS }: RosterOptions = {},
): Promise<RosterAct> {
  const { actor, secrets } = office;
  const programme = await programmeOf(office, households.programme);
  const registry = await secrets.registryKey();
  if (!registry) throw noRegistryKey();
  const plan = await planRosters(households, { slips: await secrets.rowKey("slips"), registry }, most);
  const before = await lookedUp(["Rosters_BatchUsed"], async () => {
    await nonePending(office);
    const numbers = await numbersOf(office, plan);
    const first = plan.rosters.find((_, at) => numbers[at] === 0);
    // Dossiers are sealed only after somebody has confirmed, so the trial uses another digest.
    if (first) await tried(office, submitting(office, plan.programme, first, minutes.digest, minutes.digest));
    return numbers;
  });
  const missing = plan.rosters.filter((_, at) => before[at] === 0);
  if (missing.length > 0 && !overlapsAllowed) {
    const elsewhere = await householdsElsewhere(office, plan, new Set(before));
    if (elsewhere.length > 0) throw new HouseholdsElsewhere(elsewhere, households.applicants.length);
  }
  const owners = missing.length > 0 ? await ownersOf(office, { org: actor.org, region: actor.region }) : [];
  const complete = missing.length === 0;
  return {
    plan,
    complete,
    preview: [...describe(plan, programme, owners), ...describeDocuments([minutes])],
    ...(complete && before[0] !== undefined && { done: recordOf(before[0]) }),
    perform: async (progress = noProgress) => {
      await store(office, minutes);
      const bundles = await sealAll(office, missing, owners, progress);
      const { rosters, transactions } = await submitAll(office, plan, before, bundles, minutes, progress);
      await visible(office, plan, rosters);
      for (const { batchRef } of plan.rosters) await forgetNote(office, batchRef);
      return { record: recordOf(rosters[0]!), transactions, rosters };
    },
  };
}

const recordOf = (roster: number): PagedRecord => ({ kind: "roster", number: BigInt(roster) });

function describe(
  { rosters }: RosterPlan,
  programme: Pick<ProgrammeFacts, "number" | "name" | "noticeDays">,
  owners: readonly KeyHolder[],
): Text[] {
  const { number, name, noticeDays } = programme;
  const sizes = rosters.map(({ applicants }) => applicants.length).join(", ");
  return [
    {
      en: `  for programme ${number} (${name}) as ${rosters.length} rosters of ${sizes}; first notice of ${noticeDays} days`,
      zh: `  申报项目 ${number}（${name}），分 ${rosters.length} 个名册：${sizes} 户；首次公示 ${noticeDays} 天`,
    },
    ...(owners.length === 0
      ? []
      : [
          {
            en: `  all columns are sealed into dossiers for ${owners.map((owner) => owner.name).join(", ")}; published are a reference and a tag a household`,
            zh: `  所有列封存为档案，可由${owners.map((owner) => owner.name).join("、")}打开；公开的仅为每户的编号与标签`,
          },
        ]),
  ];
}

const householdsOf = (rosters: readonly PlannedRoster[]): number =>
  rosters.reduce((sum, { applicants }) => sum + applicants.length, 0);

/** The dossiers of each roster, sealed: its bundle's digest by its batch reference. */
async function sealAll(
  office: Office,
  rosters: readonly PlannedRoster[],
  owners: readonly KeyHolder[],
  progress: Progress,
): Promise<Map<Hex, Hex>> {
  const bundles = new Map<Hex, Hex>();
  if (rosters.length === 0) return bundles;
  const bar = progress({ en: "dossiers sealed", zh: "份档案已封存" }, householdsOf(rosters));
  try {
    const keys = owners.map(({ encryptionKey }) => encryptionKey);
    for (const { batchRef, applicants } of rosters) {
      const dossiers = applicants.map(({ dossier }) => dossier);
      bundles.set(batchRef, await keepBundle(office, batchRef, () => sealBundle(batchRef, keys, dossiers)));
      bar.advance(applicants.length);
    }
  } finally {
    bar.end();
  }
  return bundles;
}

const submitting = (
  { contracts }: Office,
  programme: number,
  { batchRef, packed }: PlannedRoster,
  evidence: Hex,
  dossiers: Hex,
) => callOf(contracts.relief, "submit", [programme, batchRef, evidence, dossiers, packed]);

/** The numbers of the plan's rosters on the chain, whoever sent them; 0 for those that are not there. */
async function numbersOf({ client, contracts, actor }: Office, { rosters }: RosterPlan): Promise<number[]> {
  const { address, abi } = contracts.relief;
  const asked = rosters.map(
    ({ batchRef }) => ({ address, abi, functionName: "rosterFor", args: [actor.org, batchRef] }) as const,
  );
  return client.multicall({ contracts: asked, allowFailure: false, deployless: true });
}

/**
 * Send what is missing on the chain until all of it is there. Whatever happens in between, the next look finds what is still
 * missing.
 */
async function submitAll(
  office: Office,
  plan: RosterPlan,
  before: readonly number[],
  bundles: ReadonlyMap<Hex, Hex>,
  minutes: Document,
  progress: Progress,
): Promise<{ rosters: readonly number[]; transactions: Hex[] }> {
  const call = (roster: PlannedRoster) =>
    submitting(office, plan.programme, roster, minutes.digest, bundles.get(roster.batchRef)!);
  const missingOf = (numbers: readonly number[]) => plan.rosters.filter((_, at) => numbers[at] === 0);
  const transactions: Hex[] = [];
  let numbers = before;
  let missing = missingOf(numbers);
  if (missing.length === 0) return { rosters: numbers, transactions };
  const bar = progress({ en: "households put forward", zh: "户已申报" }, householdsOf(missing));
  try {
    for (let round = 1; missing.length > 0; round++) {
      if (round > ROUNDS) {
        await tried(office, call(missing[0]!));
        throw notTaken();
      }
      const sending = missing.map((roster): Transaction => ({
        ...call(roster),
        gas: GAS.roster + GAS.row * BigInt(roster.applicants.length),
        rows: roster.applicants.length,
      }));
      transactions.push(...(await sendAll(office, sending, (count) => bar.advance(count))));
      await nonePending(office);
      numbers = await numbersOf(office, plan);
      missing = missingOf(numbers);
    }
  } finally {
    bar.end();
  }
  return { rosters: numbers, transactions };
}

/**
 * Wait until the index shows the rosters, and make sure that it shows the file's households, to the byte.
 * @throws Refusal `relief/rows-differ`
 */
async function visible(office: Office, { rosters }: RosterPlan, numbers: readonly number[]): Promise<void> {
  await catchUp(office);
  const shown = await packedHouseholds(office, numbers);
  const differs = rosters.findIndex(({ packed }, at) => shown.get(numbers[at]!) !== packed);
  if (differs >= 0) throw rosterDiffers(numbers[differs]!);
}
