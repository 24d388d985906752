import { ethers, networkHelpers } from "./chain.ts";
import { NOTHING, deployLedger, donateRows, named, rowsOf, type Books } from "./ledger.ts";
import { Area, type TestOrganisation } from "./organisations.ts";

/** As in contracts/relief/IRosters.sol and IDossiers.sol. */
export const Ground = {
  none: 0n,
  income: 1n,
  property: 2n,
  residence: 3n,
  duplicate: 4n,
  falseStatement: 5n,
  withdrawn: 6n,
  other: 7n,
} as const;
export const ExitCause = { none: 0n, outOfPoverty: 1n, moved: 2n, deceased: 3n, notEligible: 4n, error: 5n } as const;
export const RowStatus = {
  none: 0n,
  firstNotice: 1n,
  secondNotice: 2n,
  approved: 3n,
  enrolled: 4n,
  struck: 5n,
  exited: 6n,
} as const;
export const AccessPurpose = {
  none: 0n,
  audit: 1n,
  reverification: 2n,
  assistance: 3n,
  objection: 4n,
  complaint: 5n,
} as const;
export const AccessBasis = { none: 0n, consent: 1n, law: 2n } as const;

/** The most that a household of the test programme gets in one payment, in fen. */
export const MOST = 100_000n;
export const DAY = 86_400;
export const MINUTES = named("minutes of the village meeting");

export const plan = (steward: TestOrganisation, region: bigint = Area.county) => ({
  region,
  steward: steward.id,
  ceiling: 2n ** 64n - 1n,
  name: "Subsistence allowance",
  purpose: "for households below the line",
});
export const rules = (changed: Partial<{ noticeDays: bigint; most: bigint; standard: string }> = {}) => ({
  noticeDays: 0n,
  most: MOST,
  standard: named("eligibility standard"),
  eligibility: "income below 4,000 yuan a year and head",
  benefit: "up to 1,000 yuan a payment",
  ...changed,
});

/** Packed households: a commitment and a tag each, made from the names. */
export const households = (...names: readonly string[]): string =>
  ethers.concat(
    names.flatMap((name) => [
      "0x01",
      ethers.dataSlice(named(name), 0, 15),
      ethers.dataSlice(named(`tag ${name}`), 0, 16),
    ]),
  );
export const tagOf = (name: string): string => ethers.dataSlice(named(`tag ${name}`), 0, 16);

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

/** The ledger with an open programme of the county (1), sponsored by finance, and money in its fund. For `loadFixture`. */
export async function deployRelief() {
  const books = await deployLedger();
  const { relief, finance, localGovernment: county } = books;
  await relief.connect(finance.approver).open(plan(county), rules());
  const programme = 1n;
  const { fund: budget } = await relief.programme(programme);
  await donateRows(books, budget, rowsOf(["0x01000102030405060708090a0b0c0d0e", 100_000_000n]));
  return { ...books, county, programme, budget };
}

export type ReliefBooks = Awaited<ReturnType<typeof deployRelief>>;

/** The village submits households and tells the roster's number. */
export async function submit(
  { relief, village, programme }: ReliefBooks,
  rows: string,
  by: TestOrganisation = village,
): Promise<bigint> {
  await relief.connect(by.recorder).submit(programme, named(rows), MINUTES, NOTHING, rows);
  return relief.rosters();
}

/** Let a notice of the test programme run out. */
export const noticeEnds = (): Promise<void> => networkHelpers.time.increase(7 * DAY).then(() => undefined);

/** From the first notice to the enrolment of all that may. */
export async function enrol(books: ReliefBooks, roster: bigint, rows: string): Promise<void> {
  const { relief, township, county } = books;
  await noticeEnds();
  await relief.connect(township.approver).review(roster, NOTHING);
  await noticeEnds();
  await relief.connect(county.approver).approve(roster, NOTHING);
  await relief.connect(county.recorder).enrol(roster, rows);
}
