import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DocumentLink } from "@/lib/document-link";
import { Link } from "@/lib/link";
import { CampaignLink, FundLink, OrganisationLink } from "@/lib/named";
import { recordPath } from "@/lib/records";
import { Nothing, Section } from "@/ui/layout";
import { Money } from "@/ui/money";
import type { Found } from "./queries";

/** What a search found, a section a kind. */
export function Results({ found }: { found: Found }) {
  const t = useTranslations("search");
  const { campaigns, organisations, funds, deposit, payment, row, document } = found;
  const records: ReactNode[] = [];
  if (deposit) {
    records.push(
      <Batch
        key="deposit"
        href={recordPath("deposit", deposit.number)}
        name={t("deposit", { number: deposit.number })}
        amount={deposit.amount}
      />,
    );
    if (row !== undefined && row >= 1 && row <= deposit.count) {
      records.push(
        <Link key="row" href={`/donations/${deposit.number}/${row}`}>
          {t("donation", { number: deposit.number, row })}
        </Link>,
      );
    }
  }
  if (payment) {
    records.push(
      <Batch
        key="payment"
        href={recordPath("payment", payment.number)}
        name={t("payment", { number: payment.number })}
        amount={payment.amount}
      />,
    );
  }
  if (document) records.push(<DocumentLink key="document" digest={document} />);
  if (records.length + campaigns.length + organisations.length + funds.length === 0) {
    return (
      <div className="mt-8">
        <Nothing>{t("nothing")}</Nothing>
      </div>
    );
  }
  return (
    <>
      <Part id="records" title={t("records")} items={records} />
      <Part
        id="campaigns"
        title={t("campaigns")}
        items={campaigns.map((campaign) => (
          <span key={campaign.number}>
            <CampaignLink of={campaign} />
            <span className="block text-sm text-muted">{campaign.filingNumber}</span>
          </span>
        ))}
      />
      <Part
        id="organisations"
        title={t("organisations")}
        items={organisations.map((organisation) => (
          <span key={organisation.number}>
            <OrganisationLink of={organisation} />
            <span className="block text-sm text-muted">{organisation.creditCode}</span>
          </span>
        ))}
      />
      <Part
        id="funds"
        title={t("funds")}
        items={funds.map((fund) => (
          <FundLink key={fund.number} of={fund} />
        ))}
      />
    </>
  );
}

function Batch({ href, name, amount }: { href: string; name: string; amount: string }) {
  return (
    <>
      <Link href={href}>{name}</Link> · <Money fen={amount} />
    </>
  );
}

function Part({ id, title, items }: { id: string; title: string; items: readonly ReactNode[] }) {
  if (items.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <ul className="divide-y divide-rule">
        {items.map((item, index) => (
          <li key={index} className="py-2.5">
            {item}
          </li>
        ))}
      </ul>
    </Section>
  );
}
