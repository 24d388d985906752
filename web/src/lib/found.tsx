import type { ReactNode } from "react";
import { NamedLink, type Named } from "./named";
import type { PagedKind } from "./records";

/** A record that a search found, with what it is known by besides its name. */
export function FoundRecord({ kind, of, note }: { kind: PagedKind; of: Named; note?: ReactNode }) {
  return (
    <>
      <NamedLink kind={kind} of={of} />
      {note && <span className="block text-sm text-muted">{note}</span>}
    </>
  );
}

/** The record with exactly this number first, then those with a similar name. */
export function withFirst<T extends Named>(first: T | null | undefined, rest: readonly T[]): readonly T[] {
  return first ? [first, ...rest.filter(({ number }) => number !== first.number)] : rest;
}

/** The most results of each kind. */
export const MOST_FOUND = 20;

/** A number that no record has, for questions that are no number. */
export const NO_RECORD = "0x00000000";
