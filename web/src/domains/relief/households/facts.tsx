import type { HouseholdRecord } from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import { NamedLink } from "@/lib/named";
import { RowBadge } from "../rosters/row-badge";
import { RosterLink, RosterPlace, type Whereabouts } from "../rosters/roster";
import { Hash } from "@/ui/hash";
import { Facts } from "@/ui/layout";
import { Time } from "@/ui/time";
import { rosterOf } from "./queries";

type Props = {
  readonly household: HouseholdRecord;
  readonly where: Whereabouts;
  /** Of the index's block. */
  readonly time: number;
};

/** What the record says of one household; nothing of it tells who it is. */
export function HouseholdFacts({ household, where, time }: Props) {
  const t = useTranslations("household");
  const roster = rosterOf(household);
  const { noticeEnds, submittedAt } = household.roster;
  const { status } = household.state;
  const noticed = (status === "FIRST_NOTICE" || status === "SECOND_NOTICE") && Number(noticeEnds) > time;
  return (
    <Facts
      facts={[
        [t("status"), <RowBadge key="status" state={household.state} />],
        [t("noticeEnds"), noticed && <Time at={noticeEnds} style="minute" />],
        [t("programme"), <NamedLink kind="programme" key="programme" of={roster.programme} />],
        [
          t("roster"),
          <span key="roster">
            <RosterLink number={roster.number} />, {t("rosterRow", { row: household.row + 1 })}
          </span>,
        ],
        [t("place"), <RosterPlace key="place" roster={roster} where={where} />],
        [t("putForward"), <Time key="put-forward" at={submittedAt} />],
        [t("reference"), <Hash key="reference" value={household.reference} whole />],
      ]}
    />
  );
}
