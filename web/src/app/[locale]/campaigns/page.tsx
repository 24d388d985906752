import { indexId } from "@sunledger/sdk";
import { getTranslations } from "next-intl/server";
import { CampaignList } from "@/domains/charity/campaigns/campaign-list";
import { addressOf, CampaignFilter, readStatus } from "@/domains/charity/campaigns/filter";
import { readCampaigns } from "@/domains/charity/campaigns/queries";
import { bookPage } from "@/site/book-page";
import { Page } from "@/site/page";
import { numberInAddress } from "@/lib/records";
import { Downloads } from "@/ui/downloads";
import { Heading } from "@/ui/layout";
import { Pager } from "@/ui/pager";

const SHOWN = 20;

export default bookPage(async ({ query }) => {
  const status = readStatus(query.status);
  const before = query.before ? indexId(numberInAddress(query.before, 1)) : undefined;
  const [t, reading] = await Promise.all([getTranslations("campaigns"), readCampaigns(SHOWN + 1, status, before)]);
  const shown = reading.data.campaigns.slice(0, SHOWN);
  const more = reading.data.campaigns.length > SHOWN;
  const own = status ? `status=${addressOf(status)}` : "";
  return (
    <Page title={t("title")} description={t("description")} reading={reading}>
      <Heading>{t("title")}</Heading>
      <div className="mt-6 space-y-6">
        <div className="flex flex-wrap items-center justify-between gap-4">
          <CampaignFilter chosen={status} />
          <Downloads path="/campaigns" query={own} list={t("title")} />
        </div>
        <CampaignList campaigns={shown} heading="h2" />
        <Pager
          list={t("title")}
          first={before ? `/campaigns${own && `?${own}`}` : null}
          next={more ? `/campaigns?${own && `${own}&`}before=${shown.at(-1)?.number}` : null}
        />
      </div>
    </Page>
  );
});
