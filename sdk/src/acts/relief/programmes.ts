import { OpenProgrammeNamedQuery, ProgrammeFundNamedQuery } from "../../generated/queries.ts";
import { parseEventLogs } from "viem";
import type { Hex } from "../../bytes.ts";
import { reliefAbi } from "../../generated/abi.ts";
import { formatYuan } from "../../money.ts";
import { indexId } from "../../records.ts";
import { formatRegion, type Region } from "../../regions.ts";
import type { Text } from "../../text.ts";
import { singleAct, type Act } from "../act.ts";
import { callOf } from "../calls.ts";
import type { Named } from "../directory/lookup.ts";
import { NO_DOCUMENT, describeDocuments, type Document } from "../evidence/documents.ts";
import { published } from "../evidence/words.ts";
import { catchUp, type Office } from "../office.ts";
import type { PagedRecord } from "../records.ts";
import { programmeOf } from "./lookup.ts";
import { programmeStatus } from "./words.ts";

/** Where a programme works and whose money it spends. */
export type ProgrammePlan = {
  readonly name: string;
  readonly purpose: string;
  readonly region: Region;
  /** Who spends it. */
  readonly steward: Named;
  /** In fen: payments above it need the sponsor too. */
  readonly ceiling: bigint;
};

/** The rules of a programme. */
export type ProgrammeRules = {
  /** Days of 24 hours of each public notice; 0 for the usual seven. */
  readonly noticeDays: number;
  /** In fen: the most that a household gets in one payment. */
  readonly most: bigint;
  /** The eligibility standard's digest. */
  readonly standard: Hex;
  /** Who is helped, in words. */
  readonly eligibility: string;
  /** What they get, in words. */
  readonly benefit: string;
};

const recordOf = (programme: number): PagedRecord => ({ kind: "programme", number: BigInt(programme) });
const fundRecord = (fund: number): PagedRecord => ({ kind: "fund", number: BigInt(fund) });

const describePlan = ({ name, purpose, region, steward, ceiling }: ProgrammePlan): Text[] => [
  {
    en: `  ${name}, region ${formatRegion(region)}: ${purpose}`,
    zh: `  ${name}，地域 ${formatRegion(region)}：${purpose}`,
  },
  {
    en: `  spent by ${steward.name}; payments above ${formatYuan(ceiling)} yuan need the sponsor too`,
    zh: `  管理单位 ${steward.name}；超过 ${formatYuan(ceiling)} 元的付款须主管部门一并批准`,
  },
];

const describeRules = ({ noticeDays, most, eligibility, benefit }: ProgrammeRules): Text[] => [
  {
    en: `  two public notices of ${noticeDays || 7} days each; at most ${formatYuan(most)} yuan a household and payment`,
    zh: `  两次公示各 ${noticeDays || 7} 天；每户每次至多 ${formatYuan(most)} 元`,
  },
  { en: `  who is helped: ${eligibility}`, zh: `  条件：${eligibility}` },
  { en: `  what they get: ${benefit}`, zh: `  补助：${benefit}` },
];

/** Forty bits fit a number. */
const rulesArgument = ({ most, ...rules }: ProgrammeRules) => ({ ...rules, most: Number(most) });

const planArgument = ({ steward, ...plan }: ProgrammePlan) => ({ ...plan, steward: steward.number });

const publishedPlan = (office: Office, plan: ProgrammePlan): ProgrammePlan => ({
  ...plan,
  ...published(office, { name: plan.name, purpose: plan.purpose }),
});

const publishedRules = (office: Office, rules: ProgrammeRules): ProgrammeRules => ({
  ...rules,
  ...published(office, { eligibility: rules.eligibility, benefit: rules.benefit }),
});

/**
 * Open a programme and its budget fund. A sponsor has one programme of a name, so doing it twice opens one.
 * @param standard The eligibility standard, public
 */
