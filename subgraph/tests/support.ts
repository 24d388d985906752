/** How a mapping test is written: what happens on the chain, and what the index then answers. */
import type { AbiEvent, AbiParameter } from "viem";
import { eventsOf, type Module, SOURCES } from "../manifest.ts";

/** Where the contracts are in these tests. One begins with zeros: such addresses were once read as numbers. */
export const ADDRESSES = {
  directory: "0x00000000000000000000000000000000000000d1",
  token: "0x00000000000000000000000000000000000000d2",
  ledger: "0x1edbe20000000000000000000000000000000001",
  campaigns: "0xca3bae0000000000000000000000000000000001",
  evidence: "0xe71de20000000000000000000000000000000001",
  relief: "0x4e11ef0000000000000000000000000000000001",
  dossiers: "0xd0551e4500000000000000000000000000000001",
} as const;

/** The ledger that takes over from the other one. */
export const SUCCESSOR = "0x5ccedeb000000000000000000000000000000002";

export const MODULES: readonly Module[] = [...Object.entries(ADDRESSES), ["ledger", SUCCESSOR] as const].map(
  ([kind, address]) => ({ kind, address, startBlock: 0 }),
);

export type Value = string | number | boolean | readonly Value[];
export type Event = { address: string; event: string; params: Record<string, Value> };
export type Block = { number: number; timestamp: number; events: (Event & { txHash: string })[] };
export type Case = {
  /** A sentence about the record. */
  name: string;
  blocks: Block[];
  /** GraphQL selections, each with what it answers. */
  expect: [query: string, answer: unknown][];
};

/** 2020-01-26 00:00:00 UTC */
export const MIDNIGHT = 1_579_996_800;

/** A block with one transaction, as many seconds after midnight as its number says, which is its hash too. */
export function block(number: number, ...events: Event[]): Block {
  const txHash = transactionHash(number);
  return { number, timestamp: MIDNIGHT + number, events: events.map((event) => ({ ...event, txHash })) };
}

/**
 * An event of one of the contracts. Fields left out are zero or empty; those of a struct are named like `plan_name`.
 * @param at Where the contract is, where that is not the first of its kind
 */
export function event(name: string, params: Record<string, Value>, at?: string): Event {
  const { abi, address } = find(name);
  const values = abi.inputs.map((input) => [input.name ?? "", params[input.name ?? ""] ?? nothing(input)] as const);
  for (const given of Object.keys(params))
    if (!values.some(([known]) => known === given)) throw new Error(`${name} has no field ${given}`);
  return { address: at ?? address, event: signature(abi), params: Object.fromEntries(values) };
}

/** 32 bytes that hold a small number. */
export const bytes32 = (value: number): string => `0x${hex(value, 32)}`;
export const account = (value: number): string => `0x${hex(value, 20)}`;
export const transactionHash = (block: number): string => bytes32(block);

/** The number of a deposit, a payment or a piece of evidence as the contracts count it: 3-17. */
export const number = (fund: number, own: number): string => (BigInt(fund) * 2n ** 32n + BigInt(own)).toString();

/** `Records` name: module, kind, number. */
export const record = (module: keyof typeof ADDRESSES, kind: number, upper: number, lower: number): string =>
  `${ADDRESSES[module]}${hex(kind, 1)}000000${hex(upper, 4)}${hex(lower, 4)}`;

/** What `about { id }` answers: each record by its kind and its number, which has one part or two. Answers stand in this order. */
export const about = (...records: [kind: number, ...number: number[]][]): { id: string }[] =>
  records.map(([kind, ...parts]) => ({ id: `0x${hex(kind, 1)}${parts.map((part) => hex(part, 4)).join("")}` }));

/** Packed rows of these amounts; the first row's reference ends in 00, the second's in 01, and so on. */
export const rows = (...amounts: number[]): string =>
  `0x${amounts.map((amount, i) => `01${hex(i, 15)}${hex(amount, 6)}`).join("")}`;

/** The packed pieces of a return: row of the payment, position on the paying fund's line, amount. */
export const pieces = (...all: [row: number, from: number, amount: number][]): string =>
  `0x${all.map(([row, from, amount]) => hex(row, 2) + hex(from, 8) + hex(amount, 6)).join("")}`;

export const hex = (value: number, bytes: number): string => value.toString(16).padStart(2 * bytes, "0");

export const hasStructs = ({ inputs }: AbiEvent): boolean => inputs.some((input) => "components" in input);

/** An event with the fields of its structs in their place: `plan_name` for the name in `plan`. `gnd test` sends no structs. */
export function flat(item: AbiEvent): AbiEvent {
  if (!hasStructs(item)) return item;
  const inputs = item.inputs.flatMap((input) =>
    "components" in input
      ? input.components.map((field) => ({ ...field, name: `${input.name}_${field.name}`, indexed: false }))
      : [input],
  );
  return { ...item, inputs };
}

function find(name: string): { abi: AbiEvent; address: string } {
  const source = SOURCES.find(({ events }) => events.includes(name));
  if (!source) throw new Error(`No source reads ${name}: see subgraph/manifest.ts`);
  const found = eventsOf(source.name).find((event) => event.name === name)!;
  return { abi: flat(found), address: ADDRESSES[source.contract as keyof typeof ADDRESSES] };
}

function signature({ name, inputs }: AbiEvent): string {
  const fields = inputs.map((input) => `${input.type}${input.indexed ? " indexed" : ""} ${input.name}`);
  return `${name}(${fields.join(", ")})`;
}

/** What a field holds where a case does not say. */
function nothing({ type }: AbiParameter): Value {
  if (type === "address") return account(0);
  if (type.endsWith("[2]")) return ["0", "0"];
  if (type.startsWith("uint")) return "0";
  if (type === "bool") return false;
  return type === "string" ? "" : "0x";
}
