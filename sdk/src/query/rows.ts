import type { Hex } from "../bytes.ts";
import { DonationQuery, RowPagesQuery, type RowPage as FiledPage } from "../generated/queries.ts";
import { aboutId, indexId } from "../records.ts";
import { decodeRows, placeRows, type PlacedRow } from "../rows.ts";
import type { Index } from "./client.ts";

/** How many rows a page of the index holds. */
export const PAGE_ROWS = 256;

/** A batch whose rows the index holds. */
export type BatchName = { readonly record: "deposit" | "payment"; readonly id: bigint };

/** The index's id of the page that holds a row: `aboutId` of the batch ‖ page (4 bytes). */
export function pageId(batch: BatchName, row: number): Hex {
  const page = Math.floor(row / PAGE_ROWS);
  return `${aboutId(batch.record, batch.id)}${page.toString(16).padStart(8, "0")}`;
}

/**
 * A page of packed rows, as the index files it. `first` is the number of its first row in the batch; `offset` and `end` are
 * where it begins and ends in the batch's money, in fen.
 */
export type RowPage = FiledPage;

/** A page's rows, laid on the line. `start` is the batch's first position; a batch not yet paid has none and begins at 0. */
export function placePage(page: RowPage, start: bigint): PlacedRow[] {
  return placeRows(decodeRows(page.rows), start + BigInt(page.offset), page.first);
}

type FoundDeposit = NonNullable<NonNullable<DonationQuery["page"]>["deposit"]>;

/** A donation: one row of a deposit, with what the index knows of the deposit. Its times are UTC seconds. */
export type Donation = {
  readonly row: PlacedRow;
  readonly deposit: Omit<FoundDeposit, "start" | "at" | "block"> & { readonly at: bigint; readonly block: bigint };
};

/**
 * Look one row of a deposit up: one question, one page.
 * @param deposit The deposit's number (`DepositId`)
 * @param row Its number in the batch, from 0
 * @returns null where there is no such row
 * @throws SunledgerError as `Index.query`
 */
export async function readDonation(index: Index, deposit: bigint, row: number): Promise<Donation | null> {
  const page = pageId({ record: "deposit", id: deposit }, row);
  const answer = await index.query(DonationQuery, { page });
  if (!answer.page?.deposit) return null;
  const { start, at, block, ...fields } = answer.page.deposit;
  const found = placePage(answer.page, BigInt(start)).find((placed) => placed.row === row);
  return found ? { row: found, deposit: { ...fields, at: BigInt(at), block: BigInt(block) } } : null;
}

/**
 * Read a batch's rows, a page at a time, placed on the line.
 * @param start The batch's first position; 0 for a payment that is not yet paid, whose rows then stand from 0
 * @param first The row to begin with, from 0
 * @throws SunledgerError as `Index.query`
 */
export async function* readRows(
  index: Index,
  batch: BatchName,
  start: bigint,
  first = 0,
): AsyncGenerator<PlacedRow[], void, undefined> {
  const pages = 16;
  for (let from = Math.floor(first / PAGE_ROWS); ; from += pages) {
    const answer = await index.query(RowPagesQuery, {
      batch: { [batch.record]: indexId(batch.id), index_gte: from },
      first: pages,
    });
    for (const page of answer.pages) {
      const rows = placePage(page, start).filter(({ row }) => row >= first);
      if (rows.length > 0) yield rows;
    }
    if (answer.pages.length < pages) return;
  }
}
