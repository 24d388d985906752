/**
 * What a deployment is: the contracts, who may govern what, and nothing else, as domains/ declares it. Everything here is
 * compared with the chain before anything is sent; the contract tests set up the same plan.
 */
import { basename } from "node:path";
import type { Contract, RoleName } from "../../domains/define.ts";
import { DOMAINS } from "../../domains/index.ts";
import type { ContractName } from "../../domains/index.ts";

export { ROLES } from "../../domains/define.ts";
export type { RoleName } from "../../domains/define.ts";
export type { ContractName } from "../../domains/index.ts";

/**
 * @property artifact Path under `artifacts/`, without `.json`
 * @property args Constructor parameters by name (without a trailing underscore): an earlier contract, `deployer`, or
 *   `predecessor`, the contract that this one replaces (the zero address where it replaces none)
 */
export type ContractPlan = {
  readonly name: ContractName;
  readonly artifact: string;
  readonly args: Readonly<Record<string, string>>;
};

const DECLARED = Object.values(DOMAINS).flatMap(
  ({ contracts }) => Object.entries(contracts) as [ContractName, Contract][],
);

/** The contracts by the names that `deployment.json` uses, in the order in which they are put on the chain. */
export const CONTRACTS: readonly ContractPlan[] = DECLARED.map(([name, { source, parameters }]) => ({
  name,
  artifact: `${source}/${basename(source, ".sol")}`,
  args: parameters,
}));

/** Which role each governed function asks for. */
export const GOVERNED: readonly { target: ContractName; functions: readonly string[]; role: RoleName }[] =
  DECLARED.flatMap(([target, { governed = {} }]) =>
    Object.entries(governed).map(([role, functions]) => ({ target, functions, role: role as RoleName })),
  );

/** The contracts that hold the `module` role. A contract calls at once, so that role has no delay. */
export const MODULES: readonly ContractName[] = DECLARED.filter(([, { module }]) => module).map(([name]) => name);

/**
 * Constructor arguments in the contract's own order.
 * @param inputs The constructor's parameters, from the ABI
 * @param named What each name in the plan stands for
 * @throws Error where plan and contract do not agree on a parameter
 */
export function constructorArguments<T>(
  plan: ContractPlan,
  inputs: readonly { readonly name?: string | undefined }[],
  named: (name: string) => T,
): T[] {
  const args = inputs.map((input) => {
    const parameter = (input.name ?? "").replace(/_$/, "");
    const name = plan.args[parameter];
    if (name === undefined) throw new Error(`The plan says nothing of ${plan.name}'s parameter "${parameter}".`);
    return named(name);
  });
  if (args.length !== Object.keys(plan.args).length)
    throw new Error(`The plan names other parameters of ${plan.name} than its constructor has.`);
  return args;
}
