import type { Domain } from "@/lib/domain";
import { pathsOf } from "@/lib/paths";
import type en from "./en.json";
import { FundNumbersQuery } from "./generated/queries";
import { homeOfFunds } from "./home/parts";
import { searchFunds } from "./search";
import { stewardshipOf } from "./stewardship/parts";

type Own = typeof en;
declare module "@/lib/domain" {
  interface Words extends Own {}
}

export const funds: Domain = {
  name: "funds",
  words: { en: () => import("./en.json"), zh: () => import("./zh.json") },
  sitemap: { records: [() => pathsOf("fund", FundNumbersQuery)] },
  home: homeOfFunds,
  partsOfOrganisation: stewardshipOf,
  search: searchFunds,
};
