import { formatRegion } from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import { NamedLink } from "@/lib/named";
import { useVocabulary } from "@/lib/words";
import { Badge } from "@/ui/badge";
import { Nothing } from "@/ui/layout";
import { Table } from "@/ui/table";
import type { ListedOrganisation } from "./generated/queries";

/** Registered organisations with their kind and public number. */
export function OrganisationList({
  caption,
  organisations,
}: {
  caption: string;
  organisations: readonly ListedOrganisation[];
}) {
  const t = useTranslations("organisations");
  const { word } = useVocabulary();
  if (organisations.length === 0) return <Nothing>{t("none")}</Nothing>;
  return (
    <Table
      caption={caption}
      rows={organisations}
      keyOf={({ id }) => id}
      columns={[
        {
          head: t("name"),
          cell: (organisation) => (
            <>
              <NamedLink kind="organisation" of={organisation} />{" "}
              {organisation.suspended && <Badge tone="bad">{word("Standing", "SUSPENDED")}</Badge>}
              <span className="block text-sm text-muted tabular-nums">{organisation.creditCode}</span>
            </>
          ),
        },
        { head: t("kindName"), cell: ({ kind }) => word("OrganisationKind", kind) },
        {
          head: t("region"),
          on: "wide",
          cell: ({ region }) => (region === "0" ? t("wholeCountry") : formatRegion(BigInt(region))),
        },
      ]}
    />
  );
}
