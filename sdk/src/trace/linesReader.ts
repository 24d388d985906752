import type { Stretch } from "../line.ts";
import type { PlacedRow } from "../rows.ts";
import type { Batch, Link, LineReader, Place, Section } from "./reader.ts";

/** A batch with its rows at hand. */
export type PackedBatch = Batch & { readonly rows: readonly PlacedRow[] };

/** A fund's line with all that lies on it, each in the order of the line. */
export type Line = {
  inflow: bigint;
  outflow: bigint;
  readonly deposits: PackedBatch[];
  readonly payments: PackedBatch[];
  readonly linksIn: Link[];
  readonly linksOut: Link[];
};

/** Read lines that are in memory. */
export function linesReader(lines: ReadonlyMap<number, Line>): LineReader {
  return {
    outOf: async (places, limit) =>
      places.map((place) => {
        const line = lines.get(place.fund);
        return section(place, line?.payments ?? [], line?.linksOut ?? [], limit);
      }),
    into: async (places, limit) =>
      places.map((place) => {
        const line = lines.get(place.fund);
        return section(place, line?.deposits ?? [], line?.linksIn ?? [], limit);
      }),
    rows: async (places, limit) => places.map((place) => overlapping((place.batch as PackedBatch).rows, place, limit)),
  };
}

function section(place: Place, allBatches: readonly Batch[], allLinks: readonly Link[], limit: number): Section {
  const batches = overlapping(allBatches, place, limit);
  const links = overlapping(allLinks, place, limit);
  const ends = [batches, links].map((found) => (found.length < limit ? place.end : (found.at(-1)?.end ?? place.end)));
  return { batches, links, known: ends.reduce((least, end) => (end < least ? end : least)) };
}

/** The first of those that overlap a stretch, among some that lie in order. */
function overlapping<T extends Stretch>(all: readonly T[], { start, end }: Stretch, limit = all.length): T[] {
  let low = 0;
  for (let high = all.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((all[middle] as T).end <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < all.length && last - low < limit && (all[last] as T).start < end) last++;
  return all.slice(low, last);
}
