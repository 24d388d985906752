import { decodeGroups, type Hex } from "@sunledger/sdk";
import { ask } from "@/lib/book";
import { PaidRostersQuery, type PaidRoster } from "../generated/queries";

/** The household that a payment's row stands for: its roster and its row there, from 0. */
export function householdAt(rosters: readonly PaidRoster[], row: number): { roster: number; row: number } | null {
  const paid = rosters.find(({ first, count }) => first <= row && row < first + count);
  if (!paid) return null;
  const own = decodeGroups(paid.rows)[0]?.rows[row - paid.first];
  return own === undefined ? null : { roster: paid.roster.number, row: own };
}

/** What each roster's households get of a payment; none where its fund is not a programme's. */
export async function readPaidRosters(payment: Hex): Promise<readonly PaidRoster[]> {
  return (await ask(PaidRostersQuery, { payment })).data.rosterPayments;
}
