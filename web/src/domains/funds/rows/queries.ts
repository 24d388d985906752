import { PAGE_ROWS, pageId, placePage, readReference, type BatchName, type Hex, type PlacedRow } from "@sunledger/sdk";
import { ask } from "@/lib/book";
import { PartiesQuery, RowPageQuery } from "../generated/queries";

/** How many rows stand on one page of the site: a whole part of a page of the index. */
export const ROWS_SHOWN = PAGE_ROWS / 4;

/**
 * One page of a batch's rows, placed on the fund's line.
 * @param start The batch's first position; 0 where it is not yet paid
 * @param page From 1
 */
export async function readRowPage(batch: BatchName, start: bigint, page: number): Promise<PlacedRow[]> {
  const first = (page - 1) * ROWS_SHOWN;
  const { data } = await ask(RowPageQuery, { page: pageId(batch, first) });
  if (!data.page) return [];
  return placePage(data.page, start).filter(({ row }) => row >= first && row < first + ROWS_SHOWN);
}

/** By what a row's reference is known. */
export type Party = { readonly name: string | null; readonly creditCode: string; readonly organisation: number | null };

/** Who stands behind the references that name organisations. Persons are never among them. */
export async function readParties(references: readonly Hex[]): Promise<Map<Hex, Party>> {
  const parties = new Map<Hex, Party>();
  for (const reference of references) {
    const known = readReference(reference);
    if (known.kind === "organisation") {
      parties.set(reference, { name: null, creditCode: known.creditCode, organisation: null });
    }
  }
  const named = [...parties.keys()].sort();
  if (named.length === 0) return parties;
  const { data } = await ask(PartiesQuery, { references: named });
  for (const { id, name } of data.parties) complete(parties, id, { name });
  for (const { reference, name, number } of data.organisations)
    complete(parties, reference, { name, organisation: number });
  return parties;
}

function complete(parties: Map<Hex, Party>, reference: Hex, known: Partial<Party>) {
  const party = parties.get(reference);
  if (party) parties.set(reference, { ...party, ...known });
}
