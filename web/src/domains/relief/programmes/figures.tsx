import { useTranslations } from "next-intl";
import { formatCount, formatShare } from "@/lib/format";
import { Figures, ShareBar } from "@/ui/figures";
import { Money } from "@/ui/money";
import { Table } from "@/ui/table";
import type { Sums } from "./cascade";
import type { ListedProgramme } from "../generated/queries";

/** A programme's money in sums that add up: what came in was paid, is left, or went to funds of others. */
export function ProgrammeFigures({ whole, programme }: { whole: Sums; programme: ListedProgramme }) {
  const t = useTranslations("programmes");
  return (
    <div className="space-y-3">
      <Figures
        figures={[
          { name: t("budget"), mark: "in", value: <Money fen={whole.cameIn} />, note: t("budgetNote") },
          ...(whole.passedOn === 0n
            ? []
            : [{ name: t("passedOutside"), value: <Money fen={whole.passedOn} />, note: t("passedOutsideNote") }]),
          {
            name: t("paidNet"),
            mark: "out" as const,
            value: <Money fen={whole.paid} />,
            note: t("enrolledNote", { count: programme.enrolled }),
          },
          {
            name: t("left"),
            mark: "left",
            value: <Money fen={whole.left} />,
            note: t("leftNote", { share: formatShare(whole.left, whole.cameIn) }),
          },
        ]}
      />
      <ShareBar
        parts={[
          { mark: "plain", size: whole.passedOn },
          { mark: "out", size: whole.paid },
          { mark: "left", size: whole.left },
        ]}
      />
    </div>
  );
}

/** What became of all households that were ever put forward. The parts add up to all of them. */
export function HouseholdCounts({
  programme: { submitted, struck, enrolled, exited },
}: {
  programme: ListedProgramme;
}) {
  const t = useTranslations("programmes");
  const underWay = submitted - struck - enrolled - exited;
  return (
    <Table
      caption={t("households")}
      rows={[
        ["enrolledNow", enrolled] as const,
        ["exited", exited] as const,
        ["struck", struck] as const,
        ["underWay", underWay] as const,
      ]}
      keyOf={([name]) => name}
      columns={[
        {
          head: t("standing"),
          cell: ([name]) => (
            <>
              {t(name)}
              <span className="block text-sm text-muted">{t(`${name}Note`)}</span>
            </>
          ),
        },
        { head: t("householdCount"), number: true, cell: ([, count]) => formatCount(count) },
      ]}
      foot={[t("submitted"), formatCount(submitted)]}
    />
  );
}
