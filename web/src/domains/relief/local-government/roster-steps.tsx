import { useTranslations } from "next-intl";
import { formatCount } from "@/lib/format";
import { NamedLink } from "@/lib/named";
import { useVocabulary } from "@/lib/words";
import { RosterLink } from "../rosters/roster";
import { Table } from "@/ui/table";
import { Time } from "@/ui/time";
import type { MovedRoster } from "../generated/queries";

/** Households that a local government put forward, reviewed, approved or enrolled, roster by roster. */
export function RosterSteps({ steps }: { steps: readonly MovedRoster[] }) {
  const t = useTranslations("localGovernment");
  const { word } = useVocabulary();
  return (
    <Table
      caption={t("rosters")}
      rows={steps}
      keyOf={({ id }) => id}
      columns={[
        {
          head: t("rosterStepName"),
          cell: ({ kind, roster, at }) => (
            <>
              {word("RosterStepKind", kind)}{" "}
              <span className="font-bold">
                <RosterLink number={roster.number} />
              </span>
              <span className="block text-sm text-muted">
                <NamedLink kind="programme" of={roster.programme} /> · <Time at={at} />
              </span>
            </>
          ),
        },
        { head: t("households"), number: true, cell: ({ count }) => formatCount(count) },
      ]}
    />
  );
}
