import type { Line } from "../lines.ts";

/** One booking of a bank's own format, as the cells of a table whose titles every reader of statements knows. */
export type Entry = {
  line: number;
  date?: string;
  reference?: string;
  direction?: "credit" | "debit";
  /** Digits and a point; below zero nothing is written: `direction` says it. */
  amount?: string;
  currency?: string;
  type?: string;
  status?: string;
  name?: string;
  memo?: string;
  balance?: string;
};

const TITLES = [
  "Date",
  "Transaction ID",
  "D/C",
  "Amount",
  "Currency",
  "Summary",
  "Status",
  "Counterparty",
  "Memo",
  "Balance",
];

/** Gathers bookings as the lines of such a table: what stands above the first is a title, then the header, then rows. */
export class EntryTable {
  #lines: Line[] = [];
  #begun = false;

  /** The account that the statement is of. */
  account(line: number, account: string): void {
    this.#lines.push({ line, cells: [`账号: ${account}`] });
  }

  add({ line, ...entry }: Entry): void {
    if (!this.#begun) this.#lines.push({ line, cells: TITLES });
    this.#begun = true;
    const { date = "", reference = "", direction = "", amount = "", currency = "" } = entry;
    const { type = "", status = "", name = "", memo = "", balance = "" } = entry;
    this.#lines.push({
      line,
      cells: [date, reference, direction, amount, currency, type, status, name, memo, balance],
    });
  }

  /** At the end of the file: without a booking there is a header alone. */
  finish(line = 1): void {
    if (!this.#begun) this.#lines.push({ line, cells: TITLES });
    this.#begun = true;
  }

  /** What was gathered since the last time. */
  take(): Line[] {
    const lines = this.#lines;
    this.#lines = [];
    return lines;
  }
}
