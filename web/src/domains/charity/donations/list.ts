import { formatRecordNumber, indexReader, trace, type Donation } from "@sunledger/sdk";
import { index } from "@/lib/book";
import { instant, yuan, type List } from "@/lib/download";
import { householdOf } from "@/domains/funds/rows/household";

/** So many shares a trace that is taken away has at most; beyond, one line tells the rest. */
const MOST_SHARES = 10_000;

/** What became of one donation, share by share, to take away. The amounts add up to the donation. */
export function shareList({ deposit, row }: Donation): List {
  return {
    name: `donation-${deposit.number}-${row.row + 1}-shares`,
    columns: ["state", "fund", "payment", "payee_row", "household", "paid", "via_payments", "yuan"],
    pages: (async function* () {
      const place = { fund: deposit.fund.number, start: row.start, end: row.end };
      const { shares, more } = await trace(indexReader(index()), place, { maxShares: MOST_SHARES });
      yield shares.map((share) => [
        share.kind,
        share.fund,
        share.kind === "unused" ? null : formatRecordNumber(share.payment),
        share.kind === "spent" ? share.row + 1 : null,
        share.kind === "spent" ? householdOf(share.reference) : null,
        share.kind === "unused" ? null : instant(share.at),
        share.via.map(({ payment }) => formatRecordNumber(payment)).join(" "),
        yuan(share.amount),
      ]);
      if (more > 0n) yield [["more", null, null, null, null, null, null, yuan(more)]];
    })(),
  };
}
