import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { routing } from "@/i18n/routing";
import { currentPath, inLanguage } from "@/lib/address";
import type { Reading } from "@/lib/memory";
import { settings } from "@/lib/settings";
import { AsOf } from "./as-of";

type Props = {
  /** The page's name; absent for the first page, which has the site's name. */
  readonly title?: string;
  readonly description?: string;
  /** The answer that the page shows; absent where it shows no records. */
  readonly reading?: Pick<Reading<unknown>, "asOf" | "brokenSince">;
  /** Kept out of search engines: pages of errors and of answers to a question. */
  readonly unlisted?: boolean;
  readonly children: ReactNode;
};

/**
 * A page: metadata for search engines and link previews, content, and the block as of which it speaks. React moves the metadata
 * into the head.
 */
export async function Page({ title, description, reading, unlisted = false, children }: Props) {
  const [t, locale, path] = await Promise.all([getTranslations("site"), getLocale(), currentPath()]);
  const name = title ? `${title} · ${t("name")}` : `${t("name")} · ${t("tagline")}`;
  const about = description ?? t("description");
  const address = settings.site + inLanguage(locale, path);
  return (
    <>
      <title>{name}</title>
      <meta name="description" content={about} />
      {unlisted && <meta name="robots" content="noindex" />}
      <link rel="canonical" href={address} />
      {routing.locales.map((language) => (
        <link key={language} rel="alternate" hrefLang={language} href={settings.site + inLanguage(language, path)} />
      ))}
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={t("name")} />
      <meta property="og:title" content={name} />
      <meta property="og:description" content={about} />
      <meta property="og:url" content={address} />
      <meta property="og:image" content={`${settings.site}/opengraph-${locale}.png`} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta name="twitter:card" content="summary_large_image" />
      {children}
      {reading && (
        <aside aria-label={t("asOf")} className="mt-12">
          <AsOf reading={reading} />
        </aside>
      )}
    </>
  );
}
