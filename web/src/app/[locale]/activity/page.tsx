import { getTranslations } from "next-intl/server";
import { ActivityList } from "@/site/activity/activity-list";
import { readActivity } from "@/site/activity/queries";
import { bookPage } from "@/site/book-page";
import { Page } from "@/site/page";
import { orderInAddress } from "@/lib/records";
import { Downloads } from "@/ui/downloads";
import { Heading } from "@/ui/layout";
import { Pager } from "@/ui/pager";

const SHOWN = 40;

export default bookPage(async ({ query }) => {
  const before = orderInAddress(query.before);
  const [t, reading] = await Promise.all([getTranslations("activity"), readActivity(SHOWN + 1, before)]);
  const shown = reading.data.slice(0, SHOWN);
  const more = reading.data.length > SHOWN;
  return (
    <Page title={t("title")} description={t("intro")} reading={reading}>
      <Heading>{t("title")}</Heading>
      <p className="mt-4 max-w-prose text-muted">{t("intro")}</p>
      <div className="mt-6 space-y-4">
        <Downloads path="/activity" list={t("title")} />
        <ActivityList caption={t("title")} activities={shown} />
        <Pager
          list={t("title")}
          first={before ? "/activity" : null}
          next={more ? `/activity?before=${shown.at(-1)?.order}` : null}
        />
      </div>
    </Page>
  );
});
