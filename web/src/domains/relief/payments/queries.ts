import { decodeGroups, type Hex } from "@sunledger/sdk";
import { ask, META } from "@/lib/book";
import { type NamedRoster, ROSTER_PARTS } from "../rosters/roster";

/** What the households of one roster get of a payment. */
export type PaidRoster = {
  id: Hex;
  /** The payment's row, from 0, at which this roster's begin. */
  first: number;
  count: number;
  uniform: boolean;
  amount: string;
  /** As the programme packed them. */
  rows: Hex;
  roster: NamedRoster;
};

/** The household that a payment's row stands for: its roster and its row there, from 0. */
export function householdAt(rosters: readonly PaidRoster[], row: number): { roster: number; row: number } | null {
  const paid = rosters.find(({ first, count }) => first <= row && row < first + count);
  if (!paid) return null;
  const own = decodeGroups(paid.rows)[0]?.rows[row - paid.first];
  return own === undefined ? null : { roster: paid.roster.number, row: own };
}

const OF_PAYMENT = `query PaidRosters($payment: String!) {
  ${META}
  rosterPayments(where: { payment: $payment }, orderBy: id, first: 100) {
    id first count uniform amount rows roster { ${ROSTER_PARTS} }
  }
}`;

/** What each roster's households get of a payment; none where its fund is not a programme's. */
export async function readPaidRosters(payment: Hex): Promise<readonly PaidRoster[]> {
  return (await ask<{ rosterPayments: PaidRoster[] }>(OF_PAYMENT, { payment })).data.rosterPayments;
}
