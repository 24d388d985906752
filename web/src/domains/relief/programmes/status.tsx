import { useTranslations } from "next-intl";
import { Badge } from "@/ui/badge";
import type { ListedProgramme } from "./queries";

export function ProgrammeBadge({ status }: { status: ListedProgramme["status"] }) {
  const t = useTranslations("programmes");
  return <Badge tone={status === "OPEN" ? "good" : "plain"}>{t(`status.${status}`)}</Badge>;
}
