import { decodeSet, indexId, parseYuan, slipLink, slipSecrets } from "@sunledger/sdk";
import { exit, reverify, rosterOf } from "@sunledger/sdk/acts";
import type { HouseholdPlace } from "@sunledger/sdk/acts";
import { siteAddress } from "../../cli/carry-out.ts";
import { language } from "../../lib/language.ts";
import { paper } from "../papers.ts";
import type { Stage } from "../stage.ts";
import { assembleCounty } from "./assembly.ts";
import type { CountyNumbers } from "./assembly.ts";
import type { Calendar } from "../calendar.ts";
import { caseOf } from "./cases.ts";
import { askOnce, grantOnce, revokeOnce, useOnce } from "./dossiers.ts";
import { refuseDuplicate, writeFiles } from "./files.ts";
import { appropriate, groupsFor, openBudget, openCountyProgramme, openTownshipFunds, passOn, payOut } from "./money.ts";
import type { HouseholdStory, OpenProgramme } from "./money.ts";
import { OFFICES, TOWNSHIPS, VILLAGE_KEYS, townshipOfVillage } from "./organisations.ts";
import type { TownshipKey } from "./organisations.ts";
import {
  approveRosters,
  areEnrolled,
  enrolApproved,
  objectOnce,
  householdsPutForward,
  reviewRosters,
  ruleOnce,
  strikeDuplicate,
  submitRosters,
} from "./rosters.ts";
import type { Rosters } from "./rosters.ts";

/** Addresses on the site that a visitor may begin with. */
export type CountySamples = { programme: string; household: string };

/** What the county's story goes on with from day to day. */
type County = {
  stage: Stage;
  calendar: Calendar;
  numbers: CountyNumbers;
  living: OpenProgramme & { townships: Record<TownshipKey, number>; rosters: Rosters };
};

/** Rows of the story, from 0. */
const ROW = { sample: 11, revoked: 12, contested: 16, secondContested: 30, failed: 19, exited: 33, waiting: 4 };

/**
 * Play the county's months: money from the appropriation to the households, villages' rosters through both notices, objections,
 * an exit, dossiers. Run again, it does what is left. On a chain that began too late the rosters stay under their first notice.
 */
export async function playCounty(stage: Stage, calendar: Calendar): Promise<CountySamples> {
  await calendar.goTo(111);
  const numbers = await assembleCounty(stage, ["civil.administrator"]);
  const budget = await openBudget(stage, numbers);
  await appropriate(stage, budget);
  const opened = await openLiving(stage, numbers, budget);
  const rosters = await enrolLiving(stage, calendar, opened.programme);
  const county: County = { stage, calendar, numbers, living: { ...opened, rosters } };

  if (await areEnrolled(stage, rosters)) {
    await payMonth(county, 85, "第1期", 1);
    const housing = await playHousing(county, budget);
    await payMonth(county, 55, "第2期", 2);
    await playExit(county);
    await playDossiers(county);
    await payMonth(county, 25, "第3期", 3);
    await playPresent(county, housing);
  }
  await refuseDuplicate(stage, opened.programme);
  await writeFiles(stage);
  return samplesOf(county);
}

async function openLiving(
  stage: Stage,
  numbers: CountyNumbers,
  budget: number,
): Promise<OpenProgramme & { townships: Record<TownshipKey, number> }> {
  const opened = await openCountyProgramme(
    stage,
    numbers,
    {
      name: "农村低收入家庭生活补助",
      purpose: "保障农村低收入家庭基本生活",
      ceiling: parseYuan("1,000,000"),
    },
    {
      noticeDays: 7,
      most: parseYuan("600"),
      eligibility: "家庭年人均纯收入低于 4,500 元，且家庭财产符合规定",
      benefit: "每户每期 200 至 600 元",
    },
  );
  const townships = await openTownshipFunds(stage, numbers, opened.programme);
  const { fund } = opened;
  await passOn(stage, {
    ...{ by: "county-finance", from: budget, to: fund, amount: "2,000,000", what: "生活补助预算" },
    supervisor: "city-finance",
  });
  const shares = { shiqiao: "690,000", qingxi: "640,000", baiyang: "600,000" };
  for (const key of TOWNSHIPS)
    await passOn(stage, { by: "county", from: fund, to: townships[key], amount: shares[key], what: OFFICES[key].name });
  return { ...opened, townships };
}

