import { householdPath, readReference, type Hex } from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import { Link } from "@/lib/link";

/** A household as people write it: its roster's number and its row's, from 1. */
export function householdNumber(roster: number, row: number): string {
  return `${roster}-${row + 1}`;
}

/** The household that a row of a batch stands for, if it is one, as people write it. */
export function householdOf(reference: Hex): string | null {
  const known = readReference(reference);
  return known.kind === "household" ? householdNumber(known.roster, known.row) : null;
}

/** @property row From 0 */
export function HouseholdLink({ roster, row }: { roster: number; row: number }) {
  const t = useTranslations("rows");
  return <Link href={householdPath(roster, row)}>{t("household", { number: householdNumber(roster, row) })}</Link>;
}
