import { getTranslations } from "next-intl/server";
import { DOMAINS } from "@/domains";
import { inLanguage } from "@/lib/address";
import { readBlock } from "@/lib/book";
import { readQuestion, type Finding } from "@/lib/question";
import { bookPage } from "@/site/book-page";
import { Page } from "@/site/page";
import { Results } from "@/site/search/results";
import { Heading } from "@/ui/layout";
import { SearchForm } from "@/ui/search-form";

export default bookPage(async ({ locale, query }) => {
  const question = readQuestion(query.q ?? "");
  const [t, reading, ...findings] = await Promise.all([
    getTranslations("search"),
    question ? readBlock() : null,
    ...DOMAINS.map(async ({ search }): Promise<Finding> => (question && (await search?.(question))) ?? {}),
  ]);
  const text = question?.text ?? "";
  return (
    <Page title={question ? t("titleFor", { text }) : t("title")} unlisted {...(reading && { reading })}>
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
      {question && <Results findings={findings} />}
    </Page>
  );
});
