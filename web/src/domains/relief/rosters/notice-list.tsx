import { useTranslations } from "next-intl";
import { NamedLink } from "@/lib/named";
import { useVocabulary } from "@/lib/words";
import { RosterLink, RosterPlace, type Whereabouts } from "./roster";
import { Badge } from "@/ui/badge";
import { Nothing } from "@/ui/layout";
import { Time } from "@/ui/time";
import type { NoticedRoster } from "../generated/queries";
import { countRows, daysLeft, noticeAt } from "./counted";

type Props = {
  readonly rosters: readonly NoticedRoster[];
  readonly where: Whereabouts;
  /** Of the index's block, from which the days are counted. */
  readonly time: number;
};

/** What stands under notice: how many households, which notice, how many days are left, and whether anyone objected. */
export function NoticeList({ rosters, where, time }: Props) {
  const t = useTranslations("rosters");
  const { word } = useVocabulary();
  if (rosters.length === 0) return <Nothing>{t("noNotices")}</Nothing>;
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {rosters.map((roster) => {
        const notice = noticeAt(roster, time) ?? "FIRST_NOTICE";
        return (
          <li key={roster.id} className="flex flex-col gap-2 rounded-md border border-rule bg-surface p-5">
            <p className="flex flex-wrap gap-2">
              <Badge tone="wait">{word("RosterStage", notice)}</Badge>
              <Badge tone="plain">{t("daysLeft", { days: daysLeft(roster, time) })}</Badge>
            </p>
            <h3 className="text-lg">
              <RosterLink number={roster.number} />
            </h3>
            <p className="text-muted">
              <RosterPlace roster={roster} where={where} />
              {" · "}
              <NamedLink kind="programme" of={roster.programme} />
            </p>
            <p>
              {t("underNotice", { count: countRows(roster)[notice] })}
              {" · "}
              {t.rich("until", { time: () => <Time at={roster.noticeEnds} style="minute" /> })}
            </p>
            <p className="text-sm text-muted">
              {roster.contestedCount > 0
                ? t("openObjections", { count: roster.contestedCount })
                : t("noOpenObjections")}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
