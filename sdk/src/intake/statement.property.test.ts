import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "./answers.ts";
import { file, gb18030, utf16le, utf8 } from "./files.testing.ts";
import { identityOf } from "./marks/identity.ts";
import { RowMatcher, type Comparison, type RecordedBatch } from "./marks/match.ts";
import { fingerprint, last } from "./marks/fingerprints.ts";
import type { MarkedBatch } from "./marks/ledger.ts";
import { IntakeError } from "./refusal.ts";
import type { Question } from "./refusal.ts";
import type { StatementRow } from "./rows.ts";
import { readStatement } from "./statement.ts";

/**
 * Any statement whose truth is known, written in any layout, is read as that truth, or refused with a question whose answer leads
 * there. There is no third outcome. `./sunledger test sdk --deep` draws many more.
 */
const RUNS = process.env["SUNLEDGER_DEEP"] ? 2_000 : 80;

/** One booking of an account. `fen` is above zero; what it is says `what`. */
type Booking = {
  day: string;
  reference: string;
  name: string;
  fen: number;
  what: "donation" | "outgoing" | "interest" | "fee";
};

const NAMES = ["张某某", "李四", "晴川市示例公司", "王五", "合计科技有限公司", "陈六", "赵七"];

const bookings = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 3 }),
      name: fc.constantFrom(...NAMES),
      fen: fc.oneof(fc.integer({ min: 1, max: 10_000_000 }), fc.constantFrom(10_000, 20_000, 5_000_000, 100)),
      what: fc.constantFrom("donation", "donation", "donation", "outgoing", "interest", "fee"),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((drawn): Booking[] => {
    let day = Date.UTC(2026, 0, 5);
    return drawn.map(({ gap, name, fen, what }, at) => {
      day += gap * 86_400_000;
      return {
        day: new Date(day).toISOString().slice(0, 10),
        reference: `T${String(at + 1).padStart(6, "0")}`,
        name,
        fen,
        what,
      };
    });
  });

type Layout = {
  style: "columns" | "signed" | "direction";
  encoding: "utf8" | "mark" | "gb18030" | "utf16";
  delimiter: "," | "\t" | ";" | "|";
  numbers: "plain" | "comma" | "german" | "trimmed" | "wrapped";
  days: "iso" | "slash" | "compact" | "dmy";
  newest: boolean;
  title: boolean;
  total: boolean;
  pages: number;
  balance: boolean;
  traditional: boolean;
  ends: "\n" | "\r\n" | "\r";
};

const layouts: fc.Arbitrary<Layout> = fc.record({
  style: fc.constantFrom("columns", "signed", "direction"),
  encoding: fc.constantFrom("utf8", "mark", "gb18030", "utf16"),
  delimiter: fc.constantFrom(",", "\t", ";", "|"),
  numbers: fc.constantFrom("plain", "comma", "german", "trimmed", "wrapped"),
  days: fc.constantFrom("iso", "slash", "compact", "dmy"),
  newest: fc.boolean(),
  title: fc.boolean(),
  total: fc.boolean(),
  pages: fc.constantFrom(0, 0, 4, 7),
  balance: fc.boolean(),
  traditional: fc.boolean(),
  ends: fc.constantFrom("\n", "\r\n", "\r"),
});

function amount(fen: number, numbers: Layout["numbers"]): string {
  const sign = fen < 0 ? "-" : "";
  const [whole, cents] = [String(Math.floor(Math.abs(fen) / 100)), String(Math.abs(fen) % 100).padStart(2, "0")];
  const grouped = (mark: string): string => whole.replace(/\B(?=(?:\d{3})+$)/g, mark);
  if (numbers === "comma") return `${sign}${grouped(",")}.${cents}`;
  if (numbers === "german") return `${sign}${grouped(".")},${cents}`;
  if (numbers === "trimmed") return `${sign}${whole}${cents === "00" ? "" : `.${cents.replace(/0$/, "")}`}`;
  if (numbers === "wrapped") return `="${sign}${whole}.${cents}"`;
  return `${sign}${whole}.${cents}`;
}

function dayAs(day: string, days: Layout["days"]): string {
  const [year, month, date] = day.split("-") as [string, string, string];
  if (days === "slash") return `${year}/${Number(month)}/${Number(date)}`;
  if (days === "compact") return `${year}${month}${date}`;
  return days === "dmy" ? `${date}/${month}/${year}` : day;
}

const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;

const KIND = { donation: "捐款", outgoing: "采购", interest: "结息", fee: "手续费" } as const;
const isIn = ({ what }: Booking): boolean => what === "donation" || what === "interest";

