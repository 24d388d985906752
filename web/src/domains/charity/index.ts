import type { Domain } from "@/lib/domain";
import { pathsOf } from "@/lib/paths";
import type en from "./en.json";
import { CampaignNumbersQuery } from "./generated/queries";
import { homeOfCharity } from "./home/parts";
import { searchCharity } from "./search";

type Own = typeof en;
declare module "@/lib/domain" {
  interface Words extends Own {}
}

export const charity: Domain = {
  name: "charity",
  words: { en: () => import("./en.json"), zh: () => import("./zh.json") },
  places: [{ path: "campaigns", title: "campaigns.place", within: ["donations"] }],
  sitemap: { pages: ["campaigns"], records: [() => pathsOf("campaign", CampaignNumbersQuery)] },
  home: homeOfCharity,
  search: searchCharity,
};
