/**
 * One row of a bank's statement, to be recorded. Of a person, only the amount is published. Of an organisation, credit code and
 * name are published too.
 */
export type StatementRow = {
  /** Its line in the file, from 1, so that people can find it. */
  readonly line: number;
  /** Whole fen, above 0. Both kinds of number are exact, since a row has less than 2^48. */
  readonly amount: bigint | number;
  /** Who gave, as the statement names him; empty where it does not say. */
  readonly donor: string;
  /** The giver's unified social credit code, checked; absent for a person. */
  readonly creditCode?: string;
  /** The day of the booking in China, `2026-01-26`; empty or absent where the statement has none. */
  readonly day?: string;
  /** The bank's own reference of the booking (流水号, DocNo, transaction id); empty or absent where there is none. */
  readonly reference?: string;
  /** The account's balance after the booking, in fen; absent where the statement has none. */
  readonly balance?: bigint | number;
  /**
   * The number, from 1, among rows that cannot be distinguished (same day, name and amount, no reference), counted over all that
   * was ever recorded of the account. Where it is absent, rows are counted in the statement alone.
   */
  readonly number?: number;
};
