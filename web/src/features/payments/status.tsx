import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/ui/badge";
import type { PaymentStatus } from "./queries";

const tones: Record<PaymentStatus, Tone> = {
  PROPOSED: "wait",
  APPROVED: "wait",
  PAID: "good",
  SETTLED: "good",
  ACKNOWLEDGED: "good",
  REJECTED: "bad",
  CANCELLED: "plain",
};

export function PaymentBadge({ status }: { status: PaymentStatus }) {
  const t = useTranslations("payments");
  return <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>;
}
