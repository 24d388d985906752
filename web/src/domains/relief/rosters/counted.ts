import type { RosterSets } from "@sunledger/sdk";
import type { ListedRoster } from "../generated/queries";

export const ROW_STATUSES = ["FIRST_NOTICE", "SECOND_NOTICE", "APPROVED", "ENROLLED", "EXITED", "STRUCK"] as const;
export type RowStatusName = (typeof ROW_STATUSES)[number];

/** How many rows of a roster stand where; together they are all of its rows. */
export function countRows(roster: RosterSets): Readonly<Record<RowStatusName, number>> {
  const [reviewed, approved, enrolled, struck, exited] = (
    ["reviewed", "approved", "enrolled", "struck", "exited"] as const
  ).map((set) => BigInt(roster[set])) as [bigint, bigint, bigint, bigint, bigint];
  const counts = {
    STRUCK: sizeOf(struck),
    EXITED: sizeOf(exited & ~struck),
    ENROLLED: sizeOf(enrolled & ~(struck | exited)),
    APPROVED: sizeOf(approved & ~(enrolled | struck | exited)),
    SECOND_NOTICE: sizeOf(reviewed & ~(approved | enrolled | struck | exited)),
  };
  const beyond = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { ...counts, FIRST_NOTICE: roster.count - beyond };
}

function sizeOf(set: bigint): number {
  return set.toString(2).replaceAll("0", "").length;
}

/** Which notice a roster stands under at a time, if any. A review begins the second. */
export function noticeAt({ noticeEnds, reviewedAt }: Pick<ListedRoster, "noticeEnds" | "reviewedAt">, time: number) {
  if (Number(noticeEnds) <= time) return null;
  return reviewedAt === null ? "FIRST_NOTICE" : "SECOND_NOTICE";
}

/** How many whole days are left of a notice, the last one begun included. */
export function daysLeft({ noticeEnds }: Pick<ListedRoster, "noticeEnds">, time: number): number {
  return Math.max(0, Math.ceil((Number(noticeEnds) - time) / 86_400));
}

/** A set's rows as people write them, from 1: `1–16, 18, 20–500`. */
export function rowRanges(rows: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const row of rows) {
    const open = ranges.at(-1);
    if (open && open[1] === row - 1) open[1] = row;
    else ranges.push([row, row]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first + 1}` : `${first + 1}–${last + 1}`)).join(", ");
}
