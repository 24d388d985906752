import { describe, expect, it } from "vitest";
import { dossierLines } from "./dossiers.ts";

describe("a dossier as people read it", () => {
  it("is a line a field, then what the form had beside, then the members", () => {
    const lines = dossierLines({
      name: "甲",
      identity: "990121194001010003",
      address: "上桥村1组",
      income: -123_456,
      account: { bank: "示例银行", number: "示例账号1" },
      members: [
        { name: "甲", identity: "990121194001010003", relation: "户主" },
        { name: "乙", identity: "990121194702020013", relation: "配偶", health: "患病" },
      ],
      more: { 住房等级: "C 级" },
    });
    expect(lines.map(({ en }) => en)).toEqual([
      "head of household: 甲",
      "identity number: 990121194001010003",
      "address: 上桥村1组",
      "net income a head (yuan): -1,234.56",
      "account: 示例银行 示例账号1",
      "住房等级: C 级",
      "配偶: 乙, 990121194702020013, 患病",
    ]);
  });
});
