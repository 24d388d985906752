import { readAll, type Hex, type Paging, type Query } from "@sunledger/sdk";
import { index } from "./book";
import { recordPath, type PagedKind } from "./records";

/** The addresses of all records of a kind. */
export async function* pathsOf(
  kind: PagedKind,
  query: Query<{ readonly page: readonly { readonly id: Hex; readonly number: number }[] }, Paging>,
): AsyncGenerator<readonly string[]> {
  for await (const page of readAll(index(), query, {})) yield page.map(({ number }) => recordPath(kind, number));
}
