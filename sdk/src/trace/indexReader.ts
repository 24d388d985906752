import { IntoQuery, OutOfQuery, TracedRowsQuery, type ReturnedPiece } from "../generated/queries.ts";
import { asOf } from "../query/all.ts";
import type { Index } from "../query/client.ts";
import type { Query } from "../query/document.ts";
import { PAGE_ROWS, placePage } from "../query/rows.ts";
import { fundOf, indexId } from "../records.ts";
import type { PlacedRow } from "../rows.ts";
import type { Batch, Link, LineReader, Place, RowsPlace, Section } from "./reader.ts";

/** The most that Graph Node gives of one entity in one answer. */
const MOST = 1_000;

/**
 * Read lines from the index. A trace asks at most two questions a round, side by side, and has as many rounds as transfers and
 * returns follow each other, and one more.
 * @param block As of which block; the latest by default. A page that names its block gives it here.
 */
export function indexReader(index: Index, block?: number): LineReader {
  const at = asOf(block);

  async function ask<Answer, Variables>(
    query: Query<Answer, Variables>,
    each: readonly (Variables & Readonly<Record<string, unknown>>)[],
  ): Promise<Answer[]> {
    if (each.length === 0) return [];
    const { answers } = await index.queryAll(each.map((variables) => ({ query, variables })));
    return answers as Answer[];
  }

  return {
    async outOf(places, limit) {
      const first = Math.min(limit, MOST);
      const answers = await ask(
        OutOfQuery,
        places.map((place) => ({ ...stretchOf(place), first, ...at })),
      );
      return answers.map(({ payments, pieces }, i) => {
        const transfers = payments.flatMap(transferOut);
        return section(places[i] as Place, first, payments.map(paymentOf), transfers, pieces.map(returnOut));
      });
    },

    async into(places, limit) {
      const first = Math.min(limit, MOST);
      const answers = await ask(
        IntoQuery,
        places.map((place) => ({ ...stretchOf(place), first, ...at })),
      );
      return answers.map(({ deposits, before, pieces }, i) => {
        const transfers = deposits.flatMap(transferIn);
        const returns = [...before, ...pieces].map(returnIn);
        return section(places[i] as Place, first, deposits.map(depositOf), transfers, returns, first + before.length);
      });
    },

    async rows(places, limit) {
      const first = Math.min(Math.ceil(limit / PAGE_ROWS) + 1, MOST);
      const answers = await ask(
        TracedRowsQuery,
        places.map(({ batch, start, end }) => ({
          batch: {
            [batch.kind === "payment" ? "payment" : "deposit"]: indexId(batch.id),
            offset_lt: (end - batch.start).toString(),
            end_gt: (start - batch.start).toString(),
          },
          first,
          ...at,
        })),
      );
      return answers.map(({ pages }, i): PlacedRow[] => {
        const { batch } = places[i] as RowsPlace;
        return pages.flatMap((page) => placePage(page, batch.start));
      });
    },
  };
}

/** The variables by which a stretch is asked for. */
function stretchOf({ fund, start, end }: Place) {
  return { fund: indexId(fund), start: start.toString(), end: end.toString() };
}

function section(
  place: Place,
  first: number,
  batches: Batch[],
  transfers: Link[],
  returns: Link[],
  firstReturns = first,
): Section {
  const ends = [
    batches.length < first ? place.end : (batches.at(-1)?.end ?? place.end),
    returns.length < firstReturns ? place.end : (returns.at(-1)?.end ?? place.end),
  ];
  return {
    batches,
    links: [...transfers, ...returns].sort((a, b) => (a.start < b.start ? -1 : 1)),
    known: ends.reduce((least, end) => (end < least ? end : least)),
  };
}

type PaymentFields = OutOfQuery["payments"][number];

function paymentOf({ id, start, end, count, paidAt }: PaymentFields): Batch {
  return {
    id: BigInt(id),
    kind: "payment",
    // What is on the line is paid.
    start: BigInt(start ?? 0),
    end: BigInt(end ?? 0),
    at: BigInt(paidAt ?? 0),
    hasRows: count > 0,
  };
}

function transferOut(payment: PaymentFields): Link[] {
  if (!payment.toDeposit) return [];
  const { id: deposit, start: position } = payment.toDeposit;
  const { id, start, end, at } = paymentOf(payment);
  return [transfer({ start, end, at, payment: id, deposit: BigInt(deposit), fund: fundOf(deposit) }, position)];
}

type DepositFields = IntoQuery["deposits"][number];

const KINDS = {
  DONATION: "donation",
  APPROPRIATION: "appropriation",
  TRANSFER: "transfer",
  RETURN: "return",
} as const;

function depositOf({ id, kind, start, end, count, at }: DepositFields): Batch {
  return {
    id: BigInt(id),
    kind: KINDS[kind],
    start: BigInt(start),
    end: BigInt(end),
    at: BigInt(at),
    hasRows: count > 0,
  };
}

function transferIn(deposit: DepositFields): Link[] {
  if (deposit.kind !== "TRANSFER" || !deposit.origin?.start) return [];
  const { id: payment, start: position } = deposit.origin;
  const { id, start, end, at } = depositOf(deposit);
  return [transfer({ start, end, at, payment: BigInt(payment), deposit: id, fund: fundOf(payment) }, position)];
}

function transfer(link: Omit<Link, "kind" | "row" | "position">, position: string): Link {
  return { ...link, kind: "transfer", row: null, position: BigInt(position) };
}

function returnOut(piece: ReturnedPiece): Link {
  const { deposit, fromStart, fromEnd, toStart } = piece;
  return {
    ...pieceOf(piece),
    start: BigInt(fromStart),
    end: BigInt(fromEnd),
    fund: fundOf(deposit.id),
    position: BigInt(toStart),
  };
}

function returnIn(piece: ReturnedPiece): Link {
  const { payment, fromStart, fromEnd, toStart } = piece;
  const start = BigInt(toStart);
  const position = BigInt(fromStart);
  return {
    ...pieceOf(piece),
    start,
    end: start + BigInt(fromEnd) - position,
    fund: fundOf(payment.id),
    position,
  };
}

function pieceOf({ row, payment, deposit }: ReturnedPiece) {
  return {
    kind: "return",
    payment: BigInt(payment.id),
    deposit: BigInt(deposit.id),
    row,
    at: BigInt(deposit.at),
  } as const;
}
