import { parseRecordNumber, SunledgerError, type Hex } from "@sunledger/sdk";
import type { ReactNode } from "react";

/** What somebody searches for, read in each possible way. */
export type Question = {
  readonly text: string;
  /** As a record's number, the way contracts count. */
  readonly number: bigint | null;
  /** As a number of two parts: `3-17`. */
  readonly parts: readonly [upper: number, lower: number] | null;
  /** As a row of the batch with that number, from 1: `3-17/42`. */
  readonly row: number | null;
  /** As a document's digest. */
  readonly digest: Hex | null;
};

/** What a domain found. */
export type Finding = {
  /** Records that bear the very number or digest. */
  readonly records?: readonly ReactNode[];
  /** What bears a name or a code like it, a group a kind. */
  readonly groups?: readonly FoundGroup[];
};

export type FoundGroup = { readonly key: string; readonly title: string; readonly items: readonly ReactNode[] };

/** Longer than any name. */
const LONGEST = 100;

/** Read what somebody typed; null where it is empty. */
export function readQuestion(typed: string): Question | null {
  const text = typed
    .normalize("NFKC")
    .replace(/\p{Cc}/gu, " ")
    .trim()
    .slice(0, LONGEST);
  if (text === "") return null;
  const digest = /^(?:0x)?([0-9a-f]{64})$/i.exec(text)?.[1]?.toLowerCase();
  const [, batch, row] = /^(\d+-\d+)(?:[/ ](\d+))?$/.exec(text) ?? [];
  const number = numberOf(batch ?? text);
  return {
    text,
    number,
    parts: batch && number !== null ? (batch.split("-").map(Number) as [number, number]) : null,
    row: row === undefined ? null : Number(row),
    digest: digest ? `0x${digest}` : null,
  };
}

function numberOf(text: string): bigint | null {
  try {
    return parseRecordNumber(text);
  } catch (error) {
    if (error instanceof SunledgerError) return null;
    throw error;
  }
}