/** Write bookings as an export of the layout; `start` is the balance before the first of them. */
function write(rows: readonly Booking[], layout: Layout, start: number): Uint8Array {
  const { style, delimiter, numbers, days, newest, balance } = layout;
  let after = start;
  const cells = rows.map((booking): string[] => {
    const signed = isIn(booking) ? booking.fen : -booking.fen;
    after += signed;
    const money =
      style === "columns"
        ? [isIn(booking) ? "" : amount(booking.fen, numbers), isIn(booking) ? amount(booking.fen, numbers) : ""]
        : style === "signed"
          ? [amount(signed, numbers)]
          : [isIn(booking) ? "贷" : "借", amount(booking.fen, numbers)];
    return [
      dayAs(booking.day, days),
      booking.reference,
      KIND[booking.what],
      booking.name,
      ...money,
      ...(balance ? [amount(after, numbers)] : []),
    ];
  });
  const money =
    style === "columns" ? ["借方发生额", "贷方发生额"] : style === "signed" ? ["金额"] : ["借贷标志", "交易金额"];
  const header = ["交易日期", "流水号", "摘要", "对方户名", ...money, ...(balance ? ["余额"] : [])].map((title) =>
    layout.traditional && layout.encoding !== "gb18030"
      ? title.replace("额", "額").replace("户", "戶").replace("余", "餘").replace("号", "號")
      : title,
  );
  const body = newest ? [...cells].reverse() : cells;
  const lines =
    layout.pages > 0 ? body.flatMap((line, at) => (at > 0 && at % layout.pages === 0 ? [header, line] : [line])) : body;
  const income = rows.filter(isIn).reduce((sum, { fen }) => sum + fen, 0);
  const totalAt = style === "columns" ? 5 : style === "signed" ? -1 : -1;
  const total = Array.from({ length: header.length }, (_, at) =>
    at === 0 ? "合计" : at === totalAt ? amount(income, numbers) : "",
  );
  const all = [
    ...(layout.title ? [["账户交易明细"], [""]] : []),
    header,
    ...lines,
    ...(layout.total && totalAt > 0 ? [total] : []),
  ];
  const text =
    all.map((line) => line.map((cell) => quoted(cell, delimiter)).join(delimiter)).join(layout.ends) + layout.ends;
  if (layout.encoding === "gb18030") return gb18030(text);
  if (layout.encoding === "utf16") return utf16le(text);
  return utf8(layout.encoding === "mark" ? `\ufeff${text}` : text);
}

/** What the truth answers to a question, as a person would who knows the account. */
function answered(question: Question, answers: Answers, layout: Layout): Answers {
  switch (question.kind) {
    case "decimal":
      return { ...answers, decimal: layout.numbers === "german" ? "comma" : "dot" };
    case "last-row":
      return { ...answers, bareRows: "rows" };
    case "signs":
      return { ...answers, negative: "out" };
    default:
      throw new Error(`Nobody can answer: ${question.text.en}`);
  }
}

/** Read, answering what is asked, until it is read. A remedy that leads nowhere ends the test. */
async function understood(bytes: Uint8Array, layout: Layout): Promise<StatementRow[]> {
  let answers: Answers = {};
  for (let round = 0; round < 4; round++) {
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
  rows.filter(({ what }) => what === "donation").map(({ reference, fen, name }) => `${reference} ${fen} ${name}`);
const read = (rows: readonly StatementRow[]): string[] =>
  rows.map(({ reference, amount: fen, donor }) => `${reference} ${fen} ${donor}`);

describe("any statement in any layout", () => {
  it("is read as what it is, or asks what leads there", async () => {
    await fc.assert(
      fc.asyncProperty(bookings, layouts, async (rows, layout) => {
        const found = await understood(write(rows, layout, 1_000_000_000), layout);
        expect(read(found).sort()).toEqual(donationsOf(rows).sort());
      }),
      { numRuns: RUNS },
    );
  }, 600_000);

  it("is recorded once a row, however its exports are cut, ordered and laid out", async () => {
    const cuts = fc.array(fc.tuple(fc.nat(24), fc.nat(24), layouts), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(bookings, cuts, async (rows, exports) => {
        const book = new Ledger();
        const covered = new Set<Booking>();
        for (const [a, b, layout] of exports) {
          const [from, to] = [Math.min(a, b), Math.max(a, b) + 1];
          const part = rows.slice(from, to);
          if (part.length === 0) continue;
          const start =
            1_000_000_000 + rows.slice(0, from).reduce((sum, row) => sum + (isIn(row) ? row.fen : -row.fen), 0);
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
