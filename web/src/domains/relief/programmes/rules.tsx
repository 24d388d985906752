import { useTranslations } from "next-intl";
import { DocumentLink } from "@/domains/evidence/document-link";
import { NamedLink } from "@/lib/named";
import { inOrder } from "@/lib/order";
import { useVocabulary } from "@/lib/words";
import { PlaceName } from "../places/place-name";
import type { Places } from "../places/places";
import { Proof } from "@/domains/evidence/proof";
import { Facts } from "@/ui/layout";
import { Money } from "@/ui/money";
import { Time } from "@/ui/time";
import { Timeline } from "@/ui/timeline";
import type { Programme, ProgrammeStep } from "../generated/queries";

/** Whom a programme helps and how, as its rules are now. */
export function ProgrammeRules({ programme, places }: { programme: Programme; places: Places }) {
  const t = useTranslations("programmes");
  return (
    <Facts
      facts={[
        [t("eligibility"), programme.eligibility],
        [t("benefit"), programme.benefit],
        [t("most"), <Money key="most" fen={programme.most} />],
        [t("noticeDays"), t("days", { days: programme.noticeDays })],
        [t("standard"), <DocumentLink key="standard" digest={programme.standard} />],
        [t("version"), t("versionNumber", { version: programme.version })],
        [t("area"), <PlaceName key="area" region={programme.region} places={places} />],
        [t("sponsor"), <NamedLink kind="organisation" key="sponsor" of={programme.sponsor} />],
        [t("opened"), <Time key="opened" at={programme.openedAt} />],
      ]}
    />
  );
}

/** What was decided about a programme: each version of its rules with the reason for it, its funds, its end. */
export function ProgrammeTrail({ steps }: { steps: readonly ProgrammeStep[] }) {
  const { word } = useVocabulary();
  return (
    <Timeline
      moments={inOrder(steps).map((step) => ({
        id: step.id,
        title: word("ProgrammeStepKind", step.kind),
        when: <Time at={step.at} style="minute" />,
        children: (
          <>
            {step.text && <p className="max-w-prose">{step.text}</p>}
            {step.fund && (
              <p>
                <NamedLink kind="fund" of={step.fund} />
              </p>
            )}
            {step.standard && <Version step={step} standard={step.standard} />}
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

/** The rules as a step set them. */
function Version({ step, standard }: { step: ProgrammeStep; standard: string }) {
  const t = useTranslations("programmes");
  return (
    <details>
      <summary className="link py-1">{t("versionNumber", { version: step.version ?? 1 })}</summary>
      <Facts
        facts={[
          [t("eligibility"), step.eligibility],
          [t("benefit"), step.benefit],
          [t("most"), step.most && <Money fen={step.most} />],
          [t("noticeDays"), step.noticeDays && t("days", { days: step.noticeDays })],
          [t("standard"), <DocumentLink key="standard" digest={standard} />],
        ]}
      />
    </details>
  );
}
