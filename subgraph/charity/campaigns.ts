import { Address, BigInt, Bytes, ethereum } from "@graphprotocol/graph-ts";
import {
  CampaignApproved,
  CampaignCompleted,
  CampaignFiled,
  CampaignOpened,
  CampaignRevised,
  CampaignSentBack,
  ProgressReported,
  CampaignFiledFilingStruct,
} from "../generated/Campaigns/Campaigns";
import { Campaign, CampaignStep } from "../generated/schema";
import { cite, newActivity } from "../common/acts";
import { eventId, recordId, shortId } from "../common/ids";
import { loadLedger } from "../common/ledger";
import { aboutOf, fileRecord, putWithin, retitle } from "../common/records";
import { bytesOrNone, stamp } from "../common/values";
import { CampaignStatus, CampaignStepKind } from "../declared/enums";
import { Kind } from "../declared/records";
import { knownFund } from "../funds/known";
import { knownCampaign } from "./known";

export function handleCampaignFiled(event: CampaignFiled): void {
  const campaign = new Campaign(shortId(event.params.campaign));
  campaign.number = event.params.campaign.toI32();
  campaign.charity = shortId(event.params.charity);
  stamp(campaign, event, "filedAt");
  write(campaign, event.params.filing);
  fileRecord(event.address, Kind.CAMPAIGN, event.params.campaign, campaign.name, []);

  const ledger = loadLedger();
  ledger.campaigns += 1;
  ledger.save();

  const step = newStep(event, campaign, CampaignStepKind.FILED, event.params.recorder, event.params.filing.evidence);
  list(event, "CampaignFiled", event.params.campaign, step);
}

export function handleCampaignRevised(event: CampaignRevised): void {
  const campaign = knownCampaign(shortId(event.params.campaign), event);
  if (campaign === null) return;
  write(campaign, changetype<CampaignFiledFilingStruct>(event.params.filing));
  retitle(Kind.CAMPAIGN, campaign.id, campaign.name);

  const step = newStep(event, campaign, CampaignStepKind.REVISED, event.params.recorder, event.params.filing.evidence);
  list(event, "CampaignRevised", event.params.campaign, step);
}

export function handleCampaignApproved(event: CampaignApproved): void {
  const campaign = knownCampaign(shortId(event.params.campaign), event);
  if (campaign === null) return;
  campaign.status = CampaignStatus.APPROVED;
  campaign.supervisor = shortId(event.params.by);
  campaign.save();

  const step = newStep(event, campaign, CampaignStepKind.APPROVED, event.params.approver, event.params.evidence);
  step.by = campaign.supervisor;
  list(event, "CampaignApproved", event.params.campaign, step);
}

export function handleCampaignSentBack(event: CampaignSentBack): void {
  const campaign = knownCampaign(shortId(event.params.campaign), event);
  if (campaign === null) return;
  campaign.status = CampaignStatus.SENT_BACK;
  campaign.save();

  const step = newStep(event, campaign, CampaignStepKind.SENT_BACK, event.params.approver, event.params.evidence);
  step.by = shortId(event.params.by);
  step.text = event.params.reason;
  list(event, "CampaignSentBack", event.params.campaign, step);
}

export function handleCampaignOpened(event: CampaignOpened): void {
  const campaign = knownCampaign(shortId(event.params.campaign), event);
  const fund = knownFund(shortId(event.params.fund), event);
  if (campaign === null || fund === null) return;
  campaign.status = CampaignStatus.OPEN;
  campaign.fund = fund.id;
  campaign.save();
  fund.campaign = campaign.id;
  fund.save();
  putWithin(Kind.FUND, fund.id, aboutOf(Kind.CAMPAIGN, campaign.id));

  const step = newStep(event, campaign, CampaignStepKind.OPENED, event.params.approver, Bytes.empty());
  list(event, "CampaignOpened", event.params.campaign, step);
}

export function handleProgressReported(event: ProgressReported): void {
  const campaign = knownCampaign(shortId(event.params.campaign), event);
  if (campaign === null) return;
  const step = newStep(event, campaign, CampaignStepKind.REPORTED, event.params.recorder, event.params.evidence);
  step.text = event.params.summary;
  list(event, "ProgressReported", event.params.campaign, step);
}

export function handleCampaignCompleted(event: CampaignCompleted): void {
  const campaign = knownCampaign(shortId(event.params.campaign), event);
  if (campaign === null) return;
  campaign.status = CampaignStatus.COMPLETED;
  campaign.save();

  const step = newStep(event, campaign, CampaignStepKind.COMPLETED, event.params.approver, event.params.evidence);
  step.text = event.params.summary;
  list(event, "CampaignCompleted", event.params.campaign, step);
}

/** Filed, or filed again after it was sent back: its particulars are those of the last filing. */
function write(campaign: Campaign, filing: CampaignFiledFilingStruct): void {
  campaign.status = CampaignStatus.FILED;
  campaign.name = filing.name;
  campaign.purpose = filing.purpose;
  campaign.responsible = filing.responsible;
  campaign.surplus = filing.surplus;
  campaign.filingNumber = filing.filingNumber;
  campaign.region = filing.region;
  campaign.opensAt = filing.opensAt;
  campaign.closesAt = filing.closesAt;
  campaign.target = filing.target;
  campaign.ceiling = filing.ceiling;
  campaign.costCap = filing.costCap;
  campaign.evidence = bytesOrNone(filing.evidence);
  campaign.save();
}

/** A step by the charity, unless the caller names another organisation. Steps whose events name nobody can be taken by the charity alone. */
function newStep(
  event: ethereum.Event,
  campaign: Campaign,
  kind: string,
  account: Address,
  evidence: Bytes,
): CampaignStep {
  const step = new CampaignStep(eventId(event));
  step.campaign = campaign.id;
  step.kind = kind;
  step.by = campaign.charity;
  step.account = account;
  step.evidence = bytesOrNone(evidence);
  step.logIndex = event.logIndex.toI32();
  stamp(step, event);
  return step;
}

function list(event: ethereum.Event, name: string, number: BigInt, step: CampaignStep): void {
  step.save();
  const record = recordId(event.address, Kind.CAMPAIGN, number);
  const evidence = step.evidence;
  if (evidence !== null) cite(event, name, record, evidence);

  const activity = newActivity(event, name, record, aboutOf(Kind.CAMPAIGN, step.campaign));
  activity.organisation = step.by;
  activity.save();
}
