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
import { eventId, Kind, recordId, shortId } from "./common/ids";
import { cite, newActivity } from "./common/lists";
import { bytesOrNone, stamp } from "./common/values";
import { knownCampaign, knownFund } from "./stores/known";
import { loadLedger } from "./stores/ledger";

export function handleCampaignFiled(event: CampaignFiled): void {
  const campaign = new Campaign(shortId(event.params.campaign));
  campaign.number = event.params.campaign.toI32();
  campaign.charity = shortId(event.params.charity);
  stamp(campaign, event, "filedAt");
  write(campaign, event.params.filing);

  const ledger = loadLedger();
  ledger.campaigns += 1;
  ledger.save();

  const step = newStep(event, campaign, "FILED", event.params.recorder, event.params.filing.evidence);
  list(event, "CampaignFiled", event.params.campaign, campaign, step);
}

export function handleCampaignRevised(event: CampaignRevised): void {
  const campaign = knownCampaign(shortId(event.params.campaign), event);
  if (campaign === null) return;
  write(campaign, changetype<CampaignFiledFilingStruct>(event.params.filing));

  const step = newStep(event, campaign, "REVISED", event.params.recorder, event.params.filing.evidence);
  list(event, "CampaignRevised", event.params.campaign, campaign, step);
}

export function handleCampaignApproved(event: CampaignApproved): void {
  const campaign = knownCampaign(shortId(event.params.campaign), event);
  if (campaign === null) return;
  campaign.status = "APPROVED";
  campaign.supervisor = shortId(event.params.by);
  campaign.save();

  const step = newStep(event, campaign, "APPROVED", event.params.approver, event.params.evidence);
  step.by = campaign.supervisor;
  list(event, "CampaignApproved", event.params.campaign, campaign, step);
}

export function handleCampaignSentBack(event: CampaignSentBack): void {
  const campaign = knownCampaign(shortId(event.params.campaign), event);
  if (campaign === null) return;
  campaign.status = "SENT_BACK";
  campaign.save();

  const step = newStep(event, campaign, "SENT_BACK", event.params.approver, event.params.evidence);
  step.by = shortId(event.params.by);
  step.text = event.params.reason;
  list(event, "CampaignSentBack", event.params.campaign, campaign, step);
}

export function handleCampaignOpened(event: CampaignOpened): void {
  const campaign = knownCampaign(shortId(event.params.campaign), event);
  const fund = knownFund(shortId(event.params.fund), event);
  if (campaign === null || fund === null) return;
  campaign.status = "OPEN";
  campaign.fund = fund.id;
  campaign.save();
  fund.campaign = campaign.id;
  fund.save();

  const step = newStep(event, campaign, "OPENED", event.params.approver, Bytes.empty());
  list(event, "CampaignOpened", event.params.campaign, campaign, step);
}

export function handleProgressReported(event: ProgressReported): void {
  const campaign = knownCampaign(shortId(event.params.campaign), event);
  if (campaign === null) return;
  const step = newStep(event, campaign, "REPORTED", event.params.recorder, event.params.evidence);
  step.text = event.params.summary;
  list(event, "ProgressReported", event.params.campaign, campaign, step);
}

export function handleCampaignCompleted(event: CampaignCompleted): void {
  const campaign = knownCampaign(shortId(event.params.campaign), event);
  if (campaign === null) return;
  campaign.status = "COMPLETED";
  campaign.save();

  const step = newStep(event, campaign, "COMPLETED", event.params.approver, event.params.evidence);
  step.text = event.params.summary;
  list(event, "CampaignCompleted", event.params.campaign, campaign, step);
}

/** Filed, or filed again after it was sent back: its particulars are those of the last filing. */
function write(campaign: Campaign, filing: CampaignFiledFilingStruct): void {
  campaign.status = "FILED";
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

/** A step by the charity, unless the caller says by whom: the contract lets no other take the steps that name nobody. */
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

function list(event: ethereum.Event, name: string, number: BigInt, campaign: Campaign, step: CampaignStep): void {
  step.save();
  const record = recordId(event.address, Kind.CAMPAIGN, number);
  const evidence = step.evidence;
  if (evidence !== null) cite(event, name, record, evidence);

  const activity = newActivity(event, name, record);
  activity.campaign = campaign.id;
  activity.fund = campaign.fund;
  activity.organisation = step.by;
  activity.save();
}
