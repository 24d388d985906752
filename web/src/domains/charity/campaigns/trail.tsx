import { inOrder } from "@/lib/order";
import { useVocabulary } from "@/lib/words";
import { Proof } from "@/domains/evidence/proof";
import { Time } from "@/ui/time";
import { Timeline } from "@/ui/timeline";
import type { CampaignStep } from "../generated/queries";

/** What happened to a campaign: by whom, when, why and on which evidence. */
export function Trail({ steps }: { steps: readonly CampaignStep[] }) {
  const { word } = useVocabulary();
  return (
    <Timeline
      moments={inOrder(steps).map((step) => ({
        id: step.id,
        title: word("CampaignStepKind", step.kind),
        when: <Time at={step.at} style="minute" />,
        tone: step.kind === "SENT_BACK" ? "bad" : "plain",
        children: (
          <>
            {step.text && <p className="max-w-prose">{step.text}</p>}
            <Proof
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