/** Twelve rosters from the villages' forms to the enrolment. */
async function enrolLiving(stage: Stage, calendar: Calendar, programme: number): Promise<Rosters> {
  await calendar.goTo(108);
  const rosters = await submitRosters(stage, programme, "living", VILLAGE_KEYS);
  const contested = { roster: rosters.get("liuwan")!, row: ROW.contested, second: false };
  const second = { roster: rosters.get("zhuyuan")!, row: ROW.secondContested, second: true };
  await calendar.goTo(104);
  await objectOnce(stage, calendar, "xiaqiao.recorder", contested, "property");
  await strikeDuplicate(stage, rosters);
  await calendar.goTo(102);
  await ruleOnce(stage, "shiqiao.approver", contested, true);
  await calendar.goTo(100);
  await reviewRosters(stage, calendar, rosters);
  await calendar.goTo(97);
  await objectOnce(stage, calendar, "charity.recorder", second, "income");
  await calendar.goTo(94);
  await ruleOnce(stage, "county.approver", second, false);
  await calendar.goTo(92);
  await approveRosters(stage, calendar, rosters);
  await calendar.goTo(91);
  await enrolApproved(stage, rosters);
  return rosters;
}

/** One month's allowance, which each township pays out of its own fund. */
async function payMonth(county: County, daysAgo: number, label: string, month: 1 | 2 | 3): Promise<void> {
  const { stage, calendar, living } = county;
  await calendar.goTo(daysAgo);
  const of = (township: TownshipKey): number[] =>
    [...living.rosters].filter(([key]) => townshipOfVillage(key) === township).map(([, number]) => number);
  const villages = new Map([...living.rosters].map(([key, number]) => [number, householdsPutForward(key, "living")]));
  const byPersons = ({ roster, row }: HouseholdPlace): bigint =>
    parseYuan("200") + BigInt(villages.get(roster)![row]!.persons) * parseYuan("40");
  const same = (): bigint => parseYuan("320");
  const left = month === 3 ? [exitedPlace(county)] : [];
  const failed = month === 2 ? [{ roster: living.rosters.get("xiaqiao")!, row: ROW.failed }] : [];
  await Promise.all(
    TOWNSHIPS.map(async (township) => {
      const groups = await groupsFor(stage, of(township), township === "qingxi" ? byPersons : same, left);
      const story: HouseholdStory = {
        ...{ by: township, fund: living.townships[township], groups, label, failed },
        bank: township === "qingxi" ? "rural-bank" : "bank",
        // The last one is with the bank now.
        fate: month === 3 && township === "baiyang" ? "paid" : "settled",
      };
      await payOut(stage, story);
    }),
  );
}

/** Help for unsafe houses: some enrolled and paid, some under notice to this day. */
async function playHousing({ stage, calendar, numbers }: County, budget: number): Promise<number> {
  await calendar.goTo(80);
  const { programme, fund } = await openCountyProgramme(
    stage,
    numbers,
    { name: "农村危房改造补助", purpose: "帮助低收入家庭修缮危房", ceiling: parseYuan("1,000,000") },
    {
      noticeDays: 7,
      most: parseYuan("30,000"),
      eligibility: "住房经鉴定为 C 级或 D 级，且家庭年人均纯收入低于 4,500 元",
      benefit: "按鉴定等级每户 12,000 至 28,000 元",
    },
  );
  await passOn(stage, {
    ...{ by: "county-finance", from: budget, to: fund, amount: "2,800,000", what: "危房改造预算" },
    supervisor: "city-finance",
  });
  await calendar.goTo(78);
  const rosters = await submitRosters(stage, programme, "housing", ["shangqiao", "xiaqiao", "nanpo"]);
  await calendar.goTo(70);
  await reviewRosters(stage, calendar, rosters);
  await calendar.goTo(62);
  await approveRosters(stage, calendar, rosters);
  await calendar.goTo(61);
  await enrolApproved(stage, rosters);
  await calendar.goTo(58);
  const byGrade = ({ row }: HouseholdPlace): bigint => parseYuan("12,000") + BigInt(row % 5) * parseYuan("4,000");
  await payOut(stage, {
    ...{ by: "county", bank: "rural-bank", fund, label: "首批", fate: "settled", supervisor: "county-finance" },
    groups: await groupsFor(stage, [...rosters.values()], byGrade),
    documents: [paper("危房鉴定汇总", "C 级与 D 级住房共 100 户；不含个人信息")],
  });
  return programme;
}

