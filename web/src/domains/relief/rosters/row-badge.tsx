import type { RowStatus } from "@sunledger/sdk";
import { useRowWord } from "./row-words";
import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/ui/badge";

const tones: Record<RowStatus["status"], Tone> = {
  FIRST_NOTICE: "wait",
  SECOND_NOTICE: "wait",
  APPROVED: "plain",
  ENROLLED: "good",
  STRUCK: "bad",
  EXITED: "plain",
};

/** Where a household's row stands, and whether an objection to it waits for a ruling. */
export function RowBadge({ state }: { state: RowStatus }) {
  const t = useTranslations("roster");
  const word = useRowWord();
  return (
    <>
      <Badge tone={tones[state.status]}>{word(state.status)}</Badge>
      {"contested" in state && state.contested && (
        <>
          {" "}
          <Badge tone="bad">{t("contested")}</Badge>
        </>
      )}
    </>
  );
}
