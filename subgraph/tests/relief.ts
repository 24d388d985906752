/** What the cases about relief begin with: a county of made-up Qingchuan, two of its townships, three villages. */
import { account, ADDRESSES, type Block, block, bytes32, type Event, event, hex, type Value } from "./support.ts";

export const [FINANCE, COUNTY, TOWNSHIP, VILLAGE, OTHER_VILLAGE, BANK] = [1, 2, 3, 4, 5, 6];
export const RECORDER = account(0x2e);
export const APPROVER = account(0xa9);

export const COUNTY_REGION = "519901000000";
export const TOWNSHIP_REGION = "519901001000";
export const VILLAGE_REGION = "519901001001";
/** In another township. */
export const OTHER_VILLAGE_REGION = "519901002001";

/** "519901000000001005" and the like in ASCII. */
const creditCode = (own: string): string => `0x3531393930313030303030303030313030${own}`;

/** Block 1. */
export const organisations: Block = block(
  1,
  event("OrganisationRegistered", { org: FINANCE, kind: 3, creditCode: creditCode("31"), name: "晴川市财政局" }),
  event("OrganisationRegistered", { org: COUNTY, kind: 4, creditCode: creditCode("32"), name: "晴川县人民政府" }),
  event("OrganisationRegistered", { org: TOWNSHIP, kind: 4, creditCode: creditCode("33"), name: "青石镇人民政府" }),
  event("OrganisationRegistered", { org: VILLAGE, kind: 4, creditCode: creditCode("34"), name: "柳溪村村民委员会" }),
  event("OrganisationRegistered", { org: OTHER_VILLAGE, kind: 4, creditCode: creditCode("35"), name: "松坪村" }),
  event("OrganisationRegistered", { org: BANK, kind: 6, creditCode: creditCode("36"), name: "晴川商业银行" }),
);

/** Block 2: programme 1 with its budget, fund 1. */
export const programme: Block = block(2, ...opened(1));

/** A programme and its fund, of the same number. */
export function opened(number: number): Event[] {
  return [
    event("FundOpened", {
      fund: number,
      steward: COUNTY,
      supervisor: FINANCE,
      region: COUNTY_REGION,
      ceiling: 100_000,
      name: "低收入农户生活补助",
    }),
    event("FundKept", { fund: number, keeper: ADDRESSES.relief }),
    event("ProgrammeOpened", {
      programme: number,
      sponsor: FINANCE,
      fund: number,
      approver: APPROVER,
      plan_region: COUNTY_REGION,
      plan_steward: COUNTY,
      plan_ceiling: 100_000,
      plan_name: "低收入农户生活补助",
      plan_purpose: "保障基本生活",
      rules_noticeDays: 0,
      rules_most: 60_000,
      rules_standard: bytes32(0x57),
      rules_eligibility: "人均年收入低于 8,000 元",
      rules_benefit: "每户每季 600 元",
    }),
  ];
}

/** Roster 1 of programme 1, from the village, with so many rows. Its notice ends at 2020-02-02 00:00:03 UTC. */
export const submitted = (count: number, changed: Record<string, Value> = {}): Event =>
  event("RosterSubmitted", {
    roster: 1,
    programme: 1,
    village: VILLAGE,
    recorder: RECORDER,
    region: VILLAGE_REGION,
    count,
    noticeDays: 7,
    noticeEnds: 1_580_601_603,
    batchRef: bytes32(0xba),
    evidence: bytes32(0xe1),
    rows: households(count),
    ...changed,
  });

/** Roster 2 of programme 1, from the village in the other township. */
export const otherSubmitted = (count: number): Event =>
  submitted(count, { roster: 2, village: OTHER_VILLAGE, region: OTHER_VILLAGE_REGION, batchRef: bytes32(0xbb) });

export const enrolled = (roster: number, moved: Words): Event =>
  event("HouseholdsEnrolled", { roster, by: COUNTY, recorder: RECORDER, moved });

/** A set of rows as events have it: two words, each as hexadecimal digits. */
export type Words = readonly [low: string, high: string];

export const words = (low: string, high = "0"): Words => [`0x${low}`, `0x${high}`];

/** The same set as the index keeps it: 64 bytes. */
export const set = (low: string, high = "0"): string => `0x${low.padStart(64, "0")}${high.padStart(64, "0")}`;

/** Rows of a roster: the first one's reference ends in 00 00 and its tag too, the second's in 00 01, and so on. */
export const households = (count: number, from = 0): string =>
  `0x${Array.from({ length: count }, (_, i) => `01${hex(from + i, 15)}7a${hex(from + i, 15)}`).join("")}`;

/** Rows of 22 bytes, as the ledger packs them, that name households. */
export const householdRows = (...rows: [roster: number, row: number, amount: number][]): string =>
  `0x${rows.map(([roster, row, amount]) => `03${hex(0, 9)}${hex(roster, 4)}${hex(row, 2)}${hex(amount, 6)}`).join("")}`;
