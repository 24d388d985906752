import type { Domain } from "@/lib/domain";
import type en from "./en.json";

type Own = typeof en;
declare module "@/lib/domain" {
  interface Words extends Own {}
}

export const charity: Domain = {
  name: "charity",
  words: { en: () => import("./en.json"), zh: () => import("./zh.json") },
};
