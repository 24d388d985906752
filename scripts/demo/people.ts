import type { KINDS, ROLES } from "@sunledger/sdk/acts";

/** What an organisation of the demonstration is. Names, numbers and the regions 99… are made up; none of them exists. */
export type Role = keyof typeof ROLES;

export type Organisation = {
  name: string;
  kind: keyof typeof KINDS;
  region: bigint;
  creditCode: string;
  /** What each member may do; the first is the administrator who appoints the others. */
  members: Readonly<Record<string, readonly Role[]>>;
  treasury?: string;
};

export const staff = (key: string, ...roles: readonly Role[]): Record<string, readonly Role[]> => ({
  [`${key}.administrator`]: ["administrator"],
  ...Object.fromEntries(roles.map((role) => [`${key}.${role}`, [role]])),
});
