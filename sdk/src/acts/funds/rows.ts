/** One payee as a charity's payment list has him, as whoever read the list hands it over. The account is for the bank alone. */
export type Payout = {
  /** Where it stands in the list, from 1. */
  readonly line: number;
  readonly payee: string;
  /** Absent for a person. */
  readonly creditCode?: string;
  readonly account: string;
  /** Whole fen, more than none. */
  readonly amount: bigint;
  readonly purpose: string;
  /** The invoice or contract, as the list names it; empty where there is none. */
  readonly document: string;
};

/** What became of one row of a payment, as whoever read the bank's file hands it over. */
export type Result = {
  /** From 0, as in contracts. */
  readonly row: number;
  readonly paid: boolean;
  /** Whole fen: the row's amount, or what came back of it. */
  readonly amount: bigint;
  /** Why it failed, in the bank's words. It may be about a person and is never published. */
  readonly reason: string;
};
