/** What the index reads from the chain: one source a contract, a handler for every event that is listed here. */
import type { Abi, AbiEvent, AbiParameter } from "viem";

/** The contracts that the index reads, as they are named in the deployment file. */
export type Addresses = {
  directory: string;
  token: string;
  ledger: string;
  campaigns: string;
  evidence: string;
  relief: string;
  dossiers: string;
};

type Source = { name: string; address: keyof Addresses; artifact: string; events: readonly string[] };

/** The contract or interface of a source, as scripts/compile names it. */
export const contractOf = ({ artifact }: Source): string => `contracts/${artifact.replace(/\.json$/, "")}`;

/** Graph Node's name for the chain: its operators bind it to an RPC address. */
export const NETWORK = "sunledger";

export const SOURCES: readonly Source[] = [
  {
    name: "Directory",
    address: "directory",
    artifact: "directory/IDirectory.sol/IDirectory.json",
    events: [
      "OrganisationRegistered",
      "OrganisationAmended",
      "OrganisationSuspended",
      "OrganisationReinstated",
      "MemberAppointed",
      "MemberDismissed",
      "EncryptionKeyPublished",
      "PartyNamed",
    ],
  },
  {
    name: "SettlementToken",
    address: "token",
    artifact: "money/ISettlementToken.sol/ISettlementToken.json",
    events: ["Issued", "Redeemed"],
  },
  {
    name: "FundLedger",
    address: "ledger",
    artifact: "funds/IFundLedger.sol/IFundLedger.json",
    events: [
      "FundOpened",
      "FundKept",
      "FundFrozen",
      "FundThawed",
      "CeilingSet",
      "SuccessorNamed",
      "FundClosed",
      "Deposited",
      "Returned",
      "PaymentProposed",
      "PaymentApproved",
      "PaymentPaid",
      "PaymentRejected",
      "PaymentCancelled",
      "PaymentSettled",
      "PaymentAcknowledged",
      "Retired",
      "CarriedOut",
      "CarriedIn",
    ],
  },
  {
    name: "Campaigns",
    address: "campaigns",
    artifact: "charity/ICampaigns.sol/ICampaigns.json",
    events: [
      "CampaignFiled",
      "CampaignRevised",
      "CampaignApproved",
      "CampaignSentBack",
      "CampaignOpened",
      "ProgressReported",
      "CampaignCompleted",
    ],
  },
  {
    name: "Evidence",
    address: "evidence",
    artifact: "evidence/IEvidence.sol/IEvidence.json",
    events: ["Anchored", "RootAnchored", "Corrected"],
  },
  {
    name: "Relief",
    address: "relief",
    // The contract itself, for its events stand in two interfaces.
    artifact: "relief/Relief.sol/Relief.json",
    events: [
      "ProgrammeOpened",
      "ProgrammeFundOpened",
      "ProgrammeAmended",
      "ProgrammeClosed",
      "RosterSubmitted",
      "RosterReviewed",
      "RosterApproved",
      "HouseholdsEnrolled",
      "RowsStruck",
      "ObjectionRaised",
      "ObjectionRuled",
      "HouseholdsExited",
      "RosterReverified",
    ],
  },
  {
    name: "Dossiers",
    address: "dossiers",
    artifact: "relief/IDossiers.sol/IDossiers.json",
    events: ["AccessRequested", "AccessGranted", "AccessRefused", "AccessUsed", "AccessRevoked"],
  },
];

/** Where a manifest finds the parts of the subgraph, relative to itself. */
export type Paths = { schema: string; abi: (source: string) => string; mapping: (source: string) => string };

/**
 * The manifest, as JSON, which is YAML too; and quoted, for an address with leading zeros reads as a number otherwise.
 * @param startBlock The block from which the contracts can have spoken
 * @param abis By source name
 */
export function manifest(
  addresses: Addresses,
  startBlock: number,
  abis: ReadonlyMap<string, Abi>,
  paths: Paths,
): string {
  return JSON.stringify(
    {
      specVersion: "1.3.0",
      schema: { file: paths.schema },
      dataSources: SOURCES.map((source) => ({
        kind: "ethereum/contract",
        name: source.name,
        network: NETWORK,
        // Records are named by their contract: Evidence must tell one of ours from another's.
        context: {
          ledger: { type: "Bytes", data: addresses.ledger },
          campaigns: { type: "Bytes", data: addresses.campaigns },
          relief: { type: "Bytes", data: addresses.relief },
          dossiers: { type: "Bytes", data: addresses.dossiers },
        },
        source: { address: addresses[source.address], abi: source.name, startBlock },
        mapping: {
          kind: "ethereum/events",
          apiVersion: "0.0.9",
          language: "wasm/assemblyscript",
          file: paths.mapping(source.name),
          entities: ["Activity"],
          abis: [{ name: source.name, file: paths.abi(source.name) }],
          eventHandlers: source.events.map((name) => ({
            event: signature(event(abis, source, name)),
            handler: `handle${name}`,
          })),
        },
      })),
    },
    null,
    2,
  );
}

function event(abis: ReadonlyMap<string, Abi>, source: Source, name: string): AbiEvent {
  const found = abis.get(source.name)?.find((item) => item.type === "event" && item.name === name);
  if (found?.type !== "event") throw new Error(`${source.artifact} has no event ${name}: see subgraph/manifest.ts`);
  return found;
}

/** An event as manifests write it: `Name(indexed uint64,address,(uint64,string))`. */
function signature({ name, inputs }: AbiEvent): string {
  return `${name}(${inputs.map((input) => (input.indexed ? "indexed " : "") + type(input)).join(",")})`;
}

function type(parameter: AbiParameter): string {
  if (!("components" in parameter)) return parameter.type;
  return parameter.type.replace("tuple", `(${parameter.components.map(type).join(",")})`);
}
