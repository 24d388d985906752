import { indexId, parseRecordNumber, SunledgerError, type Hex } from "@sunledger/sdk";
import { ask, META } from "@/lib/book";
import { type Named } from "@/lib/named";

/** As much of each kind as one looks through. */
const MOST = 20;

const BY_NAME = `query ByName($text: String!, $size: Int!) {
  ${META}
  campaigns(where: { or: [{ name_contains_nocase: $text }, { filingNumber_contains_nocase: $text }] }, orderBy: id, orderDirection: desc, first: $size) {
    number name filingNumber
  }
  organisations(where: { or: [{ name_contains_nocase: $text }, { creditCode_contains_nocase: $text }] }, orderBy: id, first: $size) {
    number name creditCode
  }
  funds(where: { name_contains_nocase: $text }, orderBy: id, first: $size) { number name }
}`;

const BY_NUMBER = `query ByNumber($id: ID!) {
  ${META}
  campaign(id: $id) { number name filingNumber }
  organisation(id: $id) { number name creditCode }
  fund(id: $id) { number name }
}`;

const BY_LONG_NUMBER = `query ByLongNumber($id: ID!) {
  ${META}
  deposit(id: $id) { number amount count }
  payment(id: $id) { number amount count }
}`;

const BY_DIGEST = `query ByDigest($digest: Bytes!) { ${META} citations(where: { digest: $digest }, first: 1) { digest } }`;

type Batch = { number: string; amount: string; count: number };
type FoundCampaign = Named & { filingNumber: string };
type FoundOrganisation = Named & { creditCode: string };

/** What a search found, by kind. */
export type Found = {
  readonly campaigns: readonly FoundCampaign[];
  readonly organisations: readonly FoundOrganisation[];
  readonly funds: readonly Named[];
  readonly deposit?: Batch | null;
  readonly payment?: Batch | null;
  /** A donation's row, from 1. */
  readonly row?: number;
  readonly document?: Hex;
};

type Single = { campaign: FoundCampaign | null; organisation: FoundOrganisation | null; fund: Named | null };

const NONE: Found = { campaigns: [], organisations: [], funds: [] };

/** Search by name, filing number or credit code, by a record's number, or by a document's digest. */
export async function search(text: string) {
  const digest = /^(?:0x)?([0-9a-f]{64})$/i.exec(text)?.[1]?.toLowerCase();
  if (digest) {
    const reading = await ask<{ citations: { digest: Hex }[] }>(BY_DIGEST, { digest: `0x${digest}` });
    const found = reading.data.citations[0]?.digest;
    return { reading, found: found ? { ...NONE, document: found } : NONE };
  }
  const [, batch, row] = /^(\d+-\d+)(?:[/ ](\d+))?$/.exec(text) ?? [];
  const id = recordId(batch ?? text);
  if (id && batch) {
    const reading = await ask<Pick<Found, "deposit" | "payment">>(BY_LONG_NUMBER, { id });
    return { reading, found: { ...NONE, ...reading.data, ...(row && { row: Number(row) }) } };
  }
  const named = await ask<Found>(BY_NAME, { text, size: MOST });
  if (!id) return { reading: named, found: named.data };
  const { data: single } = await ask<Single>(BY_NUMBER, { id });
  return {
    reading: named,
    found: {
      campaigns: withFirst(single.campaign, named.data.campaigns),
      organisations: withFirst(single.organisation, named.data.organisations),
      funds: withFirst(single.fund, named.data.funds),
    },
  };
}

function withFirst<T extends Named>(first: T | null, rest: readonly T[]): readonly T[] {
  return first ? [first, ...rest.filter(({ number }) => number !== first.number)] : rest;
}

function recordId(text: string): Hex | null {
  try {
    return indexId(parseRecordNumber(text));
  } catch (error) {
    if (error instanceof SunledgerError) return null;
    throw error;
  }
}
