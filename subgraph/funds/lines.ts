import { BigInt } from "@graphprotocol/graph-ts";
import { Deposit, Fund, Movement, Payment } from "../generated/schema";
import { loadLedger } from "../common/ledger";
import { DepositKind, Purpose } from "../declared/enums";

/** Graph Node numbers the entries of a time series itself. */
const ANY_ID = 0;

/** Money came in: counts it in the fund, in the book and in the day's totals. */
export function takeIn(fund: Fund, deposit: Deposit): void {
  const amount = deposit.amount;
  const ledger = loadLedger();
  fund.inflow = fund.inflow.plus(amount);
  fund.balance = fund.balance.plus(amount);
  fund.depositCount += 1;
  ledger.balance = ledger.balance.plus(amount);

  let donations = 0;
  if (deposit.kind == DepositKind.TRANSFER) {
    fund.transferredIn = fund.transferredIn.plus(amount);
  } else if (deposit.kind == DepositKind.RETURN) {
    fund.returned = fund.returned.plus(amount);
    ledger.spent = ledger.spent.minus(amount);
  } else {
    if (deposit.kind == DepositKind.DONATION) fund.donated = fund.donated.plus(amount);
    else fund.appropriated = fund.appropriated.plus(amount);
    donations = deposit.count;
    fund.donationCount += donations;
    ledger.received = ledger.received.plus(amount);
    ledger.donationCount += donations;
  }
  fund.save();
  ledger.save();
  move(fund, amount, BigInt.zero(), donations);
}

/** Money went out: counts it in the fund, in the book and in the day's totals. */
export function payOut(fund: Fund, payment: Payment): void {
  const amount = payment.amount;
  const ledger = loadLedger();
  fund.outflow = fund.outflow.plus(amount);
  fund.balance = fund.balance.minus(amount);
  ledger.balance = ledger.balance.minus(amount);

  // Rows are paid through a bank. A payment without a bank is a transfer: its money goes to another fund, of this ledger or its successor.
  if (payment.bank === null) {
    fund.transferredOut = fund.transferredOut.plus(amount);
  } else {
    if (payment.purpose == Purpose.PROGRAMME) fund.paidProgramme = fund.paidProgramme.plus(amount);
    else if (payment.purpose == Purpose.FUNDRAISING_COST) fund.paidFundraising = fund.paidFundraising.plus(amount);
    else fund.paidManagement = fund.paidManagement.plus(amount);
    ledger.spent = ledger.spent.plus(amount);
  }
  fund.save();
  ledger.save();
  move(fund, BigInt.zero(), amount, 0);
}

function move(fund: Fund, inflow: BigInt, outflow: BigInt, donations: i32): void {
  const movement = new Movement(ANY_ID);
  movement.fund = fund.id;
  movement.inflow = inflow;
  movement.outflow = outflow;
  movement.donations = donations;
  movement.save();
}
