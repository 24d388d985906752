import type { Stretch } from "../line.ts";
import type { PlacedRow } from "../rows.ts";

/** A stretch of one fund's line. */
export type Place = Stretch & { readonly fund: number };

/** A deposit or a paid payment, by the stretch of its fund's line that it has. */
export type Batch = Stretch & {
  readonly id: bigint;
  /** Where a deposit's money comes from; `payment` for a payment. */
  readonly kind: "payment" | "donation" | "appropriation" | "transfer" | "return";
  /** When: UTC seconds, or any number that grows as things happen. */
  readonly at: bigint;
  /** Whether it has rows of its own: a transfer has none. */
  readonly hasRows: boolean;
};

/** A stretch of a line that goes on, or came from, elsewhere: what a transfer or a return connects. */
export type Link = Stretch & {
  readonly kind: "transfer" | "return";
  readonly payment: bigint;
  readonly deposit: bigint;
  /** For a return, the payment's row, from 0. */
  readonly row: number | null;
  readonly at: bigint;
  /** The other line, and the position there that `start` has here. */
  readonly fund: number;
  readonly position: bigint;
};

/** What a reader knows of a stretch: batches and links that overlap it, each in the order of the line. */
export type Section = {
  readonly batches: readonly Batch[];
  readonly links: readonly Link[];
  /** Everything before this position is told; the rest has to be asked for again. At the stretch's end or past it, nothing is missing. */
  readonly known: bigint;
};

/** The part of a batch whose rows are wanted. */
export type RowsPlace = Stretch & { readonly batch: Batch };

/**
 * Where a trace reads: an index, an event log. Each call answers many places at once, in their order, so that a trace costs as
 * many rounds as it is deep. `limit` is how many entries a place may get at most; at least one is given where there is one.
 */
export type LineReader = {
  /** What took these stretches: payments, transfers and pieces that came back. */
  outOf(places: readonly Place[], limit: number): Promise<Section[]>;
  /** What brought these stretches: deposits, transfers and pieces that came back. */
  into(places: readonly Place[], limit: number): Promise<Section[]>;
  /** The rows that overlap parts of batches, each in order. */
  rows(places: readonly RowsPlace[], limit: number): Promise<(readonly PlacedRow[])[]>;
};
