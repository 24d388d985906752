import { readAll, RECORDS } from "@sunledger/sdk";
import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { DOMAINS } from "@/domains";
import { routing } from "@/i18n/routing";
import { inLanguage } from "@/lib/address";
import { index } from "@/lib/book";
import { recordPath } from "@/lib/records";
import { settings } from "@/lib/settings";

/** The site's own pages that are worth finding. */
const PAGES = ["", "/activity", "/about"];

/** Every page that is worth finding, in both languages; payments, donations and households are found from them. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  const paths = [...PAGES];
  for (const { sitemap: { pages = [], records = [] } = {} } of DOMAINS) {
    paths.push(...pages.map((page) => `/${page}`));
    for (const kind of records) {
      // The index calls records of a kind as their folder is called.
      const { path: entities } = RECORDS[kind];
      for await (const page of readAll<{ number: number }>(index(), { entities, fields: "number" })) {
        paths.push(...page.map(({ number }) => recordPath(kind, number)));
      }
    }
  }
  const address = (path: string, locale: (typeof routing.locales)[number]) => settings.site + inLanguage(locale, path);
  return paths.flatMap((path) =>
    routing.locales.map((locale) => ({
      url: address(path, locale),
      alternates: { languages: Object.fromEntries(routing.locales.map((other) => [other, address(path, other)])) },
    })),
  );
}
