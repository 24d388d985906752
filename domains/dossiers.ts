import { defineDomain, text } from "./define.ts";

/** Who may see a household's sealed dossier, and who did. */
export const dossiers = defineDomain({
  contracts: {
    dossiers: {
      source: "contracts/relief/Dossiers.sol",
      title: text("access to dossiers", "档案查阅"),
      parameters: { directory: "directory", rosters: "relief" },
      events: {
        AccessRequested: text("access to a dossier asked for", "申请查阅档案"),
        AccessGranted: text("access to a dossier granted", "授权查阅档案"),
        AccessRefused: text("access to a dossier refused", "不予授权查阅"),
        AccessUsed: text("dossier opened", "查阅档案"),
        AccessRevoked: text("access to a dossier revoked", "撤销档案查阅授权"),
      },
    },
  },
  records: {
    // It has no page of its own: its household has.
    access: {
      kind: 9,
      contract: "dossiers",
      title: text("access request", "档案查阅申请"),
      path: null,
      twofold: false,
    },
  },
  enums: {
    AccessPurpose: {
      solidity: "contracts/relief/IDossiers.sol:AccessPurpose",
      members: {
        Audit: text("audit", "审计"),
        Reverification: text("re-verification", "复核"),
        Assistance: text("assistance to the household", "帮扶"),
        Objection: text("ruling on an objection", "异议处理"),
        Complaint: text("the household's complaint", "投诉办理"),
      },
    },
    AccessBasis: {
      solidity: "contracts/relief/IDossiers.sol:AccessBasis",
      members: { Consent: text("the household's consent", "农户同意"), Law: text("a provision of law", "法律规定") },
    },
    AccessStatus: {
      solidity: "contracts/relief/IDossiers.sol:AccessStatus",
      members: {
        Requested: text("asked for", "已申请"),
        Granted: text("granted", "已授权"),
        Refused: text("refused", "已拒绝"),
        Revoked: text("revoked", "已撤销"),
      },
    },
    AccessStepKind: {
      members: {
        Requested: text("asked for", "申请"),
        Granted: text("granted", "授权"),
        Refused: text("refused", "不予授权"),
        Used: text("dossier opened", "查阅档案"),
        Revoked: text("revoked", "撤销授权"),
      },
    },
  },
  errors: {},
});
