import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/lib/link";
import { recordPath } from "@/lib/records";
import { Money } from "@/ui/money";
import { Table } from "@/ui/table";
import type { PaymentPiece } from "../generated/queries";

type Props = {
  readonly pieces: readonly PaymentPiece[];
  /** For whom a row (from 0) stands, where the rows themselves name nobody. */
  readonly partyOf?: (row: number) => ReactNode;
};

/** What came back of a payment, row by row. */
export function Pieces({ pieces, partyOf }: Props) {
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
            const party = partyOf?.(row);
            return (
              <>
                {row + 1}
                {party && <span className="block">{party}</span>}
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
