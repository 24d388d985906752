import { useTranslations } from "next-intl";
import { useVocabulary } from "@/lib/words";
import { Badge, type Tone } from "@/ui/badge";
import type { ListedRoster, Objection } from "../generated/queries";
import { noticeAt } from "./counted";

/** Where a roster is on its way at a time, and whether it stands under notice. */
export function RosterBadges({ roster, time }: { roster: ListedRoster; time: number }) {
  const t = useTranslations("rosters");
  const { word } = useVocabulary();
  const { stage } = roster;
  const notice = noticeAt(roster, time);
  if (roster.struckCount === roster.count) return <Badge tone="bad">{t("allStruck")}</Badge>;
  if (stage === "FIRST_NOTICE" || stage === "SECOND_NOTICE") {
    return notice ? (
      <Badge tone="wait">{word("RosterStage", notice)}</Badge>
    ) : (
      <Badge tone="plain">{t(`ran.${stage}`)}</Badge>
    );
  }
  return (
    <>
      <Badge tone="good">{word("RosterStage", stage)}</Badge>
      {notice && (
        <>
          {" "}
          <Badge tone="wait">{word("RosterStage", notice)}</Badge>
        </>
      )}
    </>
  );
}

const objectionTones: Record<Objection["status"], Tone> = { OPEN: "wait", UPHELD: "bad", DISMISSED: "plain" };

export function ObjectionBadge({ status }: { status: Objection["status"] }) {
  const { word } = useVocabulary();
  return <Badge tone={objectionTones[status]}>{word("ObjectionStatus", status)}</Badge>;
}
