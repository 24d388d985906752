import { indexId, parseRecordNumber, SunledgerError, type Hex } from "@sunledger/sdk";
import { ask, META } from "@/lib/book";
import { type Named } from "@/lib/named";
import type { Places } from "@/domains/relief/places/places";
import { type FoundRegion, searchRegions } from "./regions";

/** As much of each kind as one looks through. */
const MOST = 20;

const BY_NAME = `query ByName($text: String!, $size: Int!) {
  ${META}
  campaigns(where: { or: [{ name_contains_nocase: $text }, { filingNumber_contains_nocase: $text }] }, orderBy: id, orderDirection: desc, first: $size) {
    number name filingNumber
  }
  programmes(where: { name_contains_nocase: $text }, orderBy: id, orderDirection: desc, first: $size) { number name }
  organisations(where: { or: [{ name_contains_nocase: $text }, { creditCode_contains_nocase: $text }] }, orderBy: id, first: $size) {
    number name creditCode
  }
  funds(where: { name_contains_nocase: $text }, orderBy: id, first: $size) { number name }
}`;

const BY_NUMBER = `query ByNumber($id: ID!) {
  ${META}
  campaign(id: $id) { number name filingNumber }
  programme(id: $id) { number name }
  roster(id: $id) { number count }
  organisation(id: $id) { number name creditCode }
  fund(id: $id) { number name }
}`;

const BY_LONG_NUMBER = `query ByLongNumber($id: ID!, $upper: ID!) {
  ${META}
  deposit(id: $id) { number amount count }
  payment(id: $id) { number amount count }
  roster(id: $upper) { number count }
}`;

const BY_DIGEST = `query ByDigest($digest: Bytes!) { ${META} citations(where: { digest: $digest }, first: 1) { digest } }`;

type Batch = { number: string; amount: string; count: number };
type FoundRoster = { number: number; count: number };
type FoundCampaign = Named & { filingNumber: string };
type FoundOrganisation = Named & { creditCode: string };

/** What a search found, by kind. */
export type Found = {
  readonly campaigns: readonly FoundCampaign[];
  readonly programmes: readonly Named[];
  readonly regions: readonly FoundRegion[];
  readonly places: Places;
  readonly organisations: readonly FoundOrganisation[];
  readonly funds: readonly Named[];
  readonly deposit?: Batch | null;
  readonly payment?: Batch | null;
  readonly roster?: FoundRoster | null;
  /** A household: its roster's number and its row there, from 0. */
  readonly household?: { readonly roster: number; readonly row: number };
  /** A donation's row, from 1. */
  readonly row?: number;
  readonly document?: Hex;
};

type Single = {
  campaign: FoundCampaign | null;
  programme: Named | null;
  roster: FoundRoster | null;
  organisation: FoundOrganisation | null;
  fund: Named | null;
};

const NONE: Found = {
  campaigns: [],
  programmes: [],
  regions: [],
  places: new Map(),
  organisations: [],
  funds: [],
};

/** Search by name, filing number, credit code or region's code, by a record's number, or by a document's digest. */
export async function search(text: string) {
  const digest = /^(?:0x)?([0-9a-f]{64})$/i.exec(text)?.[1]?.toLowerCase();
  if (digest) {
    const reading = await ask<{ citations: { digest: Hex }[] }>(BY_DIGEST, { digest: `0x${digest}` });
    const found = reading.data.citations[0]?.digest;
    return { reading, found: found ? { ...NONE, document: found } : NONE };
  }
  const [, batch, row] = /^(\d+-\d+)(?:[/ ](\d+))?$/.exec(text) ?? [];
  const id = recordId(batch ?? text);
  if (id && batch) return searchLongNumber(id, batch, row);
  const [named, around] = await Promise.all([ask<Found>(BY_NAME, { text, size: MOST }), searchRegions(text)]);
  if (!id) return { reading: named, found: { ...named.data, ...around } };
  const { data: single } = await ask<Single>(BY_NUMBER, { id });
  return {
    reading: named,
    found: {
      ...around,
      campaigns: withFirst(single.campaign, named.data.campaigns),
      programmes: withFirst(single.programme, named.data.programmes),
      organisations: withFirst(single.organisation, named.data.organisations),
      funds: withFirst(single.fund, named.data.funds),
      roster: single.roster,
    },
  };
}

/** A deposit, a payment or a household: `3-17` is the 17th of fund 3, or row 17 of roster 3. */
async function searchLongNumber(id: Hex, number: string, donation: string | undefined) {
  const [upper, lower] = number.split("-").map(Number) as [number, number];
  const reading = await ask<Pick<Found, "deposit" | "payment" | "roster">>(BY_LONG_NUMBER, {
    id,
    upper: indexId(upper),
  });
  const { deposit = null, payment = null, roster } = reading.data;
  const household = roster && lower <= roster.count ? { roster: upper, row: lower - 1 } : null;
  const found: Found = {
    ...NONE,
    deposit,
    payment,
    ...(household && { household }),
    ...(donation && { row: Number(donation) }),
  };
  return { reading, found };
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
