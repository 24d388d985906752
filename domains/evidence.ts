import { DOCUMENT_MISSING, NOT_A_RECORDER } from "./common.ts";
import { SUCCESSION, defineDomain, refusal, text } from "./define.ts";

/** Documents, by their digests. */
export const evidence = defineDomain({
  contracts: {
    evidence: {
      source: "contracts/evidence/Evidence.sol",
      title: text("evidence", "凭证登记"),
      parameters: { directory: "directory", ...SUCCESSION.parameters },
      governed: SUCCESSION.governed,
      unread: SUCCESSION.unread,
      events: {
        Anchored: text("document added", "登记文件"),
        RootAnchored: text("set of documents added", "登记一批文件"),
        Corrected: text("correction", "更正"),
        ...SUCCESSION.events,
      },
    },
  },
  records: {
    // It has no page of its own: its document has.
    evidence: { kind: 6, contract: "evidence", title: text("evidence", "凭证"), path: null, twofold: true },
  },
  enums: {
    EvidenceKind: {
      members: {
        Document: text("document added", "登记文件"),
        Root: text("set of documents added", "登记一批文件"),
        Correction: text("correction", "更正"),
      },
    },
  },
  errors: {
    Evidence_NotAnswerable: refusal(
      text(
        "the record {record} is not there, or organisation {org} does not answer for it",
        "记录 {record} 不存在，或机构 {org} 不对其负责",
      ),
      text(
        "check the record, or let an organisation correct it that answers for it",
        "请核对记录，或由对其负责的机构更正",
      ),
    ),
    Evidence_NotRecorder: NOT_A_RECORDER,
    Evidence_ReasonMissing: refusal(
      text("a reason is missing", "缺少理由"),
      text("say what is wrong and what is right", "请写明错在哪里、正确的是什么"),
    ),
    Evidence_UnknownRecord: refusal(
      text("the record {record} names no contract that keeps records", "记录 {record} 所指的合约不保存记录"),
      text("check its name", "请核对记录名称"),
    ),
    Evidence_ZeroCount: refusal(
      text("the number of documents is zero", "文件数量为零"),
      text("say how many documents the root stands for", "请填写该根所代表的文件数量"),
    ),
    Evidence_ZeroDigest: DOCUMENT_MISSING,
  },
});
