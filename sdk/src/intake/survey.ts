import type { Answers } from "./answers.ts";
import { DateOrders, isDate } from "./dates.ts";
import type { DateOrder } from "./dates.ts";
import type { Column, Columns } from "./header.ts";
import type { Line } from "./lines.ts";
import { Readings, bare, hasDigit, readNumber } from "./numbers.ts";
import type { Decimal } from "./numbers.ts";
import { shown } from "./refusal.ts";
import type { Question } from "./refusal.ts";
import { whichColumn } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";
import type { StatementField } from "./titles.ts";
import { directionOf, isTotalWord, statusOf } from "./words.ts";

/** How a statement's columns are read: decided once, from all of its lines. */
export type Reading = {
  columns: Partial<Record<StatementField, Column>>;
  decimal: Decimal;
  dates: DateOrder | undefined;
  /** The columns that may have a row's reference, the bank's own first: in each row the first one that is filled counts. */
  references: readonly Column[];
  /** Columns that every row fills: a row that lacks them is none. */
  usual: readonly Column[];
  /** Whether amounts below zero say that money went out: a balance or a sign before what came in shows it. */
  signed: boolean;
};

/** The columns that may hold amounts. Of these one reading is decided. */
const NUMERIC = ["amount", "credit", "debit", "balance"] as const;
type Numeric = (typeof NUMERIC)[number];

/** Of two columns that differ, these ask which is meant; of others the first one counts. */
const AMOUNTS: ReadonlySet<StatementField> = new Set(["amount", "credit", "debit"]);
const ASKED: ReadonlySet<StatementField> = new Set([
  ...AMOUNTS,
  "balance",
  "direction",
  "status",
  "currency",
  "donor",
  "code",
]);

/** Columns that tell one row from another. */
const IDENTIFYING = ["date", "reference", "serial", "donor"] as const;

/** Look at all lines of a statement and decide how they are read; whatever stays in doubt becomes a question. */
export async function survey(
  sheet: Sheet<StatementField>,
  answers: Answers,
): Promise<{ reading: Reading; questions: Question[] }> {
  const surveyor = new Surveyor(sheet, answers);
  for await (const lines of sheet.lines()) for (const line of lines) surveyor.add(line);
  return surveyor.finish();
}

class Surveyor {
  readonly #sheet: Sheet<StatementField>;
  readonly #answers: Answers;
  readonly #columns: Columns<StatementField>;
  readonly #readings = new Map<number, Readings>();
  readonly #orders = new DateOrders();
  /** By column, how many rows fill it. */
  readonly #filled: number[];
  readonly #watched: { index: number; has: (cell: string | undefined) => boolean }[];
  #rows = 0;
  /** Whether columns of one field have said the same in every line so far. */
  readonly #same = new Map<StatementField, boolean>();
  readonly #numeric: { key: Numeric; column: Column; readings: Readings }[];
  /** Columns whose titles say nothing, and all of whose cells so far are words of a field. */
  #telling: { index: number; field: "direction" | "status"; decisive: boolean }[];
  #plus = false;
  #amountIsNet = true;

