import { listQuery, readAll } from "@sunledger/sdk";
import type { Hex, Index } from "@sunledger/sdk";

/** How the index is asked. */

/** All entities of a kind. */
export async function all<T>(index: Index, entities: string, fields: string): Promise<(T & { id: Hex })[]> {
  const found: (T & { id: Hex })[] = [];
  for await (const page of readAll(index, listQuery<T>(entities, fields), {})) found.push(...page);
  return found;
}

/** The name by which GraphQL tells a contract's number. */
export const named = (numbers: Readonly<Record<string, number>>, value: number): string =>
  Object.entries(numbers)
    .find(([, number]) => number === value)![0]
    .replace(/(?<=[a-z])(?=[A-Z])/g, "_")
    .toUpperCase();

export const sumOf = (amounts: Iterable<bigint>): bigint => [...amounts].reduce((sum, fen) => sum + fen, 0n);

/** The packed rows of pages that follow each other. */
export const joined = (pages: readonly { rows: Hex }[]): Hex => `0x${pages.map(({ rows }) => rows.slice(2)).join("")}`;
