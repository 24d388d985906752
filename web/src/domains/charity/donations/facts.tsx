import type { Donation } from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DocumentLink } from "@/domains/evidence/document-link";
import { Link } from "@/lib/link";
import { NamedLink } from "@/lib/named";
import { Proof } from "@/domains/evidence/proof";
import { recordPath } from "@/lib/records";
import { StretchText } from "@/domains/funds/stretch";
import { Facts } from "@/ui/layout";
import { Time } from "@/ui/time";

/** What the record says of one donation. */
export function DonationFacts({ donation: { deposit, row }, giver }: { donation: Donation; giver: ReactNode }) {
  const t = useTranslations("donation");
  return (
    <Facts
      facts={[
        [t("giver"), giver],
        [t("fund"), <NamedLink kind="fund" key="fund" of={deposit.fund} />],
        [t("named"), deposit.named && <NamedLink kind="fund" of={deposit.named} />],
        [t("when"), <Time key="when" at={deposit.at} style="minute" />],
        [
          t("deposit"),
          <Link key="deposit" href={recordPath("deposit", deposit.number)}>
            {deposit.number}
          </Link>,
        ],
        [t("bank"), deposit.source ? <NamedLink kind="organisation" of={deposit.source} /> : t("holder")],
        [t("stretch"), <StretchText key="stretch" start={row.start} end={row.end} />],
        [t("statement"), deposit.evidence && <DocumentLink digest={deposit.evidence} />],
        [t("recorded"), <Proof key="proof" block={deposit.block.toString()} transaction={deposit.transaction} />],
      ]}
    />
  );
}
