import { getTranslations } from "next-intl/server";
import { ActivityList } from "@/features/activity/activity-list";
import { readActivity } from "@/features/activity/queries";
import { CampaignList } from "@/features/campaigns/campaign-list";
import { readCampaigns } from "@/features/campaigns/queries";
import { Hero } from "@/features/home/hero";
import { readBook } from "@/features/home/queries";
import { CheckSteps } from "@/features/home/steps";
import { bookPage } from "@/features/site/book-page";
import { Page } from "@/features/site/page";
import { Link } from "@/lib/link";
import { Section } from "@/ui/layout";
import { SearchForm } from "@/ui/search-form";

export default bookPage(async ({ locale }) => {
  const [t, search, book, campaigns, activity] = await Promise.all([
    getTranslations("home"),
    getTranslations("search"),
    readBook(),
    readCampaigns(4, "OPEN"),
    readActivity(8),
  ]);
  return (
    <Page reading={book}>
      <h1 className="max-w-3xl text-4xl tracking-tight sm:text-5xl">{t("title")}</h1>
      <p className="mt-4 max-w-prose text-lg text-muted">{t("lead")}</p>
      {book.data.ledger && <Hero book={book.data.ledger} />}
      <div className="mt-10">
        <SearchForm
          action={`/${locale}/search`}
          name="q"
          label={search("label")}
          hint={search("hint")}
          button={search("button")}
        />
      </div>
      <Section id="campaigns" title={t("campaigns")} aside={<Link href="/campaigns">{t("allCampaigns")}</Link>}>
        <CampaignList campaigns={campaigns.data.campaigns} heading="h3" />
      </Section>
      <Section id="latest" title={t("latest")} aside={<Link href="/activity">{t("allActivity")}</Link>}>
        <ActivityList caption={t("latest")} activities={activity.data.activities} />
      </Section>
      <Section id="check" title={t("checkTitle")} intro={t("checkIntro")}>
        <CheckSteps />
      </Section>
    </Page>
  );
});
