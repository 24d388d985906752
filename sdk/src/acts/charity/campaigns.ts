import { parseEventLogs } from "viem";
import { campaignsAbi } from "../../generated/abi.ts";
import type { Hex } from "../../bytes.ts";
import { formatYuan } from "../../money.ts";
import { formatRegion, type Region } from "../../regions.ts";
import type { Text } from "../../text.ts";
import { singleAct, type Act } from "../act.ts";
import { callOf, type Call } from "../calls.ts";
import { NO_DOCUMENT, describeDocuments, type Document } from "../evidence/documents.ts";
import { published } from "../evidence/words.ts";
import type { Office } from "../office.ts";
import type { PagedRecord } from "../records.ts";
import { campaignStatus } from "../words.ts";
import { unknownCampaign } from "./refusals.ts";

/** The particulars of an appeal. What each of them means in law stands at `Filing` in contracts/charity/ICampaigns.sol. */
export type Filing = {
  /** The number under which it is filed with the department. */
  readonly filingNumber: string;
  readonly name: string;
  readonly purpose: string;
  /** The area in which it appeals. */
  readonly region: Region;
  /** Its first second, UTC. */
  readonly opens: number;
  /** Its last second, UTC. */
  readonly closes: number;
  /** In fen; absent where none is set. */
  readonly target?: bigint | undefined;
  /** In fen: payments above it need the supervisor too. */
  readonly ceiling: bigint;
  /** What fundraising may cost of what comes in, in hundredths of a percent. */
  readonly costCap: number;
  /** The post that answers for it: an office, never a person's name. */
  readonly responsible: string;
  /** What becomes of money that is left. */
  readonly surplus: string;
};

const recordOf = (campaign: number): PagedRecord => ({ kind: "campaign", number: BigInt(campaign) });

const day = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);

function describeFiling(filing: Filing): Text[] {
  const { filingNumber, name, region, opens, closes, target = 0n, ceiling, costCap } = filing;
  const cost = (costCap / 100).toFixed(2);
  return [
    {
      en: `  ${name} (${filingNumber}), region ${formatRegion(region)}, ${day(opens)} to ${day(closes)} UTC`,
      zh: `  ${name}（${filingNumber}），地域 ${formatRegion(region)}，${day(opens)} 至 ${day(closes)}（UTC）`,
    },
    {
      en: `  target ${formatYuan(target)} yuan, ceiling ${formatYuan(ceiling)} yuan, fundraising costs at most ${cost}%`,
      zh: `  目标 ${formatYuan(target)} 元，审批限额 ${formatYuan(ceiling)} 元，募捐成本不超过 ${cost}%`,
    },
  ];
}

/**
 * A filing as the contract takes it.
 * @param plan The digest of the fundraising plan
 */
export function filingArgument(filing: Filing, plan: Hex) {
  const { filingNumber, name, purpose, responsible, surplus } = filing;
  const { region, opens: opensAt, closes: closesAt, target = 0n, ceiling, costCap } = filing;
  const words = { filingNumber, name, purpose, responsible, surplus };
  return { ...words, region, opensAt, closesAt, target, ceiling, costCap, evidence: plan };
}

function publishedFiling(office: Office, filing: Filing): Filing {
  const { filingNumber, name, purpose, responsible, surplus } = filing;
  return { ...filing, ...published(office, { filingNumber, name, purpose, responsible, surplus }) };
}

/**
 * File an appeal.
 * @param plan The fundraising plan, public
 */
export async function file(office: Office, given: Filing, plan: Document): Promise<Act> {
  const filing = publishedFiling(office, given);
  return singleAct(office, {
    preview: [
      { en: "File a campaign:", zh: "募捐活动申报：" },
      ...describeFiling(filing),
      ...describeDocuments([plan]),
    ],
    call: callOf(office.contracts.campaigns, "file", [filingArgument(filing, plan.digest)]),
    documents: [plan],
    record: ({ logs }) => {
      const [event] = parseEventLogs({ abi: campaignsAbi, eventName: "CampaignFiled", logs });
      return recordOf(event!.args.campaign);
    },
  });
}

