import type {
  accessManagerAbi,
  campaignsAbi,
  directoryAbi,
  evidenceAbi,
  ledgerAbi,
  tokenAbi,
} from "../generated/abi.ts";
import { formatYuan } from "../money.ts";
import { formatRecordNumber } from "../records.ts";

type Abi =
  | typeof accessManagerAbi
  | typeof directoryAbi
  | typeof tokenAbi
  | typeof ledgerAbi
  | typeof campaignsAbi
  | typeof evidenceAbi;
type ErrorName = Extract<Abi[number], { type: "error" }>["name"];
/** The errors of our own modules, each of which needs a sentence; libraries' are told by their names where they have none. */
type ModuleError = Extract<ErrorName, `${string}_${string}`>;

// {name} is the value of that name; {name:yuan}, {name:record}, {name:row} and {name:day} say how to write it.
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
    case "day":
      return new Date(Number(value) * 1_000).toISOString().slice(0, 10);
    default:
      return String(value);
  }
}
