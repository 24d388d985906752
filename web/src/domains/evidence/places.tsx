import type { Citation } from "@sunledger/sdk";
import { Proof } from "./proof";
import { RecordLink } from "@/lib/records";
import { useVocabulary } from "@/lib/words";
import { Time } from "@/ui/time";
import { Timeline } from "@/ui/timeline";

/** Each place where a document's digest stands on the chain. */
export function Places({ places }: { places: readonly Citation[] }) {
  const { act: nameOf } = useVocabulary();
  return (
    <Timeline
      moments={places.map(({ act, record, at, block, transaction }) => ({
        id: `${transaction} ${act} ${record ?? ""}`,
        title: nameOf(act),
        when: <Time at={at} style="minute" />,
        children: (
          <>
            {record && (
              <p>
                <RecordLink id={record} />
              </p>
            )}
            <Proof block={block.toString()} transaction={transaction} />
          </>
        ),
      }))}
    />
  );
}
