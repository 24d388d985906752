import type { Hex } from "../bytes.ts";
import { SunledgerError } from "../errors.ts";
import { lengthOf } from "../line.ts";
import type { LineReader, Place } from "./reader.ts";
import { walk, type Leaf, type Move, type Walk } from "./walk.ts";

/** How far a trace goes. */
export type TraceOptions = {
  /**
   * How many shares and moves to find at most; 500 by default. What lies beyond is told as one sum, `more`. For a huge
   * donation: its trace may have a share for each of a million payees.
   */
  readonly maxShares?: number;
};

type Common = Place & {
  /** Whole fen: `end - start`. */
  readonly amount: bigint;
  /** The transfers and returns on the way, oldest first. */
  readonly via: readonly Move[];
};

/** What became of a part of the money. */
export type Share = Common &
  (
    | {
        /** Paid to the payee of this row. */
        readonly kind: "spent";
        readonly payment: bigint;
        /** The payment's row, from 0. */
        readonly row: number;
        readonly reference: Hex;
        /** When it was paid, UTC seconds. */
        readonly at: bigint;
      }
    | {
        /** Still in the fund. */
        readonly kind: "unused";
      }
  );

/** Where a part of the money came from. */
export type Origin = Common & {
  readonly kind: "donation" | "appropriation";
  readonly deposit: bigint;
  /** The deposit's row, from 0. */
  readonly row: number;
  readonly reference: Hex;
  /** When it came in, UTC seconds. */
  readonly at: bigint;
};

/** The answer to a trace. Always `spent + unused + more = end - start`, to the fen. */
export type Trace = Place & {
  /** In the order in which it was paid; what is unused comes last. */
  readonly shares: readonly Share[];
  /** All transfers and returns on the way, in the order of time. */
  readonly moves: readonly Move[];
  readonly spent: bigint;
  readonly unused: bigint;
  /** What is not told share by share, because `maxShares` was reached; else 0. */
  readonly more: bigint;
};

/** The answer to a trace back. Always the sum of `origins` and `more` = `end - start`, to the fen. */
export type TraceBack = Place & {
  /** In the order in which it came in. */
  readonly origins: readonly Origin[];
  readonly moves: readonly Move[];
  readonly more: bigint;
};

const MAX_SHARES = 500;

/**
 * Follow money forward: which payments used a stretch of a fund's line, row by row, through transfers to other funds and
 * through money that came back, to any depth, and what is left of it. Money is used in the order in which it came in, so the
 * payments that used a stretch are those that overlap it (docs/adr/0002-the-line.md).
 * @param reader Where the lines are read: `indexReader`, `ledgerFromEvents`
 * @param place A donation's stretch, or any other
 * @returns Every fen of the stretch once: sums are exact
 * @throws SunledgerError `trace/gap` where the reader misses a record; as the reader
 */
export async function trace(reader: LineReader, place: Place, options: TraceOptions = {}): Promise<Trace> {
  const { leaves, moves } = await sortedWalk(reader, "outOf", place, options);
  const shares = leaves.map(shareOf);
  return {
    ...bare(place),
    shares,
    moves,
    spent: sumOf(shares, "spent"),
    unused: sumOf(shares, "unused"),
    more: missing(place, leaves),
  };
}

/**
 * Follow money back: whose donations a stretch of a fund's line came from, through transfers and returns.
 * @param place A payment's stretch, one of its rows', or any other within the fund's inflow
 * @throws SunledgerError `trace/beyond` where the stretch reaches past all that came in; `trace/gap`; as the reader
 */
export async function traceBack(reader: LineReader, place: Place, options: TraceOptions = {}): Promise<TraceBack> {
  const { leaves, moves } = await sortedWalk(reader, "into", place, options);
  return { ...bare(place), origins: leaves.map(originOf), moves, more: missing(place, leaves) };
}

async function sortedWalk(
  reader: LineReader,
  way: "outOf" | "into",
  place: Place,
  { maxShares = MAX_SHARES }: TraceOptions,
): Promise<Walk> {
  if (place.end < place.start) {
    throw new SunledgerError(
      "trace/stretch",
      `A stretch from ${place.start} to ${place.end} ends before it begins: swap them.`,
      { start: place.start, end: place.end },
    );
  }
  const { leaves, moves } = await walk(reader, way, place, maxShares);
  // Stable sorts: what happened in one second stays in the order of the walk, in which what follows comes later.
  const unused = leaves.filter(({ found }) => !found);
  const used = leaves
    .filter(({ found }) => found)
    .sort((a, b) => compare(a.found?.batch.at ?? 0n, b.found?.batch.at ?? 0n));
  // The last round may have found more than was asked for. What is unused is kept: it is what people ask for first.
  return {
    leaves: [...used.slice(0, Math.max(0, maxShares - unused.length)), ...unused],
    moves: moves.sort((a, b) => compare(a.at, b.at)),
  };
}

function shareOf({ found, ...leaf }: Leaf): Share {
  const common = { ...leaf, amount: lengthOf(leaf) };
  if (!found) return { kind: "unused", ...common };
  const { batch, row, reference } = found;
  return { kind: "spent", payment: batch.id, row, reference, at: batch.at, ...common };
}

function originOf({ found, ...leaf }: Leaf): Origin {
  // A walk back never ends outside a batch: it refuses a stretch that no deposit covers.
  const { batch, row, reference } = found as NonNullable<typeof found>;
  const kind = batch.kind === "appropriation" ? batch.kind : "donation";
  return { kind, deposit: batch.id, row, reference, at: batch.at, ...leaf, amount: lengthOf(leaf) };
}

function bare({ fund, start, end }: Place): Place {
  return { fund, start, end };
}

function sumOf(shares: readonly Share[], kind: Share["kind"]): bigint {
  return shares.reduce((sum, share) => (share.kind === kind ? sum + share.amount : sum), 0n);
}

function missing(place: Place, leaves: readonly Leaf[]): bigint {
  return leaves.reduce((left, leaf) => left - lengthOf(leaf), lengthOf(place));
}

function compare(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
