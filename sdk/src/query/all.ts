import type { Hex } from "../bytes.ts";
import type { Index } from "./client.ts";
import type { Query } from "./document.ts";

/** @see readAll */
export type Paging = { readonly after: Hex; readonly first: number };

/** What a page may be sorted by. */
type Identified = { readonly id: Hex };

/**
 * Read everything that a query asks for, in the order of ids, a page at a time: what is long is never held whole.
 * @param query Its variables are `after`, `first` and those given here; its answer is `page`
 * @param size How many a question, at most 1,000
 * @throws SunledgerError as `Index.query`
 */
export async function* readAll<T extends Identified, Variables extends Paging>(
  index: Index,
  query: Query<{ readonly page: readonly T[] }, Variables>,
  variables: Omit<Variables, keyof Paging>,
  size = 1_000,
): AsyncGenerator<readonly T[], void, undefined> {
  for (let after: Hex = "0x"; ;) {
    const { page } = await index.query(query, { ...variables, after, first: size } as unknown as Variables);
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (!last || page.length < size) return;
    after = last.id;
  }
}

/** The variable by which a query is answered as of a block; none asks for the latest, which may move on between two questions. */
export function asOf(block: number | undefined): { readonly block?: { readonly number: number } } {
  return block === undefined ? {} : { block: { number: block } };
}

/**
 * A query of your own for `readAll`.
 * @typeParam T What the fields tell, as the query's author knows it from the schema
 * @param entities The query field, such as `payments`
 * @param fields GraphQL fields, such as `number amount fund { number }`; `id` comes by itself
 * @param where GraphQL conditions, such as `fund: "0x00000003", start_gt: "0"`
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- only the query's author knows what the fields hold
export function listQuery<T>(
  entities: string,
  fields: string,
  where = "",
): Query<{ readonly page: readonly (T & Identified)[] }, Paging & { readonly block?: { readonly number: number } }> {
  return {
    name: "List",
    variables: { after: "Bytes!", first: "Int!", block: "Block_height" },
    fields: {
      page: `${entities}(first: $first, orderBy: id, block: $block, where: { id_gt: $after ${where} }) { id ${fields} }`,
    },
    fragments: {},
  };
}
