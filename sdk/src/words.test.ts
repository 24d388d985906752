import { describe, expect, it } from "vitest";
import { actWord, capital, wordOf, wordsIn } from "./words.ts";

describe("a word", () => {
  it("is found by the contracts' number and by the index's name", () => {
    expect(wordOf("OrganisationKind", 2)).toEqual({ en: "civil affairs department", zh: "民政部门" });
    expect(wordOf("OrganisationKind", "CIVIL_AFFAIRS")).toEqual({ en: "civil affairs department", zh: "民政部门" });
    // The one enumeration whose first member has the number 0.
    expect(wordOf("Purpose", 0)).toEqual({ en: "programme", zh: "项目支出" });
  });

  it("says where there is nothing, and what this version does not know", () => {
    expect(wordOf("FundStatus", 0)).toEqual({ en: "none", zh: "无" });
    expect(wordOf("FundStatus", 9)).toEqual({ en: "unknown", zh: "未知" });
    expect(wordOf("FundStatus", "MELTED")).toEqual({ en: "unknown", zh: "未知" });
  });

  it("stands for each bit of a sum", () => {
    expect(wordsIn("Role", 3)).toEqual({ en: "administrator, recorder", zh: "管理员、经办人" });
    expect(wordsIn("Role", 0)).toEqual({ en: "none", zh: "无" });
  });

  it("names acts by their events", () => {
    expect(actWord("PaymentApproved")).toEqual({ en: "payment approved", zh: "批准付款" });
    expect(actWord("SomethingNew")).toEqual({ en: "SomethingNew", zh: "SomethingNew" });
    expect(capital("payment approved")).toBe("Payment approved");
  });
});
