import type { Answers } from "./answers.ts";
import { MOST_FEN, SHORTENED, TOO_WIDE, amountFault, readCode } from "./cells.ts";
import { dayOf } from "./dates.ts";
import type { Column } from "./header.ts";
import type { Line } from "./lines.ts";
import { nameFault, tidyName } from "./names.ts";
import { bare, readNumber } from "./numbers.ts";
import type { Amount } from "./numbers.ts";
import { shown } from "./refusal.ts";
import type { Problem } from "./refusal.ts";
import { isFilled } from "./survey.ts";
import type { Reading } from "./survey.ts";
import type { Text } from "../text.ts";
import type { StatementField } from "./titles.ts";
import { directionOf, folded, isNote, isTotalWord, isYuan, kindOf, statusOf } from "./words.ts";
import type { Meaning } from "./words.ts";

/**
 * One donation as the bank's statement has it. Names stay with the bank: what is published of them the plan decides.
 * @property amount In fen
 * @property day `2026-01-31`; empty where the statement has no dates
 * @property reference The bank's own, without what spreadsheets change; empty where there is none
 * @property balance In fen, after the row; undefined where the statement has none
 */
export type StatementRow = {
  line: number;
  donor: string;
  amount: number;
  creditCode?: string;
  day: string;
  reference: string;
  balance?: number;
};

/** Why a row is no donation. */
export type PassReason =
  | "outgoing"
  | "neutral"
  | "void"
  | "waiting"
  | "interest"
  | "fee"
  | "reversal"
  | "reversed"
  | "balance"
  | "currency"
  | "zero"
  | "left";

export type Verdict =
  | { kind: "blank" }
  /** The header once more, at the top of a page. */
  | { kind: "header" }
  | { kind: "note" }
  /** A sum. `total` in fen, undefined where it is not understood. */
  | { kind: "total"; cell: string; text: string }
  /** An amount, and nothing that tells whose. */
  | { kind: "bare"; fen: number }
  /** @property moved What it moves the account's balance by */
  | { kind: "passed"; reason: PassReason; fen: number; moved: number; balance?: number; name: string }
  | { kind: "donation"; row: StatementRow; plain: boolean; balance?: number }
  | { kind: "bad"; balance?: number; empty?: boolean };

const NUMERIC = ["amount", "credit", "debit"] as const;

/** Reads lines one by one under the reading that was decided for the whole file. */
export class RowReader {
  readonly problems: Problem[] = [];
  readonly #reading: Reading;
  readonly #answers: Answers;
  readonly #header: readonly string[];
  readonly #headerKey: string;
  readonly #columns: Reading["columns"];
  /** The columns in which a total may stand. */
  readonly #numeric: readonly Column[];
  readonly #labels: readonly ("date" | "reference" | "serial" | "donor")[];

