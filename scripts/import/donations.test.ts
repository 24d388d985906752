import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ambiguousNames, readStatement } from "./donations.ts";
import { BadRows } from "./problems.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** "序号,捐赠人,金额\n1,张三,100.00\n" as a spreadsheet program on Chinese Windows saves it. */
const GB18030 = Uint8Array.from([
  ...[0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0xbe, 0xe8, 0xd4, 0xf9, 0xc8, 0xcb, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0d, 0x0a],
  ...[0x31, 0x2c, 0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0x31, 0x30, 0x30, 0x2e, 0x30, 0x30, 0x0d, 0x0a],
]);

const utf16 = (text: string): Uint8Array => Buffer.from("\ufeff" + text, "utf16le");

function problemsOf(text: string): { line: number; column: string; value: string }[] {
  try {
    readStatement(utf8(text));
  } catch (error) {
    if (error instanceof BadRows) return error.problems.map(({ line, column, value }) => ({ line, column, value }));
    throw error;
  }
  return [];
}

describe("reading a statement", () => {
  it.each([
    ["UTF-8 without a mark", utf8("序号,捐赠人,金额\n1,张三,100.00\n"), "UTF-8"],
    ["UTF-8 with a mark and CRLF", utf8("\ufeff序号,捐赠人,金额\r\n1,张三,100.00\r\n"), "UTF-8"],
    ["GB18030", GB18030, "GB18030"],
    ["UTF-16, as spreadsheets write Unicode text", utf16("序号\t捐赠人\t金额\r\n1\t张三\t100.00\r\n"), "UTF-16LE"],
    ["tabs", utf8("序号\t捐赠人\t金额\n1\t张三\t100.00"), "UTF-8"],
    ["semicolons", utf8("No.;Donor;Amount (CNY)\n1;张三;100.00"), "UTF-8"],
  ])("takes %s", (_what, bytes, encoding) => {
    const statement = readStatement(bytes);
    expect(statement.table.encoding).toBe(encoding);
    expect(statement.donations).toEqual([{ line: 2, donor: "张三", amount: 10_000n }]);
  });

  it("refuses a spreadsheet's own format and says what to do", () => {
    expect(() => readStatement(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toThrow("This is XLSX, not text");
  });

  it("refuses bytes that no encoding explains", () => {
    expect(() => readStatement(Uint8Array.from([0xff, 0x41, 0xff, 0xff]))).toThrow("neither UTF-8 nor GB18030");
  });

  it("reads amounts as banks write them", () => {
    const text = '金额\n50000000.00\n"1,234.50"\n￥300\n１２．３４\n 7 元\n';
    const { donations, total, smallest, largest } = readStatement(utf8(text));
    expect(donations.map(({ amount }) => amount)).toEqual([5_000_000_000n, 123_450n, 30_000n, 1_234n, 700n]);
    expect({ total, smallest, largest }).toEqual({
      total: 5_000_155_384n,
      smallest: 700n,
      largest: 5_000_000_000n,
    });
  });

  it("lists every bad row with its line, column and value", () => {
    const text = "捐赠人,金额\n甲,1.00\n乙,abc\n丙,-5\n丁,0.00\n戊,1.234\n己,\n庚,2.00\n";
    expect(problemsOf(text)).toEqual([
      { line: 3, column: "金额", value: "abc" },
      { line: 4, column: "金额", value: "-5" },
      { line: 5, column: "金额", value: "0.00" },
      { line: 6, column: "金额", value: "1.234" },
      { line: 7, column: "金额", value: "" },
    ]);
  });

  it("counts lines as an editor does, also behind a cell with line breaks", () => {
    expect(problemsOf('捐赠人,金额\n"甲\n乙\n丙",1.00\n\n丁,x\n')).toEqual([{ line: 6, column: "金额", value: "x" }]);
  });

  it("refuses thousands separators that the file does not protect, instead of reading 1", () => {
    expect(problemsOf("捐赠人,金额\n甲,1,234.50\n")).toEqual([{ line: 2, column: "金额", value: "甲,1,234.50" }]);
  });

  it("refuses amounts in ten thousands", () => {
    expect(problemsOf("捐赠人,金额（万元）\n甲,1.00\n")).toEqual([
      { line: 1, column: "金额（万元）", value: "金额（万元）" },
    ]);
  });

  it("names the line of a quotation mark that is never closed", () => {
    expect(() => readStatement(utf8('捐赠人,金额\n甲,1\n"乙,2\n丙,3\n'))).toThrow("Line 3 has a quotation mark");
  });
});

describe("finding the columns", () => {
  it("takes titles that the user names", () => {
    const text = "a,b,c\n张三,x,5.00\n";
    expect(readStatement(utf8(text), { amount: "c", donor: "a" }).donations).toEqual([
      { line: 2, donor: "张三", amount: 500n },
    ]);
  });

  it("says what there is when it finds no amount", () => {
    expect(() => readStatement(utf8("甲,乙\n1,2\n"))).toThrow(
      /The file has: 甲 \| 乙\. Name its columns: --columns amount=/,
    );
  });

  it("asks which of two columns is meant", () => {
    expect(() => readStatement(utf8("收入,金额\n1,1\n"))).toThrow("more than one column for amount: 收入, 金额");
  });

  it("passes over a title above the header and a total below the rows", () => {
    const text =
      "捐赠收入明细表,,\n2020年1月,,\n序号,捐赠人,金额\n1,甲,1.00\n2,乙,2.00\n合计,2笔,3.00\n制表人：财务科,,\n";
    const statement = readStatement(utf8(text));
    expect(statement.donations).toHaveLength(2);
    expect(statement.passedOver.map(({ line }) => line)).toEqual([1, 2, 6, 7]);
  });

  it("refuses a subtotal between rows", () => {
    expect(problemsOf("捐赠人,金额\n甲,1.00\n小计,1.00\n乙,2.00\n合计,3.00\n")).toEqual([
      { line: 3, column: "金额", value: "小计 1.00" },
      { line: 5, column: "金额", value: "合计 3.00" },
    ]);
  });

  it("takes a company whose name begins like a total for what it is", () => {
    expect(readStatement(utf8("捐赠人,金额\n合计科技有限公司,1.00\n")).donations).toHaveLength(1);
  });
});

describe("what a statement claims", () => {
  it("stops where its own total differs, with both figures", () => {
    expect(() => readStatement(utf8("捐赠人,金额\n甲,1.00\n乙,2.00\n合计,4.00\n"))).toThrow(
      "the statement claims 4.00 yuan, the rows add up to 3.00",
    );
  });

  it("stops where the title's count differs", () => {
    expect(() => readStatement(utf8('"共 1,003 笔，合计 3.00 元"\n捐赠人,金额\n甲,1.00\n乙,2.00\n'))).toThrow(
      "the statement claims 1,003 rows, the file has 2",
    );
  });

  it("stops where the user expects something else", () => {
    const bytes = utf8("捐赠人,金额\n甲,1.00\n");
    expect(() => readStatement(bytes, {}, { total: 200n, count: 3 })).toThrow(
      "the statement claims 3 rows, the file has 1; the statement claims 2.00 yuan, the rows add up to 1.00",
    );
  });
});

describe("credit codes", () => {
  it("makes an organisation of a valid code and a person of none", () => {
    const text = "捐赠人,统一社会信用代码,金额\n甲公司,91350100m000100y43,5.00\n张三,无,1.00\n李四,,1.00\n";
    expect(readStatement(utf8(text)).donations).toEqual([
      { line: 2, donor: "甲公司", amount: 500n, creditCode: "91350100M000100Y43" },
      { line: 3, donor: "张三", amount: 100n },
      { line: 4, donor: "李四", amount: 100n },
    ]);
  });

  it("says which check character a mistyped code should end in", () => {
    expect(() => readStatement(utf8("捐赠人,信用代码,金额\n甲,91350100M000100Y44,5.00\n"))).toThrow(
      "With these 17 characters the last would be 3",
    );
  });

  it("refuses an identity number and does not print it", () => {
    // The example of GB 11643-1999 itself.
    const text = "捐赠人,信用代码,金额\n甲,11010519491231002X,5.00\n";
    expect(problemsOf(text)).toEqual([{ line: 2, column: "信用代码", value: "110…2X" }]);
  });

  it("notices one code under two names", () => {
    const { donations } = readStatement(
      utf8("捐赠人,信用代码,金额\n甲公司,91350100M000100Y43,5\n乙公司,91350100M000100Y43,5\n"),
    );
    expect(ambiguousNames(donations)).toEqual([{ creditCode: "91350100M000100Y43", names: ["甲公司", "乙公司"] }]);
  });
});

const REAL = new URL("../../../shared/data/wuhan-red-cross-2020/", import.meta.url);
if (!existsSync(REAL)) console.warn(`SKIPPED: the real statements are not at ${REAL.pathname}`);

describe.skipIf(!existsSync(REAL))("the real statements", () => {
  it.each([
    ["donations-bank-of-communications.csv", 2855, 31_454_075_569n, 2856, "2,856 rows, the file has 2,855"],
    ["donations-agricultural-bank.csv", 745, 6_160_958_505n, 746, "746 rows, the file has 745"],
  ])("%s adds up to the fen, and its own claimed count is refused", (name, rows, total, claimed, message) => {
    const bytes = readFileSync(new URL(name, REAL));
    const statement = readStatement(bytes);
    expect(statement.donations).toHaveLength(rows);
    expect(statement.total).toBe(total);
    expect(statement.smallest).toBe(1n);
    expect(() => readStatement(bytes, {}, { count: claimed })).toThrow(message);
  });
});
