import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Hex } from "../../bytes.ts";
import type { Row } from "../../rows.ts";
import { file } from "../files.testing.ts";
import { readStatement } from "../statement.ts";
import type { StatementRow } from "../verdict.ts";
import { fingerprint, last, type Seed } from "./fingerprints.ts";
import { identityOf, markOfSecret, rowSecrets } from "./identity.ts";
import { encodeBatch, encodeSeed, readMarks, type MarkedBatch, type Marks } from "./ledger.ts";
import { RowMatcher, type Comparison, type RecordedBatch, type Recovered } from "./match.ts";

const SEED: Seed = [7, 11];
const KEY = new Uint8Array(32).fill(0x11);
const FUND = 3;

/** A bank's book in small: what was recorded, the marks beside it, and what the chain shows. */
class Book {
  readonly batches: RecordedBatch[] = [];
  readonly shown: { batch: number; rows: Row[]; marks: Hex[] }[] = [];
  log: Uint8Array[] = [encodeSeed(SEED)];

  readonly marks = (): Marks => {
    const { log } = this;
    return {
      read: async function* () {
        for (const bytes of log) yield bytes;
      },
      append: async (bytes) => void log.push(bytes),
    };
  };

  async compare(rows: readonly StatementRow[], account = "", key = KEY): Promise<Comparison> {
    const remembered = new Set<Hex>();
    for await (const { batchRef } of readMarks(this.marks(), () => undefined)) remembered.add(batchRef);
    const lost = this.shown.filter(({ batch }) => !remembered.has(this.batches[batch]!.batchRef));
    const recovered: Recovered = {
      rows: lost,
      marks: lost.flatMap(({ batch, marks }) => marks.map((mark, row) => ({ mark, batch, row }))),
    };
    const matcher = new RowMatcher(SEED, this.batches, recovered, key);
    for (const row of rows) matcher.add(row);
    return matcher.compare(
      readMarks(this.marks(), () => undefined),
      account,
    );
  }

  /** @returns How many rows were known and how many new */
  async record(
    rows: readonly StatementRow[],
    { account = "", key = KEY, same = "new" }: { account?: string; key?: typeof KEY; same?: "known" | "new" } = {},
  ): Promise<[number, number]> {
    const comparison = await this.compare(rows, account, key);
    comparison.answer(same);
    const numberOf = comparison.numbering();
    const fresh = rows.flatMap((row, at) => (comparison.isKnown(at) ? [] : [{ row, number: numberOf(at) }]));
    if (fresh.length > 0) this.#put(fresh, account, key);
    return [rows.length - fresh.length, fresh.length];
  }

  #put(fresh: readonly { row: StatementRow; number: number }[], account: string, key: Uint8Array): void {
    const secretOf = rowSecrets(key);
    const batch = this.batches.length;
    const batchRef: Hex = `0x${String(batch + 1).padStart(64, "0")}`;
    const prints = new Uint32Array(2 * fresh.length);
    const marks = fresh.map(({ row, number }, at) => {
      const { text } = identityOf(row);
      fingerprint(SEED, text);
      prints.set([last.low, last.high], 2 * at);
      return markOfSecret(secretOf(text, number));
    });
    expect(new Set([...this.shown.flatMap((one) => one.marks), ...marks]).size).toBe(
      this.shown.flatMap((one) => one.marks).length + marks.length,
    );
    this.batches.push({ number: BigInt(batch + 1), fund: FUND, batchRef, count: fresh.length });
    this.shown.push({
      batch,
      marks,
      rows: fresh.map(({ row }, at) => ({ reference: marks[at]!, amount: BigInt(row.amount) })),
    });
    this.log.push(encodeBatch({ batchRef, account, rows: prints } satisfies MarkedBatch));
  }
}

const row = (
  day: string,
  reference: string,
  donor: string,
  amount: number,
  more: Partial<StatementRow> = {},
): StatementRow => ({
  line: 1,
  ...{ day, reference, donor, amount },
  ...more,
});
const statement = (...rows: [string, string, string, number][]): StatementRow[] => rows.map((cells) => row(...cells));

const DAY1 = statement(
  ["2026-01-01", "T1", "甲", 100],
  ["2026-01-01", "T2", "乙", 200],
  ["2026-01-02", "T3", "丙", 300],
);
const DAY2 = statement(
  ["2026-01-02", "T3", "丙", 300],
  ["2026-01-02", "T4", "丁", 400],
  ["2026-01-03", "T5", "戊", 500],
);

describe("rows with a bank's reference", () => {
  it("are recorded once however exports overlap", async () => {
    const book = new Book();
    expect(await book.record(DAY1)).toEqual([0, 3]);
    expect(await book.record(DAY2)).toEqual([1, 2]);
    expect(await book.record([...DAY2.slice(1), ...DAY1].reverse())).toEqual([5, 0]);
  });

  it("are two where their references are two, though all else is the same", async () => {
    const book = new Book();
    await book.record([row("2026-01-01", "T1", "甲", 100)]);
    expect(await book.record([row("2026-01-01", "T2", "甲", 100)])).toEqual([0, 1]);
  });

  it("of two accounts are two, where both exports name their account", async () => {
    const book = new Book();
    await book.record(DAY1, { account: "1111" });
    expect(await book.record(DAY1, { account: "2222" })).toEqual([0, 3]);
    expect(await book.record(DAY1, { account: "1111" })).toEqual([3, 0]);
    expect(await book.record(DAY1)).toEqual([3, 0]);
  });

  it("are asked about where one stands twice in a file", async () => {
    const book = new Book();
    const twice = [...DAY1, DAY1[0]!];
    expect((await book.compare(twice)).repeated).toEqual([3]);
    expect(await book.record(twice, { same: "known" })).toEqual([1, 3]);
  });

  it("are found again though one export does not tell which number is the day", async () => {
    const book = new Book();
    await book.record([row("2026?02.03", "T1", "甲", 100)]);
    expect(await book.record([row("2026-03-02", "T1", "甲", 100), row("2026-03-20", "T9", "乙", 5)])).toEqual([1, 1]);
    const other = new Book();
    await other.record([row("2026-03-02", "T1", "甲", 100)]);
    expect(await other.record([row("2026?02.03", "T1", "甲", 100)])).toEqual([1, 0]);
  });
});

