import type { ProgrammeRegion as Counted } from "../generated/queries";

/** What a programme does in one county (level 3), township (4) or village (5), as the index counts it. */
export type ProgrammeRegion = Counted & {
  /** Whether it is no place but the small rosters of one, which are never shown by themselves. */
  readonly apart?: boolean;
};
