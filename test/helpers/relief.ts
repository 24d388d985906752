import { ethers, networkHelpers } from "./chain.ts";
import { ALICE, NOTHING, Purpose, deployLedger, donateRows, named, numberIn, rowsOf } from "./ledger.ts";
import { Area, type TestOrganisation } from "./organisations.ts";
import { ExitCause } from "./enums.ts";

export {
  AccessBasis,
  AccessPurpose,
  AccessStatus,
  ExitCause,
  Ground,
  ObjectionStatus,
  ProgrammeStatus,
  RosterStep,
  RowStatus,
} from "./enums.ts";

/** The most that a household of the test programme gets in one payment, in fen. */
export const MOST = 100_000n;
/** What the test programme's budget fund has at the start, in fen. */
export const BUDGET = 100_000_000n;
export const DAY = 86_400;
export const MINUTES = named("minutes of the village meeting");

export const planOf = (steward: TestOrganisation, changed: Partial<{ region: bigint; ceiling: bigint }> = {}) => ({
  region: Area.county,
  steward: steward.id,
  ceiling: 2n ** 64n - 1n,
  name: "Subsistence allowance",
  purpose: "for households below the line",
  ...changed,
});

export const rulesOf = (changed: Partial<ReturnType<typeof rules>> = {}) => ({ ...rules(), ...changed });

const rules = () => ({
  noticeDays: 0n,
  most: MOST,
  standard: named("eligibility standard"),
  eligibility: "income below 4,000 yuan a year and head",
  benefit: "up to 1,000 yuan a payment",
});

/** A household's tag: the same for the same name, as for the same identity number. */
export const tagOf = (name: string): string => ethers.dataSlice(named(`tag ${name}`), 0, 16);

/** Packed households: a commitment and a tag each, made from the names. */
export const households = (...names: readonly string[]): string =>
  ethers.concat(names.flatMap((name) => ["0x01", ethers.dataSlice(named(name), 0, 15), tagOf(name)]));

/** Names of households that nobody else has: `count` of them. */
export const namesOf = (salt: string, count: number): string[] =>
  Array.from({ length: count }, (_, row) => `${salt} ${row}`);

/** A set of rows as the contract takes it. */
export const setOf = (...rows: readonly number[]): [bigint, bigint] => [
  rows.filter((row) => row < 256).reduce((set, row) => set | (1n << BigInt(row)), 0n),
  rows.filter((row) => row >= 256).reduce((set, row) => set | (1n << BigInt(row - 256)), 0n),
];

/** A group of a payment: a roster's rows with one amount for all, or one for each in the order of the rows. */
export const groupOf = (roster: bigint, rows: readonly number[], amounts: bigint | readonly bigint[]): string =>
  ethers.concat([
    ethers.toBeHex(roster, 4),
    typeof amounts === "bigint" ? "0x01" : "0x02",
    ...setOf(...rows).map((word) => ethers.toBeHex(word, 32)),
    ...[amounts].flat().map((amount) => ethers.toBeHex(amount, 5)),
  ]);

/** Households that leave, as the contract takes them: rows and tags. */
export const leaving = (...rows: readonly (readonly [row: number, name: string])[]): string =>
  ethers.concat(rows.flatMap(([row, name]) => [ethers.toBeHex(row, 2), tagOf(name)]));

/**
 * The ledger with programme 1 of the county, sponsored by finance; its fund 3 has money and is the county's to spend.
 * For `loadFixture`, as those below.
 */
export async function deployRelief() {
  const books = await deployLedger();
  const { relief, finance, localGovernment: county } = books;
  await relief.connect(finance.approver).open(planOf(county), rulesOf());
  await donateRows(books, 3n, rowsOf([ALICE, BUDGET]));
  return { ...books, county, programme: 1n, budget: 3n };
}

export type ReliefBooks = Awaited<ReturnType<typeof deployRelief>>;

/** Roster 1 of the village: four households under their first notice. */
export const NAMES = ["Ai", "Bo", "Chen", "Ding"] as const;
export const ROWS = households(...NAMES);
export const ROSTER = 1n;

export async function deploySubmitted() {
  const books = await deployRelief();
  await submitRows(books, ROWS);
  return books;
}

/** The same under their second notice. */
export async function deployReviewed() {
  const books = await deploySubmitted();
  await reviewRoster(books, ROSTER);
  return books;
}

/** The same, approved. */
export async function deployApproved() {
  const books = await deployReviewed();
  await approveRoster(books, ROSTER);
  return books;
}

/** The same, enrolled. */
export async function deployEnrolled() {
  const books = await deployApproved();
  await books.relief.connect(books.county.recorder).enrol(ROSTER, ROWS);
  return books;
}

/** The same, and roster 2 of the next village with three households, enrolled. */
export async function deployTwoRosters() {
  const books = await deployEnrolled();
  const second = await enrolRows(books, households("En", "Fu", "Guo"), books.otherVillage);
  return { ...books, second };
}

/** A village submits households to the programme and the roster's number is told. */
export async function submitRows(
  { relief, village, programme }: ReliefBooks,
  rows: string,
  by: TestOrganisation = village,
  to = programme,
): Promise<bigint> {
  await relief.connect(by.recorder).submit(to, named(rows), MINUTES, NOTHING, rows);
  return relief.rosters();
}

/** The township reviews a roster once its notice has run. */
export async function reviewRoster({ relief, township }: ReliefBooks, roster: bigint): Promise<void> {
  await noticeEnds();
  await relief.connect(township.approver).review(roster, NOTHING);
}

/** The county approves a roster once its notice has run. */
export async function approveRoster({ relief, county }: ReliefBooks, roster: bigint): Promise<void> {
  await noticeEnds();
  await relief.connect(county.approver).approve(roster, NOTHING);
}

/** Let a notice of the test programme run out. */
export const noticeEnds = (): Promise<unknown> => networkHelpers.time.increase(7 * DAY);

/** A village's households, from the submission to the enrolment. */
export async function enrolRows(books: ReliefBooks, rows: string, by?: TestOrganisation, to?: bigint): Promise<bigint> {
  const roster = await submitRows(books, rows, by, to);
  await reviewRoster(books, roster);
  await approveRoster(books, roster);
  await books.relief.connect(books.county.recorder).enrol(roster, rows);
  return roster;
}

/** Households leave a roster. */
export async function exitRows({ relief, county }: ReliefBooks, roster: bigint, rows: string): Promise<void> {
  await relief.connect(county.approver).exit(roster, ExitCause.moved, named("decision"), rows);
}

/** Send a proposal to pay rosters' rows from a fund that is the county's to spend. */
export function proposing({ ledger, county, bank, budget }: ReliefBooks, rows: string, fund = budget) {
  return ledger.connect(county.recorder).propose(fund, bank.id, Purpose.programme, named(rows), NOTHING, rows);
}

/** Propose it and tell the payment's number. */
export async function proposeGroups(books: ReliefBooks, rows: string, fund = books.budget): Promise<bigint> {
  await proposing(books, rows, fund);
  return numberIn(fund, (await books.ledger.fund(fund)).payments);
}

/** The same, paid. */
export async function payGroups(books: ReliefBooks, rows: string, fund = books.budget): Promise<bigint> {
  const id = await proposeGroups(books, rows, fund);
  await books.ledger.connect(books.county.approver).approve(id, NOTHING);
  return id;
}
