// Written by ./sunledger generate. Do not edit.

/** What readers call the contracts of a deployment. English titles begin with a small letter. @hidden */
export const CONTRACT_TITLES = {
  accessManager: { en: "access manager", zh: "权限管理" },
  directory: { en: "directory of organisations", zh: "机构名录" },
  token: { en: "settlement token", zh: "结算通证" },
  ledger: { en: "ledger of funds", zh: "资金账本" },
  campaigns: { en: "campaigns", zh: "募捐活动" },
  evidence: { en: "evidence", zh: "凭证登记" },
  relief: { en: "programmes and rosters", zh: "项目与名册" },
  dossiers: { en: "access to dossiers", zh: "档案查阅" },
} as const;
