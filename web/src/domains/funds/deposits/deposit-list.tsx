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
import type { ListedDeposit } from "../generated/queries";

/** Money that came in, batch by batch. */
export function DepositList({ caption, deposits }: { caption: string; deposits: readonly ListedDeposit[] }) {
  const t = useTranslations("deposits");
  const { word } = useVocabulary();
  if (deposits.length === 0) return <Nothing>{t("none")}</Nothing>;
  return (
    <Table
      caption={caption}
      rows={deposits}
      keyOf={({ id }) => id}
      columns={[
        {
          head: t("deposit"),
          cell: ({ number, kind, count, source, at }) => (
            <>
              <Link href={recordPath("deposit", number)} className="link font-bold">
                {t("number", { number })}
              </Link>
              <span className="block text-sm text-muted">
                {word("DepositKind", kind)}
                {count > 0 && ` · ${t("rows", { count: formatCount(count) })}`}
                {source && (
                  <>
                    {" · "}
                    <NamedLink kind="organisation" of={source} />
                  </>
                )}
                {" · "}
                <Time at={at} />
              </span>
            </>
          ),
        },
        {
          head: t("evidence"),
          on: "wide",
          cell: ({ evidence }) => (evidence ? <DocumentLink digest={evidence} /> : t("noEvidence")),
        },
        { head: t("amount"), number: true, cell: ({ amount }) => <Money fen={amount} /> },
      ]}
    />
  );
}