const exitedPlace = ({ living }: County): HouseholdPlace => ({
  roster: living.rosters.get("qingxicun")!,
  row: ROW.exited,
});

/** A household moves away; a township checks a village's households again. */
async function playExit(county: County): Promise<void> {
  const { stage, calendar, living } = county;
  const { roster, row } = exitedPlace(county);
  await calendar.goTo(45);
  await stage.act("county.approver", async (office) => {
    const { enrolled } = await rosterOf(office, roster);
    if (!decodeSet(enrolled).includes(row)) return [];
    return exit(office, new Map([[roster, [row]]]), "moved", caseOf("退出审批表", "户口迁出"));
  });
  const checked = living.rosters.get("shangqiao")!;
  await calendar.goTo(40);
  await stage.act("shiqiao.approver", async (office) => {
    const rows = decodeSet((await rosterOf(office, checked)).enrolled);
    const query = `query ($roster: Bytes!) { rosterSteps(where: { roster: $roster, kind: REVERIFIED }, first: 1) { id } }`;
    const { rosterSteps } = await office.index.query<{ rosterSteps: unknown[] }>(query, { roster: indexId(checked) });
    if (rows.length === 0 || rosterSteps.length > 0) return [];
    return reverify(office, new Map([[checked, rows]]), paper("年度复核报告", "入户复核，均符合条件"));
  });
  stage.log("an exit and a re-verification");
}

/** Civil affairs looks into one dossier; another grant is taken back. */
async function playDossiers(county: County): Promise<void> {
  const { stage, calendar, living } = county;
  const roster = living.rosters.get("shangqiao")!;
  const [seen, taken] = [
    { roster, row: ROW.sample },
    { roster, row: ROW.revoked },
  ];
  await calendar.goTo(38);
  await askOnce(stage, "civil.recorder", seen, "reverification");
  await askOnce(stage, "civil.recorder", taken, "audit");
  await calendar.goTo(36);
  await grantOnce(stage, seen, calendar.daysAhead(60));
  await grantOnce(stage, taken, calendar.daysAhead(60));
  await calendar.goTo(34);
  await useOnce(stage, "civil.recorder", seen);
  await revokeOnce(stage, taken, "审计范围调整，不再需要查阅");
  stage.log("access to dossiers");
}

/** What is going on now: rosters under both notices, an objection that waits, a payment that was proposed. */
async function playPresent({ stage, calendar, living }: County, housing: number): Promise<void> {
  await calendar.goTo(11);
  const second = await submitRosters(stage, housing, "housing", ["baiyangcun", "hekou"]);
  await calendar.goTo(3);
  await reviewRosters(stage, calendar, second);
  const first = await submitRosters(stage, housing, "housing", ["qingxicun", "zhuyuan"]);
  await calendar.goTo(1);
  const waiting = { roster: first.get("qingxicun")!, row: ROW.waiting, second: false };
  await objectOnce(stage, calendar, "songling.recorder", waiting, "residence");
  const groups = await groupsFor(
    stage,
    [...living.rosters].filter(([key]) => townshipOfVillage(key) === "shiqiao").map(([, number]) => number),
    () => parseYuan("150"),
  );
  const fund = living.townships.shiqiao;
  await payOut(stage, { by: "shiqiao", bank: "bank", fund, groups, label: "第4期", fate: "proposed" });
}

async function samplesOf({ stage, living }: County): Promise<CountySamples> {
  const roster = living.rosters.get("shangqiao")!;
  const office = await stage.office("shangqiao.recorder");
  const { batchRef } = await rosterOf(office, roster);
  const secret = slipSecrets(await office.secrets.rowKey("slips"), batchRef)(ROW.sample);
  return {
    programme: siteAddress(stage.settings, { kind: "programme", number: BigInt(living.programme) }),
    household: slipLink(stage.settings.site, language(), roster, ROW.sample, secret),
  };
}
