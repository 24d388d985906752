/**
 * What offices do: acts that look up, check and try, then sign and send. They know no terminal and no file system: `Ports` says what
 * they take from the place where they run. Files come in as bytes or as rows, answers go out as bytes or as cells.
 * @module
 */
export {
  noProgress,
  systemClock,
  type Clock,
  type Documents,
  type Journal,
  type Ports,
  type Progress,
  type ProgressBar,
  type Secrets,
  type Signer,
} from "./ports.ts";
export { catchUp, openOffice, type Actor, type Office } from "./office.ts";
export { withoutHouseholds } from "./without-households.ts";
export { once, singleAct, type Act, type Outcome } from "./act.ts";
export { callOf, sent, tried, type Call } from "./calls.ts";
export { sendAll, type Transaction } from "./sending.ts";
export { markOf } from "./marks.ts";
export { recordAddress, recordPath, readRecord, type PagedRecord, type SiteRecord } from "./records.ts";
export type { ActRefusal } from "./act-refusal.ts";
export { KINDS, PURPOSES, ROLES, rolesIn, type PurposeName } from "./words.ts";

export { findOrganisation, organisationName, type Named } from "./directory/lookup.ts";
export { appoint, dismiss, registerOrganisation, setStanding, type Registration } from "./directory/organisations.ts";

export {
  NO_DOCUMENT,
  describeDocuments,
  documentOf,
  screenDocuments,
  type Document,
  type GivenFile,
} from "./evidence/documents.ts";
export { screen, type Find, type Screening } from "./evidence/screening/screening.ts";
export { UNREAD, type Unread } from "./evidence/screening/contents.ts";
export { attach, correct } from "./evidence/evidence.ts";

export {
  allow,
  close,
  freeze,
  nameSuccessor,
  openFund,
  setCeiling,
  thaw,
  type FundTerms,
  type Grounds,
} from "./funds/funds.ts";
export { fundOf, paymentOf, rowsOf, type KnownFund } from "./funds/lookup.ts";
export { instructionRows, propose, proposeTransfer, type Proposal, type Transfer } from "./funds/payments.ts";
export { acknowledge, approve, approveAll, cancel, comment, giveBack, isPaid, reject, settle } from "./funds/steps.ts";
export type { Payout, Result } from "./funds/rows.ts";

export {
  ROWS_PER_DEPOSIT,
  type Batch,
  type Statement,
  type StatementKind,
  type StatementPlan,
} from "./statements/plan.ts";
export { recordStatement, type StatementAct, type StatementOutcome } from "./statements/statements.ts";
export { importStatement, type ImportOptions, type StatementImport } from "./statements/import.ts";
export { openKnown, type Known } from "./statements/known.ts";
export { marker, identityOfRow } from "./statements/marked.ts";
export { RECEIPT_HEADER, receiptRow, receiptRows } from "./statements/receipts.ts";
export type { StatementRow } from "./statements/row.ts";

export { advance, file, filingArgument, revise, type CampaignStep, type Filing } from "./charity/campaigns.ts";

export {
  amendProgramme,
  closeProgramme,
  openProgramme,
  openProgrammeFund,
  type Amendment,
  type ProgrammePlan,
  type ProgrammeRules,
} from "./relief/programmes.ts";
export { putForward, type RosterAct, type RosterOptions, type RosterOutcome } from "./relief/submission.ts";
export type { Applicant, PlannedRoster, RosterFile, RosterPlan } from "./relief/roster-plan.ts";
export { SLIP_HEADER, slipRows } from "./relief/slips.ts";
export { advanceRosters, enrolRosters } from "./relief/rosters.ts";
export { object, rule } from "./relief/objections.ts";
export { exit, reverify, strike, type Selection } from "./relief/households.ts";
export { groupsOfList, groupsOfRosters, payHouseholds, type HouseholdPayment } from "./relief/pay.ts";
export { HOUSEHOLD_INSTRUCTIONS_HEADER, householdInstructions } from "./relief/instructions.ts";
export { byRoster, placeOf, type ListedHousehold } from "./relief/places.ts";
export { enrolledRows, enrolmentsOf, rosterOf, rostersOf, type KnownRoster } from "./relief/lookup.ts";
export type { HouseholdPlace } from "./relief/household-place.ts";
export { listRosters } from "./relief/roster-list.ts";
export { formatRowList, readRowList } from "./relief/row-list.ts";
export { caseDocument, type CaseDocument } from "./relief/case-documents.ts";
export { publishKey, type KeyHolder } from "./relief/keys.ts";
export {
  askForDossier,
  dossierLines,
  endAccess,
  grantAccess,
  openGranted,
  type Grant,
  type OpenedDossier,
} from "./relief/dossiers.ts";
export { HouseholdsElsewhere, describeElsewhere, noRegistryKey, type HouseholdElsewhere } from "./relief/refusals.ts";
export {
  ACCESS_PURPOSES,
  BASES,
  CAUSES,
  GROUNDS,
  type AccessPurposeName,
  type BasisName,
  type CauseName,
  type Choice,
  type GroundName,
} from "./relief/words.ts";
