import { useTranslations } from "next-intl";
import { formatCount } from "@/lib/format";
import { RosterLink, RosterPlace, type Whereabouts } from "../rosters/roster";
import { Money } from "@/ui/money";
import { Table } from "@/ui/table";
import type { PaidRoster } from "../generated/queries";

/** What each roster's households get of a payment; the sums are the payment. */
export function PaidRosters({ rosters, where }: { rosters: readonly PaidRoster[]; where: Whereabouts }) {
  const t = useTranslations("paidRosters");
  return (
    <Table
      caption={t("rosters")}
      rows={rosters}
      keyOf={({ id }) => id}
      columns={[
        {
          head: t("roster"),
          cell: ({ roster, uniform }) => (
            <>
              <RosterLink number={roster.number} />
              <span className="block text-sm text-muted">
                <RosterPlace roster={roster} where={where} /> · {t(uniform ? "sameForAll" : "eachItsOwn")}
              </span>
            </>
          ),
        },
        { head: t("households"), number: true, cell: ({ count }) => formatCount(count) },
        { head: t("amount"), number: true, cell: ({ amount }) => <Money fen={amount} /> },
      ]}
      foot={[
        t("together"),
        formatCount(rosters.reduce((sum, { count }) => sum + count, 0)),
        <Money key="sum" fen={rosters.reduce((sum, { amount }) => sum + BigInt(amount), 0n)} />,
      ]}
    />
  );
}
