import type { Hex } from "../bytes.ts";
import type { Index } from "../query/client.ts";
import { PAGE_FIELDS, PAGE_ROWS, placePage, type PageFields } from "../query/rows.ts";
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
  const at = block === undefined ? "" : `, block: { number: ${block} }`;

  // Many questions in one: each name of each question becomes an alias of its own.
  async function ask<T>(questions: readonly Record<keyof T & string, string>[]): Promise<T[]> {
    const fields = questions.flatMap((question, i) =>
      Object.entries<string>(question).map(([name, field]) => `${name}_${i}: ${field}`),
    );
    const answer = await index.query<Record<string, unknown>>(`{ ${fields.join("\n")} }`);
    return questions.map((question, i) => {
      return Object.fromEntries(Object.keys(question).map((name) => [name, answer[`${name}_${i}`]])) as T;
    });
  }

  return {
    async outOf(places, limit) {
      const first = Math.min(limit, MOST);
      const answers = await ask<{ payments: PaymentFields[]; pieces: PieceFields[] }>(
        places.map(({ fund, start, end }) => ({
          payments: `payments(first: ${first}, orderBy: start${at}, where: {
            fund: "${indexId(fund)}", start_lt: "${end}", end_gt: "${start}"
          }) { id start end count paidAt toDeposit { id start } }`,
          pieces: `pieces(first: ${first}, orderBy: fromStart${at}, where: {
            fromFund: "${indexId(fund)}", fromStart_lt: "${end}", fromEnd_gt: "${start}"
          }) { ${PIECE_FIELDS} }`,
        })),
      );
      return answers.map(({ payments, pieces }, i) => {
        const transfers = payments.flatMap(transferOut);
        return section(places[i] as Place, first, payments.map(paymentOf), transfers, pieces.map(returnOut));
      });
    },

    async into(places, limit) {
      const first = Math.min(limit, MOST);
      const answers = await ask<{ deposits: DepositFields[]; before: PieceFields[]; pieces: PieceFields[] }>(
        places.map(({ fund, start, end }) => ({
          deposits: `deposits(first: ${first}, orderBy: start${at}, where: {
            fund: "${indexId(fund)}", start_lt: "${end}", end_gt: "${start}"
          }) { id kind start end count at origin { id start } }`,
          // Pieces are filed by where they begin; the one that begins before the stretch may reach into it.
          before: `pieces(first: 1, orderBy: toStart, orderDirection: desc${at}, where: {
            toFund: "${indexId(fund)}", toStart_lt: "${start}"
          }) { ${PIECE_FIELDS} }`,
          pieces: `pieces(first: ${first}, orderBy: toStart${at}, where: {
            toFund: "${indexId(fund)}", toStart_gte: "${start}", toStart_lt: "${end}"
          }) { ${PIECE_FIELDS} }`,
        })),
      );
      return answers.map(({ deposits, before, pieces }, i) => {
        const transfers = deposits.flatMap(transferIn);
        const returns = [...before, ...pieces].map(returnIn);
        return section(places[i] as Place, first, deposits.map(depositOf), transfers, returns, first + before.length);
      });
    },

    async rows(places, limit) {
      const first = Math.min(Math.ceil(limit / PAGE_ROWS) + 1, MOST);
      const answers = await ask<{ pages: PageFields[] }>(
        places.map(({ batch, start, end }) => ({
          pages: `pages(first: ${first}, orderBy: index${at}, where: {
            ${batch.kind === "payment" ? "payment" : "deposit"}: "${indexId(batch.id)}",
            offset_lt: "${end - batch.start}", end_gt: "${start - batch.start}"
          }) { ${PAGE_FIELDS} }`,
        })),
      );
      return answers.map(({ pages }, i): PlacedRow[] => {
        const { batch } = places[i] as RowsPlace;
        return pages.flatMap((page) => placePage(page, batch.start));
      });
    },
  };
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

type PaymentFields = {
  readonly id: Hex;
  readonly start: string;
  readonly end: string;
  readonly count: number;
  readonly paidAt: string;
  readonly toDeposit: { readonly id: Hex; readonly start: string } | null;
};

function paymentOf({ id, start, end, count, paidAt }: PaymentFields): Batch {
  return {
    id: BigInt(id),
    kind: "payment",
    start: BigInt(start),
    end: BigInt(end),
    at: BigInt(paidAt),
    hasRows: count > 0,
  };
}

function transferOut(payment: PaymentFields): Link[] {
  if (!payment.toDeposit) return [];
  const { id: deposit, start: position } = payment.toDeposit;
  const { id, start, end, at } = paymentOf(payment);
  return [transfer({ start, end, at, payment: id, deposit: BigInt(deposit), fund: fundOf(deposit) }, position)];
}

type DepositFields = {
  readonly id: Hex;
  readonly kind: "DONATION" | "APPROPRIATION" | "TRANSFER" | "RETURN";
  readonly start: string;
  readonly end: string;
  readonly count: number;
  readonly at: string;
  readonly origin: { readonly id: Hex; readonly start: string | null } | null;
};

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

const PIECE_FIELDS = "row fromStart fromEnd toStart payment { id } deposit { id at }";

type PieceFields = {
  readonly row: number;
  readonly fromStart: string;
  readonly fromEnd: string;
  readonly toStart: string;
  readonly payment: { readonly id: Hex };
  readonly deposit: { readonly id: Hex; readonly at: string };
};

function returnOut(piece: PieceFields): Link {
  const { deposit, fromStart, fromEnd, toStart } = piece;
  return {
    ...pieceOf(piece),
    start: BigInt(fromStart),
    end: BigInt(fromEnd),
    fund: fundOf(deposit.id),
    position: BigInt(toStart),
  };
}

function returnIn(piece: PieceFields): Link {
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

function pieceOf({ row, payment, deposit }: PieceFields) {
  return {
    kind: "return",
    payment: BigInt(payment.id),
    deposit: BigInt(deposit.id),
    row,
    at: BigInt(deposit.at),
  } as const;
}
