// The contracts' enumerations, by their numbers. The order is part of the record: new ones go to the end.

/** `Kind` in contracts/directory/IDirectory.sol. */
export const OrganisationKind = {
  None: 0,
  Regulator: 1,
  CivilAffairs: 2,
  Finance: 3,
  LocalGovernment: 4,
  Charity: 5,
  Bank: 6,
  Producer: 7,
  Carrier: 8,
  Inspector: 9,
  Seller: 10,
} as const;

/** `Standing` in contracts/directory/IDirectory.sol. */
export const Standing = { None: 0, Active: 1, Suspended: 2 } as const;

/** The bits of a member's roles: `Roles` in contracts/directory/IDirectory.sol. */
export const Role = { Administrator: 1, Recorder: 2, Approver: 4 } as const;

/** Where money that enters a fund comes from: contracts/funds/IFundLedger.sol. */
export const DepositKind = { None: 0, Donation: 1, Appropriation: 2, Transfer: 3, Return: 4 } as const;

/** contracts/funds/IFundLedger.sol. */
export const FundStatus = { None: 0, Open: 1, Frozen: 2, Closed: 3 } as const;

/** A payment's steps: contracts/funds/IFundLedger.sol. */
export const PaymentStatus = {
  None: 0,
  Proposed: 1,
  Approved: 2,
  Paid: 3,
  Settled: 4,
  Acknowledged: 5,
  Rejected: 6,
  Cancelled: 7,
} as const;

/** What a payment is for: contracts/funds/IFundLedger.sol. */
export const Purpose = { Programme: 0, FundraisingCost: 1, ManagementCost: 2 } as const;

/** contracts/charity/ICampaigns.sol. */
export const CampaignStatus = { None: 0, Filed: 1, SentBack: 2, Approved: 3, Open: 4, Completed: 5 } as const;
