import type { RecordKind } from "@sunledger/sdk";
import type { Text } from "../lib/language.ts";

/**
 * What the contracts' numbered states, kinds and roles are called, in Chinese as on the site. The order is that of the Solidity
 * enums.
 */

const text = (en: string, zh: string): Text => ({ en, zh });
const nothing = text("unknown", "未知");

const PAYMENT_STATUS = [
  nothing,
  text("proposed", "已申请"),
  text("waiting for the supervisor", "待监督单位批准"),
  text("paid", "已付，待银行办结"),
  text("settled", "银行已付讫"),
  text("acknowledged", "已确认收到"),
  text("rejected", "已驳回"),
  text("cancelled", "已撤回"),
];

const FUND_STATUS = [nothing, text("open", "正常"), text("frozen", "已冻结"), text("closed", "已关闭")];

const CAMPAIGN_STATUS = [
  nothing,
  text("filed", "待审批"),
  text("sent back", "已退回"),
  text("approved", "已批准"),
  text("open", "募捐中"),
  text("completed", "已结束"),
];

/** As in contracts/directory/IDirectory.sol; the keys are what commands take. */
export const KINDS = {
  regulator: 1,
  "civil-affairs": 2,
  finance: 3,
  "local-government": 4,
  charity: 5,
  bank: 6,
  producer: 7,
  carrier: 8,
  inspector: 9,
  seller: 10,
} as const;

export const KIND_WORDS: Record<keyof typeof KINDS, Text> = {
  regulator: text("regulator", "监管部门"),
  "civil-affairs": text("civil affairs", "民政部门"),
  finance: text("finance", "财政部门"),
  "local-government": text("local government", "基层政府"),
  charity: text("charity", "慈善组织"),
  bank: text("bank", "银行"),
  producer: text("producer", "生产企业"),
  carrier: text("carrier", "承运方"),
  inspector: text("inspector", "检验机构"),
  seller: text("seller", "销售方"),
};

/** What records are called, before their numbers. */
export const RECORD_WORDS: Record<RecordKind, Text> = {
  organisation: text("organisation", "机构"),
  fund: text("fund", "资金专户"),
  deposit: text("deposit", "入账"),
  payment: text("payment", "付款"),
  campaign: text("campaign", "募捐活动"),
  evidence: text("evidence", "凭证"),
  programme: text("programme", "项目"),
  roster: text("roster", "名册"),
  access: text("access", "档案查阅申请"),
};

/** Bits of `Roles`. */
export const ROLES = { administrator: 1, recorder: 2, approver: 4 } as const;

/** `Purpose` of contracts/funds/IFundLedger.sol, by what commands take. */
export const PURPOSES = { programme: 0, fundraising: 1, management: 2 } as const;
export type PurposeName = keyof typeof PURPOSES;

export const PURPOSE_WORDS: Record<PurposeName, Text> = {
  programme: text("programme", "项目支出"),
  fundraising: text("fundraising cost", "募捐成本"),
  management: text("management cost", "管理费用"),
};

const ROLE_WORDS: Record<keyof typeof ROLES, Text> = {
  administrator: text("administrator", "管理员"),
  recorder: text("recorder", "经办人"),
  approver: text("approver", "复核人"),
};

export const paymentStatus = (status: number): Text => PAYMENT_STATUS[status] ?? nothing;
export const fundStatus = (status: number): Text => FUND_STATUS[status] ?? nothing;
export const campaignStatus = (status: number): Text => CAMPAIGN_STATUS[status] ?? nothing;

/** The roles in a member's bits. */
export function rolesIn(bits: number): Text {
  const held = (Object.keys(ROLES) as (keyof typeof ROLES)[]).filter((role) => (bits & ROLES[role]) !== 0);
  if (held.length === 0) return text("none", "无");
  return {
    en: held.map((role) => ROLE_WORDS[role].en).join(", "),
    zh: held.map((role) => ROLE_WORDS[role].zh).join("、"),
  };
}
