import { decodeSet, inSet, indexId, numberInFund } from "@sunledger/sdk";
import {
  advanceRosters,
  enrolRosters,
  object,
  putForward,
  rosterOf,
  rostersOf,
  rule,
  strike,
} from "@sunledger/sdk/acts";
import type { GroundName, KnownRoster, Office } from "@sunledger/sdk/acts";
import { readRosterFile } from "@sunledger/sdk/intake";
import { paper } from "../papers.ts";
import type { Stage } from "../stage.ts";
import type { Calendar } from "../calendar.ts";
import { caseOf } from "./cases.ts";
import { asPutForwardBy, formsOf, householdsOf } from "./households.ts";
import type { MadeUpHousehold } from "./households.ts";
import { TOWNSHIPS, VILLAGES, townshipOfVillage } from "./organisations.ts";
import type { Households, TownshipKey, VillageKey } from "./organisations.ts";

/** The numbers of a programme's rosters, by village. */
export type Rosters = ReadonlyMap<VillageKey, number>;

/** A household of 北沟村 that 南坡村 puts forward too, as its last row. */
export const TWICE = { by: "nanpo", of: "beigou", at: 5 } as const;

/** The households that a village puts forward for a programme, in the order of its forms. */
export function householdsPutForward(key: VillageKey, kind: keyof Households): MadeUpHousehold[] {
  const own = householdsOf(key, kind);
  return key === TWICE.by && kind === "living" ? [...own, asPutForwardBy(key, TWICE.of, TWICE.at)] : own;
}

/** Villages put their households forward, by the importer that they use: made ready side by side, sent one after the other. */
export async function submitRosters(
  stage: Stage,
  programme: number,
  kind: keyof Households,
  villages: readonly VillageKey[],
): Promise<Rosters> {
  const ready = await Promise.all(
    villages.map(async (key) => {
      const office = await stage.office(`${key}.recorder`);
      const { name, region } = VILLAGES[key];
      const households = householdsPutForward(key, kind);
      const file = new TextEncoder().encode(formsOf(households));
      const { applicants } = await readRosterFile(file, { village: region, madeUp: true });
      const minutes = paper(
        `${name} 村民会议纪要`,
        `项目 Programme ${programme}`,
        `经民主评议，推荐 ${households.length} 户；名单不公开个人信息`,
      );
      const options = { overlapsAllowed: key === TWICE.by };
      return putForward(office, { programme, file, applicants }, minutes, options);
    }),
  );
  const numbers = new Map<VillageKey, number>();
  // In the order of the villages, so that each roster always has the same number.
  for (const [at, key] of villages.entries()) numbers.set(key, (await ready[at]!.perform()).rosters[0]!);
  stage.log(`${villages.length} rosters for programme ${programme}`);
  return numbers;
}

const isEmpty = (set: KnownRoster["struck"]): boolean => decodeSet(set).length === 0;

/** Those of some rosters that a step can be taken with now. */
async function due(
  stage: Stage,
  numbers: readonly number[],
  isDue: (roster: KnownRoster) => boolean,
): Promise<number[]> {
  const rosters = await rostersOf(await stage.office("county.recorder"), numbers);
  return rosters.filter(isDue).map(({ number }) => number);
}

/** The townships review what their villages put forward, once its first notice is over. */
export async function reviewRosters(stage: Stage, calendar: Calendar, rosters: Rosters): Promise<void> {
  const waiting = await due(
    stage,
    [...rosters.values()],
    ({ reviewed, noticeEnds }) => isEmpty(reviewed) && calendar.isPast(noticeEnds),
  );
  const of = (township: TownshipKey): number[] =>
    [...rosters]
      .filter(([key, number]) => townshipOfVillage(key) === township && waiting.includes(number))
      .map(([, number]) => number);
  await Promise.all(
    TOWNSHIPS.map((township) =>
      stage.act(`${township}.approver`, (office) =>
        advanceRosters(office, "review", of(township), paper("乡镇审核意见", "入户核查完毕，进入二次公示")),
      ),
    ),
  );
  stage.log(`${waiting.length} rosters reviewed`);
}

