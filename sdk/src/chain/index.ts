/**
 * The contracts, typed, by way of viem. Their interfaces are exported too, as viem wants them described: `accessManagerAbi`,
 * `directoryAbi`, `tokenAbi`, `ledgerAbi`, `campaignsAbi`, `evidenceAbi`, `reliefAbi`, `dossiersAbi`.
 * @module
 */
export {
  accessManagerAbi,
  campaignsAbi,
  directoryAbi,
  dossiersAbi,
  evidenceAbi,
  ledgerAbi,
  reliefAbi,
  tokenAbi,
} from "../generated/abi.ts";
export { CONTRACT_NAMES, parseDeployment, type ContractName, type Deployment } from "./deployment.ts";
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
export { readLedgerEvents } from "./events.ts";
export {
  AccessBasis,
  AccessPurpose,
  AccessStatus,
  CampaignStatus,
  DepositKind,
  ExitCause,
  FundStatus,
  Ground,
  ObjectionStatus,
  OrganisationKind,
  PaymentStatus,
  ProgrammeStatus,
  Purpose,
  Role,
  RosterStep,
  RowStatus,
  Standing,
} from "./enums.ts";
