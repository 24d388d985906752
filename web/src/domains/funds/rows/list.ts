import { formatRecordNumber, readRows, type BatchName } from "@sunledger/sdk";
import { index } from "@/lib/book";
import { listOf, yuan } from "@/lib/download";
import { householdOf } from "./household";
import { readParties } from "./queries";

/**
 * All rows of a batch, to take away. Positions on the line are counted in fen from 0, the end not included.
 * @param start The batch's first position; null where it is not yet paid and has none
 */
export const rowList = (batch: BatchName, start: bigint | null) =>
  listOf({
    name: `${batch.record}-${formatRecordNumber(batch.id)}-rows`,
    columns: [
      { title: "row", cell: ({ row }) => row.row + 1 },
      { title: "reference", cell: ({ row }) => row.reference },
      { title: "credit_code", cell: ({ party }) => party?.creditCode ?? null },
      { title: "name", cell: ({ party }) => party?.name ?? null },
      { title: "household", cell: ({ row }) => householdOf(row.reference) },
      { title: "yuan", cell: ({ row }) => yuan(row.amount) },
      { title: "start_fen", cell: ({ row }) => (start === null ? null : row.start.toString()) },
      { title: "end_fen", cell: ({ row }) => (start === null ? null : row.end.toString()) },
    ],
    pages: rowsWithParties(batch, start ?? 0n),
  });

async function* rowsWithParties(batch: BatchName, start: bigint) {
  for await (const rows of readRows(index(), batch, start)) {
    const parties = await readParties(rows.map(({ reference }) => reference));
    yield rows.map((row) => ({ row, party: parties.get(row.reference) }));
  }
}
