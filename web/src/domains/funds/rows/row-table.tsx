import type { Hex, PlacedRow } from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import { formatCount } from "@/lib/format";
import { Link } from "@/lib/link";
import { Money } from "@/ui/money";
import { NumberedPager } from "@/ui/numbered-pager";
import { Table } from "@/ui/table";
import { PartyName } from "./party";
import { ROWS_SHOWN, type Party } from "./queries";

type Props = {
  readonly caption: string;
  readonly rows: readonly PlacedRow[];
  readonly parties: ReadonlyMap<Hex, Party>;
  readonly total: number;
  readonly page: number;
  /** The address of the batch's page, after the language. */
  readonly path: string;
  /** The address under which each row has a page of its own. */
  readonly rowPath?: string;
  /** Whether rows have their place on the fund's line: those of a payment that is not paid have none. */
  readonly placed: boolean;
};

/** A batch's rows, a page at a time. Rows count from 1. */
export function RowTable({ caption, rows, parties, total, page, path, rowPath, placed }: Props) {
  const t = useTranslations("rows");
  return (
    <div className="space-y-2">
      <Table
        caption={caption}
        rows={rows}
        keyOf={({ row }) => row}
        columns={[
          {
            head: t("row"),
            cell: ({ row }) =>
              rowPath ? <Link href={`${rowPath}/${row + 1}`}>{formatCount(row + 1)}</Link> : formatCount(row + 1),
          },
          {
            head: t("who"),
            cell: ({ reference }) => <PartyName reference={reference} party={parties.get(reference)} />,
          },
          ...(placed
            ? [
                {
                  head: t("stretch"),
                  on: "wide" as const,
                  cell: ({ start, end }: PlacedRow) => (
                    <span className="text-sm text-muted tabular-nums">
                      {formatCount(start + 1n)} – {formatCount(end)}
                    </span>
                  ),
                },
              ]
            : []),
          { head: t("amount"), number: true, cell: ({ amount }) => <Money fen={amount} /> },
        ]}
      />
      <NumberedPager
        list={caption}
        page={page}
        pages={Math.ceil(total / ROWS_SHOWN)}
        href={(number) => (number === 1 ? path : `${path}?page=${number}`)}
      />
    </div>
  );
}
