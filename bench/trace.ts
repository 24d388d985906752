/**
 * How long the trace of one donation takes in a large fund: from its deposit's number and row to the last share.
 * `node bench/trace.ts [--json FILE] [--rows N] [--payments N]`.
 */
import { parseArgs } from "node:util";
import { createIndex, indexReader, readDonation, trace } from "@sunledger/sdk";
import type { Index, Row } from "@sunledger/sdk";
import { batchesOf, openBook } from "./lib/book.ts";
import { percentile } from "./lib/percentile.ts";
import { mention, record } from "./lib/results.ts";
import { withStack } from "./lib/stack.ts";

const BATCH = 1_000;
const PAYEES = 10;
const TRACES = 300;
const WARM_UP = 30;

const { values } = parseArgs({
  options: { rows: { type: "string", default: "1000000" }, payments: { type: "string", default: "10000" } },
  strict: false,
});
const rows = Number(values.rows);
const payments = Number(values.payments);

await withStack(async (stack) => {
  const book = await openBook(stack);
  await book.deposit(batchesOf(rows / BATCH, BATCH));
  await book.pay(paymentsOf(payments));
  await stack.startIndexer();
  await stack.deployIndex();
  await stack.caughtUp();

  const index = createIndex({ url: stack.index });
  for (let i = 0; i < WARM_UP; i++) await traceDonation(index, book.fund, (i * rows) / WARM_UP);
  const times: number[] = [];
  let shares = 0;
  for (let i = 0; i < TRACES; i++) {
    const began = performance.now();
    // Steps that meet every part of the line, and every row of a page.
    shares += await traceDonation(index, book.fund, (i * 7_919 * 131) % rows);
    times.push(performance.now() - began);
  }
  mention("trace.shares", shares / TRACES, "shares");
  mention("trace.query.median", percentile(times, 0.5), "ms");
  record({ name: "trace.query", value: percentile(times, 0.95), unit: "ms", atMost: 100 });
});

/** @returns How many shares its money has */
async function traceDonation(index: Index, fund: number, number: number): Promise<number> {
  const deposit = (BigInt(fund) << 32n) + BigInt(Math.floor(number / BATCH) + 1);
  const donation = await readDonation(index, deposit, Math.floor(number) % BATCH);
  if (!donation) throw new Error(`The index has no row ${number}`);
  const { shares } = await trace(indexReader(index), { fund, start: donation.row.start, end: donation.row.end });
  return shares.length;
}

/** Payments that use three fifths of a million donations: 30,000 yuan each, to ten payees. */
function* paymentsOf(count: number): Generator<Row[]> {
  for (const payees of batchesOf(count, PAYEES)) yield payees.map((payee) => ({ ...payee, amount: 300_000n }));
}
