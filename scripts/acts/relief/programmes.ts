import { formatRegion, formatYuan, indexId } from "@sunledger/sdk";
import type { Region } from "@sunledger/sdk";
import { reliefAbi } from "@sunledger/sdk/chain";
import { parseEventLogs } from "viem";
import type { Text } from "../../lib/language.ts";
import type { Act } from "../act.ts";
import { NO_DOCUMENT, describeDocuments, store } from "../documents.ts";
import type { Document } from "../documents.ts";
import { catchUp } from "../lookup.ts";
import { sent } from "../office.ts";
import type { Office } from "../office.ts";
import { programmeOf } from "./lookup.ts";
import { programmeStatus } from "./words.ts";

/** Where a programme works and whose money it spends. */
export type Plan = {
  name: string;
  purpose: string;
  region: Region;
  steward: { number: number; name: string };
  ceiling: bigint;
};

/**
 * The rules of a programme.
 * @property noticeDays 0 for the usual seven
 * @property standard The eligibility standard's digest
 */
export type Rules = { noticeDays: number; most: bigint; standard: `0x${string}`; eligibility: string; benefit: string };

const describePlan = ({ name, purpose, region, steward, ceiling }: Plan): Text[] => [
  {
    en: `  ${name}, region ${formatRegion(region)}: ${purpose}`,
    zh: `  ${name}，地域 ${formatRegion(region)}：${purpose}`,
  },
  {
    en: `  spent by ${steward.name}; payments above ${formatYuan(ceiling)} yuan need the sponsor too`,
    zh: `  管理单位 ${steward.name}；超过 ${formatYuan(ceiling)} 元的付款须主管部门一并批准`,
  },
];

const describeRules = ({ noticeDays, most, eligibility, benefit }: Rules): Text[] => [
  {
    en: `  two public notices of ${noticeDays || 7} days each; at most ${formatYuan(most)} yuan a household and payment`,
    zh: `  两次公示各 ${noticeDays || 7} 天；每户每次至多 ${formatYuan(most)} 元`,
  },
  { en: `  who is helped: ${eligibility}`, zh: `  条件：${eligibility}` },
  { en: `  what they get: ${benefit}`, zh: `  补助：${benefit}` },
];

/** Forty bits fit a number. */
const rulesArgument = ({ most, ...rules }: Rules) => ({ ...rules, most: Number(most) });

const planArgument = ({ steward, ...plan }: Plan) => ({ ...plan, steward: steward.number });

/** Open a programme and its budget fund. A sponsor has one programme of a name, so running it twice opens one. */
export async function openProgramme(office: Office, plan: Plan, rules: Rules, standard: Document): Promise<Act> {
  await catchUp(office);
  const query = `query ($sponsor: Bytes!, $name: String!) {
    programmes(where: { sponsor: $sponsor, name: $name, status: OPEN }, first: 1) { number }
  }`;
  const { programmes } = await office.index.query<{ programmes: { number: number }[] }>(query, {
    sponsor: indexId(office.actor.org),
    name: plan.name,
  });
  const [there] = programmes;
  return {
    preview: [
      { en: "Open a programme and its budget fund:", zh: "设立项目及其资金专户：" },
      ...describePlan(plan),
      ...describeRules(rules),
      ...describeDocuments([standard]),
    ],
    ...(there && { done: { kind: "programme", number: BigInt(there.number) } }),
    perform: async () => {
      await store(office, standard);
      const args = [planArgument(plan), rulesArgument(rules)] as const;
      const receipt = await sent(office, office.contracts.relief.write.open(args));
      const [event] = parseEventLogs({ abi: reliefAbi, eventName: "ProgrammeOpened", logs: receipt.logs });
      return { kind: "programme", number: BigInt(event!.args.programme) };
    },
  };
}

/** Open one more fund of a programme, for a part of its region. A programme has one fund of a name. */
export async function openProgrammeFund(office: Office, programme: number, plan: Plan): Promise<Act> {
  const { name } = await programmeOf(office, programme);
  const query = `query ($programme: Bytes!, $name: String!) {
    funds(where: { programme: $programme, name: $name, status_not: CLOSED }, first: 1) { number }
  }`;
  const { funds } = await office.index.query<{ funds: { number: number }[] }>(query, {
    programme: indexId(programme),
    name: plan.name,
  });
  const [there] = funds;
  return {
    preview: [
      { en: `Open a fund of programme ${programme} (${name}):`, zh: `为项目 ${programme}（${name}）设立资金专户：` },
      ...describePlan(plan),
    ],
    ...(there && { done: { kind: "fund", number: BigInt(there.number) } }),
    perform: async () => {
      const receipt = await sent(office, office.contracts.relief.write.openFund([programme, planArgument(plan)]));
      const [event] = parseEventLogs({ abi: reliefAbi, eventName: "ProgrammeFundOpened", logs: receipt.logs });
      return { kind: "fund", number: BigInt(event!.args.fund) };
    },
  };
}

/** What of a programme's rules changes; the rest stays as it is. */
export type Amendment = Partial<Omit<Rules, "standard">> & { standard?: Document };

/** Change the rules for what comes after, with the reason. */
export async function amendProgramme(
  office: Office,
  programme: number,
  { standard, ...changes }: Amendment,
  reason: string,
  document: Document | undefined,
): Promise<Act> {
  const now = await programmeOf(office, programme);
  const rules: Rules = {
    noticeDays: now.noticeDays,
    most: now.most,
    standard: standard?.digest ?? now.standard,
    eligibility: now.eligibility,
    benefit: now.benefit,
    ...changes,
  };
  return {
    preview: [
      {
        en: `Amend programme ${programme} (${now.name}) for what comes after:`,
        zh: `修订项目 ${programme}（${now.name}），自此生效：`,
      },
      ...describeRules(rules),
      { en: `  because: ${reason}`, zh: `  理由：${reason}` },
      ...describeDocuments([standard, document].filter((given) => given !== undefined)),
    ],
    perform: async () => {
      await store(office, standard, document);
      const args = [programme, rulesArgument(rules), reason, document?.digest ?? NO_DOCUMENT] as const;
      await sent(office, office.contracts.relief.write.amend(args));
      return { kind: "programme", number: BigInt(programme) };
    },
  };
}

/** Close a programme with its settlement report. */
export async function closeProgramme(
  office: Office,
  programme: number,
  summary: string,
  report: Document,
): Promise<Act> {
  const { name, status } = await programmeOf(office, programme);
  const now = programmeStatus(status);
  return {
    preview: [
      {
        en: `Close programme ${programme} (${name}), now ${now.en}: no roster and no payment goes on`,
        zh: `结束项目 ${programme}（${name}），目前${now.zh}：此后名册与付款均不再办理`,
      },
      { en: `  ${summary}`, zh: `  ${summary}` },
      ...describeDocuments([report]),
    ],
    perform: async () => {
      await store(office, report);
      await sent(office, office.contracts.relief.write.close([programme, summary, report.digest]));
      return { kind: "programme", number: BigInt(programme) };
    },
  };
}
