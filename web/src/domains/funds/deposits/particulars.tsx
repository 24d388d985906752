import { useTranslations } from "next-intl";
import { DocumentLink } from "@/domains/evidence/document-link";
import { formatCount } from "@/lib/format";
import { Link } from "@/lib/link";
import { NamedLink } from "@/lib/named";
import { Proof } from "@/domains/evidence/proof";
import { recordPath } from "@/lib/records";
import { useVocabulary } from "@/lib/words";
import { StretchText } from "../stretch";
import { Hash } from "@/ui/hash";
import { Facts } from "@/ui/layout";
import { Time } from "@/ui/time";
import type { Deposit } from "../generated/queries";

/** Where a deposit's money comes from and which part of the fund's line it takes. */
export function DepositParticulars({ deposit }: { deposit: Deposit }) {
  const t = useTranslations("deposits");
  const { word } = useVocabulary();
  const { source, origin, named, evidence, batchRef } = deposit;
  return (
    <Facts
      facts={[
        [t("into"), <NamedLink kind="fund" key="into" of={deposit.fund} />],
        [t("named"), named && <NamedLink kind="fund" of={named} />],
        [t("kindName"), word("DepositKind", deposit.kind)],
        [t("source"), source ? <NamedLink kind="organisation" of={source} /> : t("holder")],
        [
          t(`origin.${deposit.kind === "RETURN" ? "RETURN" : "TRANSFER"}`),
          origin && <Link href={recordPath("payment", origin.number)}>{t("payment", { number: origin.number })}</Link>,
        ],
        [t("rowsName"), deposit.count > 0 && formatCount(deposit.count)],
        [t("when"), <Time key="when" at={deposit.at} style="minute" />],
        [t("stretch"), <StretchText key="stretch" start={deposit.start} end={deposit.end} />],
        [t("evidence"), evidence ? <DocumentLink digest={evidence} /> : t("noEvidence")],
        [t("batch"), batchRef && <Hash value={batchRef} />],
        [
          t("recorded"),
          <Proof key="proof" account={deposit.recorder} block={deposit.block} transaction={deposit.transaction} />,
        ],
      ]}
    />
  );
}
