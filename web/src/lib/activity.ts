import type { Hex } from "@sunledger/sdk";
import type { Named } from "./named";

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
  readonly fund: Named | null;
  readonly campaign: Named | null;
  readonly programme: Named | null;
  readonly roster: { readonly number: number } | null;
  /** Who did it; null where that is not told. */
  readonly organisation: (Named & { readonly region: string }) | null;
};
