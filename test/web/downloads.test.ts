import { createIndex, listQuery, readAll } from "@sunledger/sdk";
import { expect, inject, test } from "vitest";
import { fen, list, sum } from "./lists.ts";
import type { Line } from "./lists.ts";

type Ledger = {
  ledger: { received: string; organisations: number; campaigns: number; donationCount: number };
  funds: { number: number }[];
};
const LEDGER = `{
  ledger(id: "0x00") { received organisations campaigns donationCount }
  funds(first: 1000) { number }
}`;
const index = createIndex({ url: inject("stack").index });
const ledger = (): Promise<Ledger> => index.query(LEDGER);

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
  let activities = 0;
  for await (const page of readAll(index, listQuery("activities", "act"), {})) activities += page.length;
  expect((await list("/activity")).length).toBe(activities);
});
