import { householdPath, rowStatus } from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import { Link } from "@/lib/link";
import { recordPath } from "@/lib/records";
import { RowBadge } from "./row-badge";
import { NumberedPager } from "@/ui/numbered-pager";
import type { NoticedRoster } from "../generated/queries";

/** How many rows stand on one page of the site. */
export const ROWS_SHOWN = 64;

/** A roster's rows by number and status, a page at a time. Rows count from 1; whose they are is not told. */
export function RosterRows({ roster, page }: { roster: NoticedRoster; page: number }) {
  const t = useTranslations("rosters");
  const first = (page - 1) * ROWS_SHOWN;
  const rows = Array.from({ length: Math.min(ROWS_SHOWN, roster.count - first) }, (_, at) => first + at);
  const path = recordPath("roster", roster.number);
  return (
    <div className="space-y-4">
      <ol aria-label={t("rows")} start={first + 1} className="grid grid-cols-2 gap-x-6 sm:grid-cols-3 lg:grid-cols-4">
        {rows.map((row) => {
          const state = rowStatus(roster, row);
          return (
            <li key={row} className="flex items-baseline gap-3 border-b border-rule py-2">
              <Link
                href={householdPath(roster.number, row)}
                className="link min-w-10 shrink-0 text-end tabular-nums"
                aria-label={t("rowNumber", { row: row + 1 })}
              >
                {row + 1}
              </Link>
              <span>{state && <RowBadge state={state} />}</span>
            </li>
          );
        })}
      </ol>
      <NumberedPager
        list={t("rows")}
        page={page}
        pages={Math.ceil(roster.count / ROWS_SHOWN)}
        href={(number) => (number === 1 ? `${path}#rows` : `${path}?page=${number}#rows`)}
      />
    </div>
  );
}
