import { yuan, type List } from "@/lib/download";
import type { PaidRoster } from "../generated/queries";

/** What each roster's households get of a payment, to take away. */
export function paidRosterList(number: string, rosters: readonly PaidRoster[]): List {
  return {
    name: `payment-${number}-rosters`,
    columns: ["roster", "households", "yuan", "same_for_all", "first_row"],
    pages: (async function* () {
      yield rosters.map(({ roster, count, amount, uniform, first }) => [
        roster.number,
        count,
        yuan(amount),
        uniform,
        first + 1,
      ]);
    })(),
  };
}