  constructor(reading: Reading, header: readonly string[], answers: Answers) {
    this.#reading = reading;
    this.#answers = answers;
    this.#header = header;
    this.#headerKey = header.map((cell) => cell.trim()).join("\u0000");
    this.#columns = reading.columns;
    this.#numeric = NUMERIC.flatMap((key) => reading.columns[key] ?? []);
    this.#labels = (["date", "reference", "serial", "donor"] as const).filter((key) => {
      const column = reading.columns[key];
      return column && reading.usual.includes(column);
    });
  }

  read(line: Line): Verdict {
    const { cells } = line;
    if (cells.length === 1 && cells[0]!.trim() === "") return { kind: "blank" };
    const filled = cells.filter((cell) => cell !== "" && cell.trim() !== "").length;
    if (filled === 0) return { kind: "blank" };
    if (cells[0]!.startsWith("#")) return { kind: "note" };
    if (cells.length === this.#header.length && cells.map((cell) => cell.trim()).join("\u0000") === this.#headerKey)
      return { kind: "header" };
    const total = this.#totalIn(cells);
    if (total) return total;
    const figures = this.#numeric.some(({ index }) => /\d/.test(cells[index] ?? ""));
    if (!figures && filled <= 2 && cells.some((cell) => isNote(cell)) && !this.#identified(cells))
      return { kind: "note" };
    if (cells.length > this.#header.length && cells.slice(this.#header.length).some((cell) => cell.trim() !== ""))
      return this.#bad(line, this.#numeric[0]!, shown(cells.join(","), 120), TOO_WIDE);
    return this.#row(line, figures);
  }

  #cell(cells: readonly string[], key: StatementField): string {
    const column = this.#columns[key];
    return column ? (cells[column.index] ?? "") : "";
  }

  /** Whether a row has what tells whose it is: where every other row has a date, a reference, a number. */
  #identified(cells: readonly string[]): boolean {
    return this.#labels.some((key) => isFilled(key, this.#cell(cells, key)));
  }

  /** A line that sums up: the word stands where no word belongs, or in a line that lacks what every row has. */
  #totalIn(cells: readonly string[]): Verdict | undefined {
    const at = cells.findIndex(isTotalWord);
    if (at < 0) return undefined;
    const columns = this.#columns;
    const wordIn = (key: StatementField): boolean => columns[key]?.index === at;
    const others = this.#labels.filter((key) => !wordIn(key));
    const first = cells.findIndex((cell) => cell.trim() !== "") === at;
    const misplaced = first && (wordIn("date") || wordIn("serial") || wordIn("reference"));
    if (!misplaced && others.some((key) => isFilled(key, this.#cell(cells, key)))) return undefined;
    // A memo may say anything, as long as the row has something of its own.
    if (!misplaced && (wordIn("memo") || wordIn("summary")) && this.#cell(cells, "donor").trim() !== "")
      return undefined;
    // The sum of what came in, or the only figure of the line, wherever it slipped to.
    const figures = cells.filter(
      (text) => /^[^\p{L}]*\d[\d.,' ]*\D{0,3}$/u.test(text.trim()) && !/[笔条行户]/.test(text),
    );
    const income = (columns.credit ?? columns.amount)!;
    const own = cells[income.index] ?? "";
    const cell = /\d/.test(own) ? own : figures.length === 1 ? figures[0]! : "";
    return { kind: "total", cell, text: shown(cells.filter((text) => text.trim() !== "").join(" "), 120) };
  }

  #bad(
    { line }: Line,
    column: Column,
    value: string,
    { what, remedy }: { what: Text; remedy: Text },
    extra: { balance?: number | undefined; empty?: boolean } = {},
  ): Verdict {
    this.problems.push({ line, column: column.title, value, what, remedy });
    return {
      kind: "bad",
      ...(extra.balance !== undefined && { balance: extra.balance }),
      ...(extra.empty && { empty: true }),
    };
  }

  #amount(cells: readonly string[], key: (typeof NUMERIC)[number] | "balance"): Amount | undefined {
    const column = this.#columns[key];
    if (!column) return undefined;
    const cell = cells[column.index];
    return cell === undefined || cell === ""
      ? { fen: Number.NaN, fault: "empty" }
      : readNumber(bare(cell), this.#reading.decimal);
  }

  #row(line: Line, figures: boolean): Verdict {
    const { cells } = line;
    const columns = this.#columns;
    const [amount, credit, debit] = [
      this.#amount(cells, "amount"),
      this.#amount(cells, "credit"),
      this.#amount(cells, "debit"),
    ];
    const after = this.#amount(cells, "balance");
    const balance = after && !after.fault ? after.fen : undefined;
    for (const [key, read] of [
      ["amount", amount],
      ["credit", credit],
      ["debit", debit],
    ] as const) {
      if (read?.fault && read.fault !== "empty")
        return this.#bad(
          line,
          columns[key]!,
          amountFault(read.fault, this.#cell(cells, key)).shown,
          amountFault(read.fault, this.#cell(cells, key), read.about),
          { balance },
        );
    }
    const meaning = this.#meaning(cells);
    const name = tidyName(bare(this.#cell(cells, "donor")));
    const withBalance = balance === undefined ? {} : { balance };
    const pass = (reason: PassReason, fen: number, moved: number): Verdict => ({
      kind: "passed",
      reason,
      fen,
      moved,
      name,
      ...withBalance,
    });
    // What came in is above zero, what went out below.
    const net = netOf(amount, credit, debit);
    if (meaning === "balance") return pass("balance", typeof net === "number" ? Math.abs(net) : 0, 0);
    if (net === "two")
      return this.#bad(line, columns.credit!, shown(this.#cell(cells, "credit")), amountFault("two", ""), { balance });
    if (!figures || net === undefined) {
      const column = (columns.credit ?? columns.amount)!;
      return this.#bad(
        line,
        column,
        shown(this.#cell(cells, columns.credit ? "credit" : "amount").trim()),
        amountFault("empty", ""),
        { balance, empty: true },
      );
    }
    const direction = this.#direction(cells);
    const size = Math.abs(net);
    const goesOut = direction === "out" || direction === "neutral" ? true : direction === "in" ? false : net < 0;
    const moved = direction === "neutral" ? 0 : goesOut ? -size : direction === "in" ? net : size;
    if (name === "" && balance !== undefined && this.#isBalanceRow(cells, size, balance))
      return pass("balance", size, 0);
    if (!isYuan(this.#cell(cells, "currency"))) return pass("currency", size, moved);
    if (meaning === "void" || meaning === "waiting") return pass(meaning, size, columns.balance ? moved : 0);
    if (this.#answers.words && this.#left(cells)) return pass("left", size, moved);
    if (direction === "neutral") return pass("neutral", size, 0);
    if (meaning === "reversal" || (credit && credit.fen < 0)) return pass("reversal", moved, moved);
    if (net === 0) {
      if (columns.credit && columns.debit) return pass("zero", 0, 0);
      if (this.#answers.zeros === "leave") return pass("zero", 0, 0);
      return this.#bad(
        line,
        (columns.credit ?? columns.amount)!,
        shown(this.#cell(cells, columns.credit ? "credit" : "amount").trim()),
        amountFault("zero", ""),
        { balance },
      );
    }
    if (goesOut) {
      if (net < 0 && direction === undefined && amount !== undefined && !this.#reading.signed) {
        if (this.#answers.reversals === "cancel") return pass("reversal", net, net);
        return this.#bad(
          line,
          columns.amount!,
          shown(this.#cell(cells, "amount").trim()),
          amountFault("negative", ""),
          { balance },
        );
      }
      return pass("outgoing", size, moved);
    }
    if (meaning === "interest" || meaning === "fee") return pass(meaning, size, moved);
    if (this.#labels.length > 0 && !this.#identified(cells)) {
      if (this.#answers.bareRows !== "rows") return { kind: "bare", fen: size };
    }
    return this.#donation(line, size, name, balance);
  }

  /** An opening or closing balance in any language: no name, no movement, the amount is the balance. */
  #isBalanceRow(cells: readonly string[], size: number, balance: number): boolean {
    const { donor, debit } = this.#columns;
    return (
      donor !== undefined &&
      this.#reading.usual.some(({ index }) => index !== donor.index) &&
      size === balance &&
      !debit &&
      this.#cell(cells, "reference").trim() === ""
    );
  }

  #donation(line: Line, fen: number, name: string, balance: number | undefined): Verdict {
    const { cells } = line;
    const { amount, credit, code, donor, reference: refColumn } = this.#columns;
    const column = (credit ?? amount)!;
    if (fen > MOST_FEN)
      return this.#bad(line, column, shown(cells[column.index]!.trim()), amountFault("too-large", ""), { balance });
    let creditCode: string | undefined;
    if (code) {
      const read = readCode(cells[code.index] ?? "");
      if (!read.ok) return this.#bad(line, code, read.shown, read, { balance });
      creditCode = read.value;
      const fault = creditCode === undefined || name === "" ? undefined : nameFault(name);
      if (fault) return this.#bad(line, donor ?? code, shown(name), fault, { balance });
    }
    const reference = refColumn ? referenceOf(cells[refColumn.index] ?? "") : "";
    if (reference === undefined)
      return this.#bad(line, refColumn!, shown(cells[refColumn!.index]!.trim()), SHORTENED, { balance });
    const day = this.#columns.date ? dayOf(cells[this.#columns.date.index] ?? "", this.#reading.dates) : "";
    const row: StatementRow = {
      line: line.line,
      donor: name,
      amount: fen,
      day,
      reference,
      ...(creditCode !== undefined && { creditCode }),
      ...(balance !== undefined && { balance }),
    };
    const identified = (["date", "reference", "serial"] as const).some((key) => isFilled(key, this.#cell(cells, key)));
    return { kind: "donation", row, plain: !identified, ...(balance !== undefined && { balance }) };
  }

  #direction(cells: readonly string[]): "in" | "out" | "neutral" | undefined {
    const cell = this.#cell(cells, "direction");
    const word = cell === "" ? undefined : (this.#answers.words?.[folded(cell)] ?? directionOf(cell));
    if (word === "in" || word === "out" || word === "neutral") return word;
    if (word === "take") return "in";
    if (this.#columns.direction) return undefined;
    // A column for kinds may hold nothing but CREDIT and DEBIT.
    const kind = this.#columns.kind && !this.#columns.credit ? directionOf(this.#cell(cells, "kind")) : undefined;
    return kind === "in" || kind === "out" ? kind : undefined;
  }

  #left(cells: readonly string[]): boolean {
    return (["direction", "status", "kind"] as const).some(
      (key) => this.#answers.words?.[folded(this.#cell(cells, key))] === "leave",
    );
  }

  /** What status, kind, summary, name and memo say a row is, the first that says anything. */
  #meaning(cells: readonly string[]): Meaning | undefined {
    const status = this.#cell(cells, "status");
    const words = this.#answers.words;
    if (status !== "" && words?.[folded(status)] === undefined) {
      const known = statusOf(status);
      if (known === "void" || known === "waiting") return known;
    }
    for (const key of ["kind", "summary", "memo", "donor"] as const) {
      const cell = this.#cell(cells, key);
      if (cell === "" || cell.length > 40 || words?.[folded(cell)] === "take") continue;
      const known = kindOf(cell);
      if (known === "interest" || known === "fee" || known === "reversal" || known === "balance") return known;
    }
    return undefined;
  }
}

/** What came in less what went out. Undefined where no cell says; `two` where both do. */
function netOf(
  amount: Amount | undefined,
  credit: Amount | undefined,
  debit: Amount | undefined,
): number | "two" | undefined {
  const value = (read: Amount | undefined): number | undefined => (read && !read.fault ? read.fen : undefined);
  if (credit || debit) {
    const [income, outgo] = [value(credit), value(debit)];
    if (income === undefined && outgo === undefined && !amount) return undefined;
    if (income !== undefined || outgo !== undefined) {
      if (income && outgo) return "two";
      // Some banks write what went out below zero in a column of its own.
      return income ? income : outgo ? -Math.abs(outgo) : 0;
    }
  }
  const fen = value(amount);
  if (fen === undefined) return undefined;
  return amount!.mark === "out" ? -Math.abs(fen) : fen;
}

/**
 * The bank's reference without what spreadsheets change: apostrophes, blanks, leading zeros of figures.
 * @returns Undefined for one that a spreadsheet shortened
 */
export function referenceOf(cell: string): string | undefined {
  const text = bare(cell);
  if (text === "") return "";
  if (/^\d(\.\d+)?E\+?\d+$/i.test(text)) return undefined;
  if (/^(nonref|none|null|无|-+|0+)$/i.test(text)) return "";
  const compact = /^[\w.-]+$/.test(text) ? text : text.normalize("NFKC").replace(/[\s\p{Cf}]/gu, "");
  return /^\d+$/.test(compact) ? compact.replace(/^0+(?=\d)/, "") : compact.toUpperCase();
}
