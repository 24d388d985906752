import { useTranslations } from "next-intl";
import { formatCount } from "@/lib/format";
import { RosterLink, RosterPlace, type Whereabouts } from "./roster";
import { Nothing } from "@/ui/layout";
import { Money } from "@/ui/money";
import { Table } from "@/ui/table";
import { Time } from "@/ui/time";
import type { ListedRoster } from "../generated/queries";
import { RosterBadges } from "./status";

type Props = {
  readonly caption: string;
  readonly rosters: readonly ListedRoster[];
  readonly where: Whereabouts;
  /** Of the index's block: whether a notice runs depends on it. */
  readonly time: number;
};

/** Rosters, each with its stage, its number of households and what was paid. */
export function RosterList({ caption, rosters, where, time }: Props) {
  const t = useTranslations("rosters");
  if (rosters.length === 0) return <Nothing>{t("none")}</Nothing>;
  return (
    <Table
      caption={caption}
      rows={rosters}
      keyOf={({ id }) => id}
      columns={[
        {
          head: t("roster"),
          cell: (roster) => (
            <>
              <span className="font-bold">
                <RosterLink number={roster.number} />
              </span>{" "}
              <RosterBadges roster={roster} time={time} />
              <span className="block text-sm text-muted">
                <RosterPlace roster={roster} where={where} />
                {" · "}
                <Time at={roster.submittedAt} />
              </span>
            </>
          ),
        },
        {
          head: t("households"),
          number: true,
          cell: ({ count, enrolledCount }) => (
            <>
              {formatCount(count)}
              {enrolledCount > 0 && (
                <span className="block text-sm whitespace-nowrap text-muted">
                  {t("ofThemEnrolled", { count: formatCount(enrolledCount) })}
                </span>
              )}
            </>
          ),
        },
        {
          head: t("paid"),
          number: true,
          on: "wide",
          cell: ({ paid, returned }) => <Money fen={BigInt(paid) - BigInt(returned)} />,
        },
      ]}
    />
  );
}
