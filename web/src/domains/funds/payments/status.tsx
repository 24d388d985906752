import { useTranslations } from "next-intl";
import { useVocabulary } from "@/lib/words";
import { Badge, type Tone } from "@/ui/badge";
import type { PaymentStatus } from "../generated/queries";

const tones: Record<PaymentStatus, Tone> = {
  PROPOSED: "wait",
  APPROVED: "wait",
  PAID: "good",
  SETTLED: "good",
  ACKNOWLEDGED: "good",
  REJECTED: "bad",
  CANCELLED: "plain",
};

/** A payment's state. A transfer has arrived once it is paid: no bank stands between. */
export function PaymentBadge({ status, transfer }: { status: PaymentStatus; transfer: boolean }) {
  const t = useTranslations("payments");
  const { word } = useVocabulary();
  return (
    <Badge tone={tones[status]}>
      {transfer && status === "PAID" ? t("transferred") : word("PaymentStatus", status)}
    </Badge>
  );
}
