import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/ui/badge";
import type { CampaignStatus } from "./queries";

const tones: Record<CampaignStatus, Tone> = {
  FILED: "wait",
  SENT_BACK: "bad",
  APPROVED: "wait",
  OPEN: "good",
  COMPLETED: "plain",
};

export function CampaignBadge({ status }: { status: CampaignStatus }) {
  const t = useTranslations("campaigns");
  return <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>;
}
