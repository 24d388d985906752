import type { Domain } from "@/lib/domain";
import { pathsOf } from "@/lib/paths";
import type en from "./en.json";
import { OrganisationNumbersQuery } from "./generated/queries";
import { searchDirectory } from "./search";

type Own = typeof en;
declare module "@/lib/domain" {
  interface Words extends Own {}
}

export const directory: Domain = {
  name: "directory",
  words: { en: () => import("./en.json"), zh: () => import("./zh.json") },
  places: [{ path: "organisations", title: "organisations.place" }],
  sitemap: { pages: ["organisations"], records: [() => pathsOf("organisation", OrganisationNumbersQuery)] },
  search: searchDirectory,
};
