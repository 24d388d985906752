import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { Ledger } from "../generated/schema";

const WHOLE_BOOK = Bytes.fromHexString("0x00");

/** The whole book's totals. */
export function loadLedger(): Ledger {
  let ledger = Ledger.load(WHOLE_BOOK);
  if (ledger === null) {
    ledger = new Ledger(WHOLE_BOOK);
    ledger.organisations = 0;
    ledger.funds = 0;
    ledger.campaigns = 0;
    ledger.programmes = 0;
    ledger.rosters = 0;
    ledger.households = 0;
    ledger.received = BigInt.zero();
    ledger.spent = BigInt.zero();
    ledger.balance = BigInt.zero();
    ledger.donationCount = 0;
    ledger.paymentCount = 0;
    ledger.issued = BigInt.zero();
    ledger.redeemed = BigInt.zero();
  }
  return ledger;
}
