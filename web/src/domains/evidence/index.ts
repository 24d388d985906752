import type { Domain } from "@/lib/domain";
import type en from "./en.json";
import { searchEvidence } from "./search";

type Own = typeof en;
declare module "@/lib/domain" {
  interface Words extends Own {}
}

export const evidence: Domain = {
  name: "evidence",
  words: { en: () => import("./en.json"), zh: () => import("./zh.json") },
  places: [{ path: "documents", title: "documents.place" }],
  sitemap: { pages: ["documents"] },
  search: searchEvidence,
};
