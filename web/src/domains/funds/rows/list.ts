import { formatRecordNumber, readRows, type BatchName } from "@sunledger/sdk";
import { index } from "@/lib/book";
import { yuan, type List } from "@/lib/download";
import { householdOf } from "./household";
import { readParties } from "./queries";

/** All rows of a batch, to take away. Positions on the line are counted in fen from 0, the end not included. */
export function rowList(batch: BatchName, start: bigint | null): List {
  return {
    name: `${batch.record}-${formatRecordNumber(batch.id)}-rows`,
    columns: ["row", "reference", "credit_code", "name", "household", "yuan", "start_fen", "end_fen"],
    pages: (async function* () {
      for await (const rows of readRows(index(), batch, start ?? 0n)) {
        const parties = await readParties(rows.map(({ reference }) => reference));
        yield rows.map((row) => {
          const party = parties.get(row.reference);
          return [
            row.row + 1,
            row.reference,
            party?.creditCode ?? null,
            party?.name ?? null,
            householdOf(row.reference),
            yuan(row.amount),
            start === null ? null : row.start.toString(),
            start === null ? null : row.end.toString(),
          ];
        });
      }
    })(),
  };
}
