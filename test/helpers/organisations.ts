import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import type { Directory } from "../../types/ethers-contracts/index.ts";
import { account } from "./accounts.ts";
import { ethers } from "./chain.ts";
import { OrganisationKind as Kind, Role } from "./enums.ts";

export { OrganisationKind as Kind, Role } from "./enums.ts";

/** The last second that a membership can run to. */
export const FOREVER = 2n ** 40n - 1n;

/** Made-up divisions: no province has the number 99. */
export const Area = {
  country: 0n,
  province: 990000000000n,
  city: 990100000000n,
  county: 990101000000n,
  township: 990101001000n,
  village: 990101001001n,
  otherVillage: 990101001002n,
  otherTownship: 990101002000n,
  farVillage: 990101002001n,
  otherCounty: 990102000000n,
  otherCity: 990200000000n,
} as const;

/** Every kind of organisation, and a second one where tests need somebody else of the same kind. */
const ORGANISATIONS = {
  regulator: { kind: Kind.regulator, region: Area.province },
  civilAffairs: { kind: Kind.civilAffairs, region: Area.city },
  otherCivilAffairs: { kind: Kind.civilAffairs, region: Area.otherCity },
  finance: { kind: Kind.finance, region: Area.city },
  localGovernment: { kind: Kind.localGovernment, region: Area.county },
  township: { kind: Kind.localGovernment, region: Area.township },
  otherTownship: { kind: Kind.localGovernment, region: Area.otherTownship },
  village: { kind: Kind.localGovernment, region: Area.village },
  otherVillage: { kind: Kind.localGovernment, region: Area.otherVillage },
  charity: { kind: Kind.charity, region: Area.city },
  otherCharity: { kind: Kind.charity, region: Area.city },
  bank: { kind: Kind.bank, region: Area.city },
  otherBank: { kind: Kind.bank, region: Area.city },
  producer: { kind: Kind.producer, region: Area.city },
  carrier: { kind: Kind.carrier, region: Area.city },
  inspector: { kind: Kind.inspector, region: Area.city },
  seller: { kind: Kind.seller, region: Area.city },
  farVillage: { kind: Kind.localGovernment, region: Area.farVillage },
  otherCounty: { kind: Kind.localGovernment, region: Area.otherCounty },
} as const;

export type OrganisationName = keyof typeof ORGANISATIONS;

/** An organisation with one account for each role. */
export type TestOrganisation = {
  readonly id: bigint;
  readonly kind: bigint;
  readonly region: bigint;
  readonly treasury: HardhatEthersSigner;
  readonly administrator: HardhatEthersSigner;
  readonly recorder: HardhatEthersSigner;
  readonly approver: HardhatEthersSigner;
};

/** A made-up registration number, as the contract takes it: 18 ASCII characters. */
export const creditCode = (number: bigint): string =>
  ethers.hexlify(ethers.toUtf8Bytes(`91990100MA${number.toString().padStart(7, "0")}X`));

/** Register every organisation and appoint its recorder and approver. */
export async function registerAll(directory: Directory): Promise<Record<OrganisationName, TestOrganisation>> {
  const registered: Partial<Record<OrganisationName, TestOrganisation>> = {};
  let id = 0n;
  for (const [name, { kind, region }] of Object.entries(ORGANISATIONS)) {
    id += 1n;
    const [treasury, administrator, recorder, approver] = await Promise.all([
      account(`${name}.treasury`),
      account(`${name}.administrator`),
      account(`${name}.recorder`),
      account(`${name}.approver`),
    ]);
    await directory.register({ kind, region, creditCode: creditCode(id), treasury, administrator, name });
    await directory.connect(administrator).appoint(recorder, Role.recorder, FOREVER);
    await directory.connect(administrator).appoint(approver, Role.approver, FOREVER);
    registered[name as OrganisationName] = { id, kind, region, treasury, administrator, recorder, approver };
  }
  return registered as Record<OrganisationName, TestOrganisation>;
}
