import type { Citation } from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import { Proof } from "./proof";
import { RecordLink } from "@/lib/records";
import { Time } from "@/ui/time";
import { Timeline } from "@/ui/timeline";

/** Each place where a document's digest stands on the chain. */
export function Places({ places }: { places: readonly Citation[] }) {
  const t = useTranslations("act");
  return (
    <Timeline
      moments={places.map(({ act, record, at, block, transaction }) => ({
        id: `${transaction} ${act} ${record ?? ""}`,
        title: t.has(act as "Deposited") ? t(act as "Deposited") : act,
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
