import { AccessBasis, AccessPurpose, ExitCause, Ground } from "../../generated/enums.ts";
import { WORDS } from "../../generated/words.ts";
import type { Text } from "../../text.ts";
import { wordOf } from "../../words.ts";

/** What the numbered states, grounds and purposes of the relief contracts are called. Keys are what acts take. */

/** One choice of an option: its number in the contracts, and its name. */
export type Choice = { readonly number: number; readonly name: Text };

const choice = (enumeration: Parameters<typeof wordOf>[0], number: number): Choice => ({
  number,
  name: wordOf(enumeration, number),
});

/** Grounds of an objection or a striking, by the names that acts take. */
export const GROUNDS = {
  income: choice("Ground", Ground.Income),
  property: choice("Ground", Ground.Property),
  residence: choice("Ground", Ground.Residence),
  duplicate: choice("Ground", Ground.Duplicate),
  "false-statement": choice("Ground", Ground.FalseStatement),
  withdrawn: choice("Ground", Ground.Withdrawn),
  other: choice("Ground", Ground.Other),
} as const satisfies Record<string, Choice>;
/** One of them. */
export type GroundName = keyof typeof GROUNDS;

/** Causes for which a household leaves, by the names that acts take. */
export const CAUSES = {
  "out-of-poverty": choice("ExitCause", ExitCause.OutOfPoverty),
  moved: choice("ExitCause", ExitCause.Moved),
  deceased: choice("ExitCause", ExitCause.Deceased),
  "not-eligible": choice("ExitCause", ExitCause.NotEligible),
  "recorded-in-error": choice("ExitCause", ExitCause.RecordedInError),
} as const satisfies Record<string, Choice>;
/** One of them. */
export type CauseName = keyof typeof CAUSES;

/** Purposes of a request for a dossier, by the names that acts take. */
export const ACCESS_PURPOSES = {
  audit: choice("AccessPurpose", AccessPurpose.Audit),
  reverification: choice("AccessPurpose", AccessPurpose.Reverification),
  assistance: choice("AccessPurpose", AccessPurpose.Assistance),
  objection: choice("AccessPurpose", AccessPurpose.Objection),
  complaint: choice("AccessPurpose", AccessPurpose.Complaint),
} as const satisfies Record<string, Choice>;
/** One of them. */
export type AccessPurposeName = keyof typeof ACCESS_PURPOSES;

/** Bases of a grant, by the names that acts take. */
export const BASES = {
  consent: choice("AccessBasis", AccessBasis.Consent),
  law: choice("AccessBasis", AccessBasis.Law),
} as const satisfies Record<string, Choice>;
/** One of them. */
export type BasisName = keyof typeof BASES;

/** The stages of a roster by the index's names. */
export const STAGES = WORDS.RosterStage;
export type StageName = keyof typeof STAGES;

export const programmeStatus = (status: number): Text => wordOf("ProgrammeStatus", status);
export const rowStatusName = (status: number): Text => wordOf("RowStatus", status);
export const objectionStatus = (status: number): Text => wordOf("ObjectionStatus", status);
export const accessStatus = (status: number): Text => wordOf("AccessStatus", status);
