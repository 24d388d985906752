/** `CivilAffairs` as constants and the index write it: `CIVIL_AFFAIRS`. */
export const screaming = (name: string): string => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toUpperCase();

/** `OrganisationKind` as a value is named: `organisationKind`. */
export const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** A file's first line, in a language whose comments begin with `mark`. */
export const head = (mark: string): string => `${mark} Written by ./sunledger generate. Do not edit.\n`;
