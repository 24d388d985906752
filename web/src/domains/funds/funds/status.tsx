import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/ui/badge";
import type { FundStatus } from "./queries";

const tones: Record<FundStatus, Tone> = { OPEN: "good", FROZEN: "bad", CLOSED: "plain" };

export function FundBadge({ status }: { status: FundStatus }) {
  const t = useTranslations("funds");
  return <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>;
}
