import { commitment, duplicateTags, encodeHouseholds, rosterRef, slipKey, slipSecrets } from "@sunledger/sdk";
import type { Hex } from "@sunledger/sdk";
import { fileMark, hexOf } from "./plan.ts";
import type { Applicant } from "./roster-file.ts";

/** One roster to be. `first` is the place of its first household among the file's, from 0. */
export type PlannedRoster = {
  batchRef: Hex;
  first: number;
  applicants: readonly Applicant[];
  tags: Hex[];
  packed: Hex;
};

export type RosterPlan = { programme: number; rosters: PlannedRoster[] };

/**
 * Decide what an import will put forward. The same file, programme, account and registry key give the same plan, to the
 * byte: that is what makes it harmless to run an import again.
 * @param file The file's bytes
 * @param privateKey Of the account that will sign
 * @param registryKey From which the duplicate tags are made
 * @param most Rows of a roster. Households are spread evenly: the last roster must not be one of a few, who could be guessed
 */
export function planRosters(
  programme: number,
  file: Uint8Array,
  applicants: readonly Applicant[],
  { privateKey, registryKey }: { privateKey: Hex; registryKey: Uint8Array },
  most: number,
): RosterPlan {
  const key = slipKey(privateKey);
  const mark = fileMark(key, file);
  const tagOf = duplicateTags(registryKey);
  const count = Math.ceil(applicants.length / most);
  const rosters = Array.from({ length: count }, (_, index): PlannedRoster => {
    const [first, end] = [index, index + 1].map((at) => Math.floor((at * applicants.length) / count));
    const own = applicants.slice(first, end);
    const ref = rosterRef(programme, mark, index);
    const secretOf = slipSecrets(key, ref);
    const tags = own.map(({ identity }) => tagOf(identity));
    const households = tags.map((tag, row) => ({ reference: commitment(secretOf(row)), tag }));
    return { batchRef: ref, first: first!, applicants: own, tags, packed: hexOf(encodeHouseholds(households)) };
  });
  return { programme, rosters };
}
