import { MAX_HOUSEHOLDS } from "@sunledger/sdk";
import { notFound } from "next/navigation";
import { numberInAddress } from "@/lib/records";

/**
 * A household out of an address: its roster's number and its row there, from 0. An address that holds none is not found.
 * @param texts As people write them: rows from 1
 */
export function householdInAddress(texts: { roster: string; row: string }): { roster: number; row: number } {
  const [roster, row] = [numberInAddress(texts.roster, 1), numberInAddress(texts.row, 1)];
  if (row > MAX_HOUSEHOLDS) notFound();
  return { roster: Number(roster), row: Number(row) - 1 };
}
