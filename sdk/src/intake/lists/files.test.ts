import type { Row } from "../../rows.ts";
import { describe, expect, it } from "vitest";
import { big5 } from "../files.testing.ts";
import { IntakeError } from "../refusal.ts";
import { xlsx } from "../workbooks.testing.ts";
import { readPayouts } from "./payment-file.ts";
import { readGivenBack, readResults } from "./result-file.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const ROWS: Row[] = [500n, 300n, 200n].map((amount) => ({ reference: `0x01${"00".repeat(15)}`, amount }));

async function problemsOf(read: () => Promise<unknown>): Promise<[number, string, string][]> {
  try {
    await read();
  } catch (error) {
    if (error instanceof IntakeError) return error.problems.map(({ line, value, what }) => [line, value, what.en]);
    throw error;
  }
  return [];
}

describe("a payment list", () => {
  it("is read with its payees, accounts, purposes and documents", async () => {
    const text =
      "收款人\t统一社会信用代码\t账号\t金额\t用途\t附件\n甲公司\t91350100M000100Y43\t示例1\t1,000.50\t口罩\ta.pdf\n张三\t\t示例2\t5\t补助\t\n合计\t\t\t1,005.50\t\t\n";
    expect(await readPayouts(utf8(text))).toEqual([
      {
        ...{ line: 2, payee: "甲公司", creditCode: "91350100M000100Y43", account: "示例1" },
        ...{ amount: 100_050n, purpose: "口罩", document: "a.pdf" },
      },
      { line: 3, payee: "张三", account: "示例2", amount: 500n, purpose: "补助", document: "" },
    ]);
  });

  it("is refused with all that is wrong in it", async () => {
    expect(await problemsOf(() => readPayouts(utf8("收款人,金额\n,5.00\n张三,五元\n")))).toEqual([
      [2, "", "there is no payee"],
      [3, "五元", "not an amount"],
    ]);
  });

  it("is refused where its own total differs", async () => {
    await expect(readPayouts(utf8("收款人,金额\n张三,5.00\n合计,6.00\n"))).rejects.toThrow("the rows add up to 5.00");
  });

  it("asks what a dot before three digits is, and is read as the answer says", async () => {
    const text = "收款人;金额\n张三;50.000\n李四;1.250,50\n";
    await expect(readPayouts(utf8(text))).rejects.toThrow("--decimal dot or --decimal comma");
    const payouts = await readPayouts(utf8(text), { decimal: "comma" });
    expect(payouts.map(({ amount }) => amount)).toEqual([5_000_000n, 125_050n]);
  });

  it("is read in the encoding and from the columns that it is told", async () => {
    const [payout] = await readPayouts(big5("戶名,日期,元\n張某,1月,5.00\n"), {
      encoding: "big5",
      columns: { payee: "#1", amount: "#3" },
    });
    expect([payout!.payee, payout!.amount]).toEqual(["張某", 500n]);
  });

  it("is refused where a note says that amounts are in ten thousands", async () => {
    await expect(readPayouts(utf8("单位：万元,\n收款人,金额\n张三,5\n"))).rejects.toThrow("another unit than yuan");
  });

  it("is read from a workbook", async () => {
    const rows = [
      ["收款人", "金额"],
      ["张三", 5],
      ["李四", 0.30000000000000004],
    ];
    expect((await readPayouts(xlsx({ 一: rows }))).map(({ amount }) => amount)).toEqual([500n, 30n]);
  });

  it("has at most 1,000 rows", async () => {
    const text = `收款人,金额\n${"张三,1.00\n".repeat(1_001)}`;
    expect(await problemsOf(() => readPayouts(utf8(text)))).toEqual([[2, "1001", "a payment has 1 to 1000 rows"]]);
  });
});

describe("a bank's result file", () => {
  it("says of every row whether it was paid", async () => {
    const text = "序号,结果,失败原因\n3,失败,户名不符\n1,成功,\n2,成功,\n";
    expect(await readResults(utf8(text), ROWS)).toEqual([
      { row: 0, paid: true, amount: 500n, reason: "" },
      { row: 1, paid: true, amount: 300n, reason: "" },
      { row: 2, paid: false, amount: 200n, reason: "户名不符" },
    ]);
  });

  it("is refused with unknown, repeated and missing rows and unclear results", async () => {
    expect(await problemsOf(() => readResults(utf8("row,result\n1,paid\n1,paid\n9,paid\n2,maybe\n"), ROWS))).toEqual([
      [3, "1", "the row is named twice"],
      [4, "9", "not a row of this payment, which has 3"],
      [5, "maybe", "neither paid nor failed"],
      [1, "3", "the result of 1 rows is missing"],
    ]);
  });
});

describe("what payees hand back", () => {
  it("is at most what the row was paid", async () => {
    expect(await readGivenBack(utf8("row,amount\n2,1.50\n"), ROWS)).toEqual([
      { row: 1, paid: false, amount: 150n, reason: "" },
    ]);
    expect(await problemsOf(() => readGivenBack(utf8("row,amount\n2,3.01\n"), ROWS))).toEqual([
      [2, "3.01", "more than the row was paid"],
    ]);
  });
});
