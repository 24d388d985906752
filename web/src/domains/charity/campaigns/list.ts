import { readAll } from "@sunledger/sdk";
import { index } from "@/lib/book";
import { instant, listOf, yuan } from "@/lib/download";
import { AllCampaignsQuery, type CampaignStatus } from "../generated/queries";
import { STATUSES } from "./queries";

/** All campaigns, or those in one state, to take away. */
export const campaignList = (status: CampaignStatus | undefined) =>
  listOf({
    name: "campaigns",
    columns: [
      { title: "number", cell: (campaign) => campaign.number },
      { title: "name", cell: (campaign) => campaign.name },
      { title: "status", cell: (campaign) => campaign.status },
      { title: "filing_number", cell: (campaign) => campaign.filingNumber },
      { title: "charity", cell: (campaign) => campaign.charity.name },
      { title: "supervisor", cell: (campaign) => campaign.supervisor?.name ?? null },
      { title: "region", cell: (campaign) => campaign.region.padStart(12, "0") },
      { title: "filed", cell: (campaign) => instant(campaign.filedAt) },
      { title: "opens", cell: (campaign) => instant(campaign.opensAt) },
      { title: "closes", cell: (campaign) => instant(campaign.closesAt) },
      { title: "target_yuan", cell: (campaign) => yuan(campaign.target) },
      { title: "cost_cap_percent", cell: (campaign) => campaign.costCap / 100 },
      { title: "fund", cell: ({ fund }) => fund?.number ?? null },
      { title: "donations", cell: ({ fund }) => fund?.donationCount ?? null },
      { title: "received_yuan", cell: ({ fund }) => fund && yuan(BigInt(fund.donated) + BigInt(fund.appropriated)) },
      { title: "out_yuan", cell: ({ fund }) => fund && yuan(fund.outflow) },
      { title: "left_yuan", cell: ({ fund }) => fund && yuan(fund.balance) },
    ],
    pages: readAll(index(), AllCampaignsQuery, { statuses: status ? [status] : STATUSES }),
  });
