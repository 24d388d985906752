import { Badge, type Tone } from "@/ui/badge";
import { useVocabulary } from "@/lib/words";
import type { FundStatus } from "../generated/queries";

const tones: Record<FundStatus, Tone> = { OPEN: "good", FROZEN: "bad", CLOSED: "plain" };

export function FundBadge({ status }: { status: FundStatus }) {
  const { word } = useVocabulary();
  return <Badge tone={tones[status]}>{word("FundStatus", status)}</Badge>;
}
