import { decodeSet } from "@sunledger/sdk";
import type { Hex } from "@sunledger/sdk";
import type { Text } from "../../lib/language.ts";
import { sideBySide } from "../../lib/side-by-side.ts";
import type { Act } from "../act.ts";
import { NO_DOCUMENT, describeDocuments, store } from "../documents.ts";
import type { Document } from "../documents.ts";
import { sent, tried } from "../office.ts";
import type { Office } from "../office.ts";
import { packedHouseholds, rostersOf } from "./lookup.ts";
import type { KnownRoster } from "./lookup.ts";

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
  const standing = Array.from({ length: count }, (_, row) => row).filter((row) => {
    if (has.struck.has(row) || has.exited.has(row)) return false;
    if (step === "review") return !has.reviewed.has(row);
    if (step === "approve") return has.reviewed.has(row) && !has.approved.has(row);
    return has.approved.has(row) && !has.enrolled.has(row);
  });
  const waiting = standing.filter((row) => has.contested.has(row));
  return { moved: standing.length - waiting.length, contested: waiting.length };
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

/** After the first notice (township) or the second (county): move on all rows that may move. Tried before anything is sent. */
export async function advanceRosters(
  office: Office,
  step: "review" | "approve",
  numbers: readonly number[],
  document: Document | undefined,
): Promise<Act[]> {
  const { relief } = office.contracts;
  const rosters = await rostersOf(office, numbers);
  const digest = document?.digest ?? NO_DOCUMENT;
  return sideBySide(rosters, async (roster) => {
    const args = [roster.number, digest] as const;
    const { simulate, write } = relief;
    const as = office.attempt;
    await tried(step === "review" ? simulate.review(args, as) : simulate.approve(args, as));
    return {
      preview: [...describeStep(step, roster), ...describeDocuments(document ? [document] : [])],
      perform: async () => {
        await store(office, document);
        await sent(office, step === "review" ? write.review(args) : write.approve(args));
        return { kind: "roster", number: BigInt(roster.number) } as const;
      },
    };
  });
}

/** Enrol what was approved (county): each household's tag must be free. Tried before anything is sent. */
export async function enrolRosters(office: Office, numbers: readonly number[]): Promise<Act[]> {
  const { relief } = office.contracts;
  const rosters = await rostersOf(office, numbers);
  const rows = await packedHouseholds(office, numbers);
  return sideBySide(rosters, async (roster) => {
    const args = [roster.number, rows.get(roster.number) as Hex] as const;
    await tried(relief.simulate.enrol(args, office.attempt));
    return {
      preview: describeStep("enrol", roster),
      perform: async () => {
        await sent(office, relief.write.enrol(args));
        return { kind: "roster", number: BigInt(roster.number) } as const;
      },
    };
  });
}
