import {
  formatRecordNumber,
  parseRecordNumber,
  parseRegion,
  readRecordId,
  RECORDS,
  SunledgerError,
  type Hex,
  type RecordKind,
  type Region,
} from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import { notFound } from "next/navigation";
import { Link } from "./link";
import { useVocabulary } from "./words";

/** The kinds that have pages of their own. */
export type PagedKind = { [K in RecordKind]: (typeof RECORDS)[K]["path"] extends string ? K : never }[RecordKind];

export const isPaged = (kind: RecordKind): kind is PagedKind => RECORDS[kind].path !== null;

/** A record's address, after the language. */
export function recordPath(kind: PagedKind, number: string | number): string {
  return `/${RECORDS[kind].path}/${number}`;
}

/** A record in words, linked to its page if its kind has one: `Payment 3-17`. */
export function RecordLink({ id }: { id: Hex }) {
  const t = useTranslations("record");
  const { record: nameOf } = useVocabulary();
  const record = readRecordId(id);
  if (!record) return t("unknown");
  const number = formatRecordNumber(record.number);
  const name = nameOf(record.kind, number);
  return isPaged(record.kind) ? <Link href={recordPath(record.kind, number)}>{name}</Link> : name;
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

/** The place on the chain before which a list of the latest begins, if the address names one. */
export function orderInAddress(text: string | undefined): string | undefined {
  if (text !== undefined && !/^\d{1,18}$/.test(text)) notFound();
  return text;
}
