import { describe, expect, it } from "vitest";
import { personalNumbers } from "./personal.ts";

const kindsIn = (text: string): string[] => personalNumbers(text).map(({ kind }) => kind);

describe("numbers that identify a person", () => {
  // 11010519491231002X is the example of GB 11643-1999 itself; 6222 0212 3456 7890 128 has a valid check digit; the telephone
  // number is assigned to nobody.
  it.each([
    ["alone", "11010519491231002X", ["identity"]],
    ["with a small x", "11010519491231002x", ["identity"]],
    ["behind a Chinese word", "身份证号11010519491231002X。", ["identity"]],
    ["behind letters", "ID11010519491231002X", ["identity"]],
    ["behind a row's number and a blank", "1 11010519491231002X", ["identity"]],
    ["behind a row's number and a dot", "17.11010519491231002X", ["identity"]],
    ["behind a row's number and a dash", "3 - 11010519491231002X", ["identity"]],
    ["in groups", "110105 19491231 002X", ["identity"]],
    ["in groups by dashes", "110105-1949-1231-002X", ["identity"]],
    ["with its check character apart", "11010519491231002 X", ["identity"]],
    ["in full-width digits", "１１０１０５１９４９１２３１００２Ｘ", ["identity"]],
    ["before letters", "11010519491231002X张三", ["identity"]],
  ])("finds an identity number %s", (_how, text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });

  it.each([
    "13800000000",
    "+8613800000000",
    "+86 138 0000 0000",
    "(+86)138-0000-0000",
    "0086 13800000000",
    "008613800000000",
    "138.0000.0000",
    "138·0000·0000",
    "电话13800000000转1",
    "Tel:13800000000",
    "tel13800000000",
    "12 13800000000",
  ])("finds the telephone number in %s", (text) => {
    expect(kindsIn(text)).toEqual(["phone"]);
  });

  it("finds a card number, and says each number once", () => {
    expect(kindsIn("卡 6222 0212 3456 7890 128，6222021234567890128")).toEqual(["card", "card"]);
    expect(kindsIn("13800000000，13800000000")).toEqual(["phone"]);
  });

  it.each([
    ["an order number", "订单 202001230000000001"],
    ["a credit code", "代码 91350100M000100Y43"],
    ["an amount", "金额 13800.00"],
    ["an amount by thousands", "13 800 000 000"],
    ["a number with another check character", "110105194912310021"],
    ["a SHA-256", "13800000000a5f0bd41e1b9aa4d1f5c13800000000f4a3c0de1dca1a2b7c9e88"],
    ["a reference", "0x0113800000000a5f0bd41e1b9aa4d1f5"],
    ["a date and a time", "2020-01-26 13:45:00.123"],
    ["a table of figures", "278 278 355 556 556 889 667 221 333 333 389 584"],
    ["a longer number", "1380000000012345"],
  ])("takes %s for nobody's", (_what, text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  it("looks through a megabyte within seconds", () => {
    expect(kindsIn("1 2 3 4 5 6 7 8 9 ".repeat(60_000))).toEqual([]);
  });
});
