/**
 * How long a county's payment takes from proposing it until the index shows every household paid, and how long tracing one household's
 * payment back to the appropriation takes, through three transfers. `node bench/relief.ts [--json FILE] [--rosters N]`.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { createIndex, indexReader, pageId, placePage, traceBack } from "@sunledger/sdk";
import type { Index, RowPage } from "@sunledger/sdk";
import { HOUSEHOLDS, openCounty, ROSTERS_PAID } from "./lib/county.ts";
import type { County } from "./lib/county.ts";
import { percentile } from "./lib/percentile.ts";
import { mention, record } from "./lib/results.ts";
import { withStack } from "./lib/stack.ts";
import type { BenchStack } from "./lib/stack.ts";

const TRACES = 300;
const WARM_UP = 30;
/** Months that were paid before, so that the line is as long as a year's. */
const MONTHS = 11;

const { values } = parseArgs({ options: { rosters: { type: "string", default: "200" } }, strict: false });
const rosters = Number(values.rosters);

await withStack(async (stack) => {
  const county = await openCounty(stack);
  await county.enrol(rosters);
  await stack.startIndexer();
  await stack.deployIndex();
  await stack.caughtUp();
  const index = createIndex({ url: stack.index });
  await measurePaying(stack, county, index);
  for (let month = 0; month < MONTHS; month++) await county.pay(rosters);
  await stack.caughtUp();
  await measureTracing(county, index);
});

async function measurePaying(stack: BenchStack, county: County, index: Index): Promise<void> {
  const payments = Math.ceil(rosters / ROSTERS_PAID);
  const began = performance.now();
  await county.pay(rosters);
  const mined = performance.now();
  while ((await paid(index)) < payments) await sleep(20);
  mention("relief.pay.mine", (mined - began) / 1_000, "s");
  record({ name: "relief.pay", value: (performance.now() - began) / 1_000, unit: "s", atMost: 20 });
}

/** How many payments the index knows as paid, rows and all: they are filed in one transaction with the rest of their block. */
async function paid(index: Index): Promise<number> {
  const { payments } = await index.query<{ payments: unknown[] }>(
    `{ payments(first: 1000, where: { status: PAID, bank_not: null }) { id } }`,
  );
  return payments.length;
}

type PaidPage = RowPage & { readonly payment: { readonly start: string } };

async function measureTracing(county: County, index: Index): Promise<void> {
  const trace = async (number: number): Promise<void> => {
    const payment = (BigInt(county.fund) << 32n) + BigInt((number % Math.ceil(rosters / ROSTERS_PAID)) + 1);
    const row = (number * 7_919) % (ROSTERS_PAID * HOUSEHOLDS);
    const { page } = await index.query<{ page: PaidPage }>(
      `{ page(id: "${pageId({ record: "payment", id: payment }, row)}") { first offset end rows payment { start } } }`,
    );
    const place = placePage(page, BigInt(page.payment.start)).find((placed) => placed.row === row);
    if (!place) throw new Error(`The index has no row ${row} of payment ${payment}`);
    const { origins } = await traceBack(indexReader(index), { fund: county.fund, start: place.start, end: place.end });
    if (origins.length !== 1 || origins[0]?.via.length !== 3)
      throw new Error("The trace does not end at the appropriation");
  };
  for (let i = 0; i < WARM_UP; i++) await trace(i);
  const times: number[] = [];
  for (let i = 0; i < TRACES; i++) {
    const began = performance.now();
    await trace(i * 131);
    times.push(performance.now() - began);
  }
  mention("relief.trace.median", percentile(times, 0.5), "ms");
  record({ name: "relief.trace", value: percentile(times, 0.95), unit: "ms", atMost: 100 });
}
