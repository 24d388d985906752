import type { Hex } from "@sunledger/sdk";

/** What a programme does in one county, township or village, as the index counts it. */
export type ProgrammeRegion = {
  readonly id: Hex;
  readonly region: string;
  /** 3 county, 4 township, 5 village. */
  readonly level: number;
  readonly programme: { readonly id: Hex };
  /** The township of a village, the county of a township. */
  readonly parent: { readonly id: Hex } | null;
  readonly rosterCount: number;
  /** Households ever put forward. */
  readonly submitted: number;
  readonly struck: number;
  /** Now. */
  readonly enrolled: number;
  readonly exited: number;
  readonly paid: string;
  readonly returned: string;
  /** Whether it is no place but the small rosters of one, which are never shown by themselves. */
  readonly apart?: boolean;
};
