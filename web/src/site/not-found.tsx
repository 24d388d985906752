import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/lib/link";
import { Heading } from "@/ui/layout";
import { SearchForm } from "@/ui/search-form";
import { Page } from "./page";

/** What a reader sees where there is no such page or record, and where to look instead. */
export async function NotFound() {
  const [t, search, locale] = await Promise.all([getTranslations("notFound"), getTranslations("search"), getLocale()]);
  return (
    <Page title={t("title")} unlisted>
      <Heading>{t("title")}</Heading>
      <div className="mt-4 max-w-prose space-y-6">
        <p>{t("text")}</p>
        <SearchForm
          action={`/${locale}/search`}
          name="q"
          label={search("label")}
          hint={search("hint")}
          button={search("button")}
        />
        <p>
          <Link href="/">{t("home")}</Link>
        </p>
      </div>
    </Page>
  );
}
