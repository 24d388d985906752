import { RowStatus } from "../../generated/enums.ts";
import {
  PackedHouseholdsQuery,
  ProgrammeFactsQuery,
  RosterFactsQuery,
  type ProgrammeFacts,
  type RosterFacts,
} from "../../generated/queries.ts";
import type { Hex } from "../../bytes.ts";
import { indexId } from "../../records.ts";
import { decodeSet, encodeSet, setOfWords, wordsOfSet } from "../../relief/rowSets.ts";
import { HOUSEHOLD_BYTES } from "../../relief/rosters.ts";
import type { Text } from "../../text.ts";
import { catchUp, type Office } from "../office.ts";
import type { HouseholdPlace } from "./household-place.ts";
import { unknownProgramme, unknownRoster, unknownRow } from "./refusals.ts";
import { rowStatusName } from "./words.ts";

/** What acts of relief look up before they do anything. */

export type { ProgrammeFacts };

/** @throws Refusal `relief/unknown-programme` */
export async function programmeOf(office: Office, number: number) {
  await catchUp(office);
  const [{ status }, { programme }] = await Promise.all([
    office.contracts.relief.read.programme([number]),
    office.index.query(ProgrammeFactsQuery, { id: indexId(number) }),
  ]);
  if (status === 0 || !programme) throw unknownProgramme(number);
  return { ...programme, status, most: BigInt(programme.most), region: BigInt(programme.region) };
}

/** A roster as the index has it. */
export type KnownRoster = Omit<RosterFacts, "region" | "noticeEnds"> & { region: bigint; noticeEnds: number };

const known = ({ region, noticeEnds, ...facts }: RosterFacts): KnownRoster => ({
  ...facts,
  region: BigInt(region),
  noticeEnds: Number(noticeEnds),
});

/** Rosters by their numbers, in that order. @throws Refusal `relief/unknown-roster` */
export async function rostersOf(office: Office, numbers: readonly number[]): Promise<KnownRoster[]> {
  await catchUp(office);
  const found = new Map<number, KnownRoster>();
  for (let at = 0; at < numbers.length; at += 1_000) {
    const ids = numbers.slice(at, at + 1_000).map(indexId);
    const { rosters } = await office.index.query(RosterFactsQuery, { ids });
    for (const roster of rosters) found.set(roster.number, known(roster));
  }
  return numbers.map((number) => {
    const roster = found.get(number);
    if (roster) return roster;
    throw unknownRoster(number);
  });
}

/** A roster by its number. @throws Refusal `relief/unknown-roster` */
export const rosterOf = async (office: Office, number: number): Promise<KnownRoster> =>
  (await rostersOf(office, [number]))[0]!;

/** So many rosters' rows are asked for at a time: 32 kB of digits each. */
const AT_A_TIME = 50;

/** All rows of rosters as they were submitted, packed, by number. The contract checks them against its own digest. */
export async function packedHouseholds(office: Office, numbers: readonly number[]): Promise<Map<number, Hex>> {
  await catchUp(office);
  const packed = new Map<number, Hex>();
  for (let at = 0; at < numbers.length; at += AT_A_TIME) {
    const of = numbers.slice(at, at + AT_A_TIME).map(indexId);
    const { rosterPages } = await office.index.query(PackedHouseholdsQuery, { rosters: of });
    for (const { roster, rows } of rosterPages)
      packed.set(roster.number, `${packed.get(roster.number) ?? "0x"}${rows.slice(2)}`);
  }
  return packed;
}

/** A row's duplicate tag, out of its roster's packed rows. */
export function tagAt(packed: Hex, row: number): Hex {
  const from = 2 + 2 * (HOUSEHOLD_BYTES * row + 16);
  return `0x${packed.slice(from, from + 32)}`;
}

/** Rows that are enrolled now, by roster, from the chain itself. */
export async function enrolledRows(office: Office, numbers: readonly number[]): Promise<Map<number, number[]>> {
  const { address, abi } = office.contracts.relief;
  const asked = numbers.map((number) => ({ address, abi, functionName: "enrolled", args: [number] }) as const);
  const sets = await office.client.multicall({ contracts: asked, allowFailure: false, deployless: true });
  return new Map(numbers.map((number, at) => [number, decodeSet(setOfWords(sets[at]!))]));
}

/** A set of rows as the contract takes it. */
export const setWords = (rows: readonly number[]): readonly [bigint, bigint] => wordsOfSet(encodeSet(rows));

/** Where one row stands, from the chain itself. @throws Refusal `relief/unknown-row` */
export async function statusOfRow(
  office: Office,
  roster: number,
  row: number,
): Promise<{ status: number; name: Text }> {
  const status = await office.contracts.relief.read.rowStatus([roster, row]);
  if (status === RowStatus.None) throw unknownRow(roster, row);
  return { status, name: rowStatusName(status) };
}

/** Bytes of calls in one question to the chain: their answers, five times as long, must fit a contract's code (EIP-170). */
const QUESTION = 4_000;

/** So many questions are on their way at a time: the chain answers one after the other, and the last must not wait too long. */
const QUESTIONS = 16;
const CALL_BYTES = 36;

/** Where households are enrolled, by their tags, from the chain itself; undefined where nowhere. */
export async function enrolmentsOf(office: Office, tags: readonly Hex[]): Promise<(HouseholdPlace | undefined)[]> {
  const { address, abi } = office.contracts.relief;
  const places: (HouseholdPlace | undefined)[] = [];
  const several = QUESTIONS * Math.floor(QUESTION / CALL_BYTES);
  for (let at = 0; at < tags.length; at += several) {
    const asked = tags
      .slice(at, at + several)
      .map((tag) => ({ address, abi, functionName: "enrolmentOf", args: [tag] }) as const);
    const found = await office.client.multicall({
      contracts: asked,
      allowFailure: false,
      deployless: true,
      batchSize: QUESTION,
    });
    places.push(...found.map(([roster, row]) => (roster === 0 ? undefined : { roster, row })));
  }
  return places;
}
