import { Address, BigInt, Bytes, ethereum } from "@graphprotocol/graph-ts";
import {
  CeilingSet,
  FundClosed,
  FundFrozen,
  FundKept,
  FundOpened,
  FundThawed,
  Retired,
  SuccessorNamed,
} from "../generated/FundLedger/FundLedger";
import { Fund, FundAct, Member } from "../generated/schema";
import { eventId, Kind, recordId, shortId } from "./common/ids";
import { cite, newActivity } from "./common/lists";
import { bytesOrNone, stamp } from "./common/values";
import { knownFund } from "./stores/known";
import { loadLedger } from "./stores/ledger";

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
  fund.status = "OPEN";
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

  const ledger = loadLedger();
  ledger.funds += 1;
  ledger.save();

  // A module that opened it for others acts for no organisation.
  const member = Member.load(event.params.by);
  const act = newAct(event, fund, "OPENED", event.params.by, NO_DOCUMENT);
  if (member !== null) act.by = member.organisation;
  act.ceiling = event.params.ceiling;
  act.save();
  list(event, "FundOpened", event.params.fund, fund, act);
}

export function handleFundKept(event: FundKept): void {
  const fund = knownFund(shortId(event.params.fund), event);
  if (fund === null) return;
  fund.kept = true;
  fund.save();
}

export function handleFundFrozen(event: FundFrozen): void {
  const fund = knownFund(shortId(event.params.fund), event);
  if (fund === null) return;
  fund.status = "FROZEN";
  fund.save();

  const act = newAct(event, fund, "FROZEN", event.params.approver, event.params.evidence);
  act.by = shortId(event.params.by);
  act.reason = event.params.reason;
  act.save();
  list(event, "FundFrozen", event.params.fund, fund, act);
}

export function handleFundThawed(event: FundThawed): void {
  const fund = knownFund(shortId(event.params.fund), event);
  if (fund === null) return;
  fund.status = "OPEN";
  fund.save();

  const act = newAct(event, fund, "THAWED", event.params.approver, event.params.evidence);
  act.by = shortId(event.params.by);
  act.reason = event.params.reason;
  act.save();
  list(event, "FundThawed", event.params.fund, fund, act);
}

export function handleCeilingSet(event: CeilingSet): void {
  const fund = knownFund(shortId(event.params.fund), event);
  if (fund === null) return;
  fund.ceiling = event.params.ceiling;
  fund.save();

  const act = newAct(event, fund, "CEILING_SET", event.params.approver, NO_DOCUMENT);
  act.by = shortId(event.params.by);
  act.reason = event.params.reason;
  act.ceiling = event.params.ceiling;
  act.save();
  list(event, "CeilingSet", event.params.fund, fund, act);
}

export function handleSuccessorNamed(event: SuccessorNamed): void {
  const fund = knownFund(shortId(event.params.fund), event);
  if (fund === null) return;
  fund.successor = shortId(event.params.successor);
  fund.save();

  const act = newAct(event, fund, "SUCCESSOR_NAMED", event.params.account, NO_DOCUMENT);
  act.by = shortId(event.params.by);
  act.successor = fund.successor;
  act.save();
  list(event, "SuccessorNamed", event.params.fund, fund, act);
}

export function handleFundClosed(event: FundClosed): void {
  const fund = knownFund(shortId(event.params.fund), event);
  if (fund === null) return;
  fund.status = "CLOSED";
  fund.successor = shortId(event.params.successor);
  fund.save();

  const act = newAct(event, fund, "CLOSED", event.params.approver, event.params.evidence);
  act.by = shortId(event.params.by);
  act.reason = event.params.reason;
  act.successor = fund.successor;
  act.save();
  list(event, "FundClosed", event.params.fund, fund, act);
}

export function handleRetired(event: Retired): void {
  const ledger = loadLedger();
  ledger.successor = event.params.successor;
  ledger.save();
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

function list(event: ethereum.Event, name: string, number: BigInt, fund: Fund, act: FundAct): void {
  const record = recordId(event.address, Kind.FUND, number);
  const evidence = act.evidence;
  if (evidence !== null) cite(event, name, record, evidence);

  const activity = newActivity(event, name, record);
  activity.fund = fund.id;
  activity.campaign = fund.campaign;
  activity.programme = fund.programme;
  activity.organisation = act.by;
  activity.save();
}
