import type { MemberName, RowStatus } from "@sunledger/sdk";
import { useVocabulary } from "@/lib/words";

/** The declaration's names of where a row stands. */
const NAMES = {
  FIRST_NOTICE: "UNDER_FIRST_NOTICE",
  SECOND_NOTICE: "UNDER_SECOND_NOTICE",
  APPROVED: "APPROVED",
  ENROLLED: "ENROLLED",
  STRUCK: "STRUCK",
  EXITED: "EXITED",
} as const satisfies Record<RowStatus["status"], MemberName<"RowStatus">>;

/** The word for where a household's row stands. */
export function useRowWord(): (status: RowStatus["status"]) => string {
  const { word } = useVocabulary();
  return (status) => word("RowStatus", NAMES[status]);
}
