import { getTranslations } from "next-intl/server";
import { Link } from "@/lib/link";
import { Section } from "@/ui/layout";
import { CampaignList } from "../campaigns/campaign-list";
import { readCampaigns } from "../campaigns/queries";

const SHOWN = 4;

/** The campaigns that are open. */
export async function homeOfCharity() {
  const [t, { data }] = await Promise.all([getTranslations("campaigns"), readCampaigns(SHOWN, "OPEN")]);
  return {
    parts: [
      {
        key: "campaigns",
        node: (
          <Section id="campaigns" title={t("openNow")} aside={<Link href="/campaigns">{t("allCampaigns")}</Link>}>
            <CampaignList campaigns={data.campaigns} heading="h3" />
          </Section>
        ),
      },
    ],
  };
}
