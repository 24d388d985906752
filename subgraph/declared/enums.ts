// Written by ./sunledger generate. Do not edit.

import { unknownMember } from "../common/values";

/** `Kind` in contracts/directory/IDirectory.sol. */
export namespace OrganisationKind {
  export const REGULATOR = "REGULATOR";
  export const CIVIL_AFFAIRS = "CIVIL_AFFAIRS";
  export const FINANCE = "FINANCE";
  export const LOCAL_GOVERNMENT = "LOCAL_GOVERNMENT";
  export const CHARITY = "CHARITY";
  export const BANK = "BANK";
  export const PRODUCER = "PRODUCER";
  export const CARRIER = "CARRIER";
  export const INSPECTOR = "INSPECTOR";
  export const SELLER = "SELLER";

  /** The name of a number. */
  export function named(value: i32): string {
    if (value == 1) return REGULATOR;
    if (value == 2) return CIVIL_AFFAIRS;
    if (value == 3) return FINANCE;
    if (value == 4) return LOCAL_GOVERNMENT;
    if (value == 5) return CHARITY;
    if (value == 6) return BANK;
    if (value == 7) return PRODUCER;
    if (value == 8) return CARRIER;
    if (value == 9) return INSPECTOR;
    if (value == 10) return SELLER;
    return unknownMember("OrganisationKind", value);
  }
}

export namespace OrganisationChangeKind {
  export const AMENDED = "AMENDED";
  export const SUSPENDED = "SUSPENDED";
  export const REINSTATED = "REINSTATED";
}

/** `FundStatus` in contracts/funds/IFundEvents.sol. */
export namespace FundStatus {
  export const OPEN = "OPEN";
  export const FROZEN = "FROZEN";
  export const CLOSED = "CLOSED";

  /** The name of a number. */
  export function named(value: i32): string {
    if (value == 1) return OPEN;
    if (value == 2) return FROZEN;
    if (value == 3) return CLOSED;
    return unknownMember("FundStatus", value);
  }
}

export namespace FundActKind {
  export const OPENED = "OPENED";
  export const FROZEN = "FROZEN";
  export const THAWED = "THAWED";
  export const CEILING_SET = "CEILING_SET";
  export const SUCCESSOR_NAMED = "SUCCESSOR_NAMED";
  export const CLOSED = "CLOSED";
  export const REASSIGNED = "REASSIGNED";
}

/** `DepositKind` in contracts/funds/IFundEvents.sol. */
export namespace DepositKind {
  export const DONATION = "DONATION";
  export const APPROPRIATION = "APPROPRIATION";
  export const TRANSFER = "TRANSFER";
  export const RETURN = "RETURN";

  /** The name of a number. */
  export function named(value: i32): string {
    if (value == 1) return DONATION;
    if (value == 2) return APPROPRIATION;
    if (value == 3) return TRANSFER;
    if (value == 4) return RETURN;
    return unknownMember("DepositKind", value);
  }
}

/** `PaymentStatus` in contracts/funds/IFundEvents.sol. */
export namespace PaymentStatus {
  export const PROPOSED = "PROPOSED";
  export const APPROVED = "APPROVED";
  export const PAID = "PAID";
  export const SETTLED = "SETTLED";
  export const ACKNOWLEDGED = "ACKNOWLEDGED";
  export const REJECTED = "REJECTED";
  export const CANCELLED = "CANCELLED";

  /** The name of a number. */
  export function named(value: i32): string {
    if (value == 1) return PROPOSED;
    if (value == 2) return APPROVED;
    if (value == 3) return PAID;
    if (value == 4) return SETTLED;
    if (value == 5) return ACKNOWLEDGED;
    if (value == 6) return REJECTED;
    if (value == 7) return CANCELLED;
    return unknownMember("PaymentStatus", value);
  }
}

export namespace PaymentStepKind {
  export const PROPOSED = "PROPOSED";
  export const APPROVED = "APPROVED";
  export const PAID = "PAID";
  export const SETTLED = "SETTLED";
  export const ACKNOWLEDGED = "ACKNOWLEDGED";
  export const REJECTED = "REJECTED";
  export const CANCELLED = "CANCELLED";
  export const GIVEN_BACK = "GIVEN_BACK";
  export const REASSIGNED = "REASSIGNED";
  export const COMMENTED = "COMMENTED";
}

/** `Purpose` in contracts/funds/IFundEvents.sol. */
export namespace Purpose {
  export const PROGRAMME = "PROGRAMME";
  export const FUNDRAISING_COST = "FUNDRAISING_COST";
  export const MANAGEMENT_COST = "MANAGEMENT_COST";

  /** The name of a number. */
  export function named(value: i32): string {
    if (value == 0) return PROGRAMME;
    if (value == 1) return FUNDRAISING_COST;
    if (value == 2) return MANAGEMENT_COST;
    return unknownMember("Purpose", value);
  }
}

/** `CampaignStatus` in contracts/charity/ICampaigns.sol. */
export namespace CampaignStatus {
  export const FILED = "FILED";
  export const SENT_BACK = "SENT_BACK";
  export const APPROVED = "APPROVED";
  export const OPEN = "OPEN";
  export const COMPLETED = "COMPLETED";

  /** The name of a number. */
  export function named(value: i32): string {
    if (value == 1) return FILED;
    if (value == 2) return SENT_BACK;
    if (value == 3) return APPROVED;
    if (value == 4) return OPEN;
    if (value == 5) return COMPLETED;
    return unknownMember("CampaignStatus", value);
  }
}

export namespace CampaignStepKind {
  export const FILED = "FILED";
  export const REVISED = "REVISED";
  export const APPROVED = "APPROVED";
  export const SENT_BACK = "SENT_BACK";
  export const OPENED = "OPENED";
  export const REPORTED = "REPORTED";
  export const COMPLETED = "COMPLETED";
}

