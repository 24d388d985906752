import { defineRouting } from "next-intl/routing";

/** Both languages stand in every address; `/` goes where the reader's browser asks. */
export const routing = defineRouting({
  locales: ["zh", "en"],
  defaultLocale: "zh",
  localePrefix: "always",
  localeCookie: false,
  alternateLinks: false, // pages name their own, in their head
});

export type Locale = (typeof routing.locales)[number];
