import type { Domain } from "@/lib/domain";
import type en from "./en.json";
import { searchDirectory } from "./search";

type Own = typeof en;
declare module "@/lib/domain" {
  interface Words extends Own {}
}

export const directory: Domain = {
  name: "directory",
  words: { en: () => import("./en.json"), zh: () => import("./zh.json") },
  places: [{ path: "organisations", title: "organisations.place" }],
  sitemap: { pages: ["organisations"], records: ["organisation"] },
  search: searchDirectory,
};