describe("rows without a reference", () => {
  const many = Array.from({ length: 12 }, (_, at) => row("2026-01-01", "", `捐赠人${at}`, 100 + at));

  it("are known in runs, in either order, and new beside them", async () => {
    const book = new Book();
    await book.record(many.slice(0, 8));
    expect(await book.record(many)).toEqual([8, 4]);
    expect(await book.record([...many].reverse())).toEqual([12, 0]);
  });

  it("are asked about where they are too few to be sure", async () => {
    const book = new Book();
    await book.record(many);
    const one = [many[4]!, row("2026-01-05", "", "新", 7)];
    expect((await book.compare(one)).doubtful).toEqual([0]);
    expect(await book.record(one, { same: "known" })).toEqual([1, 1]);
    expect(await book.record([many[4]!], { same: "new" })).toEqual([0, 1]);
  });

  it("are known where the whole file is, however short", async () => {
    const book = new Book();
    const short = many.slice(0, 2);
    await book.record(short);
    expect(await book.record(short)).toEqual([2, 0]);
  });

  it("of a later day are new", async () => {
    const book = new Book();
    await book.record([row("2026-01-01", "", "甲", 100)]);
    expect((await book.compare([row("2026-01-02", "", "甲", 100)])).doubtful).toEqual([]);
  });

  it("are told by the running balance where there is one", async () => {
    const book = new Book();
    const at = (balance: number) => row("2026-01-01", "", "某", 100, { balance });
    await book.record([at(100), at(200)]);
    expect(await book.record([at(200), at(300)])).toEqual([1, 1]);
  });
});

describe("marks that were lost", () => {
  it("are found again by what the chain shows", async () => {
    const book = new Book();
    await book.record(DAY1);
    book.log = [encodeSeed([1, 2])];
    expect(await book.record(DAY2)).toEqual([1, 2]);
    book.log = [];
    expect(await book.record([...DAY1, ...DAY2.slice(1)])).toEqual([5, 0]);
  });

  it("of a colleague's account are asked about, by their amounts", async () => {
    const book = new Book();
    await book.record(DAY1);
    book.log = [];
    const other = new Uint8Array(32).fill(0x22);
    expect((await book.compare(DAY1, "", other)).doubtful).toEqual([0, 1, 2]);
    expect(await book.record(DAY1, { key: other, same: "known" })).toEqual([3, 0]);
    expect((await book.compare([row("2026-02-01", "T9", "甲", 100)], "", other)).doubtful).toEqual([]);
  });

  it("count once the chain has their batch: what was going to be sent when the power went is new", async () => {
    const book = new Book();
    await book.record(DAY1);
    book.batches.pop();
    book.shown.pop();
    expect((await book.compare(DAY1)).isKnown(0)).toBe(false);
  });

  it("are read up to where a power cut left half a frame, and behind it", async () => {
    const book = new Book();
    await book.record(DAY1);
    const whole = book.log.at(-1)!;
    book.log.splice(-1, 1, whole.slice(0, 50), whole);
    expect(await book.record(DAY2)).toEqual([1, 2]);
    // In whatever pieces it is read.
    const bytes = Uint8Array.from(book.log.flatMap((piece) => [...piece]));
    book.log = Array.from({ length: Math.ceil(bytes.length / 13) }, (_, at) => bytes.slice(13 * at, 13 * at + 13));
    expect(await book.record(DAY2)).toEqual([3, 0]);
  });
});

const REAL = new URL("../../../../../shared/data/wuhan-red-cross-2020/", import.meta.url);
if (!existsSync(REAL)) console.warn(`SKIPPED: the real statements are not at ${REAL.pathname}`);

describe.skipIf(!existsSync(REAL))("the real statements", () => {
  const read = async (name: string): Promise<StatementRow[]> => {
    const rows: StatementRow[] = [];
    const { rows: again } = await readStatement(file(new Uint8Array(readFileSync(new URL(name, REAL)))));
    for await (const some of again()) rows.push(...some);
    return rows;
  };

  it("of two accounts are all new, and a longer list of the same account brings what is longer", async () => {
    const [first, second] = [
      await read("donations-bank-of-communications.csv"),
      await read("donations-agricultural-bank.csv"),
    ];
    const book = new Book();
    expect(await book.record(second.slice(0, 700))).toEqual([0, 700]);
    expect(await book.record(second)).toEqual([700, 45]);
    const comparison = await book.compare(first);
    expect(comparison.doubtful).toEqual([]);
    expect(await book.record(first)).toEqual([0, 2855]);
    expect(await book.record(first)).toEqual([2855, 0]);
  }, 60_000);
});
