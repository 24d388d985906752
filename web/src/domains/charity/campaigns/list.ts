import { readAll } from "@sunledger/sdk";
import { index } from "@/lib/book";
import { instant, mapPages, yuan, type List } from "@/lib/download";
import { AllCampaignsQuery, type CampaignStatus } from "../generated/queries";
import { STATUSES } from "./queries";

/** All campaigns, or those in one state, to take away. */
export function campaignList(status: CampaignStatus | undefined): List {
  return {
    name: "campaigns",
    columns: [
      "number",
      "name",
      "status",
      "filing_number",
      "charity",
      "supervisor",
      "region",
      "filed",
      "opens",
      "closes",
      "target_yuan",
      "cost_cap_percent",
      "fund",
      "donations",
      "received_yuan",
      "out_yuan",
      "left_yuan",
    ],
    pages: mapPages(readAll(index(), AllCampaignsQuery, { statuses: status ? [status] : STATUSES }), (campaign) => [
      campaign.number,
      campaign.name,
      campaign.status,
      campaign.filingNumber,
      campaign.charity.name,
      campaign.supervisor?.name ?? null,
      campaign.region.padStart(12, "0"),
      instant(campaign.filedAt),
      instant(campaign.opensAt),
      instant(campaign.closesAt),
      yuan(campaign.target),
      campaign.costCap / 100,
      campaign.fund?.number ?? null,
      campaign.fund?.donationCount ?? null,
      campaign.fund && yuan(BigInt(campaign.fund.donated) + BigInt(campaign.fund.appropriated)),
      campaign.fund && yuan(campaign.fund.outflow),
      campaign.fund && yuan(campaign.fund.balance),
    ]),
  };
}
