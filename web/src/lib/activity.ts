import { readAboutId, type Hex, type RecordKind } from "@sunledger/sdk";
import type { Named } from "./named";

/** One of the records that an act is about, and how many others that one is part of. */
export type About = { readonly id: Hex; readonly title: string | null; readonly depth: number };

/** Something that was recorded, as lists of the latest tell it. */
export type Activity = {
  readonly id: Hex;
  /** Sorts as it happened. */
  readonly order: string;
  /** Its event's name. */
  readonly act: string;
  readonly record: Hex;
  readonly amount: string | null;
  readonly count: number | null;
  readonly at: string;
  readonly block: string;
  readonly transaction: Hex;
  readonly about: readonly About[];
  /** Who did it; null where that is not told. */
  readonly organisation: (Named & { readonly region: string }) | null;
};

/** The record of a kind that an act is about, by its number; null where it is about none. */
export function aboutOf({ about }: Pick<Activity, "about">, kind: RecordKind): number | null {
  const record = about.map(({ id }) => readAboutId(id)).find((each) => each?.kind === kind);
  return record ? Number(record.number) : null;
}
