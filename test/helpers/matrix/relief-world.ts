import { networkHelpers } from "../chain.ts";
import { ALICE, donateRows, named, rowsOf, type Books } from "../ledger.ts";
import {
  AccessBasis,
  AccessPurpose,
  DAY,
  Ground,
  approveRoster,
  enrolRows,
  groupOf,
  households,
  planOf,
  proposeGroups,
  reviewRoster,
  rulesOf,
  submitRows,
  type ReliefBooks,
} from "../relief.ts";

/** Rosters of the village, one for every state that a step meets; each has two households, named like the state. */
export const Roster = {
  enrolled: 1n,
  toEnrol: 2n,
  toApprove: 3n,
  toReview: 4n,
  inSecondNotice: 5n,
  inFirstNotice: 6n,
} as const;
/** The charity's, to row 1 of those two. */
export const Objection = {
  ofSecondNotice: (Roster.inSecondNotice << 32n) | 1n,
  ofFirstNotice: (Roster.inFirstNotice << 32n) | 1n,
} as const;
/** The regulator's. */
export const Access = { requested: 1n, granted: 2n } as const;

const TO_ENROL = "to enrol";
const rowsNamed = (state: string): string => households(state, `${state}, second`);
export const ROWS_TO_ENROL = rowsNamed(TO_ENROL);

/** A household that is enrolled, and a payment to it. */
export const HOUSEHOLD = "enrolled";
export const HOUSEHOLDS_PAID = groupOf(Roster.enrolled, [0], 5n);

/** Programme 1 of the county, sponsored by finance and spent by the county, with rosters, objections and requests in every state. */
export async function openRelief(system: Books) {
  const { relief, dossiers, ledger, finance, localGovernment: county, village, charity, regulator } = system;
  await relief.connect(finance.approver).open(planOf(county), rulesOf());
  const budget = await ledger.count();
  const books: ReliefBooks = { ...system, county, programme: 1n, budget: 3n };
  await donateRows(books, budget, rowsOf([ALICE, 1_000n]));

  await enrolRows(books, rowsNamed(HOUSEHOLD));
  for (const name of [TO_ENROL, "to approve", "to review", "in second notice"])
    await submitRows(books, rowsNamed(name));
  await reviewRoster(books, Roster.toEnrol);
  await approveRoster(books, Roster.toEnrol);
  await reviewRoster(books, Roster.toApprove);
  await reviewRoster(books, Roster.inSecondNotice);
  await submitRows(books, rowsNamed("in first notice"));
  for (const roster of [Roster.inSecondNotice, Roster.inFirstNotice])
    await relief.connect(charity.recorder).object(roster, 1, Ground.income, named("photo"));
  const toHouseholds = await proposeGroups(books, HOUSEHOLDS_PAID, budget);

  const until = (await networkHelpers.time.latest()) + 30 * DAY;
  for (const purpose of [AccessPurpose.audit, AccessPurpose.complaint])
    await dossiers.connect(regulator.recorder).request(Roster.enrolled, 0, purpose, named("order"));
  await dossiers
    .connect(village.approver)
    .grant(Access.granted, until, AccessBasis.consent, "", named("consent"), "0x5ea1ed");
  return { budget, toHouseholds, until };
}