  constructor(sheet: Sheet<StatementField>, answers: Answers) {
    this.#sheet = sheet;
    this.#answers = answers;
    this.#columns = sheet.columns;
    this.#numeric = NUMERIC.flatMap((key) =>
      (this.#columns[key] ?? []).map((column) => {
        const readings = new Readings();
        this.#readings.set(column.index, readings);
        return { key, column, readings };
      }),
    );
    const keys = Object.keys(this.#columns) as StatementField[];
    const taken = new Set(keys.flatMap((key) => this.#columns[key]!.map(({ index }) => index)));
    this.#telling = (["direction", "status"] as const).flatMap((field) =>
      this.#columns[field] || answers.columns?.[field] !== undefined
        ? []
        : sheet.header.cells.flatMap((_, index) => (taken.has(index) ? [] : [{ index, field, decisive: false }])),
    );
    this.#watched = keys.flatMap((key) => {
      const columns = this.#columns[key]!;
      const identifying = IDENTIFYING.find((other) => other === key);
      if (!identifying && columns.length < 2) return [];
      const amounts = (NUMERIC as readonly string[]).includes(key);
      const has = (cell: string | undefined): boolean =>
        identifying ? isFilled(identifying, cell) : amounts ? hasDigit(cell ?? "") : (cell ?? "") !== "";
      return columns.map(({ index }) => ({ index, has }));
    });
    this.#filled = sheet.header.cells.map(() => 0);
    for (const key of keys) if (this.#columns[key]!.length > 1 && ASKED.has(key)) this.#same.set(key, true);
  }

  add({ line, cells }: Line): void {
    if (cells.length < 2 && this.#sheet.header.cells.length > 1) return;
    let figures = false;
    for (const { column, readings, key } of this.#numeric) {
      const cell = cells[column.index];
      if (cell === undefined || cell === "") continue;
      const text = bare(cell);
      readings.add(text, line);
      if (key !== "balance" && !figures) figures = hasDigit(text);
      if (key === "amount" && text.startsWith("+")) this.#plus = true;
    }
    if (!figures || cells.some(isTotalWord)) return;
    this.#rows++;
    for (const { index, has } of this.#watched) if (has(cells[index])) this.#filled[index]!++;
    if (this.#telling.length > 0) this.#telling = this.#telling.filter((column) => isTelling(column, cells));
    const date = this.#columns.date?.find(({ index }) => (cells[index] ?? "") !== "");
    if (date) this.#orders.add(cells[date.index]!);
    for (const [key, same] of this.#same) {
      if (!same) continue;
      const [first, ...others] = this.#columns[key]!.map(({ index }) => bare(cells[index] ?? ""));
      if (others.some((other) => other !== first)) this.#same.set(key, false);
    }
    if (this.#columns.amount && this.#columns.credit) this.#compareNet(cells);
  }

  /** Whether the column for amounts says the same as those for what came in and went out. */
  #compareNet(cells: readonly string[]): void {
    const read = (key: Numeric): number => {
      const column = this.#columns[key]?.[0];
      const fen = column ? readNumber(bare(cells[column.index] ?? ""), "dot").fen : 0;
      return Number.isNaN(fen) ? 0 : fen;
    };
    const [amount, credit, debit] = [read("amount"), read("credit"), read("debit")];
    const same = amount === credit - debit || Math.abs(amount) === Math.max(Math.abs(credit), Math.abs(debit));
    if (!same) this.#amountIsNet = false;
  }

  finish(): { reading: Reading; questions: Question[] } {
    const questions: Question[] = [];
    const columns: Partial<Record<StatementField, Column>> = {};
    for (const key of Object.keys(this.#columns) as StatementField[]) {
      const all = this.#columns[key]!;
      const filled = all.filter(({ index }) => this.#filled[index]! > 0);
      const candidates = filled.length > 0 ? filled : all;
      const [first, second] = candidates;
      if (first) columns[key] = first;
      // Where titles differ the more telling one counts; two that are the same, or two amounts, have to be told apart.
      const alike = second !== undefined && (first!.title === second.title || AMOUNTS.has(key));
      if (alike && this.#same.get(key) === false)
        questions.push(...whichColumn(key, this.#sheet.header, candidates).questions);
    }
    for (const { index, field, decisive } of this.#telling)
      if (decisive && this.#rows > 0) columns[field] ??= { index, title: this.#sheet.header.cells[index]!.trim() };
    if (columns.amount && columns.credit) {
      if (this.#amountIsNet || this.#answers.columns?.credit !== undefined) delete columns.amount;
      else if (this.#answers.columns?.amount !== undefined) {
        delete columns.credit;
        delete columns.debit;
      } else questions.push(amountOrCredit(columns.amount, columns.credit, this.#sheet.header.line));
    }
    // A title of a direction may head a column that holds something else.
    const decimal = this.#answers.decimal ?? this.#decimal(questions);
    // Sums whose words are not known stand among the rows here: some may lack what every row has.
    const may = Math.max(2, this.#rows / 100);
    const usual = IDENTIFYING.flatMap((key) => {
      const column = columns[key];
      const filled = column ? this.#filled[column.index]! : 0;
      return column && filled > 0 && 2 * filled >= this.#rows && this.#rows - filled <= may ? [column] : [];
    });
    const signed =
      this.#plus ||
      columns.balance !== undefined ||
      columns.direction !== undefined ||
      this.#answers.negative === "out";
    return {
      reading: {
        ...{ columns, decimal, usual, signed },
        references: this.#columns.reference ?? [],
        dates: this.#answers.dates ?? this.#orders.order,
      },
      questions,
    };
  }

  #decimal(questions: Question[]): Decimal {
    const all = new Readings();
    for (const readings of this.#readings.values()) all.join(readings);
    if (all.decimal) return all.decimal;
    const { line, value } = all.doubtful!;
    const en = `Line ${line} has "${shown(value)}", and no cell of the file says whether the dot stands before decimals or thousands. Say which: --decimal dot or --decimal comma (dots before thousands)`;
    const zh = `第 ${line} 行为“${shown(value)}”，而文件中没有任何单元格能说明点号是小数点还是千位分隔符。请指定：--decimal dot（小数点）或 --decimal comma（点号为千位分隔）`;
    questions.push({ kind: "decimal", text: { en, zh }, option: "--decimal dot|comma" });
    return "dot";
  }
}

/** Whether a cell is a word of the column's field; `decisive` once one says that a row is no donation. */
function isTelling(
  column: { index: number; field: "direction" | "status"; decisive: boolean },
  cells: readonly string[],
): boolean {
  const cell = cells[column.index]?.trim() ?? "";
  if (cell === "") return true;
  // Signs stand for nothing in many a column.
  if (cell.length < 2 && cell < "\u0080") return false;
  const meaning = column.field === "direction" ? directionOf(cell) : statusOf(cell);
  if (meaning === "out" || meaning === "void" || meaning === "waiting") column.decisive = true;
  return meaning !== undefined && meaning !== "neutral";
}

/** Whether a cell of an identifying column holds what such a column holds: the label of a sum is no date and no number. */
export function isFilled(key: (typeof IDENTIFYING)[number], cell: string | undefined): boolean {
  const text = (cell ?? "").trim();
  if (text === "") return false;
  if (key === "date") return isDate(text) || /^\d{5}(\.\d+)?$/.test(text);
  return key === "donor" || /\d/.test(text);
}

function amountOrCredit(amount: Column, credit: Column, line: number): Question {
  const options = `--columns amount=#${amount.index + 1}|credit=#${credit.index + 1}`;
  return {
    kind: "columns",
    text: {
      en: `Line ${line} has more than one column for amount: ${amount.title}, ${credit.title}, and they differ. Say which one has what was given: --columns amount=#${amount.index + 1} or --columns credit=#${credit.index + 1}`,
      zh: `第 ${line} 行有多列可作为金额：${amount.title}、${credit.title}，且数值不同。请指定捐款金额所在列：--columns amount=#${amount.index + 1} 或 --columns credit=#${credit.index + 1}`,
    },
    option: options,
  };
}
