import type { Answers } from "./answers.ts";
import { Balances } from "./balance.ts";
import { agrees, checkClaims, readNote, roundedFen } from "./claims.ts";
import type { Claim, Claims } from "./claims.ts";
import type { Line } from "./lines.ts";
import { Names } from "./namesByCode.ts";
import { bare, readNumber } from "./numbers.ts";
import { MOST_PROBLEMS, problemsError, shown } from "./refusal.ts";
import type { Question } from "./refusal.ts";
import { RowReader } from "./rows.ts";
import type { PassReason, StatementRow, Verdict } from "./verdict.ts";
import {
  accountOf,
  bareQuestion,
  currencyQuestion,
  cutOff,
  lostAmount,
  noRows,
  reversalQuestion,
  tooManyRows,
  totalQuestion,
  unitOf,
  unitQuestion,
} from "./doubts.ts";
import { openSheet } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";
import type { Source } from "./source.ts";
import { Sum } from "./sums.ts";
import { survey } from "./survey.ts";
import type { Reading } from "./survey.ts";
import { STATEMENT_FIELDS } from "./titles.ts";
import type { StatementField } from "./titles.ts";

/** Rows that are no donations, by why they are none. `lines` are the first few. */
export type Passed = { reason: PassReason; count: number; fen: bigint; lines: number[] };

/** A statement that is understood whole. Its rows are read from the file again, so that no file is too long. */
export type Statement = {
  format: string;
  encoding: string;
  columns: Partial<Record<StatementField, string>>;
  reading: Reading;
  count: number;
  /** In fen. */
  total: bigint;
  smallest: number;
  largest: number;
  organisations: number;
  /** What is passed over, by reason. */
  passed: Passed[];
  /** Lines that are no rows: titles, sums, signatures. The first of them. */
  notes: Line[];
  /** Claims of the file itself that agree. */
  agreed: Claim[];
  /** Rows that take back a donation that does not stand in this file. */
  takenBack: { line: number; fen: number; name: string }[];
  /** Codes that go by several names. */
  ambiguous: { creditCode: string; names: string[] }[];
  /** Lines in which a name lost half of its last character. */
  cut: readonly number[];
  /** The account that the statement is of: its last digits, where the file or the user says it. */
  account: string;
  /** The donations, in the order of the file, some thousands at a time. */
  rows: () => AsyncIterable<StatementRow[]>;
};

/** So many lines are shown of each kind. */
const SHOWN = 12;

/** More rows than this are refused: what must be remembered of each would not fit the memory that the reader is promised. */
export const MOST_ROWS = 8_000_000;

/**
 * Read a statement, or say all that is wrong with it and all that is in doubt.
 * @param answers What a person said of the layout
 * @param expected What the user says it should hold; outranks what the file claims of itself
 * @param onRow Told of every donation as it is read, while nothing is decided yet
 * @throws IntakeError with every bad place and every question; also where count or total differ from what is claimed
 */
export async function readStatement(
  source: Source,
  answers: Answers = {},
  expected: Claims = {},
  onRow?: (row: StatementRow) => void,
): Promise<Statement> {
  const sheet = await openSheet<StatementField>(
    source,
    STATEMENT_FIELDS,
    { required: [["amount", "credit"]], amounts: ["amount", "credit", "debit"], chosen: answers.columns ?? {} },
    answers,
  );
  const unit = unitQuestion(sheet);
  if (unit) throw unit;
  const { reading, questions } = await survey(sheet, answers);
  // Under an open question of separators every amount would seem wrong.
  if (questions.some(({ kind }) => kind === "decimal")) throw problemsError([], questions, 0);
  const cancelled =
    answers.reversals === "cancel" ? await reversalsOf(sheet, reading, answers) : new Map<string, number>();
  const checker = new Checker(sheet, reading, answers, cancelled);
  for await (const lines of sheet.lines()) {
    for (const line of lines) {
      const row = checker.add(line);
      if (row) onRow?.(row);
    }
    if (checker.count > MOST_ROWS) throw tooManyRows();
  }
  checker.finish(expected, questions);
  const columns = Object.entries(reading.columns).map(([field, { title }]) => [field, title]);
  return {
    format: sheet.format,
    encoding: sheet.encoding,
    columns: Object.fromEntries(columns) as Statement["columns"],
    reading,
    ...checker.result(),
    cut: sheet.cut,
    account: accountOf(sheet, answers),
    rows: () => rowsAgain(sheet, reading, answers, cancelled),
  };
}

