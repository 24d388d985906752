import { getTranslations } from "next-intl/server";
import { search } from "@/site/search/queries";
import { Results } from "@/site/search/results";
import { bookPage } from "@/site/book-page";
import { Page } from "@/site/page";
import { inLanguage } from "@/lib/address";
import { Heading } from "@/ui/layout";
import { SearchForm } from "@/ui/search-form";

/** Longer than any name that one looks for. */
const LONGEST = 100;

export default bookPage(async ({ locale, query }) => {
  const text = (query.q ?? "")
    .normalize("NFKC")
    .replace(/\p{Cc}/gu, " ")
    .trim()
    .slice(0, LONGEST);
  const [t, answer] = await Promise.all([getTranslations("search"), text ? search(text) : null]);
  return (
    <Page title={text ? t("titleFor", { text }) : t("title")} unlisted {...(answer && { reading: answer.reading })}>
      <Heading>{t("title")}</Heading>
      <div className="mt-6">
        <SearchForm
          action={inLanguage(locale, "/search")}
          name="q"
          label={t("label")}
          hint={t("hint")}
          button={t("button")}
          value={text}
        />
      </div>
      {answer && <Results found={answer.found} />}
    </Page>
  );
});
