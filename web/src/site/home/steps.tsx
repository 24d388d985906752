import { useTranslations } from "next-intl";
import { Link } from "@/lib/link";

const STEPS = ["receipt", "document", "chain"] as const;
const WAYS = { receipt: "/about#receipt", document: "/documents", chain: "/about" } as const;

/** Three ways in which anyone can check the book. */
export function CheckSteps() {
  const t = useTranslations("home");
  return (
    <ol className="grid gap-6 md:grid-cols-3">
      {STEPS.map((step, index) => (
        <li key={step} className="border-t-4 border-sun pt-3">
          <h3 className="text-lg">
            <span className="tabular-nums">{index + 1}.</span> {t(`check.${step}.title`)}
          </h3>
          <p className="mt-1 text-muted">{t(`check.${step}.text`)}</p>
          <p className="mt-1">
            <Link href={WAYS[step]}>{t(`check.${step}.link`)}</Link>
          </p>
        </li>
      ))}
    </ol>
  );
}
