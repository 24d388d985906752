import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "./answers.ts";
import { columnsByNumber, drawnBookings, drawnLayout, movedBy, write } from "./drawn.testing.ts";
import type { Booking, Layout } from "./drawn.testing.ts";
import { file } from "./files.testing.ts";
import { identityOf } from "./marks/identity.ts";
import { RowMatcher, type Comparison, type RecordedBatch } from "./marks/match.ts";
import { fingerprint, last } from "./marks/fingerprints.ts";
import type { MarkedBatch } from "./marks/ledger.ts";
import { IntakeError } from "./refusal.ts";
import type { Question } from "./refusal.ts";
import type { StatementRow } from "./verdict.ts";
import { readStatement } from "./statement.ts";

/**
 * Any statement whose truth is known, written in any layout, is read as that truth, or refused with a question whose answer leads
 * there. There is no third outcome. `./sunledger test sdk --deep` draws many more.
 */
const RUNS = process.env["SUNLEDGER_DEEP"] ? 2_000 : 80;

/** What the truth answers to a question, as a person would who knows the account. */
function answered(question: Question, answers: Answers, layout: Layout): Answers {
  switch (question.kind) {
    case "decimal":
      return { ...answers, decimal: layout.numbers === "german" || layout.numbers === "blank" ? "comma" : "dot" };
    case "last-row":
      return { ...answers, bareRows: layout.total === "unknown" ? "totals" : "rows" };
    case "currency":
      return { ...answers, otherCurrencies: "leave" };
    case "encoding":
      return { ...answers, encoding: layout.encoding };
    case "header":
      // Under a wrong encoding no title is known either.
      if (layout.encoding === "big5" && answers.encoding === undefined) return { ...answers, encoding: "big5" };
      if (layout.header === "none") return { ...answers, columns: columnsByNumber(layout) };
      throw new Error(`Its header was not found: ${question.text.en}`);
    default:
      throw new Error(`Nobody can answer: ${question.text.en}`);
  }
}

/** Read, answering what is asked, until it is read. A remedy that leads nowhere ends the test. */
async function understood(bytes: Uint8Array, layout: Layout): Promise<StatementRow[]> {
  let answers: Answers = {};
  for (let round = 0; round < 6; round++) {
    try {
      const statement = await readStatement(file(bytes), answers);
      const rows: StatementRow[] = [];
      for await (const some of statement.rows()) rows.push(...some);
      expect(rows.reduce((sum, { amount: fen }) => sum + BigInt(fen), 0n)).toBe(statement.total);
      return rows;
    } catch (error) {
      if (!(error instanceof IntakeError)) throw error;
      if (/no donation below the header/.test(error.message)) return [];
      const negative =
        error.problems.length > 0 && error.problems.every(({ remedy }) => remedy.en.includes("--negative out"));
      if (negative) answers = { ...answers, negative: "out" };
      else if (error.problems.length > 0 || error.questions.length === 0) throw error;
      for (const question of error.questions) answers = answered(question, answers, layout);
    }
  }
  throw new Error("The questions do not end.");
}

const donationsOf = (rows: readonly Booking[]): string[] =>
  rows.filter(({ what }) => what === "donation").map(({ reference, fen }) => `${reference} ${fen}`);
const read = (rows: readonly StatementRow[]): string[] =>
  rows.map(({ reference, amount: fen }) => `${reference} ${fen}`);
const namesOf = (rows: readonly { name: string }[]): string[] => rows.map(({ name }) => name).sort();

describe("any statement in any layout", () => {
  it("is read as what it is, or asks what leads there", async () => {
    await fc.assert(
      fc.asyncProperty(drawnBookings, drawnLayout, async (rows, layout) => {
        const found = await understood(write(rows, layout, 1_000_000_000), layout);
        expect(read(found).sort()).toEqual(donationsOf(rows).sort());
        if (layout.encoding === "big5" && layout.format === "text") return;
        const given = rows.filter(({ what }) => what === "donation");
        expect(namesOf(found.map(({ donor }) => ({ name: donor })))).toEqual(namesOf(given));
      }),
      { numRuns: RUNS },
    );
  }, 600_000);

  it("is recorded once a row, however its exports are cut, ordered and laid out", async () => {
    const cuts = fc.array(fc.tuple(fc.nat(24), fc.nat(24), drawnLayout), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(drawnBookings, cuts, async (rows, exports) => {
        const book = new Ledger();
        const covered = new Set<Booking>();
        for (const [a, b, layout] of exports) {
          const [from, to] = [Math.min(a, b), Math.max(a, b) + 1];
          const part = rows.slice(from, to);
          if (part.length === 0) continue;
          const start = 1_000_000_000 + rows.slice(0, from).reduce((sum, row) => sum + movedBy(row), 0);
          for (const row of part) covered.add(row);
          await book.record(await understood(write(part, layout, start), layout));
        }
        expect(book.recorded.sort()).toEqual(donationsOf([...covered]).sort());
      }),
      { numRuns: Math.ceil(RUNS / 2) },
    );
  }, 600_000);
});

/** What a bank has recorded: only rows with references, so nothing is ever in doubt. */
class Ledger {
  readonly recorded: string[] = [];
  readonly #batches: RecordedBatch[] = [];
  readonly #log: MarkedBatch[] = [];

  async record(rows: readonly StatementRow[]): Promise<void> {
    const matcher = new RowMatcher([1, 2], this.#batches);
    for (const row of rows) matcher.add(row);
    const { log } = { log: this.#log };
    const comparison: Comparison = await matcher.compare(
      (async function* () {
        yield* log;
      })(),
    );
    expect([comparison.doubtful, comparison.repeated]).toEqual([[], []]);
    const fresh = rows.filter((_, at) => !comparison.isKnown(at));
    if (fresh.length === 0) return;
    const prints = new Uint32Array(2 * fresh.length);
    for (const [at, row] of fresh.entries()) {
      fingerprint([1, 2], identityOf(row).text);
      prints.set([last.low, last.high], 2 * at);
    }
    const batchRef = `0x${String(this.#batches.length + 1).padStart(64, "0")}` as const;
    this.#batches.push({ number: 1n, fund: 1, batchRef, count: fresh.length });
    this.#log.push({ batchRef, account: "", rows: prints });
    this.recorded.push(...read(fresh));
  }
}