async function* rowsAgain(
  sheet: Sheet<StatementField>,
  reading: Reading,
  answers: Answers,
  cancelled: ReadonlyMap<string, number>,
): AsyncGenerator<StatementRow[]> {
  const checker = new Checker(sheet, reading, answers, cancelled);
  for await (const lines of sheet.lines()) {
    const rows = lines.flatMap((line) => checker.add(line) ?? []);
    if (rows.length > 0) yield rows;
  }
}

const keyOf = (fen: number, name: string): string => `${Math.abs(fen)}|${name}`;

async function reversalsOf(
  sheet: Sheet<StatementField>,
  reading: Reading,
  answers: Answers,
): Promise<Map<string, number>> {
  const reader = new RowReader(reading, sheet, answers);
  const keys = new Map<string, number>();
  for await (const lines of sheet.lines())
    for (const line of lines) {
      const verdict = reader.read(line);
      if (verdict.kind !== "passed" || verdict.reason !== "reversal") continue;
      const key = keyOf(verdict.fen, verdict.name);
      keys.set(key, (keys.get(key) ?? 0) + 1);
    }
  return keys;
}

/** Goes through a statement once: rows, sums, claims, balance. */
class Checker {
  count = 0;
  readonly #reader: RowReader;
  #last: Line | undefined;
  #narrowest = 0;
  readonly #reading: Reading;
  readonly #answers: Answers;
  readonly #cancelled: Map<string, number>;
  readonly #reversals: Statement["takenBack"] = [];
  readonly #names = new Names();
  readonly #balances = new Balances();
  readonly #passed = new Map<PassReason, { sum: Sum; lines: number[] }>();
  readonly #notes: Line[];
  readonly #claims: { claim: Claim; sums: bigint[]; counts: number[] }[] = [];
  readonly #noteClaims: Claim[] = [];
  readonly #suspects: { line: number; fen: number }[] = [];
  #notUnderstood: { line: number; text: string } | undefined;
  #pendingLast: { line: number; fen: number } | undefined;
  /** Donations, and all that came in, whole and since the last sum. */
  readonly #sums = { given: new Sum(), came: new Sum(), givenSince: new Sum(), cameSince: new Sum() };
  #all = 0;
  #smallest = Number.POSITIVE_INFINITY;
  #largest = 0;
  #organisations = 0;
  #dropped = 0;

  constructor(
    sheet: Sheet<StatementField>,
    reading: Reading,
    answers: Answers,
    cancelled: ReadonlyMap<string, number>,
  ) {
    this.#reader = new RowReader(reading, sheet, answers);
    this.#reading = reading;
    this.#answers = answers;
    this.#cancelled = new Map(cancelled);
    this.#notes = [...sheet.notes];
    this.#noteClaims.push(...sheet.notes.flatMap((note) => readNote(note) ?? []));
  }

  /** @returns The donation that the line is, if it is one */
  add(line: Line): StatementRow | undefined {
    const verdict = this.#reader.read(line);
    if (verdict.kind === "donation" || verdict.kind === "passed") this.#measure(line);
    switch (verdict.kind) {
      case "blank":
      case "header":
        return undefined;
      case "note":
        this.#note(line);
        return undefined;
      case "total":
        this.#total(line, verdict);
        return undefined;
      case "bare":
        this.#bare(line, verdict.fen);
        return undefined;
      case "passed":
        this.#pass(line.line, verdict);
        return undefined;
      case "bad":
        this.#bad(line, verdict);
        return undefined;
      case "donation":
        return this.#donation(line, verdict);
    }
  }

  /** How wide rows are: the last one of a file that was cut off has fewer cells than any other, and half an amount. */
  #measure(line: Line): void {
    if (this.#last && (this.#narrowest === 0 || this.#last.cells.length < this.#narrowest))
      this.#narrowest = this.#last.cells.length;
    this.#last = line;
  }

  #note(line: Line): void {
    const unit = unitOf([line]);
    if (unit) throw unit;
    if (this.#notes.length < SHOWN) this.#notes.push(line);
    const claim = readNote(line);
    if (claim) this.#noteClaims.push(claim);
  }

