import { formatRegion } from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import { NamedLink } from "@/lib/named";
import { Facts } from "@/ui/layout";
import { Money } from "@/ui/money";
import { Time } from "@/ui/time";
import type { Fund } from "../generated/queries";

/** Whose fund it is, for what, and who watches it. */
export function FundParticulars({ fund }: { fund: Fund }) {
  const t = useTranslations("funds");
  return (
    <Facts
      facts={[
        [t("purpose"), fund.purpose],
        [t("campaign"), fund.campaign && <NamedLink kind="campaign" of={fund.campaign} />],
        [
          t("programme"),
          fund.programme && (
            <>
              <NamedLink kind="programme" of={fund.programme} />
              <span className="block text-sm text-muted">{t("programmeOnly")}</span>
            </>
          ),
        ],
        [t("steward"), <NamedLink kind="organisation" key="steward" of={fund.steward} />],
        [t("supervisor"), <NamedLink kind="organisation" key="supervisor" of={fund.supervisor} />],
        [t("ceiling"), t.rich("above", { amount: () => <Money fen={fund.ceiling} /> })],
        [t("region"), BigInt(fund.region) === 0n ? t("wholeCountry") : formatRegion(BigInt(fund.region))],
        [t("opened"), <Time key="opened" at={fund.openedAt} />],
        [t("successor"), fund.successor && <NamedLink kind="fund" of={fund.successor} />],
      ]}
    />
  );
}
