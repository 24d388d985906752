import { useTranslations } from "next-intl";
import { NamedLink } from "@/lib/named";
import { Figures } from "@/ui/figures";
import { Money } from "@/ui/money";
import { Table } from "@/ui/table";
import type { StewardedFund } from "../generated/queries";

function receivedBy(fund: StewardedFund): bigint {
  return BigInt(fund.donated) + BigInt(fund.appropriated) + BigInt(fund.transferredIn);
}

/** Returned money was paid and came back, so it is subtracted. */
function spentBy(fund: StewardedFund): bigint {
  const paid = BigInt(fund.paidProgramme) + BigInt(fund.paidFundraising) + BigInt(fund.paidManagement);
  return paid + BigInt(fund.transferredOut) - BigInt(fund.returned);
}

/** What an organisation received and spent as a steward, in all and fund by fund. */
export function StewardedMoney({ funds }: { funds: readonly StewardedFund[] }) {
  const t = useTranslations("stewardship");
  const sum = (of: (fund: StewardedFund) => bigint) => funds.reduce((total, fund) => total + of(fund), 0n);
  return (
    <div className="space-y-4">
      <Figures
        figures={[
          { name: t("received"), mark: "in", value: <Money fen={sum(receivedBy)} /> },
          { name: t("spent"), mark: "out", value: <Money fen={sum(spentBy)} /> },
          { name: t("left"), mark: "left", value: <Money fen={sum(({ balance }) => BigInt(balance))} /> },
        ]}
      />
      <Table
        caption={t("funds")}
        rows={funds}
        keyOf={({ id }) => id}
        columns={[
          { head: t("fund"), cell: (fund) => <NamedLink kind="fund" of={fund} /> },
          { head: t("received"), number: true, cell: (fund) => <Money fen={receivedBy(fund)} /> },
          { head: t("spent"), number: true, on: "wide", cell: (fund) => <Money fen={spentBy(fund)} /> },
          { head: t("left"), number: true, cell: ({ balance }) => <Money fen={balance} /> },
        ]}
      />
    </div>
  );
}
