import { decodeSet, type ShownRegions } from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import { inOrder } from "@/lib/order";
import { useVocabulary } from "@/lib/words";
import { RosterProof } from "./roster";
import { Time } from "@/ui/time";
import { Timeline } from "@/ui/timeline";
import type { Roster, RosterStep } from "../generated/queries";
import { rowRanges } from "./counted";

const TROUBLE: readonly RosterStep["kind"][] = ["STRUCK", "OBJECTION_RAISED"];

/** A roster's way: who took which step, when, with which rows and on which evidence. */
export function RosterSteps({ roster, shown }: { roster: Roster; shown: ShownRegions }) {
  const t = useTranslations("rosters");
  const { word } = useVocabulary();
  return (
    <Timeline
      moments={inOrder(roster.steps).map((step) => ({
        id: step.id,
        title: word("RosterStepKind", step.kind),
        when: <Time at={step.at} style="minute" />,
        tone: TROUBLE.includes(step.kind) ? "bad" : "plain",
        children: (
          <>
            <p className="max-w-prose">
              {step.count === roster.count
                ? t("allRows", { count: step.count })
                : t("someRows", { count: step.count, rows: rowRanges(decodeSet(step.rows)) })}
              <StepReason step={step} />
            </p>
            {step.noticeEnds && (
              <p>{t.rich("noticeBegan", { time: () => <Time at={step.noticeEnds ?? 0} style="minute" /> })}</p>
            )}
            <RosterProof
              roster={roster}
              shown={shown}
              by={step.by}
              account={step.account}
              evidence={step.evidence}
              block={step.block}
              transaction={step.transaction}
            />
          </>
        ),
      }))}
    />
  );
}

function StepReason({ step: { ground, cause, objection, upheld } }: { step: RosterStep }) {
  const t = useTranslations("rosters");
  const { term } = useVocabulary();
  return (
    <>
      {ground && ` · ${term("Ground", ground)}`}
      {cause && ` · ${term("ExitCause", cause)}`}
      {upheld !== null && ` · ${term("ObjectionStatus", upheld ? "UPHELD" : "DISMISSED")}`}
      {objection && (
        <>
          {" · "}
          <a href={`#objection-${objection.number}`} className="link">
            {t("objection", { number: objection.number })}
          </a>
        </>
      )}
    </>
  );
}
