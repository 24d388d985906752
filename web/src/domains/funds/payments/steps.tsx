import { inOrder } from "@/lib/order";
import { useVocabulary } from "@/lib/words";
import { Proof } from "@/domains/evidence/proof";
import { Money } from "@/ui/money";
import { Time } from "@/ui/time";
import { Timeline } from "@/ui/timeline";
import type { PaymentStep } from "../generated/queries";

const TROUBLE: readonly PaymentStep["kind"][] = ["REJECTED", "GIVEN_BACK"];

/** Each step of a payment: who, when, on which evidence, in which block. */
export function PaymentSteps({ steps }: { steps: readonly PaymentStep[] }) {
  const { word } = useVocabulary();
  return (
    <Timeline
      moments={inOrder(steps).map((step) => ({
        id: step.id,
        title: word("PaymentStepKind", step.kind),
        when: <Time at={step.at} style="minute" />,
        tone: TROUBLE.includes(step.kind) ? "bad" : "plain",
        children: (
          <>
            {step.amount && (
              <p>
                <Money fen={step.amount} />
              </p>
            )}
            {step.reason && <p className="max-w-prose">{step.reason}</p>}
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
