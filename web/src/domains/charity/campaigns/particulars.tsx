import { formatRegion } from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import { DocumentLink } from "@/domains/evidence/document-link";
import { formatBasisPoints } from "@/lib/format";
import { NamedLink } from "@/lib/named";
import { useVocabulary } from "@/lib/words";
import { Facts } from "@/ui/layout";
import { Money } from "@/ui/money";
import { Time } from "@/ui/time";
import type { Campaign } from "./queries";

/** What the law asks a public appeal to say (Charity Law 2023, art. 24). */
export function Particulars({ campaign }: { campaign: Campaign }) {
  const t = useTranslations("campaigns");
  const { particular } = useVocabulary();
  return (
    <Facts
      facts={[
        [t("charity"), <NamedLink kind="organisation" key="charity" of={campaign.charity} />],
        [particular("filingNumber"), campaign.filingNumber],
        [particular("purpose"), campaign.purpose],
        [
          t("periodName"),
          t.rich("period", { from: () => <Time at={campaign.opensAt} />, to: () => <Time at={campaign.closesAt} /> }),
        ],
        [t("region"), BigInt(campaign.region) === 0n ? t("wholeCountry") : formatRegion(BigInt(campaign.region))],
        [particular("responsible"), campaign.responsible],
        [t("target"), campaign.target === "0" ? t("noTarget") : <Money key="target" fen={campaign.target} />],
        [t("costCap"), t("ofReceived", { share: formatBasisPoints(campaign.costCap) })],
        [t("ceiling"), t.rich("above", { amount: () => <Money fen={campaign.ceiling} /> })],
        [particular("surplus"), campaign.surplus],
        [t("supervisor"), campaign.supervisor && <NamedLink kind="organisation" of={campaign.supervisor} />],
        [t("plan"), campaign.evidence && <DocumentLink digest={campaign.evidence} />],
      ]}
    />
  );
}
