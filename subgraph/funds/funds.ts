import { Address, BigInt, Bytes, ethereum } from "@graphprotocol/graph-ts";
import {
  CeilingSet,
  FundClosed,
  FundFrozen,
  FundKept,
  FundOpened,
  FundReassigned,
  FundThawed,
  SuccessorNamed,
} from "../generated/FundLedger/FundLedger";
import { Fund, FundAct, Member } from "../generated/schema";
import { cite, newActivity } from "../common/acts";
import { eventId, recordId, shortId } from "../common/ids";
import { loadLedger } from "../common/ledger";
import { aboutOf, fileRecord } from "../common/records";
import { bytesOrNone, stamp } from "../common/values";
import { FundActKind, FundStatus } from "../declared/enums";
import { Kind } from "../declared/records";
import { knownFund } from "./known";

const NO_DOCUMENT = Bytes.empty();

export function handleFundOpened(event: FundOpened): void {
  const fund = new Fund(shortId(event.params.fund));
  fund.number = event.params.fund.toI32();
  fund.name = event.params.name;
  fund.purpose = event.params.purpose;
  fund.steward = shortId(event.params.steward);
  fund.supervisor = shortId(event.params.supervisor);
  fund.region = event.params.region;
  fund.ceiling = event.params.ceiling;
  fund.status = FundStatus.OPEN;
  fund.kept = false;
  fund.inflow = BigInt.zero();
  fund.outflow = BigInt.zero();
  fund.balance = BigInt.zero();
  fund.donated = BigInt.zero();
  fund.appropriated = BigInt.zero();
  fund.transferredIn = BigInt.zero();
  fund.returned = BigInt.zero();
  fund.paidProgramme = BigInt.zero();
  fund.paidFundraising = BigInt.zero();
  fund.paidManagement = BigInt.zero();
  fund.transferredOut = BigInt.zero();
  fund.depositCount = 0;
  fund.paymentCount = 0;
  fund.donationCount = 0;
  stamp(fund, event, "openedAt");
  fund.save();
  fileRecord(event.address, Kind.FUND, event.params.fund, fund.name, []);

  const ledger = loadLedger();
  ledger.funds += 1;
  ledger.save();

  // A module that opened it for others acts for no organisation.
  const member = Member.load(event.params.by);
  const act = newAct(event, fund, FundActKind.OPENED, event.params.by, NO_DOCUMENT);
  if (member !== null) act.by = member.organisation;
  act.ceiling = event.params.ceiling;
  act.save();
  list(event, "FundOpened", event.params.fund, act);
}

export function handleFundKept(event: FundKept): void {
  const fund = knownFund(shortId(event.params.fund), event);
  if (fund === null) return;
  fund.kept = true;
  fund.keeper = event.params.keeper;
  fund.save();
}

export function handleFundFrozen(event: FundFrozen): void {
  const fund = knownFund(shortId(event.params.fund), event);
  if (fund === null) return;
  fund.status = FundStatus.FROZEN;
  fund.save();

  const act = newAct(event, fund, FundActKind.FROZEN, event.params.approver, event.params.evidence);
  act.by = shortId(event.params.by);
  act.reason = event.params.reason;
  act.save();
  list(event, "FundFrozen", event.params.fund, act);
}

export function handleFundThawed(event: FundThawed): void {
  const fund = knownFund(shortId(event.params.fund), event);
  if (fund === null) return;
  // Others may still hold it.
  if (event.params.remaining == 0) fund.status = FundStatus.OPEN;
  fund.save();

  const act = newAct(event, fund, FundActKind.THAWED, event.params.approver, event.params.evidence);
  act.by = shortId(event.params.by);
  act.reason = event.params.reason;
  act.save();
  list(event, "FundThawed", event.params.fund, act);
}

export function handleCeilingSet(event: CeilingSet): void {
  const fund = knownFund(shortId(event.params.fund), event);
  if (fund === null) return;
  fund.ceiling = event.params.ceiling;
  fund.save();

  const act = newAct(event, fund, FundActKind.CEILING_SET, event.params.approver, NO_DOCUMENT);
  act.by = shortId(event.params.by);
  act.reason = event.params.reason;
  act.ceiling = event.params.ceiling;
  act.save();
  list(event, "CeilingSet", event.params.fund, act);
}

export function handleSuccessorNamed(event: SuccessorNamed): void {
  const fund = knownFund(shortId(event.params.fund), event);
  if (fund === null) return;
  fund.successor = shortId(event.params.successor);
  fund.save();

  const act = newAct(event, fund, FundActKind.SUCCESSOR_NAMED, event.params.account, NO_DOCUMENT);
  act.by = shortId(event.params.by);
  act.successor = fund.successor;
  act.save();
  list(event, "SuccessorNamed", event.params.fund, act);
}

export function handleFundReassigned(event: FundReassigned): void {
  const fund = knownFund(shortId(event.params.fund), event);
  if (fund === null) return;
  fund.steward = shortId(event.params.steward);
  fund.supervisor = shortId(event.params.supervisor);
  fund.successor = null;
  fund.save();

  // Whoever governs acts for no organisation.
  const act = newAct(event, fund, FundActKind.REASSIGNED, event.params.by, event.params.evidence);
  act.reason = event.params.reason;
  act.save();
  list(event, "FundReassigned", event.params.fund, act);
}

export function handleFundClosed(event: FundClosed): void {
  const fund = knownFund(shortId(event.params.fund), event);
  if (fund === null) return;
  fund.status = FundStatus.CLOSED;
  fund.successor = shortId(event.params.successor);
  fund.save();

  const act = newAct(event, fund, FundActKind.CLOSED, event.params.approver, event.params.evidence);
  act.by = shortId(event.params.by);
  act.reason = event.params.reason;
  act.successor = fund.successor;
  act.save();
  list(event, "FundClosed", event.params.fund, act);
}

function newAct(event: ethereum.Event, fund: Fund, kind: string, account: Address, evidence: Bytes): FundAct {
  const act = new FundAct(eventId(event));
  act.fund = fund.id;
  act.kind = kind;
  act.account = account;
  act.evidence = bytesOrNone(evidence);
  stamp(act, event);
  return act;
}

function list(event: ethereum.Event, name: string, number: BigInt, act: FundAct): void {
  const record = recordId(event.address, Kind.FUND, number);
  const evidence = act.evidence;
  if (evidence !== null) cite(event, name, record, evidence);

  const activity = newActivity(event, name, record, aboutOf(Kind.FUND, act.fund));
  activity.organisation = act.by;
  activity.save();
}
