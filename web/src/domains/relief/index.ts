import type { Domain } from "@/lib/domain";
import { pathsOf } from "@/lib/paths";
import type en from "./en.json";
import { ProgrammeNumbersQuery, RosterNumbersQuery } from "./generated/queries";
import { tellReliefActivity } from "./activity";
import { homeOfRelief } from "./home/parts";
import { localGovernmentOf } from "./local-government/parts";
import { searchRelief } from "./search/search";

type Own = typeof en;
declare module "@/lib/domain" {
  interface Words extends Own {}
}

export const relief: Domain = {
  name: "relief",
  words: { en: () => import("./en.json"), zh: () => import("./zh.json") },
  places: [{ path: "programmes", title: "programmes.place", within: ["notices", "rosters", "households"] }],
  sitemap: {
    pages: ["programmes", "notices"],
    records: [() => pathsOf("programme", ProgrammeNumbersQuery), () => pathsOf("roster", RosterNumbersQuery)],
  },
  home: homeOfRelief,
  partsOfOrganisation: localGovernmentOf,
  search: searchRelief,
  tellActivity: tellReliefActivity,
};
