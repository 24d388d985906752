import type { Answers } from "./answers.ts";
import { MOST_FEN, REFUNDED, SHORTENED, TOO_WIDE, amountFault, readCode } from "./cells.ts";
import { dayOf } from "./dates.ts";
import type { Column } from "./header.ts";
import { filledIn, isRule, isSame, isTotalTitle, isTotalTitles, trimmed } from "./lineKinds.ts";
import type { Line } from "./lines.ts";
import { nameFault, tidyName } from "./names.ts";
import { isFaulty, netOf, referenceOf } from "./net.ts";
import { bare, hasDigit, readNumber } from "./numbers.ts";
import type { Amount } from "./numbers.ts";
import { shown } from "./refusal.ts";
import type { Problem } from "./refusal.ts";
import type { Sheet } from "./sheet.ts";
import { isFilled } from "./survey.ts";
import type { Reading } from "./survey.ts";
import type { Text } from "../text.ts";
import { plain } from "./titles.ts";
import type { StatementField } from "./titles.ts";
import { UnknownWords } from "./unknown.ts";
import type { WordField } from "./unknown.ts";
import type { PassReason, StatementRow, Verdict } from "./verdict.ts";
import { directionOf, folded, isNote, isTotalWord, isYuan, kindOf, statusOf, wholeKindOf } from "./words.ts";
import type { Meaning } from "./words.ts";

const NUMERIC = ["amount", "credit", "debit"] as const;

type Label = "date" | "reference" | "serial" | "donor";
const LABELS: readonly Label[] = ["date", "reference", "serial", "donor"];

/** A word as `--words` names it; an empty cell is `(empty)`. */
const wordKey = (cell: string): string => folded(cell) || "(empty)";

/** Units in a column of units that would make an amount many times as large. */
const SCALED_UNIT = /^(十|百|千|万|百万|千万|亿)元?$|^(thousand|million)s?$|^k$/i;

/** Reads lines one by one under the reading that was decided for the whole file. */
export class RowReader {
  readonly problems: Problem[] = [];
  readonly unknown = new UnknownWords();
  readonly #reading: Reading;
  readonly #answers: Answers;
  readonly #header: readonly string[];
  /** The header's lines, to know them again at the top of a page. */
  readonly #titles: readonly (readonly string[])[];
  readonly #columns: Reading["columns"];
  /** The columns in which a total may stand. */
  readonly #numeric: readonly Column[];
  readonly #labels: readonly Label[];
  /** A line of titles of its own, of which the next line has the sums. */
  #totalTitles: readonly string[] | undefined;

