import { getTranslations } from "next-intl/server";
import { ContractAddresses } from "@/site/about/contracts";
import { bookPage } from "@/site/book-page";
import { Page } from "@/site/page";
import { Link } from "@/lib/link";
import { readDeployment } from "@/lib/deployment";
import { Heading, Section } from "@/ui/layout";

const PARTS = ["line", "people", "correction"] as const;

export default bookPage(async () => {
  const t = await getTranslations("about");
  return (
    <Page title={t("title")} description={t("lead")}>
      <Heading>{t("title")}</Heading>
      <p className="mt-4 max-w-prose text-lg text-muted">{t("lead")}</p>
      <Section id="receipt" title={t("receipt.title")}>
        <p className="max-w-prose">{t("receipt.text")}</p>
        <p className="max-w-prose">{t("receipt.secret")}</p>
      </Section>
      <Section id="slip" title={t("slip.title")}>
        <p className="max-w-prose">{t("slip.text")}</p>
        <p className="max-w-prose">{t("slip.secret")}</p>
      </Section>
      <Section id="document" title={t("document.title")}>
        <p className="max-w-prose">{t("document.text")}</p>
        <pre tabIndex={0} className="overflow-x-auto rounded-md border border-rule bg-sunken p-4">
          <code>sha256sum invoice.pdf</code>
        </pre>
        <p>
          <Link href="/documents">{t("document.link")}</Link>
        </p>
      </Section>
      <Section id="contracts" title={t("contracts.title")}>
        <p className="max-w-prose">{t("contracts.text")}</p>
        <ContractAddresses deployment={readDeployment()} />
      </Section>
      {PARTS.map((part) => (
        <Section key={part} id={part} title={t(`${part}.title`)}>
          <p className="max-w-prose">{t(`${part}.text`)}</p>
        </Section>
      ))}
    </Page>
  );
});
