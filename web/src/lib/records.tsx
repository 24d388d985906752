import {
  formatRecordNumber,
  parseRecordNumber,
  readRecordId,
  SunledgerError,
  type Hex,
  type RecordKind,
} from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import { notFound } from "next/navigation";
import { Link } from "./link";

const folders: Record<Exclude<RecordKind, "evidence">, string> = {
  organisation: "organisations",
  fund: "funds",
  deposit: "deposits",
  payment: "payments",
  campaign: "campaigns",
};

/** A record's address, after the language. Evidence has none: its document has. */
export function recordPath(kind: Exclude<RecordKind, "evidence">, number: string | number): string {
  return `/${folders[kind]}/${number}`;
}

/** A record in words, linked to its page: `Payment 3-17`. */
export function RecordLink({ id }: { id: Hex }) {
  const t = useTranslations("record");
  const record = readRecordId(id);
  if (!record) return t("unknown");
  const number = formatRecordNumber(record.number);
  const name = t(record.kind, { number });
  return record.kind === "evidence" ? name : <Link href={recordPath(record.kind, number)}>{name}</Link>;
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

/** Which page of a list an address asks for, from 1. An address that holds no such number is not found. */
export function pageInAddress(text: string | undefined): number {
  return text === undefined ? 1 : Number(numberInAddress(text, 1));
}

/** Before which place of the chain a list of the latest begins, if an address asks for one. */
export function orderInAddress(text: string | undefined): string | undefined {
  if (text !== undefined && !/^\d{1,18}$/.test(text)) notFound();
  return text;
}
