/**
 * How fast the index takes in what is on the chain, and how long a record takes from its block to an answer.
 * `node bench/indexing.ts [--json FILE] [--rows N]`.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { createIndex, SunledgerError } from "@sunledger/sdk";
import type { Index } from "@sunledger/sdk";
import { rpc } from "../scripts/stack/rpc.ts";
import { batchesOf, openBook } from "./lib/book.ts";
import type { Book } from "./lib/book.ts";
import { percentile } from "./lib/percentile.ts";
import { mention, record } from "./lib/results.ts";
import { withStack } from "./lib/stack.ts";
import type { BenchStack } from "./lib/stack.ts";

const BATCH = 1_000;
const BLOCKS = 60;
const BLOCK_ROWS = 10;

const { values } = parseArgs({ options: { rows: { type: "string", default: "1000000" } }, strict: false });
const rows = Number(values.rows);

await withStack(async (stack) => {
  const book = await openBook(stack);
  await measureRows(stack, book);
  await measureLatency(stack, book);
});

/**
 * From the moment when the subgraph is deployed, with all blocks there, until a query knows the last row. Graph Node runs and
 * follows the chain's head before, as it does in a stack; of the records it knows nothing yet.
 */
async function measureRows(stack: BenchStack, book: Book): Promise<void> {
  await stack.startIndexer();
  const written = performance.now();
  await book.deposit(batchesOf(rows / BATCH, BATCH));
  mention("chain.rows", rows / seconds(written), "rows/s");

  const index = createIndex({ url: stack.index });
  const began = performance.now();
  await stack.deployIndex();
  await until(index, rows, 50);
  record({ name: "indexing.rows", value: rows / seconds(began), unit: "rows/s", atLeast: 80_000 });
}

/** Blocks a second apart, each with one deposit: from the answer to the order for a block until a query knows it. */
async function measureLatency(stack: BenchStack, book: Book): Promise<void> {
  const index = createIndex({ url: stack.index });
  const delays: number[] = [];
  let known = rows;
  for (const batch of batchesOf(BLOCKS, BLOCK_ROWS)) {
    const next = performance.now() + 1_000;
    await book.submitDeposit(batch);
    await rpc(stack.rpc, "evm_mine");
    const mined = performance.now();
    known += batch.length;
    await until(index, known, 2);
    delays.push(performance.now() - mined);
    await sleep(Math.max(0, next - performance.now()));
  }
  mention("indexing.latency.median", percentile(delays, 0.5), "ms");
  record({ name: "indexing.latency", value: percentile(delays, 0.95), unit: "ms", atMost: 350 });
}

/** @param pause Milliseconds between two questions */
async function until(index: Index, donations: number, pause: number): Promise<void> {
  while ((await donationsIn(index)) < donations) await sleep(pause);
}

async function donationsIn(index: Index): Promise<number> {
  type Answer = { ledger: { donationCount: number } | null };
  try {
    const { ledger } = await index.query<Answer>(`{ ledger(id: "0x00") { donationCount } }`);
    return ledger?.donationCount ?? 0;
  } catch (error) {
    // Graph Node answers no question before the first block.
    if (error instanceof SunledgerError && error.message.includes("has not started syncing")) return 0;
    throw error;
  }
}

function seconds(since: number): number {
  return (performance.now() - since) / 1_000;
}
