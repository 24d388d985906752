// Written by ./sunledger generate. Do not edit.

/**
 * The kinds of record: each one's number in a record's name, the contract that keeps it, the folder of its page on the site (null
 * where it has no page of its own), whether its number has two parts (3-17), and what stands before its number.
 * @hidden
 */
export const RECORDS = {
  organisation: { kind: 1, contract: "directory", path: "organisations", twofold: false, title: { en: "organisation", zh: "机构" } },
  fund: { kind: 2, contract: "ledger", path: "funds", twofold: false, title: { en: "fund", zh: "资金专户" } },
  deposit: { kind: 3, contract: "ledger", path: "deposits", twofold: true, title: { en: "deposit", zh: "入账" } },
  payment: { kind: 4, contract: "ledger", path: "payments", twofold: true, title: { en: "payment", zh: "付款" } },
  campaign: { kind: 5, contract: "campaigns", path: "campaigns", twofold: false, title: { en: "campaign", zh: "募捐活动" } },
  evidence: { kind: 6, contract: "evidence", path: null, twofold: true, title: { en: "evidence", zh: "凭证" } },
  programme: { kind: 7, contract: "relief", path: "programmes", twofold: false, title: { en: "programme", zh: "项目" } },
  roster: { kind: 8, contract: "relief", path: "rosters", twofold: false, title: { en: "roster", zh: "名册" } },
  access: { kind: 9, contract: "dossiers", path: null, twofold: false, title: { en: "access request", zh: "档案查阅申请" } },
} as const;
