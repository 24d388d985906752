import { useTranslations } from "next-intl";
import { Link } from "@/lib/link";
import { recordPath } from "@/lib/records";
import { HouseholdLink } from "@/lib/roster";
import { Money } from "@/ui/money";
import { Table } from "@/ui/table";
import { householdAt, type PaidRoster, type ReturnedPiece } from "./queries";

type Props = {
  readonly pieces: readonly ReturnedPiece[];
  /** For a payment of a programme's fund, whose households these are. */
  readonly rosters: readonly PaidRoster[];
};

/** What came back of a payment, row by row. */
export function Pieces({ pieces, rosters }: Props) {
  const t = useTranslations("payments");
  return (
    <Table
      caption={t("cameBack")}
      rows={pieces}
      keyOf={({ id }) => id}
      columns={[
        {
          head: t("row"),
          cell: ({ row }) => {
            const household = householdAt(rosters, row);
            return (
              <>
                {row + 1}
                {household && (
                  <span className="block">
                    <HouseholdLink {...household} />
                  </span>
                )}
              </>
            );
          },
        },
        {
          head: t("asDeposit"),
          cell: ({ deposit }) => <Link href={recordPath("deposit", deposit.number)}>{deposit.number}</Link>,
        },
        { head: t("amount"), number: true, cell: ({ amount }) => <Money fen={amount} /> },
      ]}
    />
  );
}
