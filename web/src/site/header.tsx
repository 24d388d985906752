import { getLocale, getTranslations } from "next-intl/server";
import { routing } from "@/i18n/routing";
import { DOMAINS } from "@/domains";
import { currentPath, inLanguage } from "@/lib/address";
import type { NavigationEntry } from "@/lib/domain";
import { Link } from "@/lib/link";
import { Logo } from "./logo";

/** The site's own places come after those of its domains. */
const PLACES: readonly NavigationEntry[] = [
  ...DOMAINS.flatMap(({ places }) => places ?? []),
  { path: "activity", title: "activity.place" },
  { path: "about", title: "about.title" },
];

/** The site's name, its places and the way to the other language on the same page. */
export async function Header() {
  const [t, words, locale, path] = await Promise.all([
    getTranslations("site"),
    getTranslations(),
    getLocale(),
    currentPath(),
  ]);
  const other = routing.locales.filter((known) => known !== locale);
  return (
    <header className="border-t-8 border-sun border-b-rule print:border-t-0 [border-bottom-width:1px]">
      <a
        href="#main"
        className="absolute start-2 -top-24 bg-sun px-4 py-3 font-bold text-night focus:top-2 focus:z-10 print:hidden"
      >
        {t("skip")}
      </a>
      <div className="sheet flex flex-wrap items-center justify-between gap-x-8 gap-y-1 py-3">
        <Link href="/" className="flex items-center gap-3 py-1 text-lg font-bold hover:underline">
          <Logo className="size-9" />
          {t("name")}
        </Link>
        <ul className="flex gap-4 print:hidden">
          {other.map((language) => (
            <li key={language}>
              <a
                href={inLanguage(language, path)}
                hrefLang={language}
                lang={language}
                className="link inline-block py-2"
              >
                {t(`language.${language}`)}
              </a>
            </li>
          ))}
        </ul>
        <nav aria-label={t("places")} className="w-full print:hidden">
          <ul className="-ms-2 flex flex-wrap gap-x-2">
            {PLACES.map((place) => {
              const here = [place.path, ...(place.within ?? [])].includes(path.split(/[/?]/)[1] ?? "");
              return (
                <li key={place.path}>
                  <Link
                    href={`/${place.path}`}
                    aria-current={here ? "page" : undefined}
                    className={`inline-block border-b-4 px-2 py-2 hover:border-ink ${here ? "border-sun font-bold" : "border-transparent"}`}
                  >
                    {words(place.title)}
                  </Link>
                </li>
              );
            })}
          </ul>
        </nav>
      </div>
    </header>
  );
}
