import { CarriedIn, Deposited, Returned } from "../generated/FundLedger/FundLedger";
import { Carriage, Deposit } from "../generated/schema";
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
import { filePages, filePieces } from "./common/rows";
import { bytesOrNone, stamp } from "./common/values";
import { takeIn } from "./stores/funds";
import { knownDeposit, knownFund, knownName, knownPayment } from "./stores/known";
import { giveBack } from "./stores/payments";
import { giveBackToRosters } from "./stores/rosterPayments";

const KINDS = ["", "DONATION", "APPROPRIATION", "TRANSFER", "RETURN"];

export function handleDeposited(event: Deposited): void {
  const fund = knownFund(ownerId(event.params.deposit), event);
  if (fund === null) return;
  const kind = knownName("kind of deposit", KINDS, event.params.kind, event);
  if (kind === null) return;
  const named = shortId(event.params.named);

  const deposit = new Deposit(longId(event.params.deposit));
  deposit.number = numberText(event.params.deposit);
  deposit.fund = fund.id;
  if (named != fund.id) deposit.named = named;
  deposit.kind = kind;
  deposit.source = shortIdOrNone(event.params.source);
  deposit.recorder = event.params.recorder;
  deposit.start = event.params.start;
  deposit.end = event.params.start.plus(event.params.amount);
  deposit.amount = event.params.amount;
  deposit.count = event.params.count;
  deposit.batchRef = bytesOrNone(event.params.batchRef);
  deposit.evidence = bytesOrNone(event.params.evidence);
  deposit.origin = longIdOrNone(event.params.origin);
  deposit.logIndex = event.logIndex.toI32();
  stamp(deposit, event);
  deposit.save();

  filePages(Kind.DEPOSIT, deposit.id, event.params.rows);
  takeIn(fund, deposit);
  giveBack(event, deposit);
  giveBackToRosters(event, deposit, event.params.rows);

  const record = recordId(event.address, Kind.DEPOSIT, event.params.deposit);
  cite(event, "Deposited", record, event.params.evidence);
  const activity = newActivity(event, "Deposited", record);
  activity.depositKind = kind;
  activity.fund = fund.id;
  activity.campaign = fund.campaign;
  activity.programme = fund.programme;
  activity.organisation = deposit.source;
  activity.amount = deposit.amount;
  activity.count = deposit.count;
  activity.save();
}

export function handleReturned(event: Returned): void {
  const deposit = knownDeposit(longId(event.params.deposit), event);
  const payment = knownPayment(longId(event.params.payment), event);
  if (deposit === null || payment === null) return;
  filePieces(deposit, payment, event.params.pieces);
}

export function handleCarriedIn(event: CarriedIn): void {
  const deposit = knownDeposit(longId(event.params.deposit), event);
  if (deposit === null) return;
  const carriage = new Carriage(eventId(event));
  carriage.fund = deposit.fund;
  carriage.deposit = deposit.id;
  carriage.amount = deposit.amount;
  carriage.counterpart = recordId(event.params.ledger, Kind.PAYMENT, event.params.payment);
  stamp(carriage, event);
  carriage.save();
}
