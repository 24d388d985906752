import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { locale as localeInAddress } from "next/root-params";
import { routing, type Locale } from "./routing";

const own = {
  en: () => import("@/messages/en.json"),
  zh: () => import("@/messages/zh.json"),
};

/**
 * The site's own words with those of all domains. The domains are imported when they are asked for: their parts import
 * next-intl, and next-intl imports this file, so a static import would close a circle.
 */
async function wordsIn(locale: Locale): Promise<Record<string, object>> {
  const { DOMAINS } = await import("@/domains");
  const files = await Promise.all([own[locale](), ...DOMAINS.map(({ words }) => words[locale]())]);
  return Object.fromEntries(files.flatMap((file) => Object.entries(file.default)));
}

const known = new Map<Locale, Promise<Record<string, object>>>();

export default getRequestConfig(async ({ locale: given }) => {
  const asked = given ?? (await localeInAddress());
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale;
  const messages = known.get(locale) ?? wordsIn(locale);
  known.set(locale, messages);
  return { locale, messages: await messages, timeZone: "Asia/Shanghai" };
});
