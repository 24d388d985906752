import { Link } from "./link";
import { recordPath } from "./records";

/** What questions ask of an organisation that they only name. */
export const NAMED = "{ number name }";

/** An organisation or a fund, as far as a link needs it. */
export type Named = { readonly number: number; readonly name: string };

export function OrganisationLink({ of }: { of: Named }) {
  return <Link href={recordPath("organisation", of.number)}>{of.name}</Link>;
}

export function FundLink({ of }: { of: Named }) {
  return <Link href={recordPath("fund", of.number)}>{of.name}</Link>;
}

export function CampaignLink({ of }: { of: Named }) {
  return <Link href={recordPath("campaign", of.number)}>{of.name}</Link>;
}

export function ProgrammeLink({ of }: { of: Named }) {
  return <Link href={recordPath("programme", of.number)}>{of.name}</Link>;
}
