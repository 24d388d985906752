import { formatRegion } from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DocumentLink } from "@/domains/evidence/document-link";
import { Link } from "@/lib/link";
import { NamedLink } from "@/lib/named";
import { PlaceName } from "@/domains/relief/places/place-name";
import { recordPath } from "@/lib/records";
import { HouseholdLink } from "@/domains/funds/rows/household";
import { RosterLink } from "@/domains/relief/rosters/roster";
import { Nothing, Section } from "@/ui/layout";
import { Money } from "@/ui/money";
import type { Found } from "./queries";

/** What a search found, a section a kind. */
export function Results({ found }: { found: Found }) {
  const t = useTranslations("search");
  const { campaigns, programmes, regions, organisations, funds } = found;
  const { deposit, payment, roster, household, row, document } = found;
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
  if (roster) records.push(<RosterLink key="roster" number={roster.number} />);
  if (household) records.push(<HouseholdLink key="household" {...household} />);
  if (document) records.push(<DocumentLink key="document" digest={document} />);
  if ([records, campaigns, programmes, regions, organisations, funds].every(({ length }) => length === 0)) {
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
            <NamedLink kind="campaign" of={campaign} />
            <span className="block text-sm text-muted">{campaign.filingNumber}</span>
          </span>
        ))}
      />
      <Part
        id="programmes"
        title={t("programmes")}
        items={programmes.map((programme) => (
          <NamedLink kind="programme" key={programme.number} of={programme} />
        ))}
      />
      <Part
        id="regions"
        title={t("regions")}
        items={regions.map(({ region, programme }) => (
          <span key={`${programme.number} ${region}`}>
            <Link href={`${recordPath("programme", programme.number)}/regions/${formatRegion(BigInt(region))}`}>
              <PlaceName region={region} places={found.places} />
            </Link>
            <span className="block text-sm text-muted">{programme.name}</span>
          </span>
        ))}
      />
      <Part
        id="organisations"
        title={t("organisations")}
        items={organisations.map((organisation) => (
          <span key={organisation.number}>
            <NamedLink kind="organisation" of={organisation} />
            <span className="block text-sm text-muted">{organisation.creditCode}</span>
          </span>
        ))}
      />
      <Part
        id="funds"
        title={t("funds")}
        items={funds.map((fund) => (
          <NamedLink kind="fund" key={fund.number} of={fund} />
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
