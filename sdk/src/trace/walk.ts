import type { Hex } from "../bytes.ts";
import { SunledgerError } from "../errors.ts";
import { mapAcross, overlap, type Stretch } from "../line.ts";
import type { PlacedRow } from "../rows.ts";
import type { Batch, Link, LineReader, Place, RowsPlace, Section } from "./reader.ts";

/** Money that went from one line to another, by a transfer or because it came back. */
export type Move = {
  readonly kind: "transfer" | "return";
  readonly payment: bigint;
  /** The deposit that it became. */
  readonly deposit: bigint;
  /** For a return, the payment's row that did not arrive, from 0. */
  readonly row: number | null;
  /** When it moved. */
  readonly at: bigint;
  readonly from: Place;
  readonly to: Place;
};

/** Where a walk ended with some of the money: in a row of a batch, or in no batch. */
export type Leaf = Place & {
  readonly found: { readonly batch: Batch; readonly row: number; readonly reference: Hex } | null;
  /** The moves between the place asked for and this one, oldest first. */
  readonly via: readonly Move[];
};

export type Walk = { readonly leaves: Leaf[]; readonly moves: Move[] };

type Visit = Place & { readonly via: readonly Move[] };
type RowsVisit = Visit & RowsPlace;

/** How many places one round asks for, and how many entries it asks for each at least. They bound a question, not the walk. */
const PLACES = 64;
const LEAST = 16;

/**
 * Follow a stretch over all lines until each fen is in a leaf, or until `most` leaves and moves are found. Breadth first: all
 * that is open is asked for in one round.
 */
export async function walk(reader: LineReader, way: "outOf" | "into", place: Place, most: number): Promise<Walk> {
  const found: Walk = { leaves: [], moves: [] };
  let visits: Visit[] = place.start < place.end ? [{ ...place, via: [] }] : [];
  let rowsVisits: RowsVisit[] = [];
  for (;;) {
    const room = most - found.leaves.length - found.moves.length;
    if (room <= 0 || visits.length + rowsVisits.length === 0) return found;
    const open = visits.slice(0, PLACES);
    const openRows = rowsVisits.slice(0, PLACES);
    const limit = Math.max(LEAST, Math.ceil(room / (open.length + openRows.length)));
    const [sections, rows] = await Promise.all([
      open.length > 0 ? reader[way](open, limit) : [],
      openRows.length > 0 ? reader.rows(openRows, limit) : [],
    ]);
    const steps = open.map((visit, i) => readSection(visit, sections[i] as Section, way, found));
    const leftOver = openRows.flatMap((visit, i) => readRows(visit, rows[i] as readonly PlacedRow[], found));
    visits = [...visits.slice(PLACES), ...steps.flatMap((step) => step.visits)];
    rowsVisits = [...rowsVisits.slice(PLACES), ...leftOver, ...steps.flatMap((step) => step.rowsVisits)];
  }
}

function readRows(visit: RowsVisit, rows: readonly PlacedRow[], found: Walk): RowsVisit[] {
  const { fund, batch, via } = visit;
  let at = visit.start;
  for (const { row, reference, ...stretch } of rows) {
    const part = overlap(visit, stretch);
    if (!part) continue;
    if (part.start > at) refuseGap(fund, at);
    found.leaves.push({ fund, ...part, found: { batch, row, reference }, via });
    at = part.end;
  }
  return rest(visit, at);
}

function readSection(visit: Visit, section: Section, way: "outOf" | "into", found: Walk) {
  const { fund, via } = visit;
  const step: { visits: Visit[]; rowsVisits: RowsVisit[] } = { visits: [], rowsVisits: [] };
  const seen = overlap(visit, { start: visit.start, end: section.known });
  let at = visit.start;
  let nextLink = 0;
  for (const batch of section.batches) {
    const part = seen && overlap(seen, batch);
    if (!part) continue;
    if (part.start > at) refuseGap(fund, at);
    const stay = (stretch: Stretch): void => {
      if (stretch.start >= stretch.end) return;
      // All of a return came from somewhere on a line.
      if (batch.kind === "return") refuseGap(fund, stretch.start);
      // So did all of a transfer, or it went there.
      if (!batch.hasRows) refuseGap(fund, stretch.start);
      step.rowsVisits.push({ fund, ...stretch, batch, via });
    };
    for (; nextLink < section.links.length; nextLink++) {
      const link = section.links[nextLink] as Link;
      if (link.start >= part.end) break;
      const cut = overlap(part, link);
      if (!cut) continue;
      stay({ start: at, end: cut.start });
      step.visits.push(follow(link, { fund, ...cut }, via, way, found));
      at = cut.end;
      // A link that reaches past what is seen of this batch is looked at again with the next.
      if (link.end > part.end) break;
    }
    stay({ start: at, end: part.end });
    at = part.end;
  }
  if (seen && at < seen.end) {
    // Deposits cover all of a line's money, so a stretch without one is not on the line.
    if (way === "into") refuseBeyond({ fund, start: at, end: seen.end });
    found.leaves.push({ fund, start: at, end: seen.end, found: null, via });
    at = seen.end;
  }
  step.visits.push(...rest(visit, at));
  return step;
}

/** Go on along a link to the other line. Moves tell what happened in the order of time, whichever way the walk goes. */
function follow(link: Link, here: Place, via: readonly Move[], way: "outOf" | "into", found: Walk): Visit {
  const there: Place = {
    fund: link.fund,
    ...mapAcross({ start: here.start, end: here.end }, link.start, link.position),
  };
  const { kind, payment, deposit, row, at } = link;
  const [from, to] = way === "outOf" ? [here, there] : [there, here];
  const move: Move = { kind, payment, deposit, row, at, from, to };
  found.moves.push(move);
  return { ...there, via: way === "outOf" ? [...via, move] : [move, ...via] };
}

function rest<T extends Visit>(visit: T, at: bigint): T[] {
  if (at >= visit.end) return [];
  // Without this, a reader that tells nothing of a stretch would be asked forever.
  if (at <= visit.start) refuseGap(visit.fund, at);
  return [{ ...visit, start: at }];
}

function refuseGap(fund: number, position: bigint): never {
  throw new SunledgerError(
    "trace/gap",
    `Nothing is known of position ${position} on the line of fund ${fund}: the index misses a record. Rebuild it.`,
    { fund, position },
  );
}

function refuseBeyond({ fund, start, end }: Place): never {
  throw new SunledgerError(
    "trace/beyond",
    `The line of fund ${fund} has nothing at positions ${start} to ${end}: no money has come in there.`,
    { fund, start, end },
  );
}
