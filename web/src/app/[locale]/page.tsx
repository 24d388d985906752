import { getTranslations } from "next-intl/server";
import { ActivityList } from "@/features/activity/activity-list";
import { readActivity, rostersOf } from "@/features/activity/queries";
import { CampaignList } from "@/features/campaigns/campaign-list";
import { readCampaigns } from "@/features/campaigns/queries";
import { Hero } from "@/features/home/hero";
import { readBook } from "@/features/home/queries";
import { CheckSteps } from "@/features/home/steps";
import { NoticeList } from "@/features/rosters/notice-list";
import { readNotices } from "@/features/rosters/queries";
import { bookPage } from "@/features/site/book-page";
import { Page } from "@/features/site/page";
import { formatCount } from "@/lib/format";
import { Link } from "@/lib/link";
import { readShown } from "@/lib/regions";
import { readWhereabouts } from "@/lib/roster";
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
