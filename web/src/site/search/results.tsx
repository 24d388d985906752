import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Finding } from "@/lib/question";
import { Nothing, Section } from "@/ui/layout";

/** What all domains found: first the records that bear the very number or digest, then a section a kind. */
export function Results({ findings }: { findings: readonly Finding[] }) {
  const t = useTranslations("search");
  const records = findings.flatMap((finding) => finding.records ?? []);
  const groups = findings.flatMap((finding) => finding.groups ?? []).filter(({ items }) => items.length > 0);
  if (records.length === 0 && groups.length === 0) {
    return (
      <div className="mt-8">
        <Nothing>{t("nothing")}</Nothing>
      </div>
    );
  }
  return (
    <>
      <Part id="records" title={t("records")} items={records} />
      {groups.map(({ key, title, items }) => (
        <Part key={key} id={key} title={title} items={items} />
      ))}
    </>
  );
}

function Part({ id, title, items }: { id: string; title: string; items: readonly ReactNode[] }) {
  if (items.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <ul className="divide-y divide-rule">
        {items.map((item, index) => (
          <li key={index} className="py-2.5">
            {item}
          </li>
        ))}
      </ul>
    </Section>
  );
}
