import { useTranslations } from "next-intl";
import { formatCount } from "@/lib/format";
import { Proof } from "./proof";
import { RecordLink } from "@/lib/records";
import { useVocabulary } from "@/lib/words";
import { Hash } from "@/ui/hash";
import { Time } from "@/ui/time";
import { Timeline } from "@/ui/timeline";
import type { Entry } from "./generated/queries";

/** Documents and corrections, in the order in which they were anchored. */
export function Entries({ entries, withRecord = false }: { entries: readonly Entry[]; withRecord?: boolean }) {
  const t = useTranslations("documents");
  const { word } = useVocabulary();
  return (
    <Timeline
      moments={entries.map((entry) => ({
        id: entry.id,
        title: word("EvidenceKind", entry.kind),
        when: <Time at={entry.at} style="minute" />,
        tone: entry.kind === "CORRECTION" ? "bad" : "plain",
        children: (
          <>
            {entry.reason && <p className="max-w-prose">{entry.reason}</p>}
            {withRecord && entry.record && (
              <p>{t.rich("about", { record: () => entry.record && <RecordLink id={entry.record} /> })}</p>
            )}
            {entry.kind === "ROOT" && entry.digest && (
              <p>
                {t("rootOf", { count: formatCount(entry.count ?? 0) })} <Hash value={entry.digest} />
              </p>
            )}
            <Proof by={entry.by} evidence={documentOf(entry)} block={entry.block} transaction={entry.transaction} />
          </>
        ),
      }))}
    />
  );
}

/** The document to read: for a root the list of what it covers; a correction may have none. */
function documentOf({ kind, digest, manifest }: Entry): string | null {
  return kind === "ROOT" ? manifest : digest;
}
