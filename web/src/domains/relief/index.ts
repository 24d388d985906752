import type { Domain } from "@/lib/domain";
import type en from "./en.json";
import { localGovernmentOf } from "./local-government/parts";

type Own = typeof en;
declare module "@/lib/domain" {
  interface Words extends Own {}
}

export const relief: Domain = {
  name: "relief",
  words: { en: () => import("./en.json"), zh: () => import("./zh.json") },
  partsOfOrganisation: localGovernmentOf,
};
