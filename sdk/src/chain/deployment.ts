import { isAddress, type Address } from "viem";
import { SunledgerError } from "../errors.ts";
import { ABIS } from "../generated/contracts.ts";

/** A contract of a deployment, by the name that it has in its file. */
export type ContractName = keyof typeof ABIS;
/** All of them. */
export const CONTRACT_NAMES = /* @__PURE__ */ Object.keys(ABIS) as readonly ContractName[];

/** Where the contracts are: what `deployment.json` says. */
export type Deployment = {
  readonly chainId: number;
  readonly contracts: Readonly<Record<ContractName, Address>>;
  /** No record is in an earlier block. */
  readonly startBlock: number;
};

/**
 * Read a deployment from its file's text.
 * @throws SunledgerError `deployment/invalid` with the field that is wrong
 */
export function parseDeployment(text: string): Deployment {
  const value = readJson(text);
  const contracts = fieldsOf(value["contracts"]);
  const { chainId, startBlock } = value;
  if (!isCount(chainId)) refuse("chainId");
  if (!isCount(startBlock)) refuse("startBlock");
  const addresses = CONTRACT_NAMES.map((name) => {
    const address = contracts[name];
    if (typeof address !== "string" || !isAddress(address)) refuse(`contracts.${name}`);
    return [name, address] as const;
  });
  return { chainId, startBlock, contracts: Object.fromEntries(addresses) as Record<ContractName, Address> };
}

function readJson(text: string): Record<string, unknown> {
  try {
    return fieldsOf(JSON.parse(text));
  } catch (cause) {
    throw new SunledgerError("deployment/invalid", "This is no deployment file: it is not JSON.", {}, { cause });
  }
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function refuse(field: string): never {
  throw new SunledgerError(
    "deployment/invalid",
    `The deployment file's ${field} is missing or wrong: restore the file, or deploy anew.`,
    { field },
  );
}
