/**
 * The contracts, typed, by way of viem. Their interfaces are exported too, as viem wants them described: `accessManagerAbi`,
 * `directoryAbi`, `tokenAbi`, `ledgerAbi`, `campaignsAbi`, `evidenceAbi`, `reliefAbi`, `dossiersAbi`.
 * @module
 */
export * from "../generated/abi.ts";
export * from "../generated/enums.ts";
export {
  CONTRACT_NAMES,
  DEPLOYMENT_VERSION,
  currentModules,
  deploymentOf,
  parseDeployment,
  parseModules,
  type ContractName,
  type Deployment,
  type Module,
  type Modules,
} from "./deployment.ts";
export {
  chainOf,
  connect,
  connectAs,
  contractsOf,
  type ContractClient,
  type Contracts,
  type Reader,
  type Writer,
} from "./clients.ts";
export { ContractError, decodeError } from "./errors.ts";
export { refusalText, refusalTexts, type RefusalArgs, type RefusalTexts } from "./refusals.ts";
export { readLedgerEvents } from "./events.ts";
