import { useTranslations } from "next-intl";

const STEPS = ["who", "citizens", "evidence", "ruling"] as const;

/** How anyone objects to a household under notice, in plain words. */
export function HowToObject() {
  const t = useTranslations("rosters");
  return (
    <dl className="grid gap-6 md:grid-cols-2">
      {STEPS.map((step) => (
        <div key={step} className="border-t-4 border-sun pt-3">
          <dt className="text-lg font-bold">{t(`how.${step}.title`)}</dt>
          <dd className="mt-1 text-muted">{t(`how.${step}.text`)}</dd>
        </div>
      ))}
    </dl>
  );
}
