import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatCount } from "@/lib/format";
import { Link } from "@/lib/link";
import { NamedLink } from "@/lib/named";
import { recordPath } from "@/lib/records";
import { Money } from "@/ui/money";
import { Table } from "@/ui/table";
import { Time } from "@/ui/time";
import type { RosterPayment } from "../generated/queries";

type Props = {
  readonly payments: readonly RosterPayment[];
  /** A payment's state in a word. */
  readonly badgeOf: (payment: RosterPayment["payment"]) => ReactNode;
};

/** What a roster's households were paid, payment by payment. */
export function RosterPayments({ payments, badgeOf }: Props) {
  const t = useTranslations("rosters");
  return (
    <Table
      caption={t("payments")}
      rows={payments}
      keyOf={({ id }) => id}
      columns={[
        {
          head: t("payment"),
          cell: ({ payment, uniform }) => (
            <>
              <Link href={recordPath("payment", payment.number)} className="link font-bold">
                {t("paymentNumber", { number: payment.number })}
              </Link>{" "}
              {badgeOf(payment)}
              <span className="block text-sm text-muted">
                <NamedLink kind="fund" of={payment.fund} /> · {t(uniform ? "uniform" : "own")} ·{" "}
                <Time at={payment.paidAt ?? payment.proposedAt} />
              </span>
            </>
          ),
        },
        { head: t("households"), number: true, cell: ({ count }) => formatCount(count) },
        { head: t("amount"), number: true, cell: ({ amount }) => <Money fen={amount} /> },
      ]}
    />
  );
}
