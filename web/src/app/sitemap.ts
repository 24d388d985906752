import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { DOMAINS } from "@/domains";
import { routing } from "@/i18n/routing";
import { inLanguage } from "@/lib/address";
import { settings } from "@/lib/settings";

/** The site's own pages that are worth finding. */
const PAGES = ["", "/activity", "/about"];

/** Every page for search engines, in both languages. Payments, donations and households are reached from these. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  const paths = [...PAGES];
  for (const { sitemap: { pages = [], records = [] } = {} } of DOMAINS) {
    paths.push(...pages.map((page) => `/${page}`));
    for (const read of records) for await (const page of read()) paths.push(...page);
  }
  const address = (path: string, locale: (typeof routing.locales)[number]) => settings.site + inLanguage(locale, path);
  return paths.flatMap((path) =>
    routing.locales.map((locale) => ({
      url: address(path, locale),
      alternates: { languages: Object.fromEntries(routing.locales.map((other) => [other, address(path, other)])) },
    })),
  );
}
