import type { Hex } from "../../bytes.ts";
import type { ProgrammeRegion as Counted } from "../../generated/queries.ts";
import type { Region } from "../../regions.ts";

/** What a programme does in one county (level 3), township (4) or village (5), as the index counts it. */
export type ProgrammeRegion = Counted & {
  /** True for the sum of a village's small rosters, which is never shown by itself. */
  readonly apart?: boolean;
};

/** The index's id of a region in a programme. */
export function programmeRegionId(programme: Hex, region: Region): Hex {
  return `${programme}${region.toString(16).padStart(16, "0")}`;
}
