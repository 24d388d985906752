import type { ShownRegions } from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import { DocumentLink } from "@/domains/evidence/document-link";
import { NamedLink } from "@/lib/named";
import { useVocabulary } from "@/lib/words";
import { HouseholdLink } from "@/domains/funds/rows/household";
import { RosterActor } from "./roster";
import { Table } from "@/ui/table";
import { Time } from "@/ui/time";
import type { Roster } from "../generated/queries";
import { ObjectionBadge } from "./status";

/** Who objected to which row, why, and how it was ruled. */
export function Objections({ roster, shown }: { roster: Roster; shown: ShownRegions }) {
  const t = useTranslations("rosters");
  const { word } = useVocabulary();
  return (
    <Table
      caption={t("objections")}
      rows={roster.objections}
      keyOf={({ id }) => id}
      columns={[
        {
          head: t("objectionTo"),
          cell: (objection) => (
            <span id={`objection-${objection.number}`} className="block scroll-mt-4">
              <span className="font-bold">{t("objection", { number: objection.number })}</span>{" "}
              <ObjectionBadge status={objection.status} />
              <span className="block">
                <HouseholdLink roster={roster.number} row={objection.row} />
              </span>
              <span className="block text-sm text-muted">
                {word("Ground", objection.ground)} · <RosterActor roster={roster} by={objection.by} shown={shown} /> ·{" "}
                {word("RosterStage", objection.second ? "SECOND_NOTICE" : "FIRST_NOTICE")} ·{" "}
                <Time at={objection.raisedAt} /> · <DocumentLink digest={objection.evidence} />
              </span>
            </span>
          ),
        },
        {
          head: t("ruling"),
          cell: ({ ruledBy, ruledAt, ruling, second }) =>
            ruledBy && ruledAt ? (
              <>
                <NamedLink kind="organisation" of={ruledBy} />
                <span className="block text-sm text-muted">
                  <Time at={ruledAt} />
                  {ruling && (
                    <>
                      {" · "}
                      <DocumentLink digest={ruling} />
                    </>
                  )}
                </span>
              </>
            ) : (
              t(second ? "awaitsCounty" : "awaitsTownship")
            ),
        },
      ]}
    />
  );
}
