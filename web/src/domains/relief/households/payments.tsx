import { formatRecordNumber, type Origin } from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DocumentLink } from "@/domains/evidence/document-link";
import { formatCount } from "@/lib/format";
import { Link } from "@/lib/link";
import { NamedLink } from "@/lib/named";
import { recordPath } from "@/lib/records";
import { Way } from "@/domains/funds/way";
import { Money } from "@/ui/money";
import { Table } from "@/ui/table";
import { Time } from "@/ui/time";
import type { OriginDeposit, TracedPayment } from "./queries";

type Props = {
  readonly payments: readonly TracedPayment[];
  readonly funds: ReadonlyMap<number, string>;
  readonly deposits: ReadonlyMap<bigint, OriginDeposit>;
  /** A payment's state in a word. */
  readonly badgeOf: (payment: TracedPayment) => ReactNode;
};

/** What a household was paid, each payment with the way that its money took from where it came in. */
export function HouseholdPayments({ payments, funds, deposits, badgeOf }: Props) {
  const t = useTranslations("household");
  return (
    <Table
      caption={t("payments")}
      rows={payments}
      keyOf={({ payment }) => payment.toString()}
      columns={[
        {
          head: t("payment"),
          cell: (payment) => {
            const number = formatRecordNumber(payment.payment);
            return (
              <>
                <Link href={recordPath("payment", number)} className="link font-bold">
                  {t("paymentNumber", { number })}
                </Link>{" "}
                {badgeOf(payment)}
                <span className="block text-sm text-muted">
                  <NamedLink kind="fund" of={payment.fund} /> · <Time at={payment.paidAt ?? payment.proposedAt} />
                </span>
                {payment.trace?.origins.map((origin) => (
                  <OriginLine
                    key={`${origin.fund}-${origin.start}`}
                    origin={origin}
                    deposit={deposits.get(origin.deposit)}
                    funds={funds}
                  />
                ))}
                {payment.trace && payment.trace.more > 0n && (
                  <span className="block text-sm">
                    {t.rich("more", { amount: () => <Money fen={payment.trace?.more ?? 0n} /> })}
                  </span>
                )}
              </>
            );
          },
        },
        {
          head: t("amount"),
          number: true,
          cell: ({ amount, returned }) => (
            <>
              <Money fen={amount} />
              {returned > 0n && (
                <span className="block text-sm text-out">
                  {t.rich("returned", { amount: () => <Money fen={returned} /> })}
                </span>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

type OriginProps = {
  readonly origin: Origin;
  readonly deposit: OriginDeposit | undefined;
  readonly funds: ReadonlyMap<number, string>;
};

/** Where a part of a payment came in from outside, and which funds it went through. */
function OriginLine({ origin, deposit, funds }: OriginProps) {
  const t = useTranslations("household");
  const number = formatRecordNumber(origin.deposit);
  return (
    <span className="mt-2 block text-sm">
      {t.rich(`origin.${origin.kind}`, {
        amount: () => <Money fen={origin.amount} />,
        deposit: () => <Link href={recordPath("deposit", number)}>{number}</Link>,
        fund: () => (
          <NamedLink kind="fund" of={{ number: origin.fund, name: funds.get(origin.fund) ?? String(origin.fund) }} />
        ),
      })}
      {"row" in origin && ` · ${t("originRow", { row: formatCount(origin.row + 1) })}`}
      {deposit?.source && (
        <>
          {" · "}
          <NamedLink kind="organisation" of={deposit.source} />
        </>
      )}
      {deposit?.evidence && (
        <>
          {" · "}
          <DocumentLink digest={deposit.evidence} />
        </>
      )}
      {origin.via.length > 0 && <Way via={origin.via} funds={funds} />}
    </span>
  );
}
