import { formatRecordNumber, type Share, type Trace } from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DocumentLink } from "@/domains/evidence/document-link";
import { formatCount } from "@/lib/format";
import { Link } from "@/lib/link";
import { NamedLink } from "@/lib/named";
import { recordPath } from "@/lib/records";
import { useVocabulary } from "@/lib/words";
import { Way } from "@/domains/funds/way";
import { Money } from "@/ui/money";
import { Table } from "@/ui/table";
import { Time } from "@/ui/time";
import type { TracedPayment } from "./queries";

type Props = {
  readonly trace: Trace;
  readonly payments: ReadonlyMap<bigint, TracedPayment>;
  readonly funds: ReadonlyMap<number, string>;
  /** For whom a share's row stands. */
  readonly partyOf: (share: Share & { kind: "spent" }) => ReactNode;
};

/** What a donation paid for, share by share, with the way that the money took. */
export function Shares({ trace, payments, funds, partyOf }: Props) {
  const t = useTranslations("donation");
  return (
    <Table
      caption={t("shares")}
      rows={trace.shares}
      keyOf={({ fund, start }) => `${fund}-${start}`}
      columns={[
        {
          head: t("what"),
          cell: (share) => (
            <>
              {share.kind === "unused" ? (
                <span className="font-bold">{t("unusedIn")} </span>
              ) : (
                <PaymentLine payment={share.payment} known={payments.get(share.payment)} />
              )}
              {share.kind === "unused" && <NamedLink kind="fund" of={named(share.fund, funds)} />}
              {share.kind === "spent" && (
                <span className="block">
                  {partyOf(share)}
                  <span className="text-sm text-muted">{t("payeeRow", { row: formatCount(share.row + 1) })}</span>
                </span>
              )}
              {share.via.length > 0 && <Way via={share.via} funds={funds} />}
            </>
          ),
        },
        {
          head: t("paid"),
          on: "wide",
          cell: (share) => (share.kind === "unused" ? null : <Time at={share.at} />),
        },
        { head: t("amount"), number: true, cell: ({ amount }) => <Money fen={amount} /> },
      ]}
      foot={[t("together"), null, <Money key="sum" fen={trace.end - trace.start - trace.more} />]}
    />
  );
}

function PaymentLine({ payment, known }: { payment: bigint; known: TracedPayment | undefined }) {
  const t = useTranslations("donation");
  const { word, term } = useVocabulary();
  const number = formatRecordNumber(payment);
  const evidence = known?.evidence ?? known?.steps[0]?.evidence;
  return (
    <span className="block">
      <Link href={recordPath("payment", number)} className="link font-bold">
        {t("payment", { number })}
      </Link>
      {known && (
        <span className="block text-sm text-muted">
          {word("Purpose", known.purpose)} · {term("PaymentStatus", known.status)}
          {evidence && (
            <>
              {" · "}
              {t("document")} <DocumentLink digest={evidence} />
            </>
          )}
        </span>
      )}
    </span>
  );
}

function named(number: number, funds: ReadonlyMap<number, string>) {
  return { number, name: funds.get(number) ?? String(number) };
}
