import { BigInt, ethereum } from "@graphprotocol/graph-ts";
import {
  CarriedOut,
  PaymentAcknowledged,
  PaymentApproved,
  PaymentCancelled,
  PaymentPaid,
  PaymentProposed,
  PaymentRejected,
  PaymentSettled,
} from "../generated/FundLedger/FundLedger";
import { Carriage, Fund, Payment, PaymentStep } from "../generated/schema";
import {
  eventId,
  Kind,
  longId,
  longIdOrNone,
  numberText,
  ownerId,
  recordId,
  shortId,
  shortIdOrNone,
} from "./common/ids";
import { cite, newActivity } from "./common/lists";
import { filePages } from "./common/rows";
import { bytesOrNone, stamp } from "./common/values";
import { payOut } from "./stores/funds";
import { knownFund, knownName, knownPayment } from "./stores/known";
import { loadLedger } from "./stores/ledger";
import { newStep } from "./stores/payments";
import { fileRosterPayments, payRosters } from "./stores/rosterPayments";

const PURPOSES = ["PROGRAMME", "FUNDRAISING_COST", "MANAGEMENT_COST"];

export function handlePaymentProposed(event: PaymentProposed): void {
  const fund = knownFund(ownerId(event.params.payment), event);
  if (fund === null) return;
  const purpose = knownName("purpose of a payment", PURPOSES, event.params.purpose, event);
  if (purpose === null) return;

  const payment = new Payment(longId(event.params.payment));
  payment.number = numberText(event.params.payment);
  payment.fund = fund.id;
  payment.status = "PROPOSED";
  payment.purpose = purpose;
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

  const rows = fund.kept ? fileRosterPayments(payment, event.params.rows) : event.params.rows;
  filePages(Kind.PAYMENT, payment.id, rows);

  fund.paymentCount += 1;
  fund.save();
  const ledger = loadLedger();
  ledger.paymentCount += 1;
  ledger.save();

  const step = newStep(event, payment, "PROPOSED", event.params.recorder);
  step.by = shortIdOrNone(event.params.by);
  step.amount = event.params.amount;
  step.evidence = payment.evidence;
  step.save();
  list(event, "PaymentProposed", event.params.payment, payment, step);
}

export function handlePaymentApproved(event: PaymentApproved): void {
  const payment = knownPayment(longId(event.params.payment), event);
  if (payment === null) return;
  // The status means the wait for the supervisor; the last approval's is over at once, for the payment is paid with it.
  if (payment.status == "PROPOSED") payment.status = "APPROVED";
  payment.save();

  const step = newStep(event, payment, "APPROVED", event.params.approver);
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
  payment.status = "PAID";
  payment.start = event.params.start;
  payment.end = event.params.start.plus(event.params.amount);
  payment.paidAt = event.block.timestamp;
  payment.toDeposit = longIdOrNone(event.params.deposit);
  payment.save();
  payOut(fund, payment);
  if (fund.kept) payRosters(event, payment);

  const step = newStep(event, payment, "PAID", event.transaction.from);
  step.amount = event.params.amount;
  step.save();
  list(event, "PaymentPaid", event.params.payment, payment, step);
}

export function handlePaymentRejected(event: PaymentRejected): void {
  const payment = knownPayment(longId(event.params.payment), event);
  if (payment === null) return;
  payment.status = "REJECTED";
  payment.save();

  const step = newStep(event, payment, "REJECTED", event.params.approver);
  step.by = shortId(event.params.by);
  step.reason = event.params.reason;
  step.evidence = bytesOrNone(event.params.evidence);
  step.save();
  list(event, "PaymentRejected", event.params.payment, payment, step);
}

export function handlePaymentCancelled(event: PaymentCancelled): void {
  const payment = knownPayment(longId(event.params.payment), event);
  if (payment === null) return;
  payment.status = "CANCELLED";
  payment.save();

  const step = newStep(event, payment, "CANCELLED", event.params.account);
  step.by = shortId(event.params.by);
  step.reason = event.params.reason;
  step.save();
  list(event, "PaymentCancelled", event.params.payment, payment, step);
}

export function handlePaymentSettled(event: PaymentSettled): void {
  const payment = knownPayment(longId(event.params.payment), event);
  if (payment === null) return;
  payment.status = "SETTLED";
  payment.settledAt = event.block.timestamp;
  payment.save();

  const step = newStep(event, payment, "SETTLED", event.params.recorder);
  step.by = shortId(event.params.by);
  step.amount = event.params.settled;
  step.evidence = bytesOrNone(event.params.evidence);
  step.save();
  list(event, "PaymentSettled", event.params.payment, payment, step);
}

export function handlePaymentAcknowledged(event: PaymentAcknowledged): void {
  const payment = knownPayment(longId(event.params.payment), event);
  if (payment === null) return;
  payment.status = "ACKNOWLEDGED";
  payment.save();

  const step = newStep(event, payment, "ACKNOWLEDGED", event.params.account);
  step.by = shortId(event.params.by);
  step.evidence = bytesOrNone(event.params.evidence);
  step.save();
  list(event, "PaymentAcknowledged", event.params.payment, payment, step);
}

export function handleCarriedOut(event: CarriedOut): void {
  const payment = knownPayment(longId(event.params.payment), event);
  if (payment === null) return;
  const carriage = new Carriage(eventId(event));
  carriage.fund = payment.fund;
  carriage.payment = payment.id;
  carriage.amount = payment.amount;
  carriage.counterpart = recordId(event.params.ledger, Kind.DEPOSIT, event.params.deposit);
  stamp(carriage, event);
  carriage.save();
}

function list(event: ethereum.Event, name: string, number: BigInt, payment: Payment, step: PaymentStep): void {
  const record = recordId(event.address, Kind.PAYMENT, number);
  const evidence = step.evidence;
  if (evidence !== null) cite(event, name, record, evidence);

  const activity = newActivity(event, name, record);
  const fund = Fund.load(payment.fund);
  if (fund !== null) {
    activity.campaign = fund.campaign;
    activity.programme = fund.programme;
  }
  activity.fund = payment.fund;
  activity.organisation = step.by;
  activity.amount = payment.amount;
  activity.count = payment.count;
  activity.save();
}
