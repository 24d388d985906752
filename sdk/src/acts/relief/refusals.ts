import type { Hex } from "../../bytes.ts";
import { formatRecordNumber } from "../../records.ts";
import { Refusal } from "../../refusal.ts";
import type { Text } from "../../text.ts";
import type { HouseholdPlace } from "./household-place.ts";

/** Refusals of acts on programmes, rosters, households and dossiers. */

export const unknownProgramme = (programme: number) =>
  new Refusal(
    "relief/unknown-programme",
    { en: `There is no programme ${programme}.`, zh: `没有项目 ${programme}。` },
    { programme },
  );

export const unknownRoster = (roster: number) =>
  new Refusal("relief/unknown-roster", { en: `There is no roster ${roster}.`, zh: `没有名册 ${roster}。` }, { roster });

/** @param row From 0 */
export const unknownRow = (roster: number, row: number) =>
  new Refusal(
    "relief/unknown-row",
    {
      en: `Roster ${roster} has no row ${row + 1}. See its page.`,
      zh: `名册 ${roster} 没有第 ${row + 1} 行。请查看其页面。`,
    },
    { roster, row },
  );

export const unknownObjection = (objection: bigint) =>
  new Refusal(
    "relief/unknown-objection",
    {
      en: `There is no objection ${formatRecordNumber(objection)}. See the roster's page.`,
      zh: `没有异议 ${formatRecordNumber(objection)}。请查看名册页面。`,
    },
    { objection },
  );

export const unknownAccess = (access: number) =>
  new Refusal(
    "relief/unknown-access",
    {
      en: `There is no request ${access} for access. See the number on the household's page.`,
      zh: `没有查阅申请 ${access}。请在农户页面查看编号。`,
    },
    { access },
  );

export const nobodyEnrolled = (roster: number) =>
  new Refusal(
    "relief/nobody-enrolled",
    {
      en: `Nobody is enrolled in roster ${roster}. Leave it out.`,
      zh: `名册 ${roster} 中没有已纳入的农户。请去除该名册。`,
    },
    { roster },
  );

export const noRows = (part: string, most: number) =>
  new Refusal(
    "relief/no-rows",
    {
      en: `"${part}" names no rows of a roster. Write them like 3,7-9, from 1 to ${most}.`,
      zh: `“${part}”不是名册行号。请写成 3,7-9，范围 1 至 ${most}。`,
    },
    { part, most },
  );

/** @param who The organisation's name, or the region whose organisation has none */
export const noPublishedKey = (who: string) =>
  new Refusal(
    "relief/no-published-key",
    {
      en: `${who} has not published a key to seal dossiers to. Its administrator does it once.`,
      zh: `${who}尚未公布档案密钥。请其管理员办理一次。`,
    },
    { who },
  );

export const noOwnKey = (among: readonly Hex[]) =>
  new Refusal(
    "relief/no-own-key",
    {
      en: `The secret of none of these keys is here: ${among.join(", ")}. Work where the key was made, or restore its secret from a copy.`,
      zh: `此处没有以下任何密钥的私钥：${among.join("、")}。请在创建该密钥之处办理，或用备份恢复其私钥。`,
    },
    { keys: among.join(" ") },
  );

/** Refuses what takes the registry office's key where it is not here. */
export const noRegistryKey = () =>
  new Refusal(
    "relief/no-registry-key",
    {
      en: "The registry office's key is not here. Identity numbers are worked on at the registry office alone; the office makes its key once.",
      zh: "此处没有登记机关的登记密钥。身份证号码只在登记机关处理；密钥由登记机关创建一次。",
    },
    {},
  );

export const noBundle = (roster: number, digest: Hex | null) =>
  new Refusal(
    "relief/no-bundle",
    {
      en: `The sealed dossiers of roster ${roster} (${digest ?? "none"}) are not here. Get the file from the village or the county.`,
      zh: `此处没有名册 ${roster} 的封存档案（${digest ?? "无"}）。请向村或县索取该文件。`,
    },
    { roster, digest },
  );

