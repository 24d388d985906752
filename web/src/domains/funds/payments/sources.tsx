import { overlap } from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import { Link } from "@/lib/link";
import { NamedLink } from "@/lib/named";
import { recordPath } from "@/lib/records";
import { useVocabulary } from "@/lib/words";
import { Money } from "@/ui/money";
import { Table } from "@/ui/table";
import type { SourceDeposit } from "../generated/queries";

/** With whose money a payment was paid: the deposits whose stretch its own overlaps. */
export function Sources({ start, end, deposits }: { start: string; end: string; deposits: readonly SourceDeposit[] }) {
  const t = useTranslations("payments");
  const { word } = useVocabulary();
  const own = { start: BigInt(start), end: BigInt(end) };
  return (
    <Table
      caption={t("sources")}
      rows={deposits}
      keyOf={({ id }) => id}
      columns={[
        {
          head: t("sourceDeposit"),
          cell: ({ number, kind, source }) => (
            <>
              <Link href={recordPath("deposit", number)}>{t("depositNumber", { number })}</Link>
              <span className="block text-sm text-muted">
                {word("DepositKind", kind)}
                {source && (
                  <>
                    {" · "}
                    <NamedLink kind="organisation" of={source} />
                  </>
                )}
              </span>
            </>
          ),
        },
        {
          head: t("used"),
          number: true,
          cell: (deposit) => {
            const common = overlap(own, { start: BigInt(deposit.start), end: BigInt(deposit.end) });
            return common && <Money fen={common.end - common.start} />;
          },
        },
      ]}
    />
  );
}
