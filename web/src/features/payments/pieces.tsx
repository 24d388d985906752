import { useTranslations } from "next-intl";
import { Link } from "@/lib/link";
import { recordPath } from "@/lib/records";
import { Money } from "@/ui/money";
import { Table } from "@/ui/table";
import type { ReturnedPiece } from "./queries";

/** What came back of a payment, row by row. */
export function Pieces({ pieces }: { pieces: readonly ReturnedPiece[] }) {
  const t = useTranslations("payments");
  return (
    <Table
      caption={t("cameBack")}
      rows={pieces}
      keyOf={({ id }) => id}
      columns={[
        { head: t("row"), cell: ({ row }) => row + 1 },
        {
          head: t("asDeposit"),
          cell: ({ deposit }) => <Link href={recordPath("deposit", deposit.number)}>{deposit.number}</Link>,
        },
        { head: t("amount"), number: true, cell: ({ amount }) => <Money fen={amount} /> },
      ]}
    />
  );
}
