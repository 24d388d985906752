import {
  formatRecordNumber,
  MAX_HOUSEHOLDS,
  parseRecordNumber,
  parseRegion,
  readRecordId,
  SunledgerError,
  type Hex,
  type RecordKind,
  type Region,
} from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import { notFound } from "next/navigation";
import { Link } from "./link";

/** The kinds that have pages. Evidence has none: its document has; nor a request for access: its household has. */
export type PagedKind = Exclude<RecordKind, "evidence" | "access">;

const folders: Record<PagedKind, string> = {
  organisation: "organisations",
  fund: "funds",
  deposit: "deposits",
  payment: "payments",
  campaign: "campaigns",
  programme: "programmes",
  roster: "rosters",
};

/** A record's address, after the language. */
export function recordPath(kind: PagedKind, number: string | number): string {
  return `/${folders[kind]}/${number}`;
}

/** A record in words, linked to its page: `Payment 3-17`. */
export function RecordLink({ id }: { id: Hex }) {
  const t = useTranslations("record");
  const record = readRecordId(id);
  if (!record) return t("unknown");
  const number = formatRecordNumber(record.number);
  const name = t(record.kind, { number });
  if (record.kind === "evidence" || record.kind === "access") return name;
  return <Link href={recordPath(record.kind, number)}>{name}</Link>;
}

/**
 * A record's number out of an address, the way contracts count. An address that holds none is not found.
 * @param parts How many numbers it has: 1 for `3`, 2 for `3-17`
 */
export function numberInAddress(text: string, parts: 1 | 2): bigint {
  try {
    const number = parseRecordNumber(text);
    if (text.includes("-") === (parts === 2)) return number;
  } catch (error) {
    if (!(error instanceof SunledgerError)) throw error;
  }
  notFound();
}

/**
 * A household out of an address: its roster's number and its row there, from 0. An address that holds none is not found.
 * @param texts As people write them: rows from 1
 */
export function householdInAddress(texts: { roster: string; row: string }): { roster: number; row: number } {
  const [roster, row] = [numberInAddress(texts.roster, 1), numberInAddress(texts.row, 1)];
  if (row > MAX_HOUSEHOLDS) notFound();
  return { roster: Number(roster), row: Number(row) - 1 };
}

/** A region's code out of an address. An address that holds none is not found. */
export function regionInAddress(text: string): Region {
  try {
    return parseRegion(text);
  } catch (error) {
    if (!(error instanceof SunledgerError)) throw error;
  }
  notFound();
}

/** Which page of a list an address asks for, from 1. An address that holds no such number is not found. */
export function pageInAddress(text: string | undefined): number {
  return text === undefined ? 1 : Number(numberInAddress(text, 1));
}

/** Before which place of the chain a list of the latest begins, if an address asks for one. */
export function orderInAddress(text: string | undefined): string | undefined {
  if (text !== undefined && !/^\d{1,18}$/.test(text)) notFound();
  return text;
}
