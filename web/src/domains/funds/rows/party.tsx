import { readReference, type Hex } from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import { NamedLink } from "@/lib/named";
import { Name } from "@/ui/name";
import { HouseholdLink } from "./household";
import type { Party } from "./queries";

/** For whom a row stands: an organisation by its name and number, a household by its roster's row; a person never. */
export function PartyName({ reference, party }: { reference: Hex; party: Party | undefined }) {
  const t = useTranslations("rows");
  const known = readReference(reference);
  if (known.kind === "household") return <HouseholdLink roster={known.roster} row={known.row} />;
  if (!party) return <span className="text-muted">{t("person")}</span>;
  return (
    <>
      {party.organisation !== null && party.name ? (
        <NamedLink kind="organisation" of={{ number: party.organisation, name: party.name }} />
      ) : (
        <Name>{party.name ?? t("unnamed")}</Name>
      )}
      <span className="block text-sm text-muted tabular-nums">{party.creditCode}</span>
    </>
  );
}
