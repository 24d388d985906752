/** What becomes of a statement's lines. */

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
  | { kind: "total"; cell: string; text: string; count?: number }
  /** An amount, and nothing that tells whose. */
  | { kind: "bare"; fen: number }
  /** @property moved What it moves the account's balance by @property mayMove Or not: a closed row may stand there for show */
  | { kind: "passed"; reason: PassReason; fen: number; moved: number; mayMove?: true; balance?: number; name: string }
  | { kind: "donation"; row: StatementRow; plain: boolean; balance?: number }
  /** @property empty There is no amount @property unnamed There is nothing but a balance either */
  | { kind: "bad"; balance?: number; empty?: boolean; unnamed?: boolean };
