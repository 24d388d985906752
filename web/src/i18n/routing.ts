import { defineRouting } from "next-intl/routing";

/** Every address begins with its language. `/` leads to the language that the reader's browser asks for. */
export const routing = defineRouting({
  locales: ["zh", "en"],
  defaultLocale: "zh",
  localePrefix: "always",
  localeCookie: false,
  alternateLinks: false, // pages name their own, in their head
});

export type Locale = (typeof routing.locales)[number];
