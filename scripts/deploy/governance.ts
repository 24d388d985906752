import { encodeFunctionData, isAddressEqual, parseAbi, toFunctionSelector } from "viem";
import type { AbiFunction, Address, Hex } from "viem";
import type { Artifact } from "../compile/compile.ts";
import type { Artifacts } from "./artifacts.ts";
import type { Chain } from "./chain.ts";
import { GOVERNED, MODULES, ROLES } from "./plan.ts";
import type { ContractName, RoleName } from "./plan.ts";

/**
 * Who governs, and how long everyone can see an act coming. Whoever holds a role with a delay (in seconds) schedules an
 * act in the AccessManager and executes it that much later. A role that names no holder is the deployer's.
 */
export type Governance = {
  readonly [role in Exclude<RoleName, "module">]?: { readonly holder?: Address; readonly delay?: number };
};

/** One thing that must be so, how to see whether it is, and what to tell the AccessManager if it is not. */
export type Step = { readonly title: string; readonly data: Hex; isDone(): Promise<boolean> };

const ABI = parseAbi([
  "function getTargetFunctionRole(address target, bytes4 selector) view returns (uint64)",
  "function setTargetFunctionRole(address target, bytes4[] selectors, uint64 roleId)",
  "function getAccess(uint64 roleId, address account) view returns (uint48, uint32, uint32, uint48)",
  "function grantRole(uint64 roleId, address account, uint32 executionDelay)",
  "function renounceRole(uint64 roleId, address callerConfirmation)",
]);

/**
 * The steps that give every role its functions and its holders. The administrator's come last: from then on the deployer
 * may have to wait, or has nothing to say any more.
 */
export function governanceSteps(
  chain: Chain,
  contracts: Readonly<Record<ContractName, Address>>,
  artifacts: Artifacts,
  governance: Governance,
): Step[] {
  const deployer = chain.account.address;
  const read = { address: contracts.accessManager, abi: ABI } as const;

  const roleOf = (target: ContractName, selector: Hex): Promise<bigint> =>
    chain.readContract({ ...read, functionName: "getTargetFunctionRole", args: [contracts[target], selector] });

  const accessOf = async (role: RoleName, account: Address): Promise<{ held: boolean; delay: number }> => {
    const args = [ROLES[role], account] as const;
    const [since, current, pending, effect] = await chain.readContract({ ...read, functionName: "getAccess", args });
    return { held: since !== 0, delay: effect === 0 ? current : pending };
  };

  const open = ({ target, functions, role }: (typeof GOVERNED)[number]): Step => {
    const selectors = functions.map((name) => selectorOf(artifacts[target], name));
    const args = [contracts[target], selectors, ROLES[role]] as const;
    return {
      title: `${role}: ${target}.${functions.join(", ")}`,
      data: encodeFunctionData({ abi: ABI, functionName: "setTargetFunctionRole", args }),
      isDone: async () => {
        const held = await Promise.all(selectors.map((selector) => roleOf(target, selector)));
        return held.every((id) => id === ROLES[role]);
      },
    };
  };

  const grant = (role: RoleName, account: Address, delay: number): Step => ({
    title: `${role}: ${account}${delay > 0 ? `, ${delay} s` : ""}`,
    data: encodeFunctionData({ abi: ABI, functionName: "grantRole", args: [ROLES[role], account, delay] }),
    isDone: async () => {
      const access = await accessOf(role, account);
      return access.held && access.delay === delay;
    },
  });

  const holderOf = (role: keyof Governance): Address => governance[role]?.holder ?? deployer;
  const appoint = (role: keyof Governance): Step => grant(role, holderOf(role), governance[role]?.delay ?? 0);

  const leave: Step = {
    title: `admin: − ${deployer}`,
    data: encodeFunctionData({ abi: ABI, functionName: "renounceRole", args: [ROLES.admin, deployer] }),
    isDone: async () => !(await accessOf("admin", deployer)).held,
  };

  return [
    ...GOVERNED.map(open),
    ...MODULES.map((name) => grant("module", contracts[name], 0)),
    appoint("registrar"),
    appoint("guardian"),
    appoint("admin"),
    ...(isAddressEqual(holderOf("admin"), deployer) ? [] : [leave]),
  ];
}

function selectorOf({ abi }: Artifact, name: string): Hex {
  const found = abi.find((item): item is AbiFunction => item.type === "function" && item.name === name);
  if (!found) throw new Error(`The plan governs ${name}, which the contract does not have.`);
  return toFunctionSelector(found);
}
