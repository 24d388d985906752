import { useTranslations } from "next-intl";
import { formatCount } from "@/lib/format";
import { useVocabulary } from "@/lib/words";
import { RosterLink, RosterPlace, type Whereabouts } from "./roster";
import { Nothing } from "@/ui/layout";
import { Table } from "@/ui/table";
import { Time } from "@/ui/time";
import type { ListedRoster } from "../generated/queries";
import { RosterBadges } from "./status";

type Props = {
  readonly rosters: readonly ListedRoster[];
  readonly where: Whereabouts;
  readonly time: number;
};

/** Rosters whose last notice is over. */
export function PastNotices({ rosters, where, time }: Props) {
  const t = useTranslations("rosters");
  const { word } = useVocabulary();
  if (rosters.length === 0) return <Nothing>{t("noPastNotices")}</Nothing>;
  return (
    <Table
      caption={t("pastNotices")}
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
              </span>
            </>
          ),
        },
        {
          head: t("noticeEnded"),
          cell: ({ noticeEnds, reviewedAt }) => (
            <>
              <Time at={noticeEnds} />
              <span className="block text-sm text-muted">
                {word("RosterStage", reviewedAt === null ? "FIRST_NOTICE" : "SECOND_NOTICE")}
              </span>
            </>
          ),
        },
        { head: t("households"), number: true, on: "wide", cell: ({ count }) => formatCount(count) },
        { head: t("objections"), number: true, cell: ({ objectionCount }) => formatCount(objectionCount) },
      ]}
    />
  );
}
