import type { ShownRegions } from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import { NamedLink } from "@/lib/named";
import { inOrder } from "@/lib/order";
import { useVocabulary } from "@/lib/words";
import type { NamedRoster } from "../generated/queries";
import { RosterProof } from "../rosters/roster";
import { Badge, type Tone } from "@/ui/badge";
import { Facts } from "@/ui/layout";
import { Time } from "@/ui/time";
import { Timeline } from "@/ui/timeline";
import type { Access } from "../generated/queries";

type AccessState = Access["status"] | "EXPIRED";

const tones: Record<AccessState, Tone> = {
  REQUESTED: "wait",
  GRANTED: "good",
  REFUSED: "bad",
  REVOKED: "bad",
  EXPIRED: "plain",
};

type Props = {
  readonly accesses: readonly Access[];
  readonly roster: NamedRoster;
  readonly shown: ShownRegions;
  /** Of the index's block. */
  readonly time: number;
};

/** Who asked for a household's dossier, for what and on which basis, whether it was granted and until when, and each opening. */
export function Accesses({ accesses, roster, shown, time }: Props) {
  const t = useTranslations("access");
  const { word } = useVocabulary();
  return (
    <ul className="space-y-8">
      {accesses.map((access) => {
        const over = access.status === "GRANTED" && access.until !== null && Number(access.until) < time;
        const state: AccessState = over ? "EXPIRED" : access.status;
        return (
          <li key={access.id} className="space-y-3">
            <h3 className="flex flex-wrap items-baseline gap-x-3 text-lg">
              <span>{t("request", { number: access.number })}</span>
              <Badge tone={tones[state]}>{state === "EXPIRED" ? t("expired") : word("AccessStatus", state)}</Badge>
            </h3>
            <Facts
              facts={[
                [t("by"), <NamedLink kind="organisation" key="by" of={access.by} />],
                [t("purposeName"), word("AccessPurpose", access.purpose)],
                [t("basisName"), access.basis && word("AccessBasis", access.basis)],
                [t("law"), access.law],
                [t("until"), access.until && access.until !== "0" && <Time at={access.until} style="minute" />],
                [t("uses"), access.basis && t("times", { count: access.uses })],
              ]}
            />
            <Timeline
              moments={inOrder(access.steps).map((step) => ({
                id: step.id,
                title: word("AccessStepKind", step.kind),
                when: <Time at={step.at} style="minute" />,
                tone: step.kind === "REFUSED" || step.kind === "REVOKED" ? "bad" : "plain",
                children: (
                  <>
                    {step.reason && <p className="max-w-prose">{step.reason}</p>}
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
          </li>
        );
      })}
    </ul>
  );
}
