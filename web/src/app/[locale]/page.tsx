import { getTranslations } from "next-intl/server";
import { ActivityList } from "@/site/activity/activity-list";
import { readActivity, rostersOf } from "@/site/activity/queries";
import { CampaignList } from "@/domains/charity/campaigns/campaign-list";
import { readCampaigns } from "@/domains/charity/campaigns/queries";
import { Hero } from "@/site/home/hero";
import { readBook } from "@/site/home/queries";
import { CheckSteps } from "@/site/home/steps";
import { NoticeList } from "@/domains/relief/rosters/notice-list";
import { readNotices } from "@/domains/relief/rosters/queries";
import { bookPage } from "@/site/book-page";
import { Page } from "@/site/page";
import { formatCount } from "@/lib/format";
import { Link } from "@/lib/link";
import { readShown } from "@/domains/relief/places/regions";
import { readWhereabouts } from "@/domains/relief/rosters/roster";
import { Section } from "@/ui/layout";
import { SearchForm } from "@/ui/search-form";

const NOTICES_SHOWN = 4;

export default bookPage(async ({ locale }) => {
  const [t, search, book, campaigns, activity, notices] = await Promise.all([
    getTranslations("home"),
    getTranslations("search"),
    readBook(),
    readCampaigns(4, "OPEN"),
    readActivity(8),
    readNotices(),
  ]);
  const running = notices.data.slice(0, NOTICES_SHOWN);
  const { activities } = activity.data;
  const [where, shown] = await Promise.all([readWhereabouts(running), readShown(rostersOf(activities))]);
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
      {book.data.ledger && book.data.ledger.programmes > 0 && (
        <Section
          id="notices"
          title={t("notices", { count: formatCount(notices.data.length) })}
          intro={t("noticesIntro")}
          aside={
            <span className="flex flex-wrap gap-x-4">
              <Link href="/notices">{t("noticeBoard")}</Link>
              <Link href="/programmes">{t("programmes")}</Link>
            </span>
          }
        >
          <NoticeList rosters={running} where={where} time={notices.asOf.time} />
        </Section>
      )}
      <Section id="latest" title={t("latest")} aside={<Link href="/activity">{t("allActivity")}</Link>}>
        <ActivityList caption={t("latest")} activities={activities} shown={shown} />
      </Section>
      <Section id="check" title={t("checkTitle")} intro={t("checkIntro")}>
        <CheckSteps />
      </Section>
    </Page>
  );
});
