import { useTranslations } from "next-intl";
import { DocumentLink } from "@/domains/evidence/document-link";
import { formatCount } from "@/lib/format";
import { Link } from "@/lib/link";
import { NamedLink } from "@/lib/named";
import { recordPath } from "@/lib/records";
import { useVocabulary } from "@/lib/words";
import { Facts } from "@/ui/layout";
import { Money } from "@/ui/money";
import { Hash } from "@/ui/hash";
import { StretchText } from "../stretch";
import type { Payment } from "../generated/queries";

/** Who pays whom, for what, through whom, and with which part of the fund's line. */
export function PaymentParticulars({ payment }: { payment: Payment }) {
  const t = useTranslations("payments");
  const { word } = useVocabulary();
  const { fund, to, bank, toDeposit, evidence, batchRef, returned } = payment;
  return (
    <Facts
      facts={[
        [t("from"), <NamedLink kind="fund" key="from" of={fund} />],
        [t("programme"), fund.programme && <NamedLink kind="programme" of={fund.programme} />],
        [t("proposer"), <NamedLink kind="organisation" key="proposer" of={fund.steward} />],
        [t("to"), to && <NamedLink kind="fund" of={to} />],
        [
          t("becameDeposit"),
          toDeposit && <Link href={recordPath("deposit", toDeposit.number)}>{toDeposit.number}</Link>,
        ],
        [t("purposeName"), word("Purpose", payment.purpose)],
        [t("payeesName"), payment.count > 0 && formatCount(payment.count)],
        [t("bank"), bank && <NamedLink kind="organisation" of={bank} />],
        [t("approval"), BigInt(payment.amount) > BigInt(fund.ceiling) ? t("twoApprovals") : t("oneApproval")],
        [t("evidence"), evidence ? <DocumentLink digest={evidence} /> : t("noEvidence")],
        [t("returned"), returned !== "0" && <Money fen={returned} />],
        [
          t("stretch"),
          payment.start !== null && payment.end !== null && <StretchText start={payment.start} end={payment.end} />,
        ],
        [t("batch"), batchRef && <Hash value={batchRef} />],
      ]}
    />
  );
}
