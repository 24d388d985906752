import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { HOUSEHOLD } from "../common/references";
import { ROW_BYTES, slice } from "../funds/rows";
import { countRows, hasRow } from "./sets";

// What a kept fund pays, as contracts/relief/RosterRows.sol packs it, group after group:
// roster (4) | form (1) | set of rows (64) | amounts (5 each): one for all, or one a row.

const ROSTER_BYTES = 4;
const FORM_AT = 4;
const SET_AT = 5;
const SET_BYTES = 64;
const HEAD_BYTES = 69;
const AMOUNT_BYTES = 5;
const UNIFORM: u8 = 1;
const OWN: u8 = 2;
/** Of a set's rows; a roster has fewer. */
const SET_ROWS = 512;

/** Where roster and row stand in a household's reference: 03, nine zeros, roster (4), row (2). */
const ROSTER_AT = 10;
const ROW_AT = 14;
/** An amount takes the lower five of a row's last six bytes. */
const AMOUNT_AT = 17;

/** What one roster's households get of a payment. */
export class RosterGroup {
  /** The roster's id. */
  roster: Bytes;
  uniform: bool;
  count: i32;
  amount: BigInt;
  /** As it came. */
  packed: Bytes;
  /** The same as the ledger packs rows, 22 bytes each, households named by roster and row. */
  rows: Bytes;

  constructor(packed: Bytes, count: i32) {
    const roster = slice(packed, 0, ROSTER_BYTES);
    const uniform = packed[FORM_AT] == UNIFORM;
    const set = slice(packed, SET_AT, SET_BYTES);
    const rows = new Bytes(count * ROW_BYTES);
    let from = packed.dataStart + HEAD_BYTES;
    let to = rows.dataStart;
    let total: u64 = 0;
    for (let row = 0; row < SET_ROWS; row++) {
      if (!hasRow(set, row)) continue;
      store<u8>(to, HOUSEHOLD);
      memory.copy(to + ROSTER_AT, roster.dataStart, ROSTER_BYTES);
      store<u16>(to + ROW_AT, bswap<u16>(<u16>row));
      memory.copy(to + AMOUNT_AT, from, AMOUNT_BYTES);
      total += ((<u64>bswap<u32>(load<u32>(from))) << 8) | (<u64>load<u8>(from + 4));
      if (!uniform) from += AMOUNT_BYTES;
      to += ROW_BYTES;
    }
    this.roster = roster;
    this.uniform = uniform;
    this.count = count;
    this.amount = BigInt.fromU64(total);
    this.packed = packed;
    this.rows = rows;
  }
}

/** The groups of a payment's rows; none where they are not packed so. A transfer has no rows, and no groups. */
export function readGroups(packed: Bytes): RosterGroup[] | null {
  const groups: RosterGroup[] = [];
  for (let at = 0; at < packed.length;) {
    if (at + HEAD_BYTES > packed.length) return null;
    const form = packed[at + FORM_AT];
    if (form != UNIFORM && form != OWN) return null;
    const count = countRows(slice(packed, at + SET_AT, SET_BYTES));
    if (count == 0) return null;
    const length = HEAD_BYTES + AMOUNT_BYTES * (form == OWN ? count : 1);
    if (at + length > packed.length) return null;
    groups.push(new RosterGroup(slice(packed, at, length), count));
    at += length;
  }
  return groups;
}

/** The roster of the household that a row of a kept fund's payment or return names; none where it names another. */
export function rosterOf(rows: Bytes, row: i32): Bytes | null {
  const at = row * ROW_BYTES;
  return rows[at] == HOUSEHOLD ? slice(rows, at + ROSTER_AT, ROSTER_BYTES) : null;
}