export namespace EvidenceKind {
  export const DOCUMENT = "DOCUMENT";
  export const ROOT = "ROOT";
  export const CORRECTION = "CORRECTION";
}

/** `ProgrammeStatus` in contracts/relief/IProgrammes.sol. */
export namespace ProgrammeStatus {
  export const OPEN = "OPEN";
  export const CLOSED = "CLOSED";

  /** The name of a number. */
  export function named(value: i32): string {
    if (value == 1) return OPEN;
    if (value == 2) return CLOSED;
    return unknownMember("ProgrammeStatus", value);
  }
}

export namespace ProgrammeStepKind {
  export const OPENED = "OPENED";
  export const FUND_OPENED = "FUND_OPENED";
  export const AMENDED = "AMENDED";
  export const CLOSED = "CLOSED";
}

export namespace RosterStage {
  export const FIRST_NOTICE = "FIRST_NOTICE";
  export const SECOND_NOTICE = "SECOND_NOTICE";
  export const APPROVED = "APPROVED";
  export const ENROLLED = "ENROLLED";
}

export namespace RosterStepKind {
  export const SUBMITTED = "SUBMITTED";
  export const REVIEWED = "REVIEWED";
  export const APPROVED = "APPROVED";
  export const ENROLLED = "ENROLLED";
  export const STRUCK = "STRUCK";
  export const OBJECTION_RAISED = "OBJECTION_RAISED";
  export const OBJECTION_RULED = "OBJECTION_RULED";
  export const EXITED = "EXITED";
  export const REVERIFIED = "REVERIFIED";
}

/** `Ground` in contracts/relief/IRosters.sol. */
export namespace Ground {
  export const INCOME = "INCOME";
  export const PROPERTY = "PROPERTY";
  export const RESIDENCE = "RESIDENCE";
  export const DUPLICATE = "DUPLICATE";
  export const FALSE_STATEMENT = "FALSE_STATEMENT";
  export const WITHDRAWN = "WITHDRAWN";
  export const OTHER = "OTHER";

  /** The name of a number. */
  export function named(value: i32): string {
    if (value == 1) return INCOME;
    if (value == 2) return PROPERTY;
    if (value == 3) return RESIDENCE;
    if (value == 4) return DUPLICATE;
    if (value == 5) return FALSE_STATEMENT;
    if (value == 6) return WITHDRAWN;
    if (value == 7) return OTHER;
    return unknownMember("Ground", value);
  }
}

/** `ExitCause` in contracts/relief/IRosters.sol. */
export namespace ExitCause {
  export const OUT_OF_POVERTY = "OUT_OF_POVERTY";
  export const MOVED = "MOVED";
  export const DECEASED = "DECEASED";
  export const NOT_ELIGIBLE = "NOT_ELIGIBLE";
  export const RECORDED_IN_ERROR = "RECORDED_IN_ERROR";

  /** The name of a number. */
  export function named(value: i32): string {
    if (value == 1) return OUT_OF_POVERTY;
    if (value == 2) return MOVED;
    if (value == 3) return DECEASED;
    if (value == 4) return NOT_ELIGIBLE;
    if (value == 5) return RECORDED_IN_ERROR;
    return unknownMember("ExitCause", value);
  }
}

/** `ObjectionStatus` in contracts/relief/IRosters.sol. */
export namespace ObjectionStatus {
  export const OPEN = "OPEN";
  export const UPHELD = "UPHELD";
  export const DISMISSED = "DISMISSED";

  /** The name of a number. */
  export function named(value: i32): string {
    if (value == 1) return OPEN;
    if (value == 2) return UPHELD;
    if (value == 3) return DISMISSED;
    return unknownMember("ObjectionStatus", value);
  }
}

/** `AccessPurpose` in contracts/relief/IDossiers.sol. */
export namespace AccessPurpose {
  export const AUDIT = "AUDIT";
  export const REVERIFICATION = "REVERIFICATION";
  export const ASSISTANCE = "ASSISTANCE";
  export const OBJECTION = "OBJECTION";
  export const COMPLAINT = "COMPLAINT";

  /** The name of a number. */
  export function named(value: i32): string {
    if (value == 1) return AUDIT;
    if (value == 2) return REVERIFICATION;
    if (value == 3) return ASSISTANCE;
    if (value == 4) return OBJECTION;
    if (value == 5) return COMPLAINT;
    return unknownMember("AccessPurpose", value);
  }
}

/** `AccessBasis` in contracts/relief/IDossiers.sol. */
export namespace AccessBasis {
  export const CONSENT = "CONSENT";
  export const LAW = "LAW";

  /** The name of a number. */
  export function named(value: i32): string {
    if (value == 1) return CONSENT;
    if (value == 2) return LAW;
    return unknownMember("AccessBasis", value);
  }
}

/** `AccessStatus` in contracts/relief/IDossiers.sol. */
export namespace AccessStatus {
  export const REQUESTED = "REQUESTED";
  export const GRANTED = "GRANTED";
  export const REFUSED = "REFUSED";
  export const REVOKED = "REVOKED";

  /** The name of a number. */
  export function named(value: i32): string {
    if (value == 1) return REQUESTED;
    if (value == 2) return GRANTED;
    if (value == 3) return REFUSED;
    if (value == 4) return REVOKED;
    return unknownMember("AccessStatus", value);
  }
}

export namespace AccessStepKind {
  export const REQUESTED = "REQUESTED";
  export const GRANTED = "GRANTED";
  export const REFUSED = "REFUSED";
  export const USED = "USED";
  export const REVOKED = "REVOKED";
}
