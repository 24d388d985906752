import { BigInt, Bytes, ethereum, log } from "@graphprotocol/graph-ts";
import { rosterPaymentId } from "../common/ids";
import { amountAt, ROW_BYTES } from "../funds/rows";
import { Payment, RosterPayment } from "../generated/schema";
import { Change, countUp } from "./counts";
import { knownRoster } from "./known";
import { readGroups, rosterOf } from "./rosterRows";

// What a payment of a programme's fund means: it names rosters. Called by declared/payees.ts.

/**
 * Files what each roster is to get of a payment.
 * @param packed The payment's rows, as they came
 * @returns The same rows as the ledger packs them; none where they cannot be read
 */
export function fileShares(payment: Payment, packed: Bytes): Bytes {
  const groups = readGroups(packed);
  if (groups === null) {
    log.error("The rows of payment {} are not grouped by roster: they are passed over", [payment.number]);
    return new Bytes(0);
  }
  // Not Bytes.empty(), which has four zeros in it.
  let rows = new Bytes(0);
  let first = 0;
  let offset = BigInt.zero();
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i];
    const share = new RosterPayment(rosterPaymentId(payment.id, group.roster));
    share.payment = payment.id;
    share.roster = group.roster;
    share.fund = payment.fund;
    share.first = first;
    share.count = group.count;
    share.uniform = group.uniform;
    share.amount = group.amount;
    share.offset = offset;
    share.rows = group.packed;
    share.save();
    rows = rows.concat(group.rows);
    first += group.count;
    offset = offset.plus(group.amount);
  }
  return rows;
}

/** Counts a payment that was paid for each of its rosters. */
export function payShares(event: ethereum.Event, payment: Payment): void {
  const shares = payment.rosters.load();
  for (let i = 0; i < shares.length; i++) {
    const roster = knownRoster(shares[i].roster, event);
    if (roster === null) continue;
    roster.paid = roster.paid.plus(shares[i].amount);
    roster.save();

    const change = new Change();
    change.paid = shares[i].amount;
    countUp(event, roster, change);
  }
}

/** Counts what came back for the rosters of its households, which stand roster by roster. */
export function takeBack(event: ethereum.Event, rows: Bytes): void {
  const count = rows.length / ROW_BYTES;
  let current: Bytes | null = null;
  let sum: u64 = 0;
  for (let row = 0; row < count; row++) {
    const roster = rosterOf(rows, row);
    if (current !== null && (roster === null || roster != current)) {
      giveBack(event, current, sum);
      sum = 0;
    }
    current = roster;
    sum += amountAt(rows, row);
  }
  if (current !== null) giveBack(event, current, sum);
}

function giveBack(event: ethereum.Event, id: Bytes, sum: u64): void {
  const roster = knownRoster(id, event);
  if (roster === null) return;
  const amount = BigInt.fromU64(sum);
  roster.returned = roster.returned.plus(amount);
  roster.save();

  const change = new Change();
  change.returned = amount;
  countUp(event, roster, change);
}
