import { Badge, type Tone } from "@/ui/badge";
import { useVocabulary } from "@/lib/words";
import type { CampaignStatus } from "../generated/queries";

const tones: Record<CampaignStatus, Tone> = {
  FILED: "wait",
  SENT_BACK: "bad",
  APPROVED: "wait",
  OPEN: "good",
  COMPLETED: "plain",
};

export function CampaignBadge({ status }: { status: CampaignStatus }) {
  const { word } = useVocabulary();
  return <Badge tone={tones[status]}>{word("CampaignStatus", status)}</Badge>;
}
