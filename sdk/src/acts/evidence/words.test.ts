import { describe, expect, it } from "vitest";
import { thrownBy } from "../../fixtures.testing.ts";
import { published } from "./words.ts";

// The example of GB 11643-1999 itself.
const IDENTITY = "11010519491231002X";

describe("words that become public", () => {
  it("are given as they will stand", () => {
    expect(published({}, { name: " 晴川  阳光慈善会 ", reason: "第一行\n第二行" })).toEqual({
      name: "晴川 阳光慈善会",
      reason: "第一行\n第二行",
    });
  });

  it("are refused with a person's number, which is told masked, unless somebody has looked himself", () => {
    const words = { reason: `核对身份证${IDENTITY}，电话 +86 138-0000-0000` };
    expect(thrownBy(() => published({}, words))).toMatchObject({
      code: "evidence/personal",
      values: { finds: 2, first: "reason" },
      text: {
        en: expect.stringContaining("reason: an identity number (110…2X)") as string,
        zh: expect.stringContaining("理由：手机号码（138…00）") as string,
      },
    });
    expect(published({ checked: true }, words)).toEqual(words);
  });

  it("name whose they are, where there are many", () => {
    const words = { payee: "甲公司 13800000000" };
    expect(thrownBy(() => published({}, words, "91350100M000100Y43"))).toMatchObject({
      values: { first: "payee 91350100M000100Y43" },
    });
  });

  it.each([
    ["name", "晴川\u200b慈善会", "an invisible character in the name"],
    ["name", "\u202e会善慈", "a mark that turns the direction of reading, so that the name looks like another"],
    ["name", "   ", "a name of blanks"],
    ["reason", "查\u202e核", "characters that nobody sees"],
    ["summary", "a\u0007b", "characters that nobody sees"],
  ])("are refused where nobody could read them rightly: %s", (key, written, what) => {
    expect(thrownBy(() => published({ checked: true }, { [key]: written }))).toMatchObject({
      code: "evidence/words",
      values: { what },
    });
  });
});
