import { describe, expect, it } from "vitest";
import { csvFile, csvLine, csvSheet } from "./csv.ts";

describe("CSV", () => {
  it("has no cell that is a formula, in either width", () => {
    expect(csvSheet([["a"], ["=1+1"], ["＝1"], ["+86"], ["-1"], ["@x"], ["张三"]])).toBe(
      `\ufeffa\r\n"'=1+1"\r\n"'＝1"\r\n"'+86"\r\n"'-1"\r\n"'@x"\r\n张三\r\n`,
    );
  });

  it("has none behind a blank or an invisible character, or in small forms", () => {
    expect(csvLine([" =1", "\u200b=1", "\ufeff@x", "﹦1", "\n=1", "a=1", " a"])).toBe(
      `"' =1","'\u200b=1","'\ufeff@x","'﹦1","'\n=1",a=1," a"`,
    );
  });

  it("puts between quotation marks what a reader would split or trim", () => {
    expect(csvLine(['甲"公司", 晴川', "two\nlines", " blank", "plain", ""])).toBe(
      '"甲""公司"", 晴川","two\nlines"," blank",plain,',
    );
  });

  it("for programs has neither mark nor CRLF", () => {
    expect(
      new TextDecoder("utf-8", { ignoreBOM: true }).decode(
        csvFile([
          ["a", "b"],
          ["1", "2"],
        ]),
      ),
    ).toBe("a,b\n1,2\n");
  });
});
