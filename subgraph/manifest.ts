/** What the index reads from the chain, as domains/ declares it: one source an address, a handler for every event. */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Module as DeployedModule } from "@sunledger/sdk/chain";
import type { AbiEvent, AbiParameter } from "viem";
import type { Contract } from "../domains/define.ts";
import { DOMAINS } from "../domains/index.ts";
import type { ContractName } from "../domains/index.ts";

/** What the index must know of a contract of a deployment. One that was replaced and the one that took its place are of one kind. */
export type Module = Pick<DeployedModule, "kind" | "startBlock"> & { readonly address: string };

/** A contract that the index reads. */
export type Source = {
  /** What the mappings call it: its name in Solidity. */
  readonly name: string;
  readonly contract: ContractName;
  readonly events: readonly string[];
};

/** Graph Node's name for the chain: its operators bind it to an RPC address. */
export const NETWORK = "sunledger";

export const SOURCES: readonly Source[] = Object.values(DOMAINS)
  .flatMap(({ contracts }) => Object.entries(contracts) as [ContractName, Contract][])
  .map(([contract, { source, events }]) => ({ name: basename(source, ".sol"), contract, events: Object.keys(events) }))
  .filter(({ events }) => events.length > 0);

/** Where a manifest finds the parts of the subgraph, relative to itself. */
export type Paths = { readonly schema: string; readonly abi: (source: string) => string; readonly mapping: string };

/** Where they are in this folder. */
export const PATHS: Paths = {
  schema: "./schema.graphql",
  abi: (source) => `./abis/${source}.json`,
  mapping: "./declared/mapping.ts",
};

/** One module of each kind, with an address to be filled in. */
export const TEMPLATE: readonly Module[] = SOURCES.map(({ contract }) => ({
  kind: contract,
  address: "0x0000000000000000000000000000000000000000",
  startBlock: 0,
}));

/** The events of a source that the index reads, as the compiler describes them. */
export const eventsOf = (source: string): readonly AbiEvent[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, "abis", `${source}.json`), "utf8")) as AbiEvent[];

/**
 * The data sources of a book. The first address of a kind has the name that the mappings use; each further one has a number behind it.
 */
export function sourcesOf(modules: readonly Module[]): { name: string; source: Source; module: Module }[] {
  return SOURCES.flatMap((source) =>
    modules
      .filter(({ kind }) => kind === source.contract)
      .map((module, at) => ({ name: at === 0 ? source.name : `${source.name}${at + 1}`, source, module })),
  );
}

/** The manifest of a book, as plain values. */
export function manifest(modules: readonly Module[], paths: Paths, events = eventsOf): object {
  return {
    specVersion: "1.3.0",
    schema: { file: paths.schema },
    dataSources: sourcesOf(modules).map(({ name, source, module: { address, startBlock } }) => ({
      kind: "ethereum/contract",
      name,
      network: NETWORK,
      source: { address, abi: source.name, startBlock },
      mapping: {
        kind: "ethereum/events",
        apiVersion: "0.0.9",
        language: "wasm/assemblyscript",
        file: paths.mapping,
        entities: ["Activity"],
        abis: [{ name: source.name, file: paths.abi(source.name) }],
        eventHandlers: events(source.name).map((event) => ({
          event: signature(event),
          handler: `handle${event.name}`,
        })),
      },
    })),
  };
}

/** Plain values as YAML. All texts are quoted: an address with leading zeros reads as a number otherwise. */
export function yamlOf(value: unknown, indent = ""): string {
  if (typeof value !== "object" || value === null) return `${JSON.stringify(value)}\n`;
  const deeper = `${indent}  `;
  const nested = (entry: unknown): string =>
    typeof entry === "object" ? `\n${yamlOf(entry, deeper)}` : ` ${yamlOf(entry)}`;
  if (Array.isArray(value)) return value.map((entry) => `${indent}- ${yamlOf(entry, deeper).trimStart()}`).join("");
  return Object.entries(value)
    .map(([key, entry]) => `${indent}${key}:${nested(entry)}`)
    .join("");
}

/** An event as manifests write it: `Name(indexed uint64,address,(uint64,string))`. */
function signature({ name, inputs }: AbiEvent): string {
  return `${name}(${inputs.map((input) => (input.indexed ? "indexed " : "") + type(input)).join(",")})`;
}

function type(parameter: AbiParameter): string {
  if (!("components" in parameter)) return parameter.type;
  return parameter.type.replace("tuple", `(${parameter.components.map(type).join(",")})`);
}
