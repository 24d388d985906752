import { defineDomain, text } from "./define.ts";

/** Documents, by their digests. */
export const evidence = defineDomain({
  contracts: {
    evidence: {
      source: "contracts/evidence/Evidence.sol",
      title: text("evidence", "凭证登记"),
      parameters: { directory: "directory" },
      events: {
        Anchored: text("document added", "登记文件"),
        RootAnchored: text("set of documents added", "登记一批文件"),
        Corrected: text("correction", "更正"),
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
  errors: {},
});
