import { showsVillage } from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import { DocumentLink } from "@/domains/evidence/document-link";
import { NamedLink } from "@/lib/named";
import { Proof } from "@/domains/evidence/proof";
import { RosterPlace, type Whereabouts } from "./roster";
import { Hash } from "@/ui/hash";
import { Facts } from "@/ui/layout";
import { Time } from "@/ui/time";
import type { Roster } from "../generated/queries";

/** What the record says of a roster as a whole. */
export function RosterParticulars({ roster, where }: { roster: Roster; where: Whereabouts }) {
  const t = useTranslations("rosters");
  return (
    <Facts
      facts={[
        [t("programme"), <NamedLink kind="programme" key="programme" of={roster.programme} />],
        [
          t(showsVillage(roster, where.shown) ? "village" : "area"),
          <RosterPlace key="place" roster={roster} where={where} />,
        ],
        [t("submitted"), <Time key="submitted" at={roster.submittedAt} style="minute" />],
        [t("noticeDays"), t("days", { days: roster.noticeDays })],
        [t("noticeEnds"), <Time key="ends" at={roster.noticeEnds} style="minute" />],
        [t("minutes"), <DocumentLink key="minutes" digest={roster.evidence} />],
        [t("dossiers"), roster.dossiers && <Hash value={roster.dossiers.slice(2)} />],
        [t("batch"), <Hash key="batch" value={roster.batchRef} />],
        [t("recorded"), <Proof key="proof" block={roster.block} transaction={roster.transaction} />],
      ]}
    />
  );
}
