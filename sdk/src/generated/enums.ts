// Written by ./sunledger generate. Do not edit.

/** `Kind` in contracts/directory/IDirectory.sol. */
export const OrganisationKind = { None: 0, Regulator: 1, CivilAffairs: 2, Finance: 3, LocalGovernment: 4, Charity: 5, Bank: 6, Producer: 7, Carrier: 8, Inspector: 9, Seller: 10 } as const;

/** `Standing` in contracts/directory/IDirectory.sol. */
export const Standing = { None: 0, Active: 1, Suspended: 2 } as const;

/** Bits; their sum is a set. `Roles` in contracts/directory/IDirectory.sol. */
export const Role = { Administrator: 1, Recorder: 2, Approver: 4 } as const;

/** `FundStatus` in contracts/funds/IFundEvents.sol. */
export const FundStatus = { None: 0, Open: 1, Frozen: 2, Closed: 3 } as const;

/** `DepositKind` in contracts/funds/IFundEvents.sol. */
export const DepositKind = { None: 0, Donation: 1, Appropriation: 2, Transfer: 3, Return: 4 } as const;

/** `PaymentStatus` in contracts/funds/IFundEvents.sol. */
export const PaymentStatus = { None: 0, Proposed: 1, Approved: 2, Paid: 3, Settled: 4, Acknowledged: 5, Rejected: 6, Cancelled: 7 } as const;

/** `Purpose` in contracts/funds/IFundEvents.sol. */
export const Purpose = { Programme: 0, FundraisingCost: 1, ManagementCost: 2 } as const;

/** `CampaignStatus` in contracts/charity/ICampaigns.sol. */
export const CampaignStatus = { None: 0, Filed: 1, SentBack: 2, Approved: 3, Open: 4, Completed: 5 } as const;

/** `ProgrammeStatus` in contracts/relief/IProgrammes.sol. */
export const ProgrammeStatus = { None: 0, Open: 1, Closed: 2 } as const;

/** `RosterStep` in contracts/relief/IRosters.sol. */
export const RosterStep = { None: 0, Submitted: 1, Reviewed: 2, Approved: 3, Enrolled: 4 } as const;

/** `RowStatus` in contracts/relief/IRosters.sol. */
export const RowStatus = { None: 0, UnderFirstNotice: 1, UnderSecondNotice: 2, Approved: 3, Enrolled: 4, Struck: 5, Exited: 6 } as const;

/** `Ground` in contracts/relief/IRosters.sol. */
export const Ground = { None: 0, Income: 1, Property: 2, Residence: 3, Duplicate: 4, FalseStatement: 5, Withdrawn: 6, Other: 7 } as const;

/** `ExitCause` in contracts/relief/IRosters.sol. */
export const ExitCause = { None: 0, OutOfPoverty: 1, Moved: 2, Deceased: 3, NotEligible: 4, RecordedInError: 5 } as const;

/** `ObjectionStatus` in contracts/relief/IRosters.sol. */
export const ObjectionStatus = { None: 0, Open: 1, Upheld: 2, Dismissed: 3 } as const;

/** `AccessPurpose` in contracts/relief/IDossiers.sol. */
export const AccessPurpose = { None: 0, Audit: 1, Reverification: 2, Assistance: 3, Objection: 4, Complaint: 5 } as const;

/** `AccessBasis` in contracts/relief/IDossiers.sol. */
export const AccessBasis = { None: 0, Consent: 1, Law: 2 } as const;

/** `AccessStatus` in contracts/relief/IDossiers.sol. */
export const AccessStatus = { None: 0, Requested: 1, Granted: 2, Refused: 3, Revoked: 4 } as const;
