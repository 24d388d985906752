import { Deposited, Returned } from "../generated/FundLedger/FundLedger";
import { Deposit } from "../generated/schema";
import { cite, newActivity } from "../common/acts";
import { eventId, longId, longIdOrNone, numberText, ownerId, recordId, shortId, shortIdOrNone } from "../common/ids";
import { aboutOf, fileRecord } from "../common/records";
import { bytesOrNone, stamp } from "../common/values";
import { DepositKind } from "../declared/enums";
import { Kind } from "../declared/records";
import { knownDeposit, knownFund, knownPayment } from "./known";
import { takeIn } from "./lines";
import { filePages, filePieces } from "./rows";
import { giveBack } from "./steps";

export function handleDeposited(event: Deposited): void {
  const fund = knownFund(ownerId(event.params.deposit), event);
  if (fund === null) return;
  const named = shortId(event.params.named);

  const deposit = new Deposit(longId(event.params.deposit));
  deposit.number = numberText(event.params.deposit);
  deposit.fund = fund.id;
  if (named != fund.id) deposit.named = named;
  deposit.kind = DepositKind.named(event.params.kind);
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
  const about = aboutOf(Kind.FUND, fund.id);
  const filed = fileRecord(event.address, Kind.DEPOSIT, event.params.deposit, null, about);

  filePages(Kind.DEPOSIT, deposit.id, event.params.rows);
  takeIn(fund, deposit);
  giveBack(event, deposit, event.params.rows);

  const record = recordId(event.address, Kind.DEPOSIT, event.params.deposit);
  cite(event, "Deposited", record, event.params.evidence);
  const activity = newActivity(event, "Deposited", record, filed.about);
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
