import { useTranslations } from "next-intl";
import { DocumentLink } from "@/domains/evidence/document-link";
import { formatCount } from "@/lib/format";
import { Link } from "@/lib/link";
import { NamedLink } from "@/lib/named";
import { recordPath } from "@/lib/records";
import { useVocabulary } from "@/lib/words";
import { Nothing } from "@/ui/layout";
import { Money } from "@/ui/money";
import { Table } from "@/ui/table";
import { Time } from "@/ui/time";
import type { ListedPayment } from "../generated/queries";
import { PaymentBadge } from "./status";

/** Payments with their state, purpose and evidence. */
export function PaymentList({ caption, payments }: { caption: string; payments: readonly ListedPayment[] }) {
  const t = useTranslations("payments");
  if (payments.length === 0) return <Nothing>{t("none")}</Nothing>;
  return (
    <Table
      caption={caption}
      rows={payments}
      keyOf={({ id }) => id}
      columns={[
        { head: t("payment"), cell: (payment) => <Summary payment={payment} /> },
        {
          head: t("evidence"),
          on: "wide",
          cell: ({ evidence }) => (evidence ? <DocumentLink digest={evidence} /> : t("noEvidence")),
        },
        {
          head: t("amount"),
          number: true,
          cell: ({ amount, returned }) => (
            <>
              <Money fen={amount} />
              {returned !== "0" && (
                <span className="block text-sm text-out">
                  {t.rich("returnedShort", { amount: () => <Money fen={returned} /> })}
                </span>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

function Summary({ payment }: { payment: ListedPayment }) {
  const t = useTranslations("payments");
  const { word } = useVocabulary();
  return (
    <>
      <Link href={recordPath("payment", payment.number)} className="link font-bold">
        {t("number", { number: payment.number })}
      </Link>{" "}
      <PaymentBadge status={payment.status} transfer={payment.to !== null} />
      <span className="block text-sm text-muted">
        {payment.to ? (
          t.rich("toFund", { fund: () => payment.to && <NamedLink kind="fund" of={payment.to} /> })
        ) : (
          <>
            {word("Purpose", payment.purpose)} · {t("payees", { count: formatCount(payment.count) })}
            {payment.bank && (
              <>
                {" · "}
                {t.rich("through", { bank: () => payment.bank && <NamedLink kind="organisation" of={payment.bank} /> })}
              </>
            )}
          </>
        )}
        {" · "}
        <Time at={payment.paidAt ?? payment.proposedAt} />
      </span>
    </>
  );
}
