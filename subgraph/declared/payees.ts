// Written by ./sunledger generate. Do not edit.

import { Bytes, ethereum, log } from "@graphprotocol/graph-ts";
import { moduleAt } from "../common/modules";
import { Fund, Payment } from "../generated/schema";
import * as relief from "../relief/payees";

/**
 * Files what each payee of a kept fund's payment is to get.
 * @param packed The payment's rows, as they came
 * @returns The same rows as the ledger packs them
 */
export function fileShares(fund: Fund, payment: Payment, packed: Bytes): Bytes {
  if (!fund.kept) return packed;
  const keeper = keeperOf(fund);
  if (keeper == "relief") return relief.fileShares(payment, packed);
  log.error("Fund {} is kept by a contract that this index does not know: the rows of payment {} are passed over", [
    fund.number.toString(),
    payment.number,
  ]);
  return new Bytes(0);
}

/** Counts a payment that was paid for each of its payees. */
export function payShares(event: ethereum.Event, fund: Fund, payment: Payment): void {
  const keeper = keeperOf(fund);
  if (keeper == "relief") return relief.payShares(event, payment);
}

/**
 * Counts what came back for each of its payees.
 * @param fund The fund that had paid
 * @param rows Of the deposit that it became
 */
export function takeBack(event: ethereum.Event, fund: Fund, rows: Bytes): void {
  const keeper = keeperOf(fund);
  if (keeper == "relief") return relief.takeBack(event, rows);
}

function keeperOf(fund: Fund): string {
  const keeper = fund.keeper;
  return keeper === null ? "" : moduleAt(keeper);
}
