import type { Hex } from "../../bytes.ts";
import { decodeSet } from "../../relief/rowSets.ts";
import type { Text } from "../../text.ts";
import { singleAct, type Act } from "../act.ts";
import { callOf } from "../calls.ts";
import { NO_DOCUMENT, describeDocuments, type Document } from "../evidence/documents.ts";
import type { Office } from "../office.ts";
import type { PagedRecord } from "../records.ts";
import { sideBySide } from "../../sideBySide.ts";
import { packedHouseholds, rostersOf, type KnownRoster } from "./lookup.ts";

/** The steps of rosters, each of which moves all rows that may move. */

type Step = "review" | "approve" | "enrol";

const VERBS: Record<Step, Text> = {
  review: { en: "Review", zh: "审核" },
  approve: { en: "Approve and announce", zh: "审批并公告" },
  enrol: { en: "Enrol the households of", zh: "纳入农户：" },
};

/** What rows a step moves: those that stand before it, without what was struck, left or is contested. */
function movedBy(step: Step, roster: KnownRoster): { moved: number; contested: number } {
  const { count, reviewed, approved, enrolled, contested, struck, exited } = roster;
  const sets = { reviewed, approved, enrolled, contested, struck, exited };
  const has = Object.fromEntries(Object.entries(sets).map(([name, set]) => [name, new Set(decodeSet(set))])) as Record<
    keyof typeof sets,
    Set<number>
  >;
  const remaining = Array.from({ length: count }, (_, row) => row).filter((row) => {
    if (has.struck.has(row) || has.exited.has(row)) return false;
    if (step === "review") return !has.reviewed.has(row);
    if (step === "approve") return has.reviewed.has(row) && !has.approved.has(row);
    return has.approved.has(row) && !has.enrolled.has(row);
  });
  const waiting = remaining.filter((row) => has.contested.has(row));
  return { moved: remaining.length - waiting.length, contested: waiting.length };
}

function describeStep(step: Step, roster: KnownRoster): Text[] {
  const { number, count, village, programme } = roster;
  const { moved, contested } = movedBy(step, roster);
  const struck = decodeSet(roster.struck).length;
  const verb = VERBS[step];
  return [
    {
      en: `${verb.en} roster ${number} of ${village.name}, programme ${programme.number} (${programme.name})`,
      zh: `${verb.zh}名册 ${number}（${village.name}），项目 ${programme.number}（${programme.name}）`,
    },
    {
      en: `  ${moved} of ${count} households move on; ${contested} wait for a ruling, ${struck} were struck`,
      zh: `  共 ${count} 户，本次办理 ${moved} 户；待裁定 ${contested} 户，已剔除 ${struck} 户`,
    },
  ];
}

const recordOf = (roster: number): PagedRecord => ({ kind: "roster", number: BigInt(roster) });

/** After the first notice (township) or the second (county): move on all rows that may move. Each roster is one act. */
export async function advanceRosters(
  office: Office,
  step: "review" | "approve",
  numbers: readonly number[],
  document: Document | undefined,
): Promise<Act[]> {
  const digest = document?.digest ?? NO_DOCUMENT;
  return sideBySide(await rostersOf(office, numbers), (roster) =>
    singleAct(office, {
      preview: [...describeStep(step, roster), ...describeDocuments([document])],
      call: callOf(office.contracts.relief, step, [roster.number, digest]),
      documents: [document],
      record: recordOf(roster.number),
    }),
  );
}

/** Enrol what was approved (county): each household's tag must be free. Each roster is one act. */
export async function enrolRosters(office: Office, numbers: readonly number[]): Promise<Act[]> {
  const rosters = await rostersOf(office, numbers);
  const rows = await packedHouseholds(office, numbers);
  return sideBySide(rosters, (roster) =>
    singleAct(office, {
      preview: describeStep("enrol", roster),
      call: callOf(office.contracts.relief, "enrol", [roster.number, rows.get(roster.number) as Hex]),
      record: recordOf(roster.number),
    }),
  );
}
