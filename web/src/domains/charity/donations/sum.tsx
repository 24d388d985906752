import type { Trace } from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import { formatShare } from "@/lib/format";
import { ShareBar } from "@/ui/figures";
import { Money } from "@/ui/money";
import { Table } from "@/ui/table";

/** How a donation adds up: what was paid, what is left, to the fen. */
export function DonationSum({ trace, amount }: { trace: Trace; amount: bigint }) {
  const t = useTranslations("donation");
  const parts = (["spent", "unused", "more"] as const).filter(
    (part) => part === "spent" || part === "unused" || trace[part] > 0n,
  );
  return (
    <div className="space-y-4">
      <ShareBar
        parts={[
          { mark: "out", size: trace.spent },
          { mark: "plain", size: trace.more },
          { mark: "left", size: trace.unused },
        ]}
      />
      <Table
        caption={t("sum")}
        rows={parts}
        keyOf={(part) => part}
        columns={[
          { head: t("part"), cell: (part) => t(`part_${part}`) },
          { head: t("share"), number: true, on: "wide", cell: (part) => formatShare(trace[part], amount) },
          { head: t("amount"), number: true, cell: (part) => <Money fen={trace[part]} /> },
        ]}
        foot={[t("together"), "100%", <Money key="sum" fen={trace.spent + trace.unused + trace.more} />]}
      />
    </div>
  );
}
