import { Refusal } from "../../refusal.ts";

/** Refusals of acts on campaigns. */

export const unknownCampaign = (campaign: number) =>
  new Refusal(
    "charity/unknown-campaign",
    { en: `There is no campaign ${campaign}.`, zh: `没有募捐活动 ${campaign}。` },
    { campaign },
  );

export type CharityRefusal = ReturnType<typeof unknownCampaign>;
