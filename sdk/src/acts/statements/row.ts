/**
 * One row of a bank's statement, as whoever read the file hands it over to be recorded. Of a person nothing but the amount is
 * published; an organisation is published by its credit code and its name.
 */
export type StatementRow = {
  /** Where it stands in the file, from 1, for whoever has to find it there. */
  readonly line: number;
  /** Whole fen, more than none. Either kind of number does: a row has less than 2^48. */
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
   * Which one it is of rows that nothing tells apart (the same day, name and amount, no reference), from 1, counted over all that was
   * ever recorded of the account. Absent, it is counted in the statement alone.
   */
  readonly number?: number;
};