/** The county approves and announces, once the second notice is over. */
export async function approveRosters(stage: Stage, calendar: Calendar, rosters: Rosters): Promise<void> {
  const waiting = await due(
    stage,
    [...rosters.values()],
    ({ reviewed, approved, noticeEnds }) => !isEmpty(reviewed) && isEmpty(approved) && calendar.isPast(noticeEnds),
  );
  const announcement = paper("县级公告", "经审定，名册内农户符合条件，予以公告");
  await stage.act("county.approver", (office) => advanceRosters(office, "approve", waiting, announcement));
}

/** The county enrols what it approved. */
export async function enrolApproved(stage: Stage, rosters: Rosters): Promise<void> {
  const waiting = await due(
    stage,
    [...rosters.values()],
    ({ approved, enrolled, exited }) => !isEmpty(approved) && isEmpty(enrolled) && isEmpty(exited),
  );
  await stage.act("county.recorder", (office) => enrolRosters(office, waiting));
  stage.log(`${waiting.length} rosters enrolled`);
}

/** Strike one row as put forward twice, unless that was done. */
export async function strikeDuplicate(stage: Stage, rosters: Rosters): Promise<void> {
  const number = rosters.get(TWICE.by)!;
  const row = householdsPutForward(TWICE.by, "living").length - 1;
  const decision = caseOf("剔除决定", "与北沟村名册重复");
  await stage.act(`${townshipOfVillage(TWICE.by)}.approver`, async (office) => {
    const { struck } = await rosterOf(office, number);
    return decodeSet(struck).includes(row) ? [] : strike(office, new Map([[number, [row]]]), "duplicate", decision);
  });
  stage.log("a household put forward twice is struck");
}

/** A row that is objected to: in its second notice or, else, its first. */
export type Contested = { roster: number; row: number; second: boolean };

type Objection = { number: string; status: "OPEN" | "UPHELD" | "DISMISSED" };

async function objectionTo({ index }: Office, { roster, row, second }: Contested): Promise<Objection | undefined> {
  const query = `query ($roster: Bytes!, $row: Int!, $second: Boolean!) {
    objections(where: { roster: $roster, row: $row, second: $second }, first: 1) { number status }
  }`;
  const values = { roster: indexId(roster), row, second };
  return (await index.query<{ objections: Objection[] }>(query, values)).objections[0];
}

/** Object to a row while it stands under that notice, unless that was done. */
export async function objectOnce(
  stage: Stage,
  calendar: Calendar,
  by: string,
  contested: Contested,
  ground: GroundName,
): Promise<void> {
  const { roster, row, second } = contested;
  await stage.act(by, async (office) => {
    const { reviewed, noticeEnds } = await rosterOf(office, roster);
    const stands = inSet(reviewed, row) === second && !calendar.isPast(noticeEnds);
    if (!stands || (await objectionTo(office, contested))) return [];
    return [await object(office, roster, row, ground, caseOf("异议材料", ground))];
  });
}

/** Rule on the objection to a row, unless that was done. */
export async function ruleOnce(stage: Stage, by: string, contested: Contested, upheld: boolean): Promise<void> {
  const { roster } = contested;
  await stage.act(by, async (office) => {
    await rosterOf(office, roster);
    const there = await objectionTo(office, contested);
    if (there?.status !== "OPEN") return [];
    const [, own = "0"] = there.number.split("-");
    const id = numberInFund(roster, Number(own));
    return [await rule(office, [id], upheld, caseOf("异议裁定书", upheld ? "异议成立" : "异议不成立"))];
  });
  stage.log(`an objection is ${upheld ? "upheld" : "dismissed"}`);
}

/** Whether households of all these rosters are enrolled: on a chain that began too late their notices still run. */
export async function areEnrolled(stage: Stage, rosters: Rosters): Promise<boolean> {
  const known = await rostersOf(await stage.office("county.recorder"), [...rosters.values()]);
  return known.every(({ enrolled }) => !isEmpty(enrolled));
}
