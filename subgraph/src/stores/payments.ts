import { Address, ethereum } from "@graphprotocol/graph-ts";
import { Deposit, Payment, PaymentStep } from "../../generated/schema";
import { eventId } from "../common/ids";
import { stamp } from "../common/values";
import { knownPayment } from "./known";

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
 */
export function giveBack(event: ethereum.Event, deposit: Deposit): void {
  const origin = deposit.origin;
  if (deposit.kind != "RETURN" || origin === null) return;
  const payment = knownPayment(origin, event);
  if (payment === null) return;
  payment.returned = payment.returned.plus(deposit.amount);
  payment.save();

  if (deposit.batchRef === null) return;
  const step = newStep(event, payment, "GIVEN_BACK", Address.fromBytes(deposit.recorder));
  step.by = deposit.source;
  step.amount = deposit.amount;
  step.evidence = deposit.evidence;
  step.save();
}