/** File again what was sent back. */
export async function revise(office: Office, campaign: number, given: Filing, plan: Document): Promise<Act> {
  const filing = publishedFiling(office, given);
  return singleAct(office, {
    preview: [
      await describeCampaign(office, campaign, { en: "Revise", zh: "修改" }),
      ...describeFiling(filing),
      ...describeDocuments([plan]),
    ],
    call: callOf(office.contracts.campaigns, "revise", [campaign, filingArgument(filing, plan.digest)]),
    documents: [plan],
    record: recordOf(campaign),
  });
}

async function describeCampaign({ contracts }: Office, number: number, verb: Text): Promise<Text> {
  const { status, version } = await contracts.campaigns.read.campaign([number]);
  if (status === 0) throw unknownCampaign(number);
  const now = campaignStatus(status);
  return {
    en: `${verb.en} campaign ${number}, version ${version}, now ${now.en}`,
    zh: `${verb.zh}募捐活动 ${number}（第 ${version} 版），目前${now.zh}`,
  };
}

/** The further steps of an appeal, by what they take beside the campaign's number. */
export type CampaignStep =
  | { readonly step: "approve"; readonly document: Document | undefined }
  | { readonly step: "send-back"; readonly reason: string; readonly document: Document | undefined }
  | { readonly step: "open" }
  | { readonly step: "report"; readonly summary: string; readonly document: Document | undefined }
  | { readonly step: "complete"; readonly summary: string; readonly document: Document };

const VERBS: Record<CampaignStep["step"], Text> = {
  approve: { en: "Approve", zh: "批准" },
  "send-back": { en: "Send back", zh: "退回" },
  open: { en: "Open", zh: "开启" },
  report: { en: "Report the progress of", zh: "报告进展：" },
  complete: { en: "Complete", zh: "结束" },
};

/**
 * Take one step with a campaign. It is decided on in the version that the preview names: where it is revised meanwhile, the
 * contract refuses.
 */
export async function advance(office: Office, campaign: number, given: CampaignStep): Promise<Act> {
  const taken = publishedStep(office, given);
  const { version } = await office.contracts.campaigns.read.campaign([campaign]);
  const document = "document" in taken ? taken.document : undefined;
  const words = "reason" in taken ? taken.reason : "summary" in taken ? taken.summary : "";
  return singleAct(office, {
    preview: [
      await describeCampaign(office, campaign, VERBS[taken.step]),
      ...(words ? [{ en: `  ${words}`, zh: `  ${words}` }] : []),
      ...describeDocuments([document]),
    ],
    call: stepCall(office, campaign, version, taken, document?.digest ?? NO_DOCUMENT),
    documents: [document],
    record: recordOf(campaign),
  });
}

function publishedStep(office: Office, taken: CampaignStep): CampaignStep {
  if ("reason" in taken) return { ...taken, ...published(office, { reason: taken.reason }) };
  if ("summary" in taken) return { ...taken, ...published(office, { summary: taken.summary }) };
  return taken;
}

function stepCall(
  { contracts }: Office,
  campaign: number,
  version: number,
  taken: CampaignStep,
  digest: Document["digest"],
): Call {
  const { campaigns } = contracts;
  switch (taken.step) {
    case "approve":
      return callOf(campaigns, "approve", [campaign, version, digest]);
    case "send-back":
      return callOf(campaigns, "sendBack", [campaign, version, taken.reason, digest]);
    case "open":
      return callOf(campaigns, "open", [campaign]);
    case "report":
      return callOf(campaigns, "report", [campaign, taken.summary, digest]);
    case "complete":
      return callOf(campaigns, "complete", [campaign, taken.summary, digest]);
  }
}
