import type {
  accessManagerAbi,
  campaignsAbi,
  directoryAbi,
  dossiersAbi,
  evidenceAbi,
  ledgerAbi,
  reliefAbi,
  tokenAbi,
} from "../generated/abi.ts";
import { formatYuan } from "../money.ts";
import { formatRecordNumber } from "../records.ts";
import { formatRegion } from "../regions.ts";

type Abi =
  | typeof accessManagerAbi
  | typeof directoryAbi
  | typeof tokenAbi
  | typeof ledgerAbi
  | typeof campaignsAbi
  | typeof evidenceAbi
  | typeof reliefAbi
  | typeof dossiersAbi;
type ErrorName = Extract<Abi[number], { type: "error" }>["name"];
/** The errors of our own modules, each of which needs a sentence; libraries' are told by their names where they have none. */
type ModuleError = Extract<ErrorName, `${string}_${string}`>;

// {name} is the value of that name; {name:yuan}, {name:record}, {name:row}, {name:region}, {name:day} and {name:time} say how to
// write it.
const sentences: Readonly<Record<ModuleError, string> & Partial<Record<ErrorName, string>>> = {
  Directory_AlreadyMember: "{account} acts for organisation {org} already: it has to leave that one first.",
  Directory_AlreadyOver: "The end date {until:day} is past: give a later one.",
  Directory_CreditCodeTaken: "This credit code belongs to organisation {org}: use that one.",
  Directory_InvalidRegistration: "The registration's {field} is missing or wrong: correct it.",
  Directory_NotAdministrator: "{account} is no administrator of an active organisation: let one of them do it.",
  Directory_NotMember: "{account} does not act for organisation {org}: check the address.",
  Directory_NotPublic: "The reference {ref} is no organisation's: persons are never named.",
  Directory_NotRecorder: "{account} is no recorder of an active organisation: let one of them do it.",
  Directory_OwnMembership: "{account} cannot do this to itself: let another administrator do it.",
  Directory_ReasonMissing: "A reason is missing: say why.",
  Directory_TreasuryTaken: "{treasury} is the treasury of organisation {org} already: give another account.",
  Directory_UnknownOrganisation: "There is no organisation {org}: check the number.",
  Directory_UnknownRoles: "{roles} is no set of roles: add up 1 administrator, 2 recorder, 4 approver.",
  Directory_WrongStanding: "Organisation {org} has the standing {standing}, which does not allow this.",
  Token_EmptyReference: "The reference is empty: give one that was not used before.",
  Token_NotBankRecorder: "{account} is no recorder of an active bank: let one of them do it.",
  Token_NotBankTreasury: "{account} is no bank's treasury: a treasury alone can burn.",
  Token_ReferenceUsed: "Bank {bank} has issued under {ref} already: nothing needs to be done.",
  Token_ZeroAmount: "The amount is zero: give one of at least a fen.",
  Funds_AlreadyAcknowledged: "Organisation {by} has acknowledged payment {payment:record} already.",
  Funds_BatchUsed: "This batch is record {record:record} already: nothing needs to be done.",
  Funds_EmptyBatchRef: "The batch reference is empty: give one that was not used before.",
  Funds_Insufficient:
    "Fund {fund} has {available:yuan} yuan; {asked:yuan} were asked for: wait for money, or ask for less.",
  Funds_InvalidTerms: "The terms' {field} is missing or wrong: correct it.",
  Funds_NoSuccessor: "Fund {fund} has no successor named: let its steward name one.",
  Funds_NotACommitment: "The reference {ref} is no person's: who gives alone cannot speak for an organisation.",
  Funds_NotAllowed: "{account} may not do this: it takes a member of the right organisation in the right role.",
  Funds_NotPredecessor: "{account} is not the ledger that this one replaces.",
  Funds_NotRetired: "The ledger is not retired: retire it first.",
  Funds_Overflow: "Fund {fund} cannot hold that much: check the amount.",
  Funds_PieceOutOfOrder: "Row {row:row} stands out of order: name each row once, in ascending order.",
  Funds_PieceTooLarge:
    "Row {row:row} has {left:yuan} yuan that can come back; {asked:yuan} were named: check the amount.",
  Funds_ReasonMissing: "A reason is missing: say why.",
  Funds_Retired: "This ledger is retired: use its successor at {successor}.",
  Funds_RowsDiffer: "These are not the rows of payment {payment:record}: give exactly those that were proposed.",
  Funds_SameAccount: "{account} took the step before this one: let another account take this.",
  Funds_SameFund: "Fund {fund} cannot pay itself: name another fund.",
  Funds_UnknownBank: "Organisation {bank} is no active bank with a treasury: name one.",
  Funds_UnknownFund: "There is no fund {fund}: check the number.",
  Funds_UnknownPayment: "There is no payment {payment:record}: check the number.",
  Funds_WrongKind: "Deposits of kind {kind} are not recorded by banks: use 1 donation or 2 appropriation.",
  Funds_WrongStatus: "Fund {fund} has the status {status} (1 open, 2 frozen, 3 closed), which does not allow this.",
  Funds_WrongStep:
    "Payment {payment:record} is at step {status} (1 proposed, 2 approved, 3 paid, 4 settled, 5 acknowledged, 6 rejected, 7 cancelled), which does not allow this.",
  Funds_ZeroAmount: "The amount is zero: give one of at least a fen.",
  Rows_AmountTooLarge: "A row cannot hold {amount:yuan} yuan: split it.",
  Rows_UnknownKind: "Row {row:row} has a reference of the unknown kind {kind}: 01 is a person, 02 an organisation.",
  Rows_WrongLength: "{length} bytes are no batch of rows: it has 1 to 65,535 of 22 bytes each (pieces: 8).",
  Rows_ZeroAmount: "Row {row:row} has the amount zero: give one of at least a fen, or take the row out.",
  Campaigns_EvidenceMissing: "The document's digest is missing: attach the document.",
  Campaigns_InvalidFiling: "The filing's {field} is missing or wrong: correct it.",
  Campaigns_NotAllowed: "{account} may not do this: it takes a member of the right organisation in the right role.",
  Campaigns_NumberTaken: "The filing number {filingNumber} belongs to campaign {campaign}: give another.",
  Campaigns_OutsidePeriod:
    "The campaign runs from {opensAt:day} to {closesAt:day}: it can be opened in that time only.",
  Campaigns_SameAccount: "{account} took the step before this one: let another account take this.",
  Campaigns_TextMissing: "The {field} is missing: write it.",
  Campaigns_Unknown: "There is no campaign {campaign}: check the number.",
  Campaigns_WrongStatus:
    "Campaign {campaign} has the status {status} (1 filed, 2 sent back, 3 approved, 4 open, 5 completed), which does not allow this.",
  Evidence_NotAnswerable: "Organisation {org} does not answer for the record {record}: let one that does correct it.",
  Evidence_NotRecorder: "{account} is no recorder of an active organisation: let one of them do it.",
  Evidence_ReasonMissing: "A reason is missing: say what is wrong and what is right.",
  Evidence_UnknownRecord: "There is no record {record}: check its name.",
  Evidence_ZeroCount: "The number of documents is zero: a root stands for at least one.",
  Evidence_ZeroDigest: "The digest is zero: give the document's SHA-256.",
  Programmes_Closed: "Programme {programme} is closed: nothing goes on in it.",
  Programmes_EvidenceMissing: "The document's digest is missing: attach the document.",
  Programmes_Invalid: "The programme's {field} is missing or wrong: correct it.",
  Programmes_NotAllowed: "{account} may not do this: it takes an approver of the programme's sponsor.",
  Programmes_Unknown: "There is no programme {programme}: check the number.",
  RosterRows_NoRows: "Roster {roster} has no rows to pay: leave it out, or name some.",
  RosterRows_WrongForm: "Roster {roster} has amounts of form {form}: it is 1 (one for all) or 2 (one for each row).",
  RosterRows_WrongLength:
    "{length} bytes are no payment to rosters: each has 69, and 5 for an amount (pay persons and suppliers from another fund).",
  Rosters_AboveBenefit:
    "Amount {index:row} of roster {roster} is {amount:yuan} yuan; a household of this programme gets 0.01 to {most:yuan} in one payment: correct it.",
  Rosters_AlreadyEnrolled:
    "The household of row {row:row} is enrolled already, in row {firstRow:row} of roster {firstRoster}: strike it, or let it exit there first.",
  Rosters_AlreadyObjected:
    "Organisation {by} has objected to row {row:row} of roster {roster} in this notice already: wait for the ruling.",
  Rosters_AnotherProgramme:
    "Roster {roster} belongs to programme {programme}: pay it from a fund of that programme, or leave it out.",
  Rosters_BatchUsed: "This batch is roster {roster} already: nothing needs to be done.",
  Rosters_ChangedSince:
    "Households have left rosters of payment {payment:record} since it was proposed: cancel it, and propose what is still right.",
  Rosters_EmptyBatchRef: "The batch reference is empty: give one that was not used before.",
  Rosters_EvidenceMissing: "The document's digest is missing: attach the document.",
  Rosters_GroundMissing: "The ground is missing: say why, by one of the kinds.",
  Rosters_NoSuchRow: "Roster {roster} has no row {row:row}: check the number.",
  Rosters_NoTag: "Row {row:row} has no duplicate tag: make it with the registry's key.",
  Rosters_NotACommitment: "Row {row:row} has a reference that is no commitment: make it from the household's slip.",
  Rosters_NotAllowed:
    "{account} may not do this: it takes a member of the right level's local government, in the right role, that is no party to it.",
  Rosters_NotEnrolled: "Row {row:row} of roster {roster} is not enrolled: take it out of the payment.",
  Rosters_NotTheLedger: "{account} is not the ledger, which alone may ask this.",
  Rosters_NothingMoves:
    "No row of roster {roster} can take this step now: each has taken it, was struck, or waits for a ruling.",
  Rosters_NoticeOver: "The notice of roster {roster} ended at {since:time}: objections are taken while it runs.",
  Rosters_NoticeRuns: "The notice of roster {roster} runs until {until:time}: take this step after that.",
  Rosters_ObjectionNotOpen:
    "Objection {objection:record} has the status {status} (0 none, 1 open, 2 upheld, 3 dismissed): an open one alone is ruled on.",
  Rosters_OutOfOrder: "Roster {roster} stands out of order: name each roster once, in ascending order.",
  Rosters_OutsideRegion: "The region {region:region} lies outside: a programme and its funds help in their own region.",
  Rosters_RowsDiffer: "These are not the rows of roster {roster}: give exactly those that were submitted.",
  Rosters_SameAccount:
    "{account} took another step of this roster (1 submitted, 2 reviewed, 3 approved, 4 enrolled: {step}): let another account take this.",
  Rosters_TagDiffers: "The tag of row {row:row} of roster {roster} is another: give the one that was submitted.",
  Rosters_TooMany: "A payment names at most {most} rosters: split it.",
  Rosters_Unknown: "There is no roster {roster}: check the number.",
  Rosters_WrongLength:
    "{length} bytes are no rows of a roster: it has 1 to 500 of 32 bytes each (households that leave: 18).",
  Rosters_WrongRow:
    "Row {row:row} of roster {roster} has the status {status} (0 none, 1 under first notice, 2 under second notice, 3 approved, 4 enrolled, 5 struck, 6 exited), which does not allow this.",
  Dossiers_BasisMissing: "The basis is missing: name the household's consent, or the law with its provision.",
  Dossiers_EvidenceMissing: "The document's digest is missing: attach the document.",
  Dossiers_Expired: "Access {access} ended at {until:time}: ask for it again.",
  Dossiers_KeyMissing: "The sealed key is missing: seal the dossier's key to the organisation that asked.",
  Dossiers_NoSuchRow: "Roster {roster} has no row {row:row}: check the number.",
  Dossiers_NotAllowed:
    "{account} may not do this: recorders ask and open, approvers of the village or its county decide, and nobody both.",
  Dossiers_PurposeMissing: "The purpose is missing: say what the dossier is asked for, by one of the kinds.",
  Dossiers_ReasonMissing: "A reason is missing: say why.",
  Dossiers_Unknown: "There is no request {access} for access: check the number.",
  Dossiers_WrongStatus:
    "Access {access} has the status {status} (1 requested, 2 granted, 3 refused, 4 revoked), which does not allow this.",
  Dossiers_WrongTime: "The time {until:time} is past, or more than 366 days ahead: give one in between.",
  AccessManagedUnauthorized: "{caller} does not govern this: it takes an account with the role that does.",
  AccessManagedRequiredDelay: "{caller} governs this with a delay of {delay} seconds: schedule it first.",
  AccessManagerUnauthorizedAccount: "{msgsender} lacks the governing role {roleId}.",
  ERC20InsufficientBalance:
    "{sender} holds {balance:yuan} yuan; {needed:yuan} are needed: issue or receive tokens first.",
  ERC20InsufficientAllowance:
    "{spender} is allowed {allowance:yuan} yuan; {needed:yuan} are needed: let the holder approve it.",
  ERC2612ExpiredSignature: "The permit ended at {deadline:day}: sign a new one.",
  ERC2612InvalidSigner: "The permit was signed by {signer}, not by {owner}: let the owner sign.",
};

/** What an error means and what to do, in one English sentence. */
export function sentenceFor(errorName: string, args: Readonly<Record<string, unknown>>): string {
  const sentence = (sentences as Readonly<Record<string, string>>)[errorName];
  if (!sentence) return `The contract refused: ${errorName}(${Object.values(args).map(String).join(", ")}).`;
  return sentence.replace(/\{(\w+)(?::(\w+))?\}/g, (_, name: string, form: string | undefined) =>
    write(args[name], form),
  );
}

function write(value: unknown, form: string | undefined): string {
  if (typeof value !== "bigint" && typeof value !== "number") return String(value);
  switch (form) {
    case "yuan":
      return formatYuan(BigInt(value));
    case "record":
      return formatRecordNumber(BigInt(value));
    case "row":
      return String(BigInt(value) + 1n);
    case "region":
      return formatRegion(BigInt(value));
    case "day":
      return new Date(Number(value) * 1_000).toISOString().slice(0, 10);
    case "time":
      return `${new Date(Number(value) * 1_000).toISOString().slice(0, 16).replace("T", " ")} UTC`;
    default:
      return String(value);
  }
}
