import { DOCUMENT_MISSING, REASON_MISSING } from "./common.ts";
import { SUCCESSION, defineDomain, refusal, text } from "./define.ts";

/** Who may see a household's sealed dossier, and who did. */
export const dossiers = defineDomain({
  contracts: {
    dossiers: {
      source: "contracts/relief/Dossiers.sol",
      title: text("access to dossiers", "档案查阅"),
      parameters: { directory: "directory", rosters: "relief", ...SUCCESSION.parameters },
      governed: SUCCESSION.governed,
      unread: SUCCESSION.unread,
      events: {
        AccessRequested: text("access to a dossier asked for", "申请查阅档案"),
        AccessGranted: text("access to a dossier granted", "授权查阅档案"),
        AccessRefused: text("access to a dossier refused", "不予授权查阅"),
        AccessUsed: text("dossier opened", "查阅档案"),
        AccessRevoked: text("access to a dossier revoked", "撤销档案查阅授权"),
        ...SUCCESSION.events,
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
  particulars: { law: text("provision of law", "法律条款") },
  errors: {
    Dossiers_BasisMissing: refusal(
      text("the grant does not say what it rests on", "未说明授权依据"),
      text("name the household's consent alone, or the law with its provision", "请仅填写农户同意，或填写法律及其条款"),
    ),
    Dossiers_EvidenceMissing: DOCUMENT_MISSING,
    Dossiers_Expired: refusal(
      text("access {access} ended at {until:time}", "查阅授权 {access} 已于 {until:time} 到期"),
      text("ask for it anew", "请重新申请"),
    ),
    Dossiers_KeyMissing: refusal(
      text("the sealed key is missing", "缺少封装的密钥"),
      text("seal the dossier's key to the organisation that asked", "请将档案密钥封装给申请机构"),
    ),
    Dossiers_NoSuchRow: refusal(
      text("roster {roster} has no row {row:row}", "名册 {roster} 没有第 {row:row} 行"),
      text("see its page", "请查看其页面"),
    ),
    Dossiers_NotAllowed: refusal(
      text("{account} may not do this", "{account} 无权执行此操作"),
      text(
        "let a recorder ask and open; let an approver of the village or its county, who did not ask, grant, refuse and revoke",
        "由经办人申请和查阅；由该村或其所属县的复核人（非申请人）授权、拒绝和撤销",
      ),
    ),
    Dossiers_PurposeMissing: refusal(
      text("the purpose is missing", "缺少用途"),
      text("name what the dossier is asked for", "请说明查阅用途"),
    ),
    Dossiers_ReasonMissing: REASON_MISSING,
    Dossiers_Unknown: refusal(
      text("there is no request {access} for access", "没有查阅申请 {access}"),
      text("see the number on the household's page", "请在农户页面查看编号"),
    ),
    Dossiers_WrongStatus: refusal(
      text(
        "request {access} has the status “{status:AccessStatus}”, which does not allow this",
        "查阅申请 {access} 的状态为“{status:AccessStatus}”，不能办理此步骤",
      ),
      text("ask anew where access is needed", "如仍需查阅，请重新申请"),
    ),
    Dossiers_WrongTime: refusal(
      text("access cannot be granted until {until:time}", "不能授权至 {until:time}"),
      text("give a time from now on, at most 366 days ahead", "请填写自现在起 366 天之内的时间"),
    ),
  },
});
