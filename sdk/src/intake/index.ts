/**
 * Files read as rows: what banks, merchants, charities and villages export. Knows no terminal and no file system: bytes come from a
 * `Source`. What is in doubt is asked, never guessed.
 * @module
 */
export type { Answers } from "./answers.ts";
export { readAmount, readCode, TOO_WIDE, type Cell } from "./cells.ts";
export { checkClaims, readNote, type Claim, type Claims } from "./claims.ts";
export { ENCODINGS, encodingLabel } from "./encoding.ts";
export { readColumnsOption, type Chosen, type Column } from "./header.ts";
export type { Line } from "./lines.ts";
export { nameFault, tidyName } from "./names.ts";
export { IntakeError, asked, problemsError, shown, type Problem, type Question, type QuestionKind } from "./refusal.ts";
export type { PassReason, StatementRow } from "./verdict.ts";
export { type Layout, type SheetOptions } from "./options.ts";
export { openSheet, readTable, type Sheet, type Table } from "./sheet.ts";
export { allOf, blobSource, bytesSource, type Source } from "./source.ts";
export { readStatement, type Passed, type Statement } from "./statement.ts";
export { STATEMENT_FIELDS, plain, type Field, type StatementField } from "./titles.ts";
export { isTotalWord } from "./words.ts";
export { encodeBatch, encodeSeed, readMarks, type MarkedBatch, type Marks } from "./marks/ledger.ts";
export { fingerprint, last as lastFingerprint, type Seed } from "./marks/fingerprints.ts";
export { identityOf, identityText, rowSecrets } from "./marks/identity.ts";
export { Comparison, RowMatcher, type Recovered, type RecordedBatch } from "./marks/match.ts";
export { SHIPPED_PROFILES, detectLayout, readProfile, writeProfile, type Detection, type Profile } from "./profiles.ts";
export { folded } from "./words.ts";
export { PAYMENT_FIELDS, readPayouts, type PaymentField } from "./lists/payment-file.ts";
export { GIVEN_BACK_FIELDS, RESULT_FIELDS, readGivenBack, readResults, type ResultField } from "./lists/result-file.ts";
export { LIST_COLUMNS, LIST_FIELDS, readHouseholdList, type Finder, type ListField } from "./lists/household-list.ts";
export { maskedIdentity } from "./lists/roster-cells.ts";
export { ROSTER_FIELDS, type RosterField } from "./lists/roster-fields.ts";
export { readRosterFile, type RosterFile as RosterSheet } from "./lists/roster-file.ts";
