import { indexId } from "@sunledger/sdk";
import { ask } from "@/lib/book";
import { FundNamesQuery } from "./generated/queries";

/** What funds are called, by their numbers. */
export async function readFundNames(numbers: Iterable<number>): Promise<ReadonlyMap<number, string>> {
  const ids = [...new Set(numbers)].sort((a, b) => a - b).map((number) => indexId(number));
  if (ids.length === 0) return new Map();
  const { data } = await ask(FundNamesQuery, { ids });
  return new Map(data.funds.map(({ number, name }) => [number, name]));
}
