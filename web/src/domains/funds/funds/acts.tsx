import { NamedLink } from "@/lib/named";
import { useVocabulary } from "@/lib/words";
import { Proof } from "@/domains/evidence/proof";
import { Money } from "@/ui/money";
import { Time } from "@/ui/time";
import { Timeline } from "@/ui/timeline";
import type { FundAct } from "../generated/queries";

/** What was decided about a fund. */
export function FundActs({ acts }: { acts: readonly FundAct[] }) {
  const { word } = useVocabulary();
  return (
    <Timeline
      moments={acts.map((act) => ({
        id: act.id,
        title: word("FundActKind", act.kind),
        when: <Time at={act.at} style="minute" />,
        tone: act.kind === "FROZEN" ? "bad" : "plain",
        children: (
          <>
            {act.reason && <p className="max-w-prose">{act.reason}</p>}
            {act.kind === "CEILING_SET" && act.ceiling && (
              <p>
                <Money fen={act.ceiling} />
              </p>
            )}
            {act.successor && (
              <p>
                <NamedLink kind="fund" of={act.successor} />
              </p>
            )}
            <Proof
              by={act.by}
              account={act.account}
              evidence={act.evidence}
              block={act.block}
              transaction={act.transaction}
            />
          </>
        ),
      }))}
    />
  );
}
