import { useLocale, useTranslations } from "next-intl";
import { formatCount, formatMoney } from "@/lib/format";
import { Sankey } from "@/ui/sankey";
import type { Flows, Stop } from "./flows";

const MARKS = {
  appropriations: "in",
  donations: "in",
  source: "in",
  otherSources: "in",
  fund: "plain",
  others: "plain",
  households: "out",
  left: "left",
  elsewhere: "plain",
} as const satisfies Record<Stop["kind"], string>;

/** How a programme's money went from its sources through its funds to households. */
export function CascadeChart({ flows: { stops, flows } }: { flows: Flows }) {
  const t = useTranslations("programmes");
  const locale = useLocale();
  const nameOf = (stop: Stop): string => {
    if (stop.kind === "source" || stop.kind === "fund") return stop.fund.name;
    if (stop.kind === "others") return t("stop.others", { count: formatCount(stop.count) });
    return t(`stop.${stop.kind}`);
  };
  return (
    <Sankey
      title={t("chartTitle")}
      stops={[...stops].map(([key, stop]) => ({
        key,
        name: nameOf(stop),
        amount: formatMoney(stop.amount, locale),
        mark: MARKS[stop.kind],
      }))}
      flows={flows.map(({ from, to, amount }) => ({ from, to, size: amount }))}
    />
  );
}
