import { getTranslations } from "next-intl/server";
import { Fragment } from "react";
import { DOMAINS } from "@/domains";
import { inLanguage } from "@/lib/address";
import type { Home } from "@/lib/domain";
import { Link } from "@/lib/link";
import { ActivityList } from "@/site/activity/activity-list";
import { readActivity } from "@/site/activity/queries";
import { bookPage } from "@/site/book-page";
import { Hero } from "@/site/home/hero";
import { CheckSteps } from "@/site/home/steps";
import { Page } from "@/site/page";
import { Section } from "@/ui/layout";
import { SearchForm } from "@/ui/search-form";

const SHOWN = 8;
const NOTHING: Home = {};

export default bookPage(async ({ locale }) => {
  const [t, search, activity, ...homes] = await Promise.all([
    getTranslations("home"),
    getTranslations("search"),
    readActivity(SHOWN),
    ...DOMAINS.map(({ home }) => home?.() ?? NOTHING),
  ]);
  return (
    <Page reading={activity}>
      <h1 className="max-w-3xl text-4xl tracking-tight sm:text-5xl">{t("title")}</h1>
      <p className="mt-4 max-w-prose text-lg text-muted">{t("lead")}</p>
      <Hero figures={homes.flatMap(({ figures }) => figures ?? [])} />
      <div className="mt-10">
        <SearchForm
          action={inLanguage(locale, "/search")}
          name="q"
          label={search("label")}
          hint={search("hint")}
          button={search("button")}
        />
      </div>
      {homes
        .flatMap(({ parts }) => parts ?? [])
        .map(({ key, node }) => (
          <Fragment key={key}>{node}</Fragment>
        ))}
      <Section id="latest" title={t("latest")} aside={<Link href="/activity">{t("allActivity")}</Link>}>
        <ActivityList caption={t("latest")} activities={activity.data} />
      </Section>
      <Section id="check" title={t("checkTitle")} intro={t("checkIntro")}>
        <CheckSteps />
      </Section>
    </Page>
  );
});
