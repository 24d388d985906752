import { useTranslations } from "next-intl";
import { formatCount } from "@/lib/format";
import { Proof } from "./proof";
import { useVocabulary } from "@/lib/words";
import { RecordLink } from "@/lib/records";
import { Hash } from "@/ui/hash";
import { Time } from "@/ui/time";
import { Timeline } from "@/ui/timeline";
import type { Covering } from "./roots";

/** Each set of documents that a document belongs to, with the way from its digest to the set's, for whoever walks it anew. */
export function Coverings({ coverings }: { coverings: readonly Covering[] }) {
  const t = useTranslations("documents");
  const { word } = useVocabulary();
  return (
    <Timeline
      moments={coverings.map(({ id, record, count, digest, proof, by, at, manifest, block, transaction }) => ({
        id,
        title: word("EvidenceKind", "ROOT"),
        when: <Time at={at} style="minute" />,
        children: (
          <>
            {record && (
              <p>
                <RecordLink id={record} />
              </p>
            )}
            <p>
              {t("rootOf", { count: formatCount(count ?? 0) })} <Hash value={digest} />
            </p>
            <details>
              <summary className="cursor-pointer font-semibold">{t("way", { steps: proof.length })}</summary>
              <p className="max-w-prose text-muted">{t("wayText")}</p>
              <ol className="ms-6 list-decimal">
                {proof.map((step) => (
                  <li key={step}>
                    <Hash value={step} whole />
                  </li>
                ))}
              </ol>
              <p>
                {t("wayEnd")} <Hash value={digest} whole />
              </p>
            </details>
            <Proof by={by} evidence={manifest} block={block} transaction={transaction} />
          </>
        ),
      }))}
    />
  );
}
