import { Bytes } from "@graphprotocol/graph-ts";
import { rosterPageId } from "../common/ids";
import { PAGE_ROWS, slice } from "../funds/rows";
import { RosterPage } from "../generated/schema";

/** household's reference (16), duplicate tag (16) */
const ROW_BYTES = 32;

/** Files a roster's rows in pages. */
export function fileRosterPages(roster: Bytes, rows: Bytes): void {
  const total = rows.length / ROW_BYTES;
  for (let first = 0; first < total; first += PAGE_ROWS) {
    const count = min(PAGE_ROWS, total - first);
    const index = first / PAGE_ROWS;
    const page = new RosterPage(rosterPageId(roster, index));
    page.roster = roster;
    page.index = index;
    page.first = first;
    page.count = count;
    page.rows = slice(rows, first * ROW_BYTES, count * ROW_BYTES);
    page.save();
  }
}
