import { describe, expect, it } from "vitest";
import { readReceiptFragment } from "../../receipts.ts";
import { commitment, organisationReference } from "../../references.ts";
import { decodeRows } from "../../rows.ts";
import { planStatement, type StatementPlan } from "./plan.ts";
import { receiptRows } from "./receipts.ts";
import type { StatementRow } from "./row.ts";

const KEY = new Uint8Array(32).fill(0x11);
const OTHER_KEY = new Uint8Array(32).fill(0x22);

const donations = (count: number): StatementRow[] =>
  Array.from({ length: count }, (_, at) => ({ line: at + 2, donor: `捐赠人${at}`, amount: BigInt(at + 1) }));

const plan = (fund: number, rows: readonly StatementRow[], key: Uint8Array): Promise<StatementPlan> =>
  planStatement({ fund, kind: "donation", rows }, key);

describe("planning the recording of a statement", () => {
  it("makes deposits of at most 1,000 rows, in the order of the file", async () => {
    const { batches, total } = await plan(3, donations(2_500), KEY);
    expect(batches.map(({ first, rows }) => [first, rows.length])).toEqual([
      [0, 1_000],
      [1_000, 1_000],
      [2_000, 500],
    ]);
    expect(total).toBe(3_126_250n);
    expect(decodeRows(batches[2]!.packed)[499]!.amount).toBe(2_500n);
  });

  it("gives the same plan for the same rows, fund and account, whatever file they came from, and another for any other", async () => {
    const once = await plan(3, donations(3), KEY);
    expect(await plan(3, donations(3), KEY)).toEqual(once);
    const others = [
      await plan(4, donations(3), KEY),
      await plan(3, donations(4).slice(1), KEY),
      await plan(3, donations(3), OTHER_KEY),
    ];
    for (const other of others) {
      expect(other.statementRef).not.toBe(once.statementRef);
      expect(other.batches[0]!.batchRef).not.toBe(once.batches[0]!.batchRef);
    }
  });

  it("marks a row the same in every statement, and rows that nothing tells apart by their numbers", async () => {
    const [first, second] = [await plan(3, donations(3), KEY), await plan(3, donations(3).slice(1), KEY)];
    expect(second.batches[0]!.marks).toEqual(first.batches[0]!.marks.slice(1));
    const same = donations(1)[0]!;
    const { marks } = (await plan(3, [same, same], KEY)).batches[0]!;
    expect(new Set(marks).size).toBe(2);
    expect((await plan(3, [{ ...same, number: 2 }], KEY)).batches[0]!.marks).toEqual([marks[1]]);
  });

  it("publishes rows and organisations, never a person's name", async () => {
    const rows: StatementRow[] = [
      { line: 2, donor: '甲"公司", 晴川', amount: 12_345n, creditCode: "91350100M000100Y43" },
      { line: 3, donor: "张三", amount: 5n },
    ];
    const { document, parties, batches } = await plan(1, rows, KEY);
    const [first, second] = batches[0]!.rows.map(({ reference }) => reference);
    const [{ batchRef, marks }] = batches as [(typeof batches)[0]];
    expect(new TextDecoder().decode(document).split("\n")).toEqual([
      "row,batch reference,row in batch,reference,credit code,organisation,yuan,mark",
      `1,${batchRef},1,${first},91350100M000100Y43,"甲""公司"", 晴川",123.45,${marks[0]}`,
      `2,${batchRef},2,${second},,,0.05,`,
      "",
    ]);
    expect(parties).toEqual([{ reference: organisationReference("91350100M000100Y43"), name: '甲"公司", 晴川' }]);
  });
});

describe("receipt links", () => {
  it("prove each row of a person", async () => {
    const rows: StatementRow[] = [{ line: 2, donor: "=cmd()", amount: 100n }, ...donations(1)];
    const once = await plan(1, rows, KEY);
    const where = { site: "https://example.org", language: "en" } as const;
    const [first, second] = receiptRows(once, rows, [(1n << 32n) + 7n], KEY, where);
    expect(first!.slice(0, 3)).toEqual(["2", "=cmd()", "1.00"]);
    expect(first![3]).toMatch(/^https:\/\/example\.org\/en\/donations\/1-7\/1#/);
    const secret = readReceiptFragment(second![3]!.split("#")[1]!)!;
    expect(commitment(secret)).toBe(once.batches[0]!.rows[1]!.reference);
  });

  it("of an organisation's row has no secret: the row is public", async () => {
    const rows: StatementRow[] = [{ line: 2, donor: "甲公司", amount: 100n, creditCode: "91350100M000100Y43" }];
    const where = { site: "https://example.org", language: "zh" } as const;
    const once = await plan(1, rows, KEY);
    expect(receiptRows(once, rows, [(1n << 32n) + 7n], KEY, where)).toEqual([
      ["2", "甲公司", "1.00", "https://example.org/zh/donations/1-7/1"],
    ]);
  });
});
