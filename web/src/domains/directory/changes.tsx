import { Proof } from "@/domains/evidence/proof";
import { useVocabulary } from "@/lib/words";
import { Name } from "@/ui/name";
import { Time } from "@/ui/time";
import { Timeline } from "@/ui/timeline";
import type { OrganisationChange } from "./generated/queries";

/** How an organisation's standing and particulars changed, and why. */
export function Changes({ changes }: { changes: readonly OrganisationChange[] }) {
  const { word } = useVocabulary();
  return (
    <Timeline
      moments={changes.map((change) => ({
        id: change.id,
        title: word("OrganisationChangeKind", change.kind),
        when: <Time at={change.at} style="minute" />,
        tone: change.kind === "SUSPENDED" ? "bad" : "plain",
        children: (
          <>
            {change.name && (
              <p>
                <Name>{change.name}</Name>
              </p>
            )}
            <p className="max-w-prose">{change.reason}</p>
            <Proof block={change.block} transaction={change.transaction} />
          </>
        ),
      }))}
    />
  );
}
