import { indexId } from "@sunledger/sdk";
import { ask, META } from "@/lib/book";

const FUNDS = `query Funds($ids: [ID!]!) { ${META} funds(where: { id_in: $ids }, first: 1000) { number name } }`;

/** What funds are called, by their numbers. */
export async function readFundNames(numbers: Iterable<number>): Promise<ReadonlyMap<number, string>> {
  const ids = [...new Set(numbers)].sort((a, b) => a - b).map((number) => indexId(number));
  if (ids.length === 0) return new Map();
  const { data } = await ask<{ funds: { number: number; name: string }[] }>(FUNDS, { ids });
  return new Map(data.funds.map(({ number, name }) => [number, name]));
}
