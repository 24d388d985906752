import { WORDS, type Hex } from "@sunledger/sdk";
import { ask } from "@/lib/book";
import { CampaignQuery, CampaignsQuery, type CampaignStatus } from "../generated/queries";

export type Campaign = NonNullable<CampaignQuery["campaign"]>;

/** The states of campaigns, in the order of their life. */
export const STATUSES = Object.keys(WORDS.CampaignStatus) as readonly CampaignStatus[];

/** Campaigns, newest first. `before` is the id of the last one already seen. */
export function readCampaigns(size: number, status?: CampaignStatus, before?: Hex) {
  return ask(CampaignsQuery, { where: { ...(status && { status }), ...(before && { id_lt: before }) }, size });
}

export function readCampaign(id: Hex) {
  return ask(CampaignQuery, { id });
}
