/**
 * How every program speaks to Sunledger. This entry runs in browsers and in Node, knows no chain library and does
 * nothing on import. `@sunledger/sdk/chain` adds contracts, `@sunledger/sdk/node` files.
 * @module
 */
export { SunledgerError, type ErrorValues } from "./errors.ts";
export { Refusal } from "./refusal.ts";
export { sameText, type Language, type Text } from "./text.ts";
export { WORDS } from "./generated/words.ts";
export {
  actWord,
  capital,
  particularName,
  wordOf,
  wordsIn,
  type EnumerationName,
  type MemberName,
  type ParticularName,
} from "./words.ts";
export { fromHex, toHex, type Hex } from "./bytes.ts";
export { MAX_AMOUNT, MAX_ROW_AMOUNT, MoneyError, formatYuan, parseYuan, type MoneyReason } from "./money.ts";
export { lengthOf, mapAcross, overlap, shift, type Stretch } from "./line.ts";
export { MAX_ROWS, ROW_BYTES, decodeRows, encodeRows, placeRows, sumRows, type PlacedRow, type Row } from "./rows.ts";
export { decodeReturned, encodePieces, type Piece, type ReturnedPiece } from "./pieces.ts";
export {
  SECRET_BYTES,
  commitment,
  householdReference,
  organisationReference,
  readReference,
  type Reference,
} from "./references.ts";
export {
  readReceiptFragment,
  receiptKey,
  receiptLink,
  receiptPath,
  receiptSecret,
  receiptSecrets,
} from "./receipts.ts";
export { batchRef, rosterRef } from "./batches.ts";
export { digestOf, sha256, sha256Of } from "./digests.ts";
export { sideBySide } from "./sideBySide.ts";
export { csvCell, csvFile, csvLine, csvSheet } from "./csv.ts";
export {
  PERSONAL_NUMBERS,
  isCardNumber,
  isIdentityNumber,
  masked,
  personalNumbers,
  type PersonalNumber,
} from "./personal.ts";
export { merkleProof, merkleRoot, verifyMerkle } from "./merkle.ts";
export { decodeManifest, encodeManifest, proveListed, type ListedDocument } from "./manifests.ts";
export {
  REGION_LEVELS,
  countyOf,
  covers,
  formatRegion,
  isRegion,
  levelOf,
  parseRegion,
  townshipOf,
  type Region,
  type RegionLevel,
} from "./regions.ts";
export { checkCreditCode, isCreditCode } from "./creditCodes.ts";
export { RECORDS } from "./generated/records.ts";
export { CONTRACT_TITLES } from "./generated/titles.ts";
export {
  aboutId,
  formatRecordNumber,
  fundOf,
  indexId,
  numberInFund,
  parseRecordNumber,
  readAboutId,
  readRecordId,
  recordId,
  type RecordKind,
  type RecordName,
} from "./records.ts";
export { createIndex, type Index, type IndexMeta, type IndexOptions } from "./query/client.ts";
export { asOf, listQuery, readAll, type Paging } from "./query/all.ts";
export type { Asked, Query } from "./query/document.ts";
export { readCitations, type Citation } from "./query/citations.ts";
export { readPackedRows } from "./query/packed.ts";
export {
  PAGE_ROWS,
  pageId,
  placePage,
  readDonation,
  readRows,
  type BatchName,
  type Donation,
  type RowPage,
} from "./query/rows.ts";
export {
  readHousehold,
  type HouseholdAccess,
  type HouseholdPayment,
  type HouseholdRecord,
  type HouseholdRoster,
} from "./query/households.ts";
export { keeperAt, unpackPayment, type Keeper, type KnownModule } from "./payees.ts";
export type { Batch, LineReader, Link, Place, RowsPlace, Section } from "./trace/reader.ts";
export type { Move } from "./trace/walk.ts";
export {
  trace,
  traceBack,
  type Origin,
  type Share,
  type Trace,
  type TraceBack,
  type TraceOptions,
} from "./trace/trace.ts";
export { indexReader } from "./trace/indexReader.ts";
export { ledgerFromEvents, type Counters, type LedgerEvent, type ReplayedLedger } from "./trace/replay.ts";
export {
  MAX_HOUSEHOLDS,
  decodeSet,
  encodeSet,
  inSet,
  setOfWords,
  wordsOfSet,
  type SetWords,
} from "./relief/rowSets.ts";
export { MAX_ROSTERS, decodeGroups, encodeGroups, unpackGroups, type RosterGroup } from "./relief/rosterRows.ts";
export {
  HOUSEHOLD_BYTES,
  decodeHouseholds,
  encodeHouseholds,
  rowStatus,
  type Household,
  type RosterSets,
  type RowStatus,
} from "./relief/rosters.ts";
export { householdPath, slipKey, slipLink, slipSecrets } from "./relief/slips.ts";
export { readIdentityNumber, type IdentityNumber } from "./relief/identity.ts";
export { duplicateTag, duplicateTags } from "./relief/tags.ts";
export { LEAST_SHOWN, mergeSmall, type Merged } from "./relief/small.ts";
export { programmeRegionId, type ProgrammeRegion } from "./query/places/programmeRegion.ts";
export { readProgrammeRegions, type ReadRegions, type Siblings } from "./query/places/regions.ts";
export {
  isFew,
  mergeRegions,
  readShownRegions,
  rosterActor,
  rosterRegion,
  shownRegion,
  showsVillage,
  type Located,
  type LocatedRoster,
  type ShownRegions,
} from "./query/places/shown.ts";
export { readRegionView, readTopRegions, sumRegions, type RegionSums, type RegionView } from "./query/places/view.ts";
