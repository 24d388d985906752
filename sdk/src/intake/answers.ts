import type { DateOrder } from "./dates.ts";
import type { Chosen } from "./header.ts";
import type { Decimal } from "./numbers.ts";
import type { SheetOptions } from "./options.ts";
import type { StatementField } from "./titles.ts";

/** What a person answered of a layout, once: kept in a profile. */
export type Answers = SheetOptions & {
  columns?: Chosen<StatementField>;
  decimal?: Decimal;
  dates?: DateOrder;
  /** Words of the columns for direction, status and kind: whether such rows are donations. */
  words?: Readonly<Record<string, "take" | "leave">>;
  /** Amounts below zero are outgoing. */
  negative?: "out";
  /** Rows in other currencies are left out. */
  otherCurrencies?: "leave";
  /** Rows of 0.00 are left out. */
  zeros?: "leave";
  /** Rows called 冲正, 退汇: money of the account that came back (`leave`), or donations that are taken back (`cancel`). */
  reversals?: "leave" | "cancel";
  /** The running balance is not asked: the file leaves rows out. */
  balance?: "ignore";
  /** Rows with an amount and nothing else: sums, or donations. */
  bareRows?: "totals" | "rows";
  /** The account that the statement is of, where it does not say. */
  account?: string;
};
