import { decodeSet, formatRecordNumber, parseYuan } from "@sunledger/sdk";
import type { RosterGroup } from "@sunledger/sdk";
import {
  approve,
  openFund,
  openProgramme,
  openProgrammeFund,
  payHouseholds,
  placeOf,
  proposeTransfer,
  recordStatement,
  rostersOf,
  rowsOf,
  settle,
} from "@sunledger/sdk/acts";
import type { Document, HouseholdPlace, ProgrammePlan, ProgrammeRules } from "@sunledger/sdk/acts";
import { PaymentStatus } from "@sunledger/sdk/chain";
import { readResults } from "@sunledger/sdk/intake";
import { contract, paper } from "../papers.ts";
import type { Stage } from "../stage.ts";
import type { CountyNumbers } from "./assembly.ts";
import { OFFICES, TOWNSHIPS } from "./organisations.ts";
import type { OfficeKey, TownshipKey } from "./organisations.ts";

const yuan = (text: string): bigint => parseYuan(text);

const stewardOf = (numbers: CountyNumbers, key: OfficeKey) => ({
  number: numbers.get(key)!,
  name: OFFICES[key].name,
});

/** The fund that the city's appropriations come into, spent by the county's finance office. */
export async function openBudget(stage: Stage, numbers: CountyNumbers): Promise<number> {
  const terms = {
    name: "云岭县财政专项扶贫资金",
    purpose: "拨付云岭县各扶贫项目",
    region: OFFICES.county.region,
    ceiling: yuan("1,000,000"),
  };
  const [fund] = await stage.act("city-finance.approver", async (office) => [
    await openFund(office, terms, stewardOf(numbers, "county-finance")),
  ]);
  return Number(fund!.number);
}

/** The city's and the province's money, recorded by the bank that received it. */
export async function appropriate(stage: Stage, fund: number): Promise<void> {
  const rows = [
    { line: 2, donor: "晴川市财政局", creditCode: "11990100MAF000012R", amount: yuan("3,000,000") },
    { line: 3, donor: "示例省财政厅", creditCode: "11990000MAF000194Q", amount: yuan("2,500,000") },
  ];
  const office = await stage.office("bank.recorder");
  const ready = await recordStatement(office, { fund, kind: "appropriation", rows });
  await ready.perform();
  stage.log("appropriation of 5,500,000 yuan");
}

export type OpenProgramme = { programme: number; fund: number };

/** Open a programme of the county and tell its budget fund. */
export async function openCountyProgramme(
  stage: Stage,
  numbers: CountyNumbers,
  plan: Omit<ProgrammePlan, "region" | "steward">,
  rules: Omit<ProgrammeRules, "standard">,
): Promise<OpenProgramme> {
  const standard = paper(`${plan.name} 认定标准`, rules.eligibility, rules.benefit);
  const [record] = await stage.act("county-finance.approver", async (office) => [
    await openProgramme(
      office,
      { ...plan, region: OFFICES.county.region, steward: stewardOf(numbers, "county") },
      { ...rules, standard: standard.digest },
      standard,
    ),
  ]);
  const office = await stage.office("county-finance.approver");
  const programme = Number(record!.number);
  const { fund } = await office.contracts.relief.read.programme([programme]);
  stage.log(`programme ${programme}: ${plan.name}`);
  return { programme, fund };
}

/** The townships' funds of a programme. */
export async function openTownshipFunds(
  stage: Stage,
  numbers: CountyNumbers,
  programme: number,
): Promise<Record<TownshipKey, number>> {
  const funds = await stage.act("county-finance.approver", (office) =>
    Promise.all(
      TOWNSHIPS.map((key) => {
        const township = OFFICES[key].name.replace("人民政府", "");
        return openProgrammeFund(office, programme, {
          name: `${township}农村低收入家庭生活补助资金`,
          purpose: `发放${township}各村农户生活补助`,
          region: OFFICES[key].region,
          ceiling: yuan("300,000"),
          steward: stewardOf(numbers, key),
        });
      }),
    ),
  );
  return Object.fromEntries(TOWNSHIPS.map((key, at) => [key, Number(funds[at]!.number)])) as Record<
    TownshipKey,
    number
  >;
}

/**
 * Pass money on from one fund to another.
 * @property supervisor Who approves too, above the ceiling
 */
