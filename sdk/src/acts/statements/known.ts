import { DepositPagesQuery, RecordedDepositsQuery } from "../../generated/queries.ts";
import { type Hex } from "../../bytes.ts";
import { encodeBatch, encodeSeed, readMarks, type Marks } from "../../intake/marks/ledger.ts";
import { fingerprint, last, type Seed } from "../../intake/marks/fingerprints.ts";
import { RowMatcher, type Comparison, type RecordedBatch, type Recovered } from "../../intake/marks/match.ts";
import { indexId, parseRecordNumber } from "../../records.ts";
import { decodeRows, type Row } from "../../rows.ts";
import { readAll } from "../../query/all.ts";
import { catchUp, type Office } from "../office.ts";
import { nonePending } from "../sending.ts";
import { identityOfRow } from "./marked.ts";
import type { Batch } from "./plan.ts";
import type { StatementRow } from "./row.ts";

/** What an organisation has recorded, by its marks, the chain and the statements that were published. */
export type Known = {
  /** Takes in a file's rows, and says which of them are recorded. */
  readonly matcher: RowMatcher;
  /** Compare the rows that the matcher took in with what is recorded; takes the account that the file is of, where it says so. */
  readonly compare: (account: string) => Promise<Comparison>;
  /** Remember batches before they are sent, so that a kill in between loses nothing. */
  readonly remember: (batches: readonly Batch[], rows: readonly StatementRow[], account: string) => Promise<void>;
};

type Deposit = RecordedBatch & { readonly id: Hex; readonly evidence: Hex | null };

/** How many deposits are asked for at a time: four pages each, about a megabyte an answer. */
const AT_A_TIME = 25;

/**
 * Make ready to tell which rows of a file are recorded. Deposits of which the marks here say nothing (another machine's, or the marks
 * were lost) are read from the index; their rows are known by persons' references and by the marks in the published statements.
 */
export async function openKnown(office: Office, marks: Marks): Promise<Known> {
  await nonePending(office);
  await catchUp(office);
  const deposits = await depositsOf(office);
  let seed: Seed | undefined;
  const remembered = new Set<Hex>();
  for await (const { batchRef } of readMarks(marks, (found) => (seed = found))) remembered.add(batchRef);
  if (!seed) {
    const drawn = globalThis.crypto.getRandomValues(new Uint32Array(2));
    seed = [drawn[0]!, drawn[1]!];
    await marks.append(encodeSeed(seed));
  }
  const own = seed;
  const forgotten = deposits.flatMap((deposit, at) => (remembered.has(deposit.batchRef) ? [] : [{ deposit, at }]));
  const recovered = await recover(office, forgotten);
  const matcher = new RowMatcher(own, deposits, recovered, await office.secrets.rowKey("receipts"));
  return {
    matcher,
    compare: (account) =>
      matcher.compare(
        readMarks(marks, () => undefined),
        account,
      ),
    remember: async (batches, rows, account) => {
      for (const { batchRef, first, rows: packed } of batches) {
        const prints = new Uint32Array(2 * packed.length);
        for (let at = 0; at < packed.length; at++) {
          fingerprint(own, identityOfRow(rows[first + at]!));
          prints.set([last.low, last.high], 2 * at);
        }
        await marks.append(encodeBatch({ batchRef, account, rows: prints }));
      }
    },
  };
}

async function depositsOf(office: Office): Promise<Deposit[]> {
  const found: (Deposit & { block: number; logIndex: number })[] = [];
  const source = indexId(office.actor.org);
  for await (const page of readAll(office.index, RecordedDepositsQuery, { source })) {
    for (const { id, number, batchRef, count, evidence, block, logIndex } of page) {
      if (batchRef === null) continue;
      const own = parseRecordNumber(number);
      found.push({
        id,
        number: own,
        fund: Number(own >> 32n),
        batchRef,
        count,
        evidence,
        block: Number(block),
        logIndex,
      });
    }
  }
  return found.sort((a, b) => a.block - b.block || a.logIndex - b.logIndex);
}

/** The rows of deposits of which nothing is remembered. */
async function recover(office: Office, forgotten: readonly { deposit: Deposit; at: number }[]): Promise<Recovered> {
  const marks: { mark: Hex; batch: number; row: number }[] = [];
  const rows: { batch: number; rows: readonly Row[] }[] = [];
  const published = new Map<Hex, Map<string, Hex>>();
  for (let from = 0; from < forgotten.length; from += AT_A_TIME) {
    const some = forgotten.slice(from, from + AT_A_TIME);
    const { pages } = await office.index.query(DepositPagesQuery, { deposits: some.map(({ deposit }) => deposit.id) });
    for (const { deposit, at } of some) {
      const own = pages.filter((page) => page.deposit?.id === deposit.id).flatMap((page) => decodeRows(page.rows));
      rows.push({ batch: at, rows: own });
      if (deposit.evidence && !published.has(deposit.evidence))
        published.set(deposit.evidence, await publishedMarks(office, deposit.evidence));
      const named = deposit.evidence ? published.get(deposit.evidence) : undefined;
      for (const [row, { reference }] of own.entries()) {
        const mark = reference.startsWith("0x01") ? reference : named?.get(`${deposit.batchRef}/${row}`);
        if (mark) marks.push({ mark, batch: at, row });
      }
    }
  }
  return { marks, rows };
}

/** The marks of organisations' rows in a published statement, by batch reference and row. */
async function publishedMarks(office: Office, evidence: Hex): Promise<Map<string, Hex>> {
  const marks = new Map<string, Hex>();
  const bytes = await office.documents.get(evidence).catch(() => null);
  if (!bytes) return marks;
  // Names are the only cells with commas or line breaks in them, and stand between the others.
  for (const [, batchRef, row, mark] of new TextDecoder()
    .decode(bytes)
    .matchAll(/^\d+,(0x[0-9a-f]{64}),(\d+),.*,(0x01[0-9a-f]{30})$/gm))
    marks.set(`${batchRef}/${Number(row) - 1}`, mark as Hex);
  return marks;
}
