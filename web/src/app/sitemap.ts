import { readAll } from "@sunledger/sdk";
import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { routing } from "@/i18n/routing";
import { inLanguage } from "@/lib/address";
import { index } from "@/lib/book";
import { recordPath } from "@/lib/records";
import { settings } from "@/lib/settings";

const PLACES = ["", "/campaigns", "/programmes", "/notices", "/organisations", "/activity", "/documents", "/about"];
const KINDS = [
  ["campaigns", "campaign"],
  ["programmes", "programme"],
  ["rosters", "roster"],
  ["funds", "fund"],
  ["organisations", "organisation"],
] as const;

/** Every page that is worth finding, in both languages; payments, donations and households are found from them. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  const paths = [...PLACES];
  for (const [entities, kind] of KINDS) {
    for await (const page of readAll<{ number: number }>(index(), { entities, fields: "number" })) {
      paths.push(...page.map(({ number }) => recordPath(kind, number)));
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
