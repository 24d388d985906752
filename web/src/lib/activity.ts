import { readAboutId, type RecordKind } from "@sunledger/sdk";
import type { Activity } from "./generated/queries";

export type { Activity };

/** The record of a kind that an act is about, by its number; null where it is about none. */
export function aboutOf({ about }: Pick<Activity, "about">, kind: RecordKind): number | null {
  const record = about.map(({ id }) => readAboutId(id)).find((each) => each?.kind === kind);
  return record ? Number(record.number) : null;
}