  constructor(
    reading: Reading,
    { header: { cells: header }, titles }: Pick<Sheet<StatementField>, "header" | "titles">,
    answers: Answers,
  ) {
    this.#reading = reading;
    this.#answers = answers;
    this.#header = header;
    this.#titles = titles.map(trimmed);
    this.#columns = reading.columns;
    this.#numeric = NUMERIC.flatMap((key) => reading.columns[key] ?? []);
    this.#labels = LABELS.filter((key) => {
      const column = reading.columns[key];
      return column && reading.usual.includes(column);
    });
  }

  read(line: Line): Verdict {
    const { cells } = line;
    if (cells.length === 1 && cells[0]!.trim() === "") return { kind: "blank" };
    const filled = filledIn(cells);
    if (filled === 0) return { kind: "blank" };
    if (this.#titles.some((titles) => isSame(titles, cells))) return { kind: "header" };
    const figures = this.#hasFigures(cells);
    // A remark; but some number their rows so.
    if (cells[0]!.startsWith("#") && !(figures && cells.length >= this.#header.length && this.#identified(cells)))
      return { kind: "note" };
    const under = this.#totalTitles && this.#sumsUnder(this.#totalTitles, cells);
    this.#totalTitles = undefined;
    if (under) return under;
    if (!figures && isTotalTitles(cells)) {
      this.#totalTitles = cells;
      return { kind: "note" };
    }
    const total = this.#totalIn(cells);
    if (total) return total;
    if (!figures && (isRule(cells) || this.#isNote(cells, filled))) return { kind: "note" };
    if (cells.length > this.#header.length && cells.slice(this.#header.length).some((cell) => cell.trim() !== ""))
      return this.#bad(line, this.#numeric[0]!, shown(cells.join(","), 120), TOO_WIDE);
    return this.#row(line, figures);
  }

  #hasFigures(cells: readonly string[]): boolean {
    for (const { index } of this.#numeric) if (hasDigit(cells[index] ?? "")) return true;
    return false;
  }

  #cell(cells: readonly string[], key: StatementField): string {
    const column = this.#columns[key];
    return column ? (cells[column.index] ?? "") : "";
  }

  /** Whether a row has what tells whose it is: where every other row has a date, a reference, a number. */
  #identified(cells: readonly string[]): boolean {
    return this.#labels.some((key) => isFilled(key, this.#cell(cells, key)));
  }

  /** One or two cells that say something, and nothing beside them that a row has. */
  #isNote(cells: readonly string[], filled: number): boolean {
    if (filled > 2) return false;
    const at = cells.findIndex(isNote);
    // #REF! in the place of an amount is no remark.
    if (at < 0 || this.#numeric.some(({ index }) => index === at)) return false;
    const own = this.#labels.filter((key) => this.#columns[key]?.index !== at);
    if (this.#numeric.some(({ index }) => (cells[index] ?? "").trim() !== "")) return false;
    return !own.some((key) => isFilled(key, this.#cell(cells, key)));
  }

  /** The sum and the count below titles of their own, as 订单总金额 stands for 订单金额. */
  #sumsUnder(titles: readonly string[], cells: readonly string[]): Verdict | undefined {
    if (this.#dated(cells)) return undefined;
    const bareTitle = (title: string): string => plain(title).replace(/总|合计|total|sum/g, "");
    const own = bareTitle((this.#columns.credit ?? this.#columns.amount)!.title);
    const at = titles.findIndex((title) => isTotalTitle(title) && bareTitle(title) === own);
    const counted = titles.findIndex((title) => /[单笔条]数|count|number of/i.test(title));
    const count = counted < 0 ? Number.NaN : Number(bare(cells[counted] ?? "").replaceAll(",", ""));
    return {
      kind: "total",
      cell: at < 0 ? "" : (cells[at] ?? ""),
      text: shown(cells.filter((text) => text.trim() !== "").join(" "), 120),
      ...(Number.isSafeInteger(count) && { count }),
    };
  }

  #dated(cells: readonly string[]): boolean {
    return isFilled("date", this.#cell(cells, "date"));
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
      (text) => /^[^\p{L}]*\d[\d.,' ]*\D{0,3}$/u.test(text.normalize("NFKC").trim()) && !/[笔条行户]/.test(text),
    );
    const income = (columns.credit ?? columns.amount)!;
    const own = cells[income.index] ?? "";
    const cell = hasDigit(own) ? own : figures.length === 1 ? figures[0]! : "";
    return { kind: "total", cell, text: shown(cells.filter((text) => text.trim() !== "").join(" "), 120) };
  }

  #bad(
    { line }: Line,
    column: Column,
    value: string,
    { what, remedy }: { what: Text; remedy: Text },
    extra: { balance?: number | undefined; empty?: boolean; unnamed?: boolean } = {},
  ): Verdict {
    this.problems.push({ line, column: column.title, value, what, remedy });
    return {
      kind: "bad",
      ...(extra.balance !== undefined && { balance: extra.balance }),
      ...(extra.empty && { empty: true }),
      ...(extra.unnamed && { unnamed: true }),
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
    const amount = this.#amount(cells, "amount");
    const credit = this.#amount(cells, "credit");
    const debit = this.#amount(cells, "debit");
    const after = this.#amount(cells, "balance");
    const balance = after && !after.fault ? after.fen : undefined;
    const faulty = isFaulty(amount) ? "amount" : isFaulty(credit) ? "credit" : isFaulty(debit) ? "debit" : undefined;
    if (faulty) {
      const { fault, about } = { amount, credit, debit }[faulty]!;
      const problem = amountFault(fault!, this.#cell(cells, faulty), about);
      return this.#bad(line, columns[faulty]!, problem.shown, problem, { balance });
    }
    const unit = this.#cell(cells, "unit").trim();
    if (unit !== "" && SCALED_UNIT.test(unit))
      return this.#bad(line, columns.unit!, shown(unit), amountFault("scaled", unit, unit), { balance });
    const meaning = this.#meaning(cells);
    const name = tidyName(bare(this.#cell(cells, "donor")));
    const withBalance = balance === undefined ? {} : { balance };
    const pass = (reason: PassReason, fen: number, moved: number): Extract<Verdict, { kind: "passed" }> => ({
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
        { balance, empty: true, unnamed: name === "" && this.#reference(cells) === "" && !this.#dated(cells) },
      );
    }
    const direction = this.#direction(cells) ?? amount?.mark;
    const size = Math.abs(net);
    const goesOut = direction === "out" || direction === "neutral" ? true : direction === "in" ? false : net < 0;
    const moved = direction === "neutral" ? 0 : goesOut ? -size : direction === "in" ? net : size;
    if (name === "" && balance !== undefined && this.#isBalanceRow(cells, size, balance))
      return pass("balance", size, 0);
    if (!isYuan(this.#cell(cells, "currency"))) return { ...pass("currency", size, moved), mayMove: true };
    if (meaning === "void" || meaning === "waiting")
      return { ...pass(meaning, size, columns.balance ? moved : 0), mayMove: true };
    if (this.#answers.words && this.#left(cells)) return pass("left", size, moved);
    if (direction === "neutral") return pass("neutral", size, 0);
    if (columns.direction && direction === undefined) this.#isKnown("direction", line);
    // An income below zero takes one back.
    if (meaning === "reversal" || (credit && credit.fen < 0) || (direction === "in" && net < 0))
      return pass("reversal", moved, moved);
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
    const refund = this.#refunded(cells);
    if (refund === size) return pass("void", size, moved);
    if (refund !== 0)
      return this.#bad(line, columns.refund!, shown(this.#cell(cells, "refund").trim()), REFUNDED, { balance });
    if (!this.#isKnown("status", line) || !this.#isKnown("kind", line)) return pass("left", size, moved);
    // A name that is a word for sums, in a row that is dated.
    const label = name === "" ? this.#cell(cells, "summary") || this.#cell(cells, "memo") : this.#cell(cells, "donor");
    if (this.#answers.bareRows !== "rows" && isTotalWord(label) && !this.#reference(cells))
      return { kind: "bare", fen: size };
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
    const { amount, credit, code, donor } = this.#columns;
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
    const reference = this.#reference(cells);
    if (reference === undefined) {
      const shortened = this.#reading.references.find(({ index }) => (cells[index] ?? "").trim() !== "")!;
      return this.#bad(line, shortened, shown(cells[shortened.index]!.trim()), SHORTENED, { balance });
    }
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
    const word = this.#answers.words?.[wordKey(cell)] ?? (cell === "" ? undefined : directionOf(cell));
    if (word === "in" || word === "out" || word === "neutral") return word;
    if (word === "take") return "in";
    if (this.#columns.direction) return undefined;
    // A column for kinds may hold nothing but CREDIT and DEBIT, or say 取款.
    const said = this.#columns.credit ? "" : this.#cell(cells, "kind");
    const kind = said === "" ? undefined : (directionOf(said) ?? kindOf(said));
    return kind === "in" || kind === "out" ? kind : undefined;
  }

  /** Whether a word that decides about the row is understood; one that is not becomes a question. */
  #isKnown(field: WordField, { line, cells }: Line): boolean {
    if (!this.#columns[field]) return true;
    const cell = this.#cell(cells, field);
    const word = wordKey(cell);
    if (this.#answers.words?.[word] !== undefined) return true;
    // Who leaves a state or a kind open says nothing against the row; a direction that others have must be there.
    if (field !== "direction" && /^(\(empty\)|[/-])$/.test(word)) return true;
    const known =
      field === "direction"
        ? directionOf(cell)
        : field === "status"
          ? statusOf(cell)
          : (kindOf(cell) ?? directionOf(cell) ?? statusOf(cell));
    if (known === undefined) this.unknown.add(field, word, line);
    return known !== undefined;
  }

  /** What was given back of the row, in fen; not a number where the cell is not understood. */
  #refunded(cells: readonly string[]): number {
    const cell = this.#cell(cells, "refund");
    if (cell === "") return 0;
    const read = readNumber(bare(cell), this.#reading.decimal);
    return !hasDigit(cell) || read.fault === "empty" ? 0 : Math.abs(read.fen);
  }

  /** The row's own reference: of several columns the first that is filled. */
  #reference(cells: readonly string[]): string | undefined {
    for (const { index } of this.#reading.references) {
      const reference = referenceOf(cells[index] ?? "");
      if (reference !== "") return reference;
    }
    return "";
  }

  #left(cells: readonly string[]): boolean {
    return (["direction", "status", "kind"] as const).some(
      (key) => this.#columns[key] && this.#answers.words?.[wordKey(this.#cell(cells, key))] === "leave",
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
      const known = key === "kind" || key === "summary" ? kindOf(cell) : wholeKindOf(cell);
      if (known === "interest" || known === "fee" || known === "reversal" || known === "balance") return known;
    }
    return undefined;
  }
}
