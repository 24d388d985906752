import { CONTRACTS, GOVERNED, MODULES, ROLES, constructorArguments } from "../../scripts/deploy/plan.ts";
import type { ContractName } from "../../scripts/deploy/plan.ts";
import type { AddressLike } from "ethers";
import type { Succession } from "../../types/ethers-contracts/index.ts";
import { account } from "./accounts.ts";
import { ethers } from "./chain.ts";
import { registerAll } from "./organisations.ts";

/**
 * The whole system as the deployment plan has it: contracts, roles, and an organisation of every kind with its members.
 * For `loadFixture`. `governor` holds every governing role, without delay; `stranger` and `holder` are nobody's members,
 * `holder` can sign messages (permits).
 */
export async function deploySystem() {
  const [governor, holder, otherHolder] = await ethers.getSigners();
  if (!governor || !holder || !otherHolder) throw new Error("The test chain has no accounts.");

  const addresses = await deployContracts(governor.address);
  const accessManager = await ethers.getContractAt("AccessManager", addresses.accessManager);
  const directory = await ethers.getContractAt("Directory", addresses.directory);
  const token = await ethers.getContractAt("SettlementToken", addresses.token);
  const ledger = await ethers.getContractAt("FundLedger", addresses.ledger);
  const campaigns = await ethers.getContractAt("Campaigns", addresses.campaigns);
  const evidence = await ethers.getContractAt("Evidence", addresses.evidence);
  const relief = await ethers.getContractAt("Relief", addresses.relief);
  const dossiers = await ethers.getContractAt("Dossiers", addresses.dossiers);

  for (const { target, functions, role } of GOVERNED) {
    const { interface: abi } = await ethers.getContractAt(artifactOf(target), addresses[target]);
    const selectors = functions.map((name) => abi.getFunction(name)!.selector);
    await accessManager.setTargetFunctionRole(addresses[target], selectors, ROLES[role]);
  }
  for (const role of [ROLES.registrar, ROLES.guardian]) await accessManager.grantRole(role, governor, 0);
  for (const name of MODULES) await accessManager.grantRole(ROLES.module, addresses[name], 0);

  const organisations = await registerAll(directory);
  const stranger = await account("stranger");
  return {
    ...{ accessManager, directory, token, ledger, campaigns, evidence, relief, dossiers },
    ...{ governor, holder, otherHolder, stranger },
    ...organisations,
  };
}

export type System = Awaited<ReturnType<typeof deploySystem>>;

/** The name under which a contract was compiled. */
function artifactOf(name: ContractName): string {
  const { artifact } = CONTRACTS.find((plan) => plan.name === name)!;
  return artifact.slice(artifact.lastIndexOf("/") + 1);
}

/** Stop a module, and name the one that takes over from it. */
export async function retire(module: Succession, successor: AddressLike): Promise<void> {
  await module.stop("it is replaced");
  await module.retire(successor);
}

async function deployContracts(deployer: string): Promise<Record<ContractName, string>> {
  const addresses: Record<string, string> = { deployer, predecessor: ethers.ZeroAddress };
  for (const plan of CONTRACTS) {
    const factory = await ethers.getContractFactory(artifactOf(plan.name));
    const args = constructorArguments(plan, factory.interface.deploy.inputs, (name) => addresses[name]);
    const contract = await factory.deploy(...args);
    addresses[plan.name] = await contract.getAddress();
  }
  return addresses;
}
