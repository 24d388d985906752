import { useTranslations } from "next-intl";
import { OrganisationLink } from "@/lib/named";
import type { Party } from "./queries";

/** For whom a row stands: an organisation by its name and number; a person never. */
export function PartyName({ party }: { party: Party | undefined }) {
  const t = useTranslations("rows");
  if (!party) return <span className="text-muted">{t("person")}</span>;
  return (
    <>
      {party.organisation !== null && party.name ? (
        <OrganisationLink of={{ number: party.organisation, name: party.name }} />
      ) : (
        (party.name ?? t("unnamed"))
      )}
      <span className="block text-sm text-muted tabular-nums">{party.creditCode}</span>
    </>
  );
}