  #sumsNow(): { sums: bigint[]; counts: number[] } {
    const { given, came, givenSince, cameSince } = this.#sums;
    return {
      sums: [given.value, came.value, givenSince.value, cameSince.value],
      counts: [given.count, came.count, givenSince.count, cameSince.count, this.#all],
    };
  }

  #total(
    line: Line,
    { cell, text, count: told, fen }: { cell: string; text: string; count?: number; fen?: number },
  ): void {
    if (this.#notes.length < SHOWN) this.#notes.push(line);
    const read = cell === "" ? undefined : readNumber(bare(cell), this.#reading.decimal);
    const total =
      fen !== undefined
        ? BigInt(fen)
        : read && !read.fault
          ? BigInt(read.fen)
          : read?.fault === "decimals"
            ? roundedFen(bare(cell))
            : undefined;
    const count = told ?? readNote(line)?.count;
    // What was given since the year began, or ever, says nothing of this file.
    if (/累计|本年|year to date|ytd|cumulative/i.test(text)) return;
    if (total === undefined && count === undefined) this.#notUnderstood ??= { line: line.line, text };
    else
      this.#claims.push({
        claim: { line: line.line, text, ...(total !== undefined && { total }), ...(count !== undefined && { count }) },
        ...this.#sumsNow(),
      });
    this.#sums.givenSince = new Sum();
    this.#sums.cameSince = new Sum();
  }

  #bare(line: Line, fen: number): void {
    const { sums } = this.#sumsNow();
    if (this.#answers.bareRows === "totals" || sums.includes(BigInt(fen)))
      this.#total(line, { cell: "", fen, text: shown(line.cells.join(" "), 120) });
    else this.#suspects.push({ line: line.line, fen });
  }

  #pass(line: number, verdict: Extract<Verdict, { kind: "passed" }>): void {
    const { reason, fen, moved, mayMove, balance, name } = verdict;
    if (reason !== "balance") this.#all++;
    if (moved > 0 && reason !== "void" && reason !== "waiting" && reason !== "currency") this.#came(moved);
    this.#moved(line, balance, reason === "balance" ? 0 : moved, mayMove);
    if (reason === "reversal" && this.#answers.reversals === "cancel")
      this.#reversals.push({ line, fen: Math.abs(fen), name });
    this.#tally(reason, Math.abs(fen), line);
  }

  #tally(reason: PassReason, fen: number, line: number): void {
    const group = this.#passed.get(reason) ?? { sum: new Sum(), lines: [] };
    group.sum.add(fen);
    if (group.lines.length < SHOWN) group.lines.push(line);
    this.#passed.set(reason, group);
  }

  #came(fen: number): void {
    this.#sums.came.add(fen);
    this.#sums.cameSince.add(fen);
  }

  #moved(line: number, balance: number | undefined, moved: number, either = false): void {
    if (!this.#reading.columns.balance) return;
    if (balance === undefined) this.#balances.carry(moved);
    else this.#balances.add(line, balance, moved, either);
  }

  #bad(line: Line, { balance, empty, unnamed }: Extract<Verdict, { kind: "bad" }>): void {
    this.#all++;
    const { problems } = this.#reader;
    if (empty && balance !== undefined) {
      const jump = this.#balances.jump(balance);
      // Nothing moved: the line tells of something else than money.
      if (jump === 0) {
        problems.pop();
        this.#tally("zero", 0, line.line);
      } else if (jump !== undefined) problems[problems.length - 1] = lostAmount(problems.at(-1)!, jump);
      // What the account begins with.
      if (jump === undefined && unnamed) {
        problems.pop();
        this.#tally("balance", 0, line.line);
        this.#balances.add(line.line, balance, 0);
      }
      if (jump !== undefined) this.#balances.add(line.line, balance, jump);
    }
    if (problems.length > MOST_PROBLEMS) {
      problems.pop();
      this.#dropped++;
    }
  }

  #donation(line: Line, { row, plain, balance }: Extract<Verdict, { kind: "donation" }>): StatementRow | undefined {
    const { amount, donor, creditCode } = row;
    this.#moved(row.line, balance, amount);
    this.#all++;
    const { given, givenSince } = this.#sums;
    // A reference of its own makes a row; a date does not, though few rows may add up to another by chance.
    const least = plain ? 2 : 4;
    if (row.reference === "" && this.#answers.bareRows !== "rows" && given.count >= least) {
      const sum = given.value === BigInt(amount);
      const since = givenSince.count > least && givenSince.value === BigInt(amount);
      if ((sum || since) && this.#answers.bareRows === "totals") {
        this.#total(line, { cell: "", fen: amount, text: shown(line.cells.join(" "), 120) });
        return undefined;
      }
      if ((sum && given.count >= 3) || since) this.#suspects.push({ line: row.line, fen: amount });
      this.#pendingLast = sum && given.count === 2 ? { line: row.line, fen: amount } : undefined;
    } else this.#pendingLast = undefined;
    this.#came(amount);
    const taken = this.#cancelled.get(keyOf(amount, donor)) ?? 0;
    if (taken > 0) {
      this.#cancelled.set(keyOf(amount, donor), taken - 1);
      this.#tally("reversed", amount, row.line);
      return undefined;
    }
    given.add(amount);
    givenSince.add(amount);
    this.count++;
    if (amount < this.#smallest) this.#smallest = amount;
    if (amount > this.#largest) this.#largest = amount;
    if (creditCode !== undefined) {
      this.#organisations++;
      this.#names.add(creditCode, donor);
    }
    return row;
  }

  /** @throws IntakeError with all that is wrong or in doubt */
  finish(expected: Claims, surveyed: readonly Question[]): void {
    const { problems } = this.#reader;
    if (this.#last?.open && this.#last.cells.length < this.#narrowest) problems.push(cutOff(this.#last));
    const questions = [...surveyed, ...this.#reader.unknown.questions(), ...this.#questions(expected)];
    if (problems.length > 0 || questions.length > 0) throw problemsError(problems, questions, this.#all, this.#dropped);
    if (this.count === 0 && this.#passed.size === 0) throw noRows();
    const wrong = [...this.#claims, ...this.#noteClaims.map((claim) => ({ claim, ...this.#sumsNow() }))].find(
      ({ claim, ...measures }) => !agrees(outranked(claim, expected), measures),
    );
    if (wrong) checkClaims(outranked(wrong.claim, expected), { count: wrong.counts[0]!, total: wrong.sums[0]! });
    checkClaims(expected, { count: this.count, total: this.#sums.given.value });
  }

  #questions(expected: Claims): Question[] {
    const questions: Question[] = [];
    const reversals = this.#passed.get("reversal");
    if (reversals && this.#answers.reversals === undefined) questions.push(reversalQuestion(reversals));
    const foreign = this.#passed.get("currency");
    if (foreign && this.#answers.otherCurrencies === undefined) questions.push(currencyQuestion(foreign));
    const suspects = [...this.#suspects, ...(this.#pendingLast ? [this.#pendingLast] : [])];
    if (suspects.length > 0) questions.push(bareQuestion(suspects));
    if (this.#notUnderstood && expected.total === undefined) questions.push(totalQuestion(this.#notUnderstood));
    const { question } = this.#balances;
    if (question && this.#answers.balance !== "ignore") questions.push(question);
    return questions;
  }

  /** Reversals whose donation does not stand in the file: of each amount and name as many as found no partner. */
  #takenBack(): Statement["takenBack"] {
    const left = new Map(this.#cancelled);
    return this.#reversals.filter(({ fen, name }) => {
      const count = left.get(keyOf(fen, name)) ?? 0;
      left.set(keyOf(fen, name), count - 1);
      return count > 0;
    });
  }

  result() {
    return {
      count: this.count,
      total: this.#sums.given.value,
      smallest: this.count === 0 ? 0 : this.#smallest,
      largest: this.#largest,
      organisations: this.#organisations,
      passed: [...this.#passed].map(([reason, { sum, lines }]) => ({
        reason,
        count: sum.count,
        fen: sum.value,
        lines,
      })),
      notes: this.#notes,
      agreed: [...this.#claims.map(({ claim }) => claim), ...this.#noteClaims],
      takenBack: this.#takenBack(),
      ambiguous: this.#names.ambiguous(),
    };
  }
}

/** What remains of a claim where the user said otherwise. */
const outranked = ({ line, text, count, total }: Claim, expected: Claims): Claim => ({
  line,
  text,
  ...(count !== undefined && expected.count === undefined && { count }),
  ...(total !== undefined && expected.total === undefined && { total }),
});
