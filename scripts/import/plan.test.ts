import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { batchRef, commitment, decodeRows, organisationReference, readReceiptFragment } from "@sunledger/sdk";
import { describe, expect, it } from "vitest";
import type { Donation } from "./donations.ts";
import { planImport } from "./plan.ts";
import { toCsv } from "./problems.ts";
import { writeReceipts } from "./receipts.ts";

const KEY = `0x${"11".repeat(32)}` as const;
const OTHER_KEY = `0x${"22".repeat(32)}` as const;
const FILE = new TextEncoder().encode("金额\n1.00\n");

const donations = (count: number): Donation[] =>
  Array.from({ length: count }, (_, at) => ({ line: at + 2, donor: `捐赠人${at}`, amount: BigInt(at + 1) }));

describe("planning an import", () => {
  it("makes deposits of at most 1,000 rows, in the order of the file", () => {
    const { batches, total } = planImport(3, FILE, donations(2_500), KEY);
    expect(batches.map(({ first, rows }) => [first, rows.length])).toEqual([
      [0, 1_000],
      [1_000, 1_000],
      [2_000, 500],
    ]);
    expect(total).toBe(3_126_250n);
    expect(decodeRows(batches[2]!.packed)[499]!.amount).toBe(2_500n);
  });

  it("gives the same plan for the same file, fund and account, and another for any other", () => {
    const plan = planImport(3, FILE, donations(3), KEY);
    expect(planImport(3, FILE, donations(3), KEY)).toEqual(plan);
    const others = [
      planImport(4, FILE, donations(3), KEY),
      planImport(3, FILE.slice(1), donations(3), KEY),
      planImport(3, FILE, donations(3), OTHER_KEY),
    ];
    for (const other of others) {
      expect(other.statementRef).not.toBe(plan.statementRef);
      expect(other.batches[0]!.batchRef).not.toBe(plan.batches[0]!.batchRef);
    }
  });

  it("does not let anyone check a guess at a short file by its batch reference", () => {
    const digest = createHash("sha256").update(FILE).digest("hex");
    expect(planImport(3, FILE, donations(1), KEY).batches[0]!.batchRef).not.toBe(batchRef(3, `0x${digest}`, 0));
  });

  it("publishes rows and organisations, never a person's name", () => {
    const rows: Donation[] = [
      { line: 2, donor: '甲"公司", 晴川', amount: 12_345n, creditCode: "91350100M000100Y43" },
      { line: 3, donor: "张三", amount: 5n },
    ];
    const { document, parties, batches } = planImport(1, FILE, rows, KEY);
    const [first, second] = batches[0]!.rows.map(({ reference }) => reference);
    expect(new TextDecoder().decode(document).split("\n")).toEqual([
      "row,batch,row in batch,reference,credit code,organisation,yuan",
      `1,1,1,${first},91350100M000100Y43,"甲""公司"", 晴川",123.45`,
      `2,1,2,${second},,,0.05`,
      "",
    ]);
    expect(parties).toEqual([{ reference: organisationReference("91350100M000100Y43"), name: '甲"公司", 晴川' }]);
  });
});

describe("receipt links", () => {
  it("prove each row of a person, and lie in a file that others cannot read", async () => {
    const folder = await mkdtemp(join(tmpdir(), "sunledger-receipts-"));
    const path = join(folder, "links.csv");
    const rows: Donation[] = [{ line: 2, donor: "=cmd()", amount: 100n }, ...donations(1)];
    const plan = planImport(1, FILE, rows, KEY);
    await writeReceipts(path, "https://example.org", KEY, plan, rows, [(1n << 32n) + 7n]);
    const [, first, second] = (await readFile(path, "utf8")).trim().split("\r\n");
    expect(first).toMatch(/^2,"'=cmd\(\)",1\.00,https:\/\/example\.org\/en\/donations\/1-7\/1#/);
    const secret = readReceiptFragment(second!.split("#")[1]!)!;
    expect(commitment(secret)).toBe(plan.batches[0]!.rows[1]!.reference);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await rm(folder, { recursive: true });
  });
});

describe("CSV for spreadsheet programs", () => {
  it("has a mark and CRLF, and no cell that is a formula, in either width", () => {
    expect(toCsv(["a"], [["=1+1"], ["＝1"], ["+86"], ["-1"], ["@x"], ["张三"]])).toBe(
      `\ufeffa\r\n"'=1+1"\r\n"'＝1"\r\n"'+86"\r\n"'-1"\r\n"'@x"\r\n张三\r\n`,
    );
  });
});
