// Written by ./sunledger generate. Do not edit.

/** `Kind` in contracts/directory/IDirectory.sol. */
export const OrganisationKind = {
  none: 0n,
  regulator: 1n,
  civilAffairs: 2n,
  finance: 3n,
  localGovernment: 4n,
  charity: 5n,
  bank: 6n,
  producer: 7n,
  carrier: 8n,
  inspector: 9n,
  seller: 10n,
} as const;

/** `Standing` in contracts/directory/IDirectory.sol. */
export const Standing = { none: 0n, active: 1n, suspended: 2n } as const;

/** `Roles` in contracts/directory/IDirectory.sol. */
export const Role = { administrator: 1n, recorder: 2n, approver: 4n } as const;

/** `FundStatus` in contracts/funds/IFundEvents.sol. */
export const FundStatus = { none: 0n, open: 1n, frozen: 2n, closed: 3n } as const;

/** `DepositKind` in contracts/funds/IFundEvents.sol. */
export const DepositKind = { none: 0n, donation: 1n, appropriation: 2n, transfer: 3n, return: 4n } as const;

/** `PaymentStatus` in contracts/funds/IFundEvents.sol. */
export const PaymentStatus = {
  none: 0n,
  proposed: 1n,
  approved: 2n,
  paid: 3n,
  settled: 4n,
  acknowledged: 5n,
  rejected: 6n,
  cancelled: 7n,
} as const;

/** `Purpose` in contracts/funds/IFundEvents.sol. */
export const Purpose = { programme: 0n, fundraisingCost: 1n, managementCost: 2n } as const;

/** `CampaignStatus` in contracts/charity/ICampaigns.sol. */
export const CampaignStatus = { none: 0n, filed: 1n, sentBack: 2n, approved: 3n, open: 4n, completed: 5n } as const;

/** `ProgrammeStatus` in contracts/relief/IProgrammes.sol. */
export const ProgrammeStatus = { none: 0n, open: 1n, closed: 2n } as const;

/** `RosterStep` in contracts/relief/IRosters.sol. */
export const RosterStep = { none: 0n, submitted: 1n, reviewed: 2n, approved: 3n, enrolled: 4n } as const;

/** `RowStatus` in contracts/relief/IRosters.sol. */
export const RowStatus = {
  none: 0n,
  underFirstNotice: 1n,
  underSecondNotice: 2n,
  approved: 3n,
  enrolled: 4n,
  struck: 5n,
  exited: 6n,
} as const;

/** `Ground` in contracts/relief/IRosters.sol. */
export const Ground = {
  none: 0n,
  income: 1n,
  property: 2n,
  residence: 3n,
  duplicate: 4n,
  falseStatement: 5n,
  withdrawn: 6n,
  other: 7n,
} as const;

/** `ExitCause` in contracts/relief/IRosters.sol. */
export const ExitCause = {
  none: 0n,
  outOfPoverty: 1n,
  moved: 2n,
  deceased: 3n,
  notEligible: 4n,
  recordedInError: 5n,
} as const;

/** `ObjectionStatus` in contracts/relief/IRosters.sol. */
export const ObjectionStatus = { none: 0n, open: 1n, upheld: 2n, dismissed: 3n } as const;

/** `AccessPurpose` in contracts/relief/IDossiers.sol. */
export const AccessPurpose = {
  none: 0n,
  audit: 1n,
  reverification: 2n,
  assistance: 3n,
  objection: 4n,
  complaint: 5n,
} as const;

/** `AccessBasis` in contracts/relief/IDossiers.sol. */
export const AccessBasis = { none: 0n, consent: 1n, law: 2n } as const;

/** `AccessStatus` in contracts/relief/IDossiers.sol. */
export const AccessStatus = { none: 0n, requested: 1n, granted: 2n, refused: 3n, revoked: 4n } as const;
