import type { Hex } from "../bytes.ts";
import type { Index } from "./client.ts";

/** What to read of an entity: see `readAll`. */
export type Selection = {
  /** The query field, such as `payments`. */
  readonly entities: string;
  /** GraphQL fields, such as `number amount fund { number }`; `id` comes by itself. */
  readonly fields: string;
  /** GraphQL conditions, such as `fund: "0x00000003", start_gt: "0"`. */
  readonly where?: string;
  /** How many entities per question, at most 1,000. */
  readonly size?: number;
  /** As of which block; the latest by default, which may move on between two questions. */
  readonly block?: number;
};

/**
 * Read all entities of a kind, a page at a time, in the order of their ids. Pages follow each other by id, so that a late page
 * costs no more than the first.
 * @typeParam T The fields, as the caller knows them from the schema
 * @throws SunledgerError as `Index.query`
 */
export async function* readAll<T>(
  index: Index,
  { entities, fields, where = "", size = 1_000, block }: Selection,
): AsyncGenerator<(T & { readonly id: Hex })[], void, undefined> {
  const at = block === undefined ? "" : `, block: { number: ${block} }`;
  const document = `query ($after: Bytes!) {
    page: ${entities}(first: ${size}, orderBy: id, where: { id_gt: $after ${where && `, ${where}`} }${at}) { id ${fields} }
  }`;
  for (let after: Hex = "0x"; ;) {
    const { page } = await index.query<{ page: (T & { readonly id: Hex })[] }>(document, { after });
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (!last || page.length < size) return;
    after = last.id;
  }
}
