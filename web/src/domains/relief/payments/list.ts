import { listOf, onePage, yuan } from "@/lib/download";
import type { PaidRoster } from "../generated/queries";

/** What each roster's households get of a payment, to take away. */
export const paidRosterList = (number: string, rosters: readonly PaidRoster[]) =>
  listOf({
    name: `payment-${number}-rosters`,
    columns: [
      { title: "roster", cell: (paid) => paid.roster.number },
      { title: "households", cell: (paid) => paid.count },
      { title: "yuan", cell: (paid) => yuan(paid.amount) },
      { title: "same_for_all", cell: (paid) => paid.uniform },
      { title: "first_row", cell: (paid) => paid.first + 1 },
    ],
    pages: onePage(async () => rosters),
  });
