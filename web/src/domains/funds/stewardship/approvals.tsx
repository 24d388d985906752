import { useTranslations } from "next-intl";
import { Link } from "@/lib/link";
import { NamedLink } from "@/lib/named";
import { recordPath } from "@/lib/records";
import { Money } from "@/ui/money";
import { Table } from "@/ui/table";
import { Time } from "@/ui/time";
import type { Approval } from "../generated/queries";

/** Payments that an organisation approved or refused. */
export function Approvals({ approvals }: { approvals: readonly Approval[] }) {
  const t = useTranslations("stewardship");
  return (
    <Table
      caption={t("approved")}
      rows={approvals}
      keyOf={({ id }) => id}
      columns={[
        {
          head: t("payment"),
          cell: ({ kind, at, payment: { number, fund } }) => (
            <>
              {t(kind === "REJECTED" ? "decision.REJECTED" : "decision.APPROVED")}{" "}
              <Link href={recordPath("payment", number)} className="link font-bold">
                {number}
              </Link>
              <span className="block text-sm text-muted">
                <NamedLink kind="fund" of={fund} /> · <Time at={at} />
              </span>
            </>
          ),
        },
        { head: t("amount"), number: true, cell: ({ payment }) => <Money fen={payment.amount} /> },
      ]}
    />
  );
}
