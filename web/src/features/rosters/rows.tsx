import { householdPath, rowStatus } from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import { formatCount } from "@/lib/format";
import { Link } from "@/lib/link";
import { recordPath } from "@/lib/records";
import { RowBadge } from "@/lib/row-badge";
import { NumberedPager } from "@/ui/numbered-pager";
import { Table } from "@/ui/table";
import type { NoticedRoster } from "./queries";

/** How many rows stand on one page of the site. */
export const ROWS_SHOWN = 100;

/** A roster's rows by number and status, a page at a time. Rows count from 1; whose they are is not told. */
export function RosterRows({ roster, page }: { roster: NoticedRoster; page: number }) {
  const t = useTranslations("rosters");
  const first = (page - 1) * ROWS_SHOWN;
  const rows = Array.from({ length: Math.min(ROWS_SHOWN, roster.count - first) }, (_, at) => first + at);
  const path = recordPath("roster", roster.number);
  return (
    <div className="space-y-2">
      <Table
        caption={t("rows")}
        rows={rows}
        keyOf={(row) => row}
        columns={[
          {
            head: t("row"),
            cell: (row) => <Link href={householdPath(roster.number, row)}>{formatCount(row + 1)}</Link>,
          },
          {
            head: t("status"),
            cell: (row) => {
              const standing = rowStatus(roster, row);
              return standing && <RowBadge standing={standing} />;
            },
          },
        ]}
      />
      <NumberedPager
        list={t("rows")}
        page={page}
        pages={Math.ceil(roster.count / ROWS_SHOWN)}
        href={(number) => (number === 1 ? `${path}#rows` : `${path}?page=${number}#rows`)}
      />
    </div>
  );
}
