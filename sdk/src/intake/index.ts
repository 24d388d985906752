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
export type { PassReason, StatementRow } from "./rows.ts";
export { type SheetOptions } from "./options.ts";
export { openSheet, readTable, type Sheet, type Table } from "./sheet.ts";
export { blobSource, bytesSource, type Source } from "./source.ts";
export { readStatement, type Passed, type Statement } from "./statement.ts";
export { STATEMENT_FIELDS, plain, type Field, type StatementField } from "./titles.ts";
export { isTotalWord } from "./words.ts";
