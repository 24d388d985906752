import { rosterRef } from "../../batches.ts";
import { toHex, type Hex } from "../../bytes.ts";
import type { Dossier } from "../../dossiers/dossier.ts";
import { commitment } from "../../references.ts";
import { encodeHouseholds } from "../../relief/rosters.ts";
import { slipSecrets } from "../../relief/slips.ts";
import { duplicateTags } from "../../relief/tags.ts";
import { markOf } from "../marks.ts";

/**
 * One household as its registration form has it, as whoever read the form hands it over. Nothing of it is published: all of it
 * goes into the sealed dossier.
 */
export type Applicant = {
  /** Where it stands in the file, from 1. */
  readonly line: number;
  /** The head's identity number, checked. */
  readonly identity: string;
  readonly dossier: Dossier;
};

/** One roster to be. `first` is the place of its first household among the file's, from 0. */
export type PlannedRoster = {
  readonly batchRef: Hex;
  readonly first: number;
  readonly applicants: readonly Applicant[];
  readonly tags: readonly Hex[];
  readonly packed: Hex;
};

/** Everything that will be put forward. */
export type RosterPlan = { readonly programme: number; readonly rosters: readonly PlannedRoster[] };

/** Households to be put forward. */
export type RosterFile = {
  readonly programme: number;
  /** The bytes that name the file: with programme and account, the same bytes are put forward once. */
  readonly file: Uint8Array;
  readonly applicants: readonly Applicant[];
};

/**
 * Decide what will be put forward. The same file, programme and keys give the same plan, to the byte: that is what makes it
 * harmless to do it again.
 * @param keys.slips The account's key for slips: `Secrets.rowKey`
 * @param keys.registry From which the duplicate tags are made
 * @param most Rows of a roster. Households are spread evenly: the last roster must not be one of a few, who could be guessed
 */
export async function planRosters(
  { programme, file, applicants }: RosterFile,
  keys: { readonly slips: Uint8Array; readonly registry: Uint8Array },
  most: number,
): Promise<RosterPlan> {
  const mark = await markOf(keys.slips, file);
  const tagOf = duplicateTags(keys.registry);
  const count = Math.ceil(applicants.length / most);
  const rosters = Array.from({ length: count }, (_, index): PlannedRoster => {
    const [first, end] = [index, index + 1].map((at) => Math.floor((at * applicants.length) / count));
    const own = applicants.slice(first, end);
    const ref = rosterRef(programme, mark, index);
    const secretOf = slipSecrets(keys.slips, ref);
    const tags = own.map(({ identity }) => tagOf(identity));
    const households = tags.map((tag, row) => ({ reference: commitment(secretOf(row)), tag }));
    return { batchRef: ref, first: first!, applicants: own, tags, packed: toHex(encodeHouseholds(households)) };
  });
  return { programme, rosters };
}