export async function openProgramme(
  office: Office,
  given: ProgrammePlan,
  givenRules: ProgrammeRules,
  standard: Document,
): Promise<Act> {
  const [plan, rules] = [publishedPlan(office, given), publishedRules(office, givenRules)];
  await catchUp(office);
  const { programmes } = await office.index.query(OpenProgrammeNamedQuery, {
    sponsor: indexId(office.actor.org),
    name: plan.name,
  });
  const [there] = programmes;
  return singleAct(office, {
    preview: [
      { en: "Open a programme and its budget fund:", zh: "设立项目及其资金专户：" },
      ...describePlan(plan),
      ...describeRules(rules),
      ...describeDocuments([standard]),
    ],
    call: callOf(office.contracts.relief, "open", [planArgument(plan), rulesArgument(rules)]),
    documents: [standard],
    done: there && recordOf(there.number),
    record: ({ logs }) => {
      const [event] = parseEventLogs({ abi: reliefAbi, eventName: "ProgrammeOpened", logs });
      return recordOf(event!.args.programme);
    },
  });
}

/** Open one more fund of a programme, for a part of its region. A programme has one fund of a name. */
export async function openProgrammeFund(office: Office, programme: number, given: ProgrammePlan): Promise<Act> {
  const plan = publishedPlan(office, given);
  const { name } = await programmeOf(office, programme);
  const { funds } = await office.index.query(ProgrammeFundNamedQuery, {
    programme: indexId(programme),
    name: plan.name,
  });
  const [there] = funds;
  return singleAct(office, {
    preview: [
      { en: `Open a fund of programme ${programme} (${name}):`, zh: `为项目 ${programme}（${name}）设立资金专户：` },
      ...describePlan(plan),
    ],
    call: callOf(office.contracts.relief, "openFund", [programme, planArgument(plan)]),
    done: there && fundRecord(there.number),
    record: ({ logs }) => {
      const [event] = parseEventLogs({ abi: reliefAbi, eventName: "ProgrammeFundOpened", logs });
      return fundRecord(event!.args.fund);
    },
  });
}

/** What of a programme's rules changes; the rest stays as it is. */
export type Amendment = Partial<Omit<ProgrammeRules, "standard">> & { readonly standard?: Document };

/** Change the rules for what comes after, with the reason. */
export async function amendProgramme(
  office: Office,
  programme: number,
  { standard, ...changes }: Amendment,
  why: string,
  document: Document | undefined,
): Promise<Act> {
  const { reason } = published(office, { reason: why });
  const now = await programmeOf(office, programme);
  const rules = publishedRules(office, {
    noticeDays: now.noticeDays,
    most: now.most,
    standard: standard?.digest ?? now.standard,
    eligibility: now.eligibility,
    benefit: now.benefit,
    ...changes,
  });
  return singleAct(office, {
    preview: [
      {
        en: `Amend programme ${programme} (${now.name}) for what comes after:`,
        zh: `修订项目 ${programme}（${now.name}），自此生效：`,
      },
      ...describeRules(rules),
      { en: `  because: ${reason}`, zh: `  理由：${reason}` },
      ...describeDocuments([standard, document]),
    ],
    call: callOf(office.contracts.relief, "amend", [
      ...([programme, rulesArgument(rules), reason, document?.digest ?? NO_DOCUMENT] as const),
    ]),
    documents: [standard, document],
    record: recordOf(programme),
  });
}

/**
 * Close a programme with its settlement report.
 * @param report Public
 */
export async function closeProgramme(office: Office, programme: number, told: string, report: Document): Promise<Act> {
  const { summary } = published(office, { summary: told });
  const { name, status } = await programmeOf(office, programme);
  const now = programmeStatus(status);
  return singleAct(office, {
    preview: [
      {
        en: `Close programme ${programme} (${name}), now ${now.en}: no roster and no payment goes on`,
        zh: `结束项目 ${programme}（${name}），目前${now.zh}：此后名册与付款均不再办理`,
      },
      { en: `  ${summary}`, zh: `  ${summary}` },
      ...describeDocuments([report]),
    ],
    call: callOf(office.contracts.relief, "close", [programme, summary, report.digest]),
    documents: [report],
    record: recordOf(programme),
  });
}
