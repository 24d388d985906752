import { formatRegion } from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import { CampaignLink, FundLink, OrganisationLink, ProgrammeLink } from "@/lib/named";
import { Facts } from "@/ui/layout";
import { Money } from "@/ui/money";
import { Time } from "@/ui/time";
import type { Fund } from "./queries";

/** Whose fund it is, for what, and who watches it. */
export function FundParticulars({ fund }: { fund: Fund }) {
  const t = useTranslations("funds");
  return (
    <Facts
      facts={[
        [t("purpose"), fund.purpose],
        [t("campaign"), fund.campaign && <CampaignLink of={fund.campaign} />],
        [
          t("programme"),
          fund.programme && (
            <>
              <ProgrammeLink of={fund.programme} />
              <span className="block text-sm text-muted">{t("programmeOnly")}</span>
            </>
          ),
        ],
        [t("steward"), <OrganisationLink key="steward" of={fund.steward} />],
        [t("supervisor"), <OrganisationLink key="supervisor" of={fund.supervisor} />],
        [t("ceiling"), t.rich("above", { amount: () => <Money fen={fund.ceiling} /> })],
        [t("region"), BigInt(fund.region) === 0n ? t("wholeCountry") : formatRegion(BigInt(fund.region))],
        [t("opened"), <Time key="opened" at={fund.openedAt} />],
        [t("successor"), fund.successor && <FundLink of={fund.successor} />],
      ]}
    />
  );
}
