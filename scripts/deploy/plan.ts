/**
 * What a deployment is: the contracts, who may govern what, and nothing else. Everything here is compared with the chain
 * before anything is sent; the contract tests set up the same plan.
 */

/** The contracts by the names that `deployment.json` uses, in the order in which they are put on the chain. */
export const CONTRACTS = [
  {
    name: "accessManager",
    artifact: "@openzeppelin/contracts/access/manager/AccessManager.sol/AccessManager",
    args: { initialAdmin: "deployer" },
  },
  {
    name: "directory",
    artifact: "contracts/directory/Directory.sol/Directory",
    args: { accessManager: "accessManager" },
  },
  {
    name: "token",
    artifact: "contracts/money/SettlementToken.sol/SettlementToken",
    args: { directory: "directory" },
  },
  {
    name: "ledger",
    artifact: "contracts/funds/FundLedger.sol/FundLedger",
    args: { accessManager: "accessManager", directory: "directory", token: "token", predecessor: "nobody" },
  },
  {
    name: "campaigns",
    artifact: "contracts/charity/Campaigns.sol/Campaigns",
    args: { directory: "directory", ledger: "ledger" },
  },
  {
    name: "evidence",
    artifact: "contracts/evidence/Evidence.sol/Evidence",
    args: { directory: "directory" },
  },
  {
    name: "relief",
    artifact: "contracts/relief/Relief.sol/Relief",
    args: { directory: "directory", ledger: "ledger" },
  },
  {
    name: "dossiers",
    artifact: "contracts/relief/Dossiers.sol/Dossiers",
    args: { directory: "directory", rosters: "relief" },
  },
] as const satisfies readonly ContractPlan[];

export type ContractName = (typeof CONTRACTS)[number]["name"];

/**
 * @property artifact Path under `artifacts/`, without `.json`
 * @property args Constructor parameters by name (without a trailing underscore): an earlier contract, the deployer,
 *   or nobody (the zero address)
 */
export type ContractPlan = {
  readonly name: string;
  readonly artifact: string;
  readonly args: Readonly<Record<string, string>>;
};

/** AccessManager's roles; 0 is the administrator's, who grants the others. */
export const ROLES = { admin: 0n, registrar: 1n, guardian: 2n, module: 3n } as const;
export type RoleName = keyof typeof ROLES;

/** Which role each governed function asks for. */
export const GOVERNED: readonly { target: ContractName; functions: readonly string[]; role: RoleName }[] = [
  { target: "directory", functions: ["register", "amend", "reinstate", "install"], role: "registrar" },
  { target: "directory", functions: ["suspend"], role: "guardian" },
  // Stopping a ledger answers an emergency; moving its balances can wait, and must be seen coming.
  { target: "ledger", functions: ["retire"], role: "guardian" },
  { target: "ledger", functions: ["carry"], role: "admin" },
  { target: "ledger", functions: ["openFor", "openKept"], role: "module" },
];

/** The contracts that hold the `module` role. A contract calls at once, so that role has no delay. */
export const MODULES: readonly ContractName[] = ["campaigns", "relief"];

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
