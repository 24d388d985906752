import { formatRegion, formatYuan } from "@sunledger/sdk";
import { campaignsAbi } from "@sunledger/sdk/chain";
import { parseEventLogs } from "viem";
import { Refusal } from "../lib/language.ts";
import type { Text } from "../lib/language.ts";
import type { Act } from "./act.ts";
import { NO_DOCUMENT, describeDocuments, store } from "./documents.ts";
import type { Document } from "./documents.ts";
import type { FilingFile } from "./filing-file.ts";
import { sent } from "./office.ts";
import type { Office } from "./office.ts";
import { campaignStatus } from "./words.ts";

const day = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);

function describeFiling(filing: FilingFile): Text[] {
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

function filingArgument(filing: FilingFile, plan: Document) {
  const {
    filingNumber,
    name,
    purpose,
    responsible,
    surplus,
    region,
    opens,
    closes,
    target = 0n,
    ceiling,
    costCap,
  } = filing;
  const words = { filingNumber, name, purpose, responsible, surplus };
  return { ...words, region, opensAt: opens, closesAt: closes, target, ceiling, costCap, evidence: plan.digest };
}

/** File an appeal. */
export function file(office: Office, filing: FilingFile, plan: Document): Act {
  return {
    preview: [
      { en: "File a campaign:", zh: "募捐活动申报：" },
      ...describeFiling(filing),
      ...describeDocuments([plan]),
    ],
    perform: async () => {
      await store(office, plan);
      const receipt = await sent(office, office.contracts.campaigns.write.file([filingArgument(filing, plan)]));
      const [event] = parseEventLogs({ abi: campaignsAbi, eventName: "CampaignFiled", logs: receipt.logs });
      return { kind: "campaign", number: BigInt(event!.args.campaign) };
    },
  };
}

/** File again what was sent back. */
export async function revise(office: Office, campaign: number, filing: FilingFile, plan: Document): Promise<Act> {
  return {
    preview: [
      await describeCampaign(office, campaign, { en: "Revise", zh: "修改" }),
      ...describeFiling(filing),
      ...describeDocuments([plan]),
    ],
    perform: async () => {
      await store(office, plan);
      await sent(office, office.contracts.campaigns.write.revise([campaign, filingArgument(filing, plan)]));
      return { kind: "campaign", number: BigInt(campaign) };
    },
  };
}

async function describeCampaign({ contracts }: Office, number: number, verb: Text): Promise<Text> {
  const { status } = await contracts.campaigns.read.campaign([number]);
  if (status === 0) throw new Refusal({ en: `There is no campaign ${number}.`, zh: `没有募捐活动 ${number}。` });
  const now = campaignStatus(status);
  return { en: `${verb.en} campaign ${number}, now ${now.en}`, zh: `${verb.zh}募捐活动 ${number}，目前${now.zh}` };
}

/** The further steps of an appeal, by what they take beside the campaign's number. */
export type CampaignStep =
  | { step: "approve"; document: Document | undefined }
  | { step: "send-back"; reason: string; document: Document | undefined }
  | { step: "open" }
  | { step: "report"; summary: string; document: Document | undefined }
  | { step: "complete"; summary: string; document: Document };

const VERBS: Record<CampaignStep["step"], Text> = {
  approve: { en: "Approve", zh: "批准" },
  "send-back": { en: "Send back", zh: "退回" },
  open: { en: "Open", zh: "开启" },
  report: { en: "Report the progress of", zh: "报告进展：" },
  complete: { en: "Complete", zh: "结束" },
};

/** Take one step with a campaign. */
export async function advance(office: Office, campaign: number, taken: CampaignStep): Promise<Act> {
  const document = "document" in taken ? taken.document : undefined;
  const words = "reason" in taken ? taken.reason : "summary" in taken ? taken.summary : "";
  return {
    preview: [
      await describeCampaign(office, campaign, VERBS[taken.step]),
      ...(words ? [{ en: `  ${words}`, zh: `  ${words}` }] : []),
      ...describeDocuments(document ? [document] : []),
    ],
    perform: async () => {
      await store(office, document);
      await sent(office, send());
      return { kind: "campaign", number: BigInt(campaign) };
    },
  };

  function send() {
    const { write } = office.contracts.campaigns;
    const digest = document?.digest ?? NO_DOCUMENT;
    switch (taken.step) {
      case "approve":
        return write.approve([campaign, digest]);
      case "send-back":
        return write.sendBack([campaign, taken.reason, digest]);
      case "open":
        return write.open([campaign]);
      case "report":
        return write.report([campaign, taken.summary, digest]);
      case "complete":
        return write.complete([campaign, taken.summary, digest]);
    }
  }
}
