import { formatRegion } from "@sunledger/sdk";
import { useVocabulary } from "@/lib/words";
import { useTranslations } from "next-intl";
import { Proof } from "@/domains/evidence/proof";
import { Hash } from "@/ui/hash";
import { Facts } from "@/ui/layout";
import { Time } from "@/ui/time";
import type { Organisation } from "./generated/queries";

/** What is written down of an organisation. */
export function OrganisationParticulars({ organisation }: { organisation: Organisation }) {
  const t = useTranslations("organisations");
  const { word } = useVocabulary();
  const { region, treasury } = organisation;
  return (
    <Facts
      facts={[
        [t("kindName"), word("OrganisationKind", organisation.kind)],
        [
          t("creditCode"),
          <span key="code" className="tabular-nums">
            {organisation.creditCode}
          </span>,
        ],
        [t("region"), region === "0" ? t("wholeCountry") : formatRegion(BigInt(region))],
        [t("registered"), <Time key="registered" at={organisation.registeredAt} />],
        [t("treasury"), BigInt(treasury) !== 0n && <Hash value={treasury} />],
        [t("recorded"), <Proof key="proof" block={organisation.block} transaction={organisation.transaction} />],
      ]}
    />
  );
}
