import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { Drop } from "@/domains/evidence/drop";
import { readDigest } from "@/domains/evidence/queries";
import { bookPage } from "@/site/book-page";
import { Page } from "@/site/page";
import { inLanguage } from "@/lib/address";
import { Heading, Section } from "@/ui/layout";
import { Notice } from "@/ui/notice";
import { SearchForm } from "@/ui/search-form";

export default bookPage(async ({ locale, query }) => {
  const t = await getTranslations("documents");
  const digest = query.sha256 === undefined ? null : readDigest(query.sha256);
  if (digest) redirect(inLanguage(locale, `/documents/${digest.slice(2)}`));
  return (
    <Page title={t("title")} description={t("intro")}>
      <Heading>{t("title")}</Heading>
      <p className="mt-4 max-w-prose text-muted">{t("intro")}</p>
      <div className="mt-8">
        <Drop
          locale={locale}
          texts={{ label: t("dropLabel"), hint: t("dropHint"), working: t("working"), failed: t("failed") }}
        />
      </div>
      <Section id="paste" title={t("paste")}>
        {query.sha256 !== undefined && (
          <Notice tone="warn" title={t("noDigest")}>
            <p>{t("noDigestText")}</p>
          </Notice>
        )}
        <SearchForm
          action={inLanguage(locale, "/documents")}
          name="sha256"
          label={t("pasteLabel")}
          hint={t("pasteHint")}
          button={t("look")}
          value={query.sha256 ?? ""}
        />
      </Section>
    </Page>
  );
});
