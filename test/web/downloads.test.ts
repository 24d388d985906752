import { createIndex } from "@sunledger/sdk";
import Papa from "papaparse";
import { expect, inject, test } from "vitest";
import { siteOf } from "./visit.ts";

type Line = Record<string, string>;

/** A list in both formats, after checking that they say the same. */
async function list(path: string): Promise<Line[]> {
  const [csv, json] = await Promise.all(
    ["csv", "json"].map((format) => fetch(`${siteOf()}/en${path}/download?format=${format}`)),
  );
  expect([csv!.status, json!.status], path).toEqual([200, 200]);
  expect(csv!.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(csv!.headers.get("content-disposition")).toMatch(/^attachment; filename="sunledger-[\w-]+\.csv"$/);
  const bytes = new Uint8Array(await csv!.arrayBuffer());
  // The mark by which spreadsheet programs know UTF-8.
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const { data, errors } = Papa.parse<Line>(new TextDecoder().decode(bytes), { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  const objects = (await json!.json()) as Record<string, string | number | null>[];
  // A text that a spreadsheet would run has a quote before it in CSV alone.
  const plain = (value: string | number | null): string => String(value ?? "").replace(/^(?=[=+\-@\t\r])/, "'");
  expect(data).toEqual(objects.map((line) => Object.fromEntries(Object.entries(line).map(([k, v]) => [k, plain(v)]))));
  return data;
}

const fen = (yuan: string): bigint => BigInt(yuan.replace(".", ""));
const sum = (lines: readonly Line[], column = "yuan"): bigint =>
  lines.reduce((all, line) => all + fen(line[column]!), 0n);

type Ledger = {
  ledger: { received: string; organisations: number; campaigns: number; donationCount: number };
  funds: { number: number }[];
  activities: unknown[];
};
const LEDGER = `{
  ledger(id: "0x00") { received organisations campaigns donationCount }
  funds(first: 1000) { number }
  activities(first: 1000) { id }
}`;
const ledger = (): Promise<Ledger> => createIndex({ url: inject("stack").index }).query(LEDGER);

test("all funds' deposits add up to the two banks' statements, and to the ledger", async () => {
  const book = await ledger();
  const deposits = (await Promise.all(book.funds.map(({ number }) => list(`/funds/${number}/deposits`)))).flat();
  const given = deposits.filter(({ kind }) => kind === "DONATION" || kind === "APPROPRIATION");
  const rows = (lines: readonly Line[]) => lines.reduce((all, line) => all + Number(line.rows), 0);
  expect(sum(given)).toBe(BigInt(book.ledger.received));
  expect(rows(given)).toBe(book.ledger.donationCount);

  const statements = Map.groupBy(given, ({ evidence_sha256 }) => evidence_sha256);
  const totals = [...statements.values()].map((lines) => [sum(lines), rows(lines)]);
  // 2,855 rows of 314,540,755.69 yuan, and 745 rows of 61,609,585.05 yuan.
  expect(totals).toContainEqual([31_454_075_569n, 2_855]);
  expect(totals).toContainEqual([6_160_958_505n, 745]);
});

test("a deposit's rows add up to it, and stand on the line one after the other", async () => {
  const { fund, deposit } = inject("samples");
  const whole = (await list(`/funds/${fund}/deposits`)).find(({ number }) => number === deposit)!;
  const rows = await list(`/deposits/${deposit}/rows`);
  expect(rows.length).toBe(Number(whole.rows));
  expect(sum(rows)).toBe(fen(whole.yuan!));
  let position = BigInt(whole.start_fen!);
  for (const row of rows) {
    expect(BigInt(row.start_fen!)).toBe(position);
    position = BigInt(row.end_fen!);
  }
  expect(position).toBe(BigInt(whole.end_fen!));
});

test("a fund's days add up to what its campaign says came in and is left", async () => {
  const { fund, campaign } = inject("samples");
  const days = await list(`/funds/${fund}/days`);
  const { left_yuan } = (await list("/campaigns")).find(({ number }) => number === String(campaign))!;
  expect(sum(days, "in_yuan") - sum(days, "out_yuan")).toBe(fen(left_yuan!));
});

test("a payment's rows add up to it", async () => {
  const { payment, fund } = inject("samples");
  const payments = await list(`/funds/${payment.split("-")[0]!}/payments`);
  expect((await list(`/funds/${fund}/payments`)).length).toBeGreaterThan(1);
  expect(sum(await list(`/payments/${payment}/rows`))).toBe(
    fen(payments.find(({ number }) => number === payment)!.yuan!),
  );
});

test("the lists of campaigns, of organisations and of all records are complete", async () => {
  const book = await ledger();
  expect((await list("/campaigns")).length).toBe(book.ledger.campaigns);
  expect((await list("/organisations")).length).toBe(book.ledger.organisations);
  expect((await list("/activity")).length).toBe(book.activities.length);
});
