import { BigInt, ethereum } from "@graphprotocol/graph-ts";
import {
  PaymentAcknowledged,
  PaymentApproved,
  PaymentCancelled,
  PaymentCommented,
  PaymentPaid,
  PaymentProposed,
  PaymentReassigned,
  PaymentRejected,
  PaymentSettled,
} from "../generated/FundLedger/FundLedger";
import { Payment, PaymentStep } from "../generated/schema";
import { cite, newActivity } from "../common/acts";
import { eventId, longId, longIdOrNone, numberText, ownerId, recordId, shortIdOrNone, shortId } from "../common/ids";
import { loadLedger } from "../common/ledger";
import { aboutOf, fileRecord } from "../common/records";
import { bytesOrNone, stamp } from "../common/values";
import { PaymentStatus, PaymentStepKind, Purpose } from "../declared/enums";
import { fileShares, payShares } from "../declared/payees";
import { Kind } from "../declared/records";
import { knownFund, knownPayment } from "./known";
import { payOut } from "./lines";
import { filePages } from "./rows";
import { newStep } from "./steps";

export function handlePaymentProposed(event: PaymentProposed): void {
  const fund = knownFund(ownerId(event.params.payment), event);
  if (fund === null) return;
  const payment = new Payment(longId(event.params.payment));
  payment.number = numberText(event.params.payment);
  payment.fund = fund.id;
  payment.status = PaymentStatus.PROPOSED;
  payment.purpose = Purpose.named(event.params.purpose);
  payment.to = shortIdOrNone(event.params.to);
  payment.bank = shortIdOrNone(event.params.bank);
  payment.recorder = event.params.recorder;
  payment.amount = event.params.amount;
  payment.count = event.params.count;
  payment.returned = BigInt.zero();
  payment.batchRef = bytesOrNone(event.params.batchRef);
  payment.evidence = bytesOrNone(event.params.evidence);
  stamp(payment, event, "proposedAt");
  payment.save();
  const about = aboutOf(Kind.FUND, fund.id);
  fileRecord(event.address, Kind.PAYMENT, event.params.payment, null, about);

  filePages(Kind.PAYMENT, payment.id, fileShares(fund, payment, event.params.rows));

  fund.paymentCount += 1;
  fund.save();
  const ledger = loadLedger();
  ledger.paymentCount += 1;
  ledger.save();

  const step = newStep(event, payment, PaymentStepKind.PROPOSED, event.params.recorder);
  step.by = shortIdOrNone(event.params.by);
  step.amount = event.params.amount;
  step.evidence = payment.evidence;
  step.save();
  list(event, "PaymentProposed", event.params.payment, payment, step);
}

export function handlePaymentApproved(event: PaymentApproved): void {
  const payment = knownPayment(longId(event.params.payment), event);
  if (payment === null) return;
  // APPROVED means that the supervisor is waited for. With the last approval the payment is paid in the same transaction.
  if (payment.status == PaymentStatus.PROPOSED) payment.status = PaymentStatus.APPROVED;
  payment.save();

  const step = newStep(event, payment, PaymentStepKind.APPROVED, event.params.approver);
  step.by = shortId(event.params.by);
  step.evidence = bytesOrNone(event.params.evidence);
  step.save();
  list(event, "PaymentApproved", event.params.payment, payment, step);
}

export function handlePaymentPaid(event: PaymentPaid): void {
  const payment = knownPayment(longId(event.params.payment), event);
  if (payment === null) return;
  const fund = knownFund(payment.fund, event);
  if (fund === null) return;
  payment.status = PaymentStatus.PAID;
  payment.start = event.params.start;
  payment.end = event.params.start.plus(event.params.amount);
  payment.paidAt = event.block.timestamp;
  payment.toDeposit = longIdOrNone(event.params.deposit);
  if (payment.to === null) payment.settleBy = event.params.until;
  payment.save();
  payOut(fund, payment);
  payShares(event, fund, payment);

  const step = newStep(event, payment, PaymentStepKind.PAID, event.transaction.from);
  step.amount = event.params.amount;
  step.save();
  list(event, "PaymentPaid", event.params.payment, payment, step);
}