export async function passOn(
  stage: Stage,
  transfer: { by: string; from: number; to: number; amount: string; what: string; supervisor?: string },
): Promise<void> {
  const { by, from, to, amount, what, supervisor } = transfer;
  const decision = contract("拨款通知", what, `下达 ${amount} 元`);
  const proposed = { from, to, amount: yuan(amount), label: what, document: decision };
  const [record] = await stage.act(`${by}.recorder`, async (office) => [await proposeTransfer(office, proposed)]);
  const id = record!.number;
  await approveOnce(stage, `${by}.approver`, id, PaymentStatus.Proposed);
  if (supervisor) await approveOnce(stage, `${supervisor}.approver`, id, PaymentStatus.Approved);
}

async function approveOnce(stage: Stage, by: string, id: bigint, at: number): Promise<void> {
  await stage.act(by, async (office) => {
    const { status } = await office.contracts.ledger.read.payment([id]);
    return status === at ? [await approve(office, id, undefined)] : [];
  });
}

/**
 * Groups for a payment that is the same however often it is prepared: all rows that were ever approved, without those that the
 * story says had left by then.
 * @param amount Of one household, in fen, by its place
 */
export async function groupsFor(
  stage: Stage,
  rosters: readonly number[],
  amount: (place: HouseholdPlace) => bigint,
  left: readonly HouseholdPlace[] = [],
): Promise<RosterGroup[]> {
  const known = await rostersOf(
    await stage.office("county.recorder"),
    [...rosters].sort((a, b) => a - b),
  );
  return known.flatMap(({ number, approved, struck, enrolled }): RosterGroup[] => {
    if (decodeSet(enrolled).length === 0) return [];
    const off = new Set([
      ...decodeSet(struck),
      ...left.filter(({ roster }) => roster === number).map(({ row }) => row),
    ]);
    const rows = decodeSet(approved).filter((row) => !off.has(row));
    const amounts = rows.map((row) => amount({ roster: number, row }));
    return [{ roster: number, rows, amounts: amounts.every((one) => one === amounts[0]) ? amounts[0]! : amounts }];
  });
}

/**
 * @property fate How far it comes
 * @property failed Households that the bank could not pay
 * @property supervisor Who approves too, above the ceiling
 */
export type HouseholdStory = {
  by: TownshipKey | "county";
  bank: "bank" | "rural-bank";
  fund: number;
  groups: readonly RosterGroup[];
  label: string;
  fate: "proposed" | "paid" | "settled";
  failed?: readonly HouseholdPlace[];
  supervisor?: string;
  documents?: readonly Document[];
};

/** Bring a payment to households to its fate, from wherever it is. */
export async function payOut(stage: Stage, story: HouseholdStory): Promise<void> {
  const { by, bank, fund, groups, label, fate, failed = [], supervisor, documents = [] } = story;
  // On a chain that began too late nobody is enrolled yet.
  if (groups.length === 0) return;
  const [record] = await stage.act(`${by}.recorder`, (office) =>
    payHouseholds(office, { fund, bank: stage.organisation(bank), groups, label, documents }),
  );
  const id = record!.number;
  if (fate === "proposed") return;
  await approveOnce(stage, `${by}.approver`, id, PaymentStatus.Proposed);
  if (supervisor) await approveOnce(stage, `${supervisor}.approver`, id, PaymentStatus.Approved);
  if (fate === "settled")
    await stage.act(`${bank}.recorder`, async (office) => {
      const { status } = await office.contracts.ledger.read.payment([id]);
      if (status !== PaymentStatus.Paid) return [];
      const rows = await rowsOf(office, id);
      const results = await readResults(
        bankResults(
          rows.map(({ reference }) => placeOf(reference)!),
          failed,
        ),
        rows,
      );
      return [await settle(office, id, rows, results)];
    });
  stage.log(`${formatRecordNumber(id)}, ${label}: ${fate}`);
}

/** The bank's result file, which names households by roster and row. */
function bankResults(places: readonly HouseholdPlace[], failed: readonly HouseholdPlace[]): Uint8Array {
  const lines = places.map(({ roster, row }) => {
    const bad = failed.some((place) => place.roster === roster && place.row === row);
    return `${roster},${row + 1},${bad ? "失败,账户已销户" : "成功,"}`;
  });
  return new TextEncoder().encode(["名册,行号,结果,原因", ...lines].join("\n"));
}
