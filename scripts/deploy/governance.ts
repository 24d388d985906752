import { currentModules } from "@sunledger/sdk/chain";
import { encodeFunctionData, isAddressEqual, parseAbi, toFunctionSelector } from "viem";
import type { Address, Hex } from "viem";
import { say } from "../lib/language.ts";
import { send } from "./chain.ts";
import type { Chain } from "./chain.ts";
import type { Module } from "./deployment.ts";
import type { Log } from "./modules.ts";
import { ROLES } from "./plan.ts";
import type { RoleName } from "./plan.ts";

/**
 * Who governs, and how long everyone can see an act coming. Whoever holds a role with a delay (in seconds) schedules an
 * act in the AccessManager and executes it that much later. A role that names no holder is the deployer's.
 */
export type Governance = {
  readonly [role in Exclude<RoleName, "module">]?: { readonly holder?: Address; readonly delay?: number };
};

/** One thing that must be so, how to see whether it is, and what to tell the AccessManager if it is not. */
type Step = { readonly title: string; readonly data: Hex; readonly isDone: () => Promise<boolean> };

/**
 * What is left to somebody else or to a later moment.
 * @property to The AccessManager, which must be told `data`
 * @property after When this account may do it, in UTC seconds; absent where only an administrator may
 */
export type Left = { readonly title: string; readonly to: Address; readonly data: Hex; readonly after?: number };

const ABI = parseAbi([
  "function getTargetFunctionRole(address target, bytes4 selector) view returns (uint64)",
  "function setTargetFunctionRole(address target, bytes4[] selectors, uint64 roleId)",
  "function getAccess(uint64 roleId, address account) view returns (uint48, uint32, uint32, uint48)",
  "function grantRole(uint64 roleId, address account, uint32 executionDelay)",
  "function renounceRole(uint64 roleId, address callerConfirmation)",
  "function hashOperation(address caller, address target, bytes data) view returns (bytes32)",
  "function getSchedule(bytes32 id) view returns (uint48)",
  "function schedule(address target, bytes data, uint48 when) returns (bytes32, uint32)",
]);

/**
 * Give every role its functions and its holders, as far as that is not done. On a book in service the administration may have
 * been handed over, or have a delay: what this account may not do now is returned, and not tried.
 * @param first Whether roles that nobody is named for go to the deployer: at the first deployment alone
 */
export async function govern(
  chain: Chain,
  modules: readonly Module[],
  governance: Governance,
  { first, log }: { first: boolean; log: Log },
): Promise<Left[]> {
  const manager = currentModules(modules).get("accessManager")!.address;
  const left: Left[] = [];
  for (const { title, data, isDone } of stepsOf(chain, manager, modules, governance, first)) {
    if (await isDone()) continue;
    // Asked anew for each: a step may change what this account may do.
    const { held, delay } = await accessOf(chain, manager, "admin", chain.account.address);
    const after = !held ? undefined : delay === 0 ? 0 : await scheduled(chain, manager, { title, data, log });
    if (after !== undefined && after <= Number((await chain.getBlock({ blockTag: "pending" })).timestamp)) {
      await send(chain, title, { to: manager, data });
      log(title);
    } else left.push({ title, to: manager, data, ...(after !== undefined && { after }) });
  }
  return left;
}

/**
 * The administrator's own appointment comes last: from then on the deployer may have to wait, or has nothing to say any more.
 */
function stepsOf(
  chain: Chain,
  manager: Address,
  modules: readonly Module[],
  governance: Governance,
  first: boolean,
): Step[] {
  const deployer = chain.account.address;

  const open = (module: Module, role: RoleName, functions: readonly string[]): Step => {
    const selectors = functions.map((signature) => toFunctionSelector(`function ${signature}`));
    const names = functions.map((signature) => signature.slice(0, signature.indexOf("(")));
    return {
      title: `${role}: ${module.kind}.${names.join(", ")}`,
      data: encodeFunctionData({
        abi: ABI,
        functionName: "setTargetFunctionRole",
        args: [module.address, selectors, ROLES[role]],
      }),
      isDone: async () => {
        const held = await Promise.all(
          selectors.map((selector) =>
            chain.readContract({
              address: manager,
              abi: ABI,
              functionName: "getTargetFunctionRole",
              args: [module.address, selector],
            }),
          ),
        );
        return held.every((id) => id === ROLES[role]);
      },
    };
  };

  const grant = (role: RoleName, account: Address, delay: number): Step => ({
    title: `${role}: ${account}${delay > 0 ? `, ${delay} s` : ""}`,
    data: encodeFunctionData({ abi: ABI, functionName: "grantRole", args: [ROLES[role], account, delay] }),
    isDone: async () => {
      const access = await accessOf(chain, manager, role, account);
      return access.held && access.delay === delay;
    },
  });

  const appoint = (role: keyof Governance): Step[] =>
    first || governance[role] ? [grant(role, governance[role]?.holder ?? deployer, governance[role]?.delay ?? 0)] : [];

  const leave: Step = {
    title: `admin: − ${deployer}`,
    data: encodeFunctionData({ abi: ABI, functionName: "renounceRole", args: [ROLES.admin, deployer] }),
    isDone: async () => !(await accessOf(chain, manager, "admin", deployer)).held,
  };
  const admin = governance.admin?.holder ?? deployer;

  return [
    ...modules.flatMap((module) =>
      Object.entries(module.governed ?? {}).map(([role, functions]) => open(module, role as RoleName, functions)),
    ),
    ...modules.flatMap(({ address, holds }) => (holds === undefined ? [] : [grant(holds as RoleName, address, 0)])),
    ...appoint("registrar"),
    ...appoint("guardian"),
    ...appoint("admin"),
    ...(isAddressEqual(admin, deployer) ? [] : [leave]),
  ];
}

async function accessOf(
  chain: Chain,
  manager: Address,
  role: RoleName,
  account: Address,
): Promise<{ held: boolean; delay: number }> {
  const [since, current, pending, effect] = await chain.readContract({
    address: manager,
    abi: ABI,
    functionName: "getAccess",
    args: [ROLES[role], account],
  });
  return { held: since !== 0, delay: effect === 0 ? current : pending };
}

/**
 * Announce an act of an administrator with a delay, unless that is done.
 * @returns When it may be done, in UTC seconds
 */
async function scheduled(
  chain: Chain,
  manager: Address,
  { title, data, log }: { title: string; data: Hex; log: Log },
): Promise<number> {
  const read = { address: manager, abi: ABI } as const;
  const args = [chain.account.address, manager, data] as const;
  const id = await chain.readContract({ ...read, functionName: "hashOperation", args });
  const when = (): Promise<number> => chain.readContract({ ...read, functionName: "getSchedule", args: [id] });
  const known = await when();
  if (known !== 0) return known;
  const announcement = encodeFunctionData({ abi: ABI, functionName: "schedule", args: [manager, data, 0] });
  await send(chain, title, { to: manager, data: announcement });
  log(say({ en: `announced: ${title}`, zh: `已公告：${title}` }));
  return when();
}
