import { useLocale, useTranslations } from "next-intl";
import { formatCount, formatTime } from "@/lib/format";
import { FlowChart } from "@/ui/flow-chart";
import { Nothing } from "@/ui/layout";
import { Money } from "@/ui/money";
import { Table } from "@/ui/table";
import { Time } from "@/ui/time";
import type { Day } from "./queries";

/** Money in and out over time, drawn and as the table that it is drawn from. */
export function Flow({ days }: { days: readonly Day[] }) {
  const t = useTranslations("funds");
  const locale = useLocale();
  if (days.length === 0) return <Nothing>{t("noFlow")}</Nothing>;
  let received = 0n;
  let spent = 0n;
  const rows = days.map((day) => {
    received += day.inflow;
    spent += day.outflow;
    return { ...day, received, spent };
  });
  return (
    <div className="space-y-4">
      <FlowChart
        title={t("chartTitle")}
        received={t("chartIn")}
        spent={t("chartOut")}
        points={rows}
        nameOf={(at) => formatTime(at, locale, "day")}
        unit={t("chartUnit")}
      />
      <details open={rows.length <= 12}>
        <summary className="link py-2">{t("chartTable")}</summary>
        <Table
          caption={t("chartTable")}
          rows={[...rows].reverse()}
          keyOf={({ at }) => at}
          columns={[
            { head: t("day"), cell: ({ at }) => <Time at={at} /> },
            { head: t("donations"), number: true, on: "wide", cell: ({ donations }) => formatCount(donations) },
            {
              head: t("change"),
              number: true,
              on: "narrow",
              cell: ({ inflow, outflow }) => (
                <>
                  {inflow > 0n && <Signed sign="+" tone="text-in" fen={inflow} />}
                  {outflow > 0n && <Signed sign="−" tone="text-out" fen={outflow} />}
                </>
              ),
            },
            { head: t("in"), number: true, on: "wide", cell: ({ inflow }) => <Money fen={inflow} /> },
            { head: t("out"), number: true, on: "wide", cell: ({ outflow }) => <Money fen={outflow} /> },
            {
              head: t("left"),
              number: true,
              on: "wide",
              cell: ({ received, spent }) => <Money fen={received - spent} />,
            },
          ]}
          foot={[
            t("total"),
            formatCount(rows.reduce((sum, { donations }) => sum + donations, 0)),
            <span key="change">
              <Signed sign="+" tone="text-in" fen={received} />
              <Signed sign="−" tone="text-out" fen={spent} />
            </span>,
            <Money key="in" fen={received} />,
            <Money key="out" fen={spent} />,
            <Money key="left" fen={received - spent} />,
          ]}
        />
      </details>
    </div>
  );
}

function Signed({ sign, tone, fen }: { sign: string; tone: string; fen: bigint }) {
  return (
    <span className={`block ${tone}`}>
      {sign}
      <Money fen={fen} />
    </span>
  );
}
