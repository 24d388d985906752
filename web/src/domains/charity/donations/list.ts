import { formatRecordNumber, indexReader, trace, type Donation, type Share } from "@sunledger/sdk";
import { index } from "@/lib/book";
import { instant, listOf, onePage, yuan } from "@/lib/download";
import { householdOf } from "@/domains/funds/rows/household";

/** The most shares of a trace that is taken away. One more line tells the rest. */
const MOST_SHARES = 10_000;

/** A share, or the rest of a trace that has too many. */
type Line = Share | { readonly kind: "more"; readonly amount: bigint };

/** What became of one donation, share by share, to take away. The amounts add up to the donation. */
export const shareList = (donation: Donation) =>
  listOf({
    name: `donation-${donation.deposit.number}-${donation.row.row + 1}-shares`,
    columns: [
      { title: "state", cell: (line) => line.kind },
      { title: "fund", cell: (line) => (line.kind === "more" ? null : line.fund) },
      { title: "payment", cell: (line) => ("payment" in line ? formatRecordNumber(line.payment) : null) },
      { title: "payee_row", cell: (line) => (line.kind === "spent" ? line.row + 1 : null) },
      { title: "household", cell: (line) => (line.kind === "spent" ? householdOf(line.reference) : null) },
      { title: "paid", cell: (line) => ("at" in line ? instant(line.at) : null) },
      {
        title: "via_payments",
        cell: (line) =>
          line.kind === "more" ? null : line.via.map(({ payment }) => formatRecordNumber(payment)).join(" "),
      },
      { title: "yuan", cell: (line) => yuan(line.amount) },
    ],
    pages: onePage(() => linesOf(donation)),
  });

async function linesOf({ deposit, row }: Donation): Promise<Line[]> {
  const place = { fund: deposit.fund.number, start: row.start, end: row.end };
  const { shares, more } = await trace(indexReader(index()), place, { maxShares: MOST_SHARES });
  return more > 0n ? [...shares, { kind: "more", amount: more }] : [...shares];
}
