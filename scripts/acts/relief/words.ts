import { AccessBasis, AccessPurpose, ExitCause, Ground } from "@sunledger/sdk/chain";
import type { Text } from "../../lib/language.ts";

/** What the numbered states, grounds and purposes of the relief contracts are called. Keys are what commands take. */

const text = (en: string, zh: string): Text => ({ en, zh });
const nothing = text("unknown", "未知");

/** One choice of an option: its number in the contracts, and its name. */
export type Choice = { readonly number: number; readonly name: Text };

export const GROUNDS = {
  income: { number: Ground.Income, name: text("income above the standard", "收入高于标准") },
  property: { number: Ground.Property, name: text("property above the standard", "财产高于标准") },
  residence: { number: Ground.Residence, name: text("lives elsewhere", "不在本村居住") },
  duplicate: { number: Ground.Duplicate, name: text("put forward twice", "重复申报") },
  "false-statement": { number: Ground.FalseStatement, name: text("false statement", "申报不实") },
  withdrawn: { number: Ground.Withdrawn, name: text("withdrawn by the household", "农户自愿放弃") },
  other: { number: Ground.Other, name: text("other", "其他") },
} as const satisfies Record<string, Choice>;
export type GroundName = keyof typeof GROUNDS;

export const CAUSES = {
  "out-of-poverty": { number: ExitCause.OutOfPoverty, name: text("out of poverty", "已脱贫") },
  moved: { number: ExitCause.Moved, name: text("moved away", "迁出") },
  deceased: { number: ExitCause.Deceased, name: text("deceased", "死亡") },
  "not-eligible": { number: ExitCause.NotEligible, name: text("not eligible any more", "不再符合条件") },
  "recorded-in-error": { number: ExitCause.RecordedInError, name: text("recorded in error", "登记有误") },
} as const satisfies Record<string, Choice>;
export type CauseName = keyof typeof CAUSES;

export const ACCESS_PURPOSES = {
  audit: { number: AccessPurpose.Audit, name: text("audit", "审计") },
  reverification: { number: AccessPurpose.Reverification, name: text("re-verification", "复核") },
  assistance: { number: AccessPurpose.Assistance, name: text("assistance to the household", "帮扶") },
  objection: { number: AccessPurpose.Objection, name: text("ruling on an objection", "异议处理") },
  complaint: { number: AccessPurpose.Complaint, name: text("the household's complaint", "投诉办理") },
} as const satisfies Record<string, Choice>;
export type AccessPurposeName = keyof typeof ACCESS_PURPOSES;

export const BASES = {
  consent: { number: AccessBasis.Consent, name: text("the household's consent", "农户同意") },
  law: { number: AccessBasis.Law, name: text("law", "法律规定") },
} as const satisfies Record<string, Choice>;
export type BasisName = keyof typeof BASES;

/** The name of a contract's number among the choices of an option. */
export const nameOfChoice = (choices: Readonly<Record<string, Choice>>, number: number): Text =>
  Object.values(choices).find((choice) => choice.number === number)?.name ?? nothing;

const PROGRAMME_STATUS = [nothing, text("open", "进行中"), text("closed", "已结束")];

const ROW_STATUS = [
  nothing,
  text("under its first notice", "首次公示中"),
  text("under its second notice", "二次公示中"),
  text("approved", "已审批"),
  text("enrolled", "已纳入"),
  text("struck", "已剔除"),
  text("exited", "已退出"),
];

const ROSTER_STEP = [
  nothing,
  text("submitted", "提交"),
  text("reviewed", "审核"),
  text("approved", "审批"),
  text("enrolled", "纳入"),
];

const OBJECTION_STATUS = [nothing, text("open", "待裁定"), text("upheld", "成立"), text("dismissed", "不成立")];

const ACCESS_STATUS = [
  nothing,
  text("asked for", "已申请"),
  text("granted", "已授权"),
  text("refused", "已拒绝"),
  text("revoked", "已撤销"),
];

/** The stages of a roster by the index's names. */
export const STAGES = {
  FIRST_NOTICE: text("first notice", "首次公示"),
  SECOND_NOTICE: text("second notice", "二次公示"),
  APPROVED: text("approved", "已审批"),
  ENROLLED: text("enrolled", "已纳入"),
} as const satisfies Record<string, Text>;
export type StageName = keyof typeof STAGES;

export const programmeStatus = (status: number): Text => PROGRAMME_STATUS[status] ?? nothing;
export const rowStatusName = (status: number): Text => ROW_STATUS[status] ?? nothing;
export const rosterStep = (step: number): Text => ROSTER_STEP[step] ?? nothing;
export const objectionStatus = (status: number): Text => OBJECTION_STATUS[status] ?? nothing;
export const accessStatus = (status: number): Text => ACCESS_STATUS[status] ?? nothing;
