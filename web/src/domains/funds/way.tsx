import { formatRecordNumber, type Move } from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import { Link } from "@/lib/link";
import { NamedLink } from "@/lib/named";
import { recordPath } from "@/lib/records";

/** The transfers and returns that money passed through, oldest first. */
export function Way({ via, funds }: { via: readonly Move[]; funds: ReadonlyMap<number, string> }) {
  const t = useTranslations("way");
  return (
    <ol aria-label={t("title")} className="mt-1 border-s-4 border-sun ps-3 text-sm">
      {via.map((move) => {
        const number = formatRecordNumber(move.payment);
        const { fund } = move.to;
        const values = {
          payment: () => <Link href={recordPath("payment", number)}>{number}</Link>,
          fund: () => <NamedLink kind="fund" of={{ number: fund, name: funds.get(fund) ?? String(fund) }} />,
        };
        return (
          <li key={`${move.deposit}-${move.from.start}`}>
            {move.kind === "transfer" ? t.rich("transfer", values) : t.rich("return", values)}
          </li>
        );
      })}
    </ol>
  );
}
