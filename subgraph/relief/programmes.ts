import { Address, BigInt, Bytes, ethereum } from "@graphprotocol/graph-ts";
import {
  ProgrammeAmended,
  ProgrammeClosed,
  ProgrammeFundOpened,
  ProgrammeOpened,
  ProgrammeOpenedRulesStruct,
} from "../generated/Relief/Relief";
import { Fund, Programme, ProgrammeStep } from "../generated/schema";
import { cite, newActivity } from "../common/acts";
import { eventId, recordId, shortId } from "../common/ids";
import { loadLedger } from "../common/ledger";
import { aboutOf, fileRecord, putWithin } from "../common/records";
import { bytesOrNone, stamp } from "../common/values";
import { ProgrammeStatus, ProgrammeStepKind } from "../declared/enums";
import { Kind } from "../declared/records";
import { knownFund } from "../funds/known";
import { knownProgramme } from "./known";

/** What the contract sets where the rules name no days. */
const NOTICE_DAYS = 7;
const NO_DOCUMENT = Bytes.empty();

export function handleProgrammeOpened(event: ProgrammeOpened): void {
  const fund = knownFund(shortId(event.params.fund), event);
  if (fund === null) return;
  const programme = new Programme(shortId(event.params.programme));
  programme.number = event.params.programme.toI32();
  programme.name = event.params.plan.name;
  programme.purpose = event.params.plan.purpose;
  programme.sponsor = shortId(event.params.sponsor);
  programme.status = ProgrammeStatus.OPEN;
  programme.region = event.params.plan.region;
  programme.fund = fund.id;
  programme.rosterCount = 0;
  programme.submitted = 0;
  programme.struck = 0;
  programme.enrolled = 0;
  programme.exited = 0;
  programme.paid = BigInt.zero();
  programme.returned = BigInt.zero();
  stamp(programme, event, "openedAt");
  const step = newStep(event, programme, ProgrammeStepKind.OPENED, event.params.approver, NO_DOCUMENT);
  rule(programme, step, 1, event.params.rules);
  programme.save();
  fileRecord(event.address, Kind.PROGRAMME, event.params.programme, programme.name, []);
  enter(fund, programme);

  const ledger = loadLedger();
  ledger.programmes += 1;
  ledger.save();

  step.fund = fund.id;
  list(event, "ProgrammeOpened", event.params.programme, step);
}

export function handleProgrammeFundOpened(event: ProgrammeFundOpened): void {
  const programme = knownProgramme(shortId(event.params.programme), event);
  const fund = knownFund(shortId(event.params.fund), event);
  if (programme === null || fund === null) return;
  enter(fund, programme);

  const step = newStep(event, programme, ProgrammeStepKind.FUND_OPENED, event.params.approver, NO_DOCUMENT);
  step.fund = fund.id;
  list(event, "ProgrammeFundOpened", event.params.programme, step);
}

export function handleProgrammeAmended(event: ProgrammeAmended): void {
  const programme = knownProgramme(shortId(event.params.programme), event);
  if (programme === null) return;
  const step = newStep(event, programme, ProgrammeStepKind.AMENDED, event.params.approver, event.params.evidence);
  rule(programme, step, event.params.version, changetype<ProgrammeOpenedRulesStruct>(event.params.rules));
  programme.save();

  step.text = event.params.reason;
  list(event, "ProgrammeAmended", event.params.programme, step);
}

export function handleProgrammeClosed(event: ProgrammeClosed): void {
  const programme = knownProgramme(shortId(event.params.programme), event);
  if (programme === null) return;
  programme.status = ProgrammeStatus.CLOSED;
  programme.save();

  const step = newStep(event, programme, ProgrammeStepKind.CLOSED, event.params.approver, event.params.evidence);
  step.text = event.params.summary;
  list(event, "ProgrammeClosed", event.params.programme, step);
}

/** The rules, as they hold for the programme from now on and as the step set them. */
function rule(programme: Programme, step: ProgrammeStep, version: i32, rules: ProgrammeOpenedRulesStruct): void {
  const days = rules.noticeDays == 0 ? NOTICE_DAYS : rules.noticeDays;
  programme.version = version;
  programme.noticeDays = days;
  programme.most = rules.most;
  programme.standard = rules.standard;
  programme.eligibility = rules.eligibility;
  programme.benefit = rules.benefit;
  step.version = version;
  step.noticeDays = days;
  step.most = rules.most;
  step.standard = rules.standard;
  step.eligibility = rules.eligibility;
  step.benefit = rules.benefit;
}

function enter(fund: Fund, programme: Programme): void {
  fund.programme = programme.id;
  fund.save();
  putWithin(Kind.FUND, fund.id, aboutOf(Kind.PROGRAMME, programme.id));
}

/** A step by the sponsor. Nobody else can take steps of a programme. */
function newStep(
  event: ethereum.Event,
  programme: Programme,
  kind: string,
  account: Address,
  evidence: Bytes,
): ProgrammeStep {
  const step = new ProgrammeStep(eventId(event));
  step.programme = programme.id;
  step.kind = kind;
  step.by = programme.sponsor;
  step.account = account;
  step.evidence = bytesOrNone(evidence);
  step.logIndex = event.logIndex.toI32();
  stamp(step, event);
  return step;
}

function list(event: ethereum.Event, name: string, number: BigInt, step: ProgrammeStep): void {
  step.save();
  const record = recordId(event.address, Kind.PROGRAMME, number);
  const standard = step.standard;
  if (standard !== null) cite(event, name, record, standard);
  const evidence = step.evidence;
  if (evidence !== null) cite(event, name, record, evidence);

  const fund = step.fund;
  const about = fund === null ? aboutOf(Kind.PROGRAMME, step.programme) : aboutOf(Kind.FUND, fund);
  const activity = newActivity(event, name, record, about);
  activity.organisation = step.by;
  activity.save();
}
