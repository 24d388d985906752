import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";

/** The whole book in the few figures that its domains have of it. */
export function Hero({ figures }: { figures: readonly ReactNode[] }) {
  const t = useTranslations("home");
  if (figures.length === 0) return null;
  return (
    <section
      aria-labelledby="sums"
      className="mt-8 rounded-lg bg-night p-6 text-[#fffdf8] sm:p-8 print:border print:p-4"
    >
      <h2 id="sums" className="mb-4 text-base font-semibold text-[#d9d0bf]">
        {t("sums")}
      </h2>
      {figures.map((figure, index) => (
        <Fragment key={index}>{figure}</Fragment>
      ))}
    </section>
  );
}
