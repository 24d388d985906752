import { useTranslations } from "next-intl";
import { useVocabulary } from "@/lib/words";
import { Hash } from "@/ui/hash";
import { Nothing } from "@/ui/layout";
import { Table } from "@/ui/table";
import { Time } from "@/ui/time";
import type { Member } from "./generated/queries";

/** The latest time that the directory can hold: a membership without an end. */
const FOREVER = (2n ** 40n - 1n).toString();

/** The accounts that act for an organisation, and until when. Accounts, never persons. */
export function Members({ members }: { members: readonly Member[] }) {
  const t = useTranslations("organisations");
  const { termsIn } = useVocabulary();
  if (members.length === 0) return <Nothing>{t("noMembers")}</Nothing>;
  return (
    <Table
      caption={t("members")}
      rows={members}
      keyOf={({ id }) => id}
      columns={[
        { head: t("account"), cell: ({ id }) => <Hash value={id} /> },
        {
          head: t("roles"),
          cell: ({ roles }) => termsIn("Role", roles),
        },
        {
          head: t("until"),
          cell: ({ until, dismissedFor }) =>
            until === FOREVER ? (
              t("noEnd")
            ) : until === "0" ? (
              <>
                {t("dismissed")}
                {dismissedFor && <span className="block text-sm text-muted">{dismissedFor}</span>}
              </>
            ) : (
              <Time at={until} />
            ),
        },
      ]}
    />
  );
}
