import type { Hex } from "../../bytes.ts";
import { readReference } from "../../references.ts";
import type { HouseholdPlace } from "./household-place.ts";

/** One household of a list, as whoever read the list hands it over. */
export type ListedHousehold = HouseholdPlace & {
  /** Where it stands in the list, from 1. */
  readonly line: number;
  /** Whole fen; absent where the list has no amounts. */
  readonly amount?: bigint;
};

/** Rows by roster, both ascending. */
export function byRoster(places: readonly HouseholdPlace[]): Map<number, number[]> {
  const rosters = new Map<number, number[]>();
  for (const { roster, row } of places) rosters.set(roster, [...(rosters.get(roster) ?? []), row]);
  return new Map([...rosters].sort(([a], [b]) => a - b).map(([roster, rows]) => [roster, rows.sort((a, b) => a - b)]));
}

/** A payment's row as a household's place; undefined where it pays somebody else. */
export function placeOf(reference: Hex): HouseholdPlace | undefined {
  const read = readReference(reference);
  return read.kind === "household" ? { roster: read.roster, row: read.row } : undefined;
}