export function handlePaymentRejected(event: PaymentRejected): void {
  const payment = knownPayment(longId(event.params.payment), event);
  if (payment === null) return;
  payment.status = PaymentStatus.REJECTED;
  payment.save();

  const step = newStep(event, payment, PaymentStepKind.REJECTED, event.params.approver);
  step.by = shortId(event.params.by);
  step.reason = event.params.reason;
  step.evidence = bytesOrNone(event.params.evidence);
  step.save();
  list(event, "PaymentRejected", event.params.payment, payment, step);
}

export function handlePaymentCancelled(event: PaymentCancelled): void {
  const payment = knownPayment(longId(event.params.payment), event);
  if (payment === null) return;
  payment.status = PaymentStatus.CANCELLED;
  payment.save();

  const step = newStep(event, payment, PaymentStepKind.CANCELLED, event.params.account);
  step.by = shortId(event.params.by);
  step.reason = event.params.reason;
  step.save();
  list(event, "PaymentCancelled", event.params.payment, payment, step);
}

export function handlePaymentSettled(event: PaymentSettled): void {
  const payment = knownPayment(longId(event.params.payment), event);
  if (payment === null) return;
  payment.status = PaymentStatus.SETTLED;
  payment.settledAt = event.block.timestamp;
  payment.save();

  const step = newStep(event, payment, PaymentStepKind.SETTLED, event.params.recorder);
  step.by = shortId(event.params.by);
  step.amount = event.params.settled;
  step.evidence = bytesOrNone(event.params.evidence);
  step.save();
  list(event, "PaymentSettled", event.params.payment, payment, step);
}

export function handlePaymentAcknowledged(event: PaymentAcknowledged): void {
  const payment = knownPayment(longId(event.params.payment), event);
  if (payment === null) return;
  payment.status = PaymentStatus.ACKNOWLEDGED;
  payment.save();

  const step = newStep(event, payment, PaymentStepKind.ACKNOWLEDGED, event.params.account);
  step.by = shortId(event.params.by);
  step.evidence = bytesOrNone(event.params.evidence);
  step.save();
  list(event, "PaymentAcknowledged", event.params.payment, payment, step);
}

/** Anybody else's word: it changes nothing of the payment. */
export function handlePaymentCommented(event: PaymentCommented): void {
  const payment = knownPayment(longId(event.params.payment), event);
  if (payment === null) return;
  const step = newStep(event, payment, PaymentStepKind.COMMENTED, event.params.account);
  step.by = shortId(event.params.by);
  step.reason = event.params.words;
  step.evidence = bytesOrNone(event.params.evidence);
  step.save();
  list(event, "PaymentCommented", event.params.payment, payment, step);
}

export function handlePaymentReassigned(event: PaymentReassigned): void {
  const payment = knownPayment(longId(event.params.payment), event);
  if (payment === null) return;
  payment.bank = shortId(event.params.bank);
  payment.settleBy = event.params.until;
  payment.save();

  // Whoever governs acts for no organisation.
  const step = newStep(event, payment, PaymentStepKind.REASSIGNED, event.params.by);
  step.reason = event.params.reason;
  step.evidence = bytesOrNone(event.params.evidence);
  step.save();
  list(event, "PaymentReassigned", event.params.payment, payment, step);
}

function list(event: ethereum.Event, name: string, number: BigInt, payment: Payment, step: PaymentStep): void {
  const record = recordId(event.address, Kind.PAYMENT, number);
  const evidence = step.evidence;
  if (evidence !== null) cite(event, name, record, evidence);

  const activity = newActivity(event, name, record, aboutOf(Kind.PAYMENT, payment.id));
  activity.organisation = step.by;
  activity.amount = payment.amount;
  activity.count = payment.count;
  activity.save();
}
