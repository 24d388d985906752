import { Address, Bytes, ethereum } from "@graphprotocol/graph-ts";
import { Deposit, Payment, PaymentStep } from "../generated/schema";
import { eventId } from "../common/ids";
import { stamp } from "../common/values";
import { DepositKind, PaymentStepKind } from "../declared/enums";
import { takeBack } from "../declared/payees";
import { knownFund, knownPayment } from "./known";

/** A step of a payment's life; the caller adds what it knows and saves it. */
export function newStep(event: ethereum.Event, payment: Payment, kind: string, account: Address): PaymentStep {
  const step = new PaymentStep(eventId(event));
  step.payment = payment.id;
  step.kind = kind;
  step.account = account;
  step.logIndex = event.logIndex.toI32();
  stamp(step, event);
  return step;
}

/**
 * Counts a return in the payment that came back. Money that payees handed back, after the bank had paid them, is a step
 * of its own: it alone has a batch reference; what failed when the bank settled is told by that step.
 * @param rows The deposit's
 */
export function giveBack(event: ethereum.Event, deposit: Deposit, rows: Bytes): void {
  const origin = deposit.origin;
  if (deposit.kind != DepositKind.RETURN || origin === null) return;
  const payment = knownPayment(origin, event);
  if (payment === null) return;
  payment.returned = payment.returned.plus(deposit.amount);
  payment.save();
  // The money may have gone to another fund, where this one was closed since.
  const payer = knownFund(payment.fund, event);
  if (payer !== null) takeBack(event, payer, rows);

  if (deposit.batchRef === null) return;
  const step = newStep(event, payment, PaymentStepKind.GIVEN_BACK, Address.fromBytes(deposit.recorder));
  step.by = deposit.source;
  step.amount = deposit.amount;
  step.evidence = deposit.evidence;
  step.save();
}
