import { useTranslations } from "next-intl";
import { formatCount } from "@/lib/format";
import { Table } from "@/ui/table";
import type { NoticedRoster } from "../generated/queries";
import { useRowWord } from "./row-words";
import { countRows, ROW_STATUSES } from "./counted";

/** How many of a roster's households stand where; together they are all that were put forward. */
export function RosterCounts({ roster }: { roster: NoticedRoster }) {
  const t = useTranslations("rosters");
  const word = useRowWord();
  const counts = countRows(roster);
  return (
    <Table
      caption={t("counts")}
      rows={ROW_STATUSES.filter((name) => counts[name] > 0)}
      keyOf={(name) => name}
      columns={[
        { head: t("status"), cell: (name) => word(name) },
        { head: t("households"), number: true, cell: (name) => formatCount(counts[name]) },
      ]}
      foot={[t("putForward"), formatCount(roster.count)]}
    />
  );
}