export const rosterDiffers = (roster: number) =>
  new Refusal(
    "relief/rows-differ",
    {
      en: `Roster ${roster} was recorded from this file with other rows than it reads as now. Read it with the same columns and the same registry key as then; where it was wrong then, correct the roster.`,
      zh: `名册 ${roster} 由该文件登记，但与现在读出的各行不同。请使用当时的列设置和登记密钥；如当时有误，请更正该名册。`,
    },
    { roster },
  );

/** A household that stands elsewhere: in which line of the file, and where. */
export type HouseholdElsewhere = HouseholdPlace & {
  readonly line: number;
  /** Whether it is enrolled there, or waits there. */
  readonly enrolled: boolean;
};

/** What is wrong with a household that stands elsewhere, and what to do. */
export function describeElsewhere({ roster, row, enrolled }: HouseholdElsewhere): { what: Text; remedy: Text } {
  return enrolled
    ? {
        what: {
          en: `enrolled already: roster ${roster}, row ${row + 1}`,
          zh: `已纳入名册 ${roster} 第 ${row + 1} 行`,
        },
        remedy: {
          en: "Take the line out. If the household moved here, let the county record its exit there first.",
          zh: "请去除该行。如该农户已迁入本村，请先由县登记其在原名册的退出。",
        },
      }
    : {
        what: {
          en: `put forward already: roster ${roster}, row ${row + 1}`,
          zh: `已在名册 ${roster} 第 ${row + 1} 行申报`,
        },
        remedy: {
          en: "Take the line out. If that roster is wrong, let its township or county strike the row first.",
          zh: "请去除该行。如该名册有误，请先由其乡镇或县剔除该行。",
        },
      };
}

/** How many households the text names; all of them are in `households`. */
const NAMED = 20;

/** Households of a file that are enrolled, or wait to be, in other rosters. Nothing of the file is sent. */
export class HouseholdsElsewhere extends Refusal<
  "relief/households-elsewhere",
  { readonly count: number; readonly of: number }
> {
  readonly households: readonly HouseholdElsewhere[];

  constructor(households: readonly HouseholdElsewhere[], of: number) {
    const count = households.length;
    const lines = households.slice(0, NAMED).map((household) => {
      const { what, remedy } = describeElsewhere(household);
      return {
        en: `  line ${household.line}: ${what.en}. ${remedy.en}`,
        zh: `  第 ${household.line} 行：${what.zh}。${remedy.zh}`,
      };
    });
    super(
      "relief/households-elsewhere",
      {
        en: [
          `${count} of ${of} households stand in other rosters already; nothing was sent.`,
          ...lines.map(({ en }) => en),
          ...(count > NAMED ? [`  ... and ${count - NAMED} more.`] : []),
        ].join("\n"),
        zh: [
          `${of} 户中有 ${count} 户已在其他名册中；未发送任何内容。`,
          ...lines.map(({ zh }) => zh),
          ...(count > NAMED ? [`  ……还有 ${count - NAMED} 户。`] : []),
        ].join("\n"),
      },
      { count, of },
    );
    this.households = households;
  }
}

export type ReliefRefusal =
  | ReturnType<typeof unknownProgramme>
  | ReturnType<typeof unknownRoster>
  | ReturnType<typeof unknownRow>
  | ReturnType<typeof unknownObjection>
  | ReturnType<typeof unknownAccess>
  | ReturnType<typeof nobodyEnrolled>
  | ReturnType<typeof noRows>
  | ReturnType<typeof noPublishedKey>
  | ReturnType<typeof noOwnKey>
  | ReturnType<typeof noRegistryKey>
  | ReturnType<typeof noBundle>
  | ReturnType<typeof rosterDiffers>
  | HouseholdsElsewhere;
