import { Badge } from "@/ui/badge";
import { useVocabulary } from "@/lib/words";
import type { ListedProgramme } from "../generated/queries";

export function ProgrammeBadge({ status }: { status: ListedProgramme["status"] }) {
  const { word } = useVocabulary();
  return <Badge tone={status === "OPEN" ? "good" : "plain"}>{word("ProgrammeStatus", status)}</Badge>;
}
