import type { HouseholdPayment } from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import { Figures } from "@/ui/figures";
import { Money } from "@/ui/money";

/** What a household was paid in all, and what of it did not arrive. */
export function HouseholdSums({ payments }: { payments: readonly HouseholdPayment[] }) {
  const t = useTranslations("household");
  const paid = payments.filter(({ place }) => place !== null);
  const amount = paid.reduce((sum, payment) => sum + payment.amount, 0n);
  const returned = paid.reduce((sum, payment) => sum + payment.returned, 0n);
  return (
    <Figures
      figures={[
        {
          name: t("received"),
          mark: "out",
          value: <Money fen={amount - returned} />,
          note: t("receivedNote", { count: paid.length }),
        },
        { name: t("cameBack"), value: <Money fen={returned} />, note: t("cameBackNote") },
      ]}
    />
  );
}
