import { OrganisationKind, Purpose, Role } from "../generated/enums.ts";
import { RECORDS } from "../generated/records.ts";
import type { RecordKind } from "../records.ts";
import type { Text } from "../text.ts";
import { wordOf, wordsIn } from "../words.ts";

/**
 * The names that acts take for the contracts' numbers, and the words for them. The words come from the declarations in domains/.
 */

/** Kinds of organisation by the names that acts take. */
export const KINDS = {
  regulator: OrganisationKind.Regulator,
  "civil-affairs": OrganisationKind.CivilAffairs,
  finance: OrganisationKind.Finance,
  "local-government": OrganisationKind.LocalGovernment,
  charity: OrganisationKind.Charity,
  bank: OrganisationKind.Bank,
  producer: OrganisationKind.Producer,
  carrier: OrganisationKind.Carrier,
  inspector: OrganisationKind.Inspector,
  seller: OrganisationKind.Seller,
} as const;

/** Bits of a member's roles by the names that acts take. */
export const ROLES = { administrator: Role.Administrator, recorder: Role.Recorder, approver: Role.Approver } as const;

/** Purposes of a payment by the names that acts take. */
export const PURPOSES = {
  programme: Purpose.Programme,
  fundraising: Purpose.FundraisingCost,
  management: Purpose.ManagementCost,
} as const;
/** One of them. */
export type PurposeName = keyof typeof PURPOSES;

export const kindName = (kind: keyof typeof KINDS): Text => wordOf("OrganisationKind", KINDS[kind]);
export const purposeName = (purpose: PurposeName): Text => wordOf("Purpose", PURPOSES[purpose]);
/** What records are called, before their numbers. */
export const recordName = (kind: RecordKind): Text => RECORDS[kind].title;
export const paymentStatus = (status: number): Text => wordOf("PaymentStatus", status);
export const fundStatus = (status: number): Text => wordOf("FundStatus", status);
export const campaignStatus = (status: number): Text => wordOf("CampaignStatus", status);

/** The roles in a member's bits. */
export const rolesIn = (bits: number): Text => wordsIn("Role", bits);
