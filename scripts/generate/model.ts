import { basename } from "node:path";
import type { Abi, AbiParameter } from "viem";
import type { Contract, Domain, Enumeration, RecordKind, Refusal as Refused, Text } from "../../domains/define.ts";
import { DOMAINS } from "../../domains/index.ts";
import { screaming } from "./names.ts";
import type { Solidity } from "./solidity.ts";

/** What domains/ declares, together with what the compiler knows of it. */
export type Model = {
  readonly contracts: readonly DeclaredContract[];
  readonly records: readonly DeclaredRecord[];
  readonly enums: readonly DeclaredEnum[];
  readonly errors: readonly DeclaredError[];
  readonly particulars: readonly DeclaredParticular[];
};

type InDomain = { readonly name: string; readonly domain: string };

export type DeclaredContract = InDomain & Contract & { readonly solidityName: string; readonly abi: Abi };
export type DeclaredRecord = InDomain & RecordKind;
export type DeclaredEnum = InDomain &
  Omit<Enumeration, "members"> & {
    /** Those that both the declaration and Solidity have, in the order of their numbers. */
    readonly members: readonly Member[];
    /** The names that the declaration has words for. */
    readonly worded: readonly string[];
    /** Whether Solidity has a `None` with the number 0. */
    readonly none: boolean;
  };
/** A member: as Solidity writes it, as the index does, its number (none where the index alone has it), its words. */
export type Member = {
  readonly name: string;
  readonly indexName: string;
  readonly number: number | null;
  readonly en: string;
  readonly zh: string;
};
export type DeclaredError = InDomain & Refused & { readonly inputs: readonly AbiParameter[] };

export type DeclaredParticular = InDomain & Text;

const domains = Object.entries(DOMAINS);

/** Files of npm packages that have declared contracts. */
export const packageSources = (): string[] =>
  domains
    .flatMap(([, { contracts }]) => Object.values<Contract>(contracts))
    .map(({ source }) => source)
    .filter((source) => !source.startsWith("contracts/"));

/** Put declarations and compiler together. What does not agree is left out here, and told by `problemsOf`. */
export function modelOf(solidity: Solidity): Model {
  const contracts = domains.flatMap(([domain, declared]) =>
    Object.entries<Contract>(declared.contracts).map(([name, contract]) => ({
      ...contract,
      name,
      domain,
      solidityName: basename(contract.source, ".sol"),
      abi: solidity.abis.get(contract.source) ?? [],
    })),
  );
  const errors = new Map(
    contracts.flatMap(({ abi }) =>
      abi.filter((entry) => entry.type === "error").map(({ name, inputs }) => [name, inputs] as const),
    ),
  );
  return {
    contracts,
    records: domains.flatMap(([domain, { records }]) =>
      Object.entries<RecordKind>(records).map(([name, record]) => ({ ...record, name, domain })),
    ),
    enums: domains.flatMap(([domain, { enums }]) =>
      Object.entries<Enumeration>(enums).map(([name, declared]) => ({
        ...declared,
        name,
        domain,
        worded: Object.keys(declared.members),
        ...membersOf(declared, solidity),
      })),
    ),
    errors: domains.flatMap(([domain, declared]) =>
      Object.entries<Refused>(declared.errors).map(([name, refused]) => ({
        ...refused,
        name,
        domain,
        inputs: errors.get(name) ?? [],
      })),
    ),
    particulars: domains.flatMap(([domain, { particulars = {} }]: [string, Domain]) =>
      Object.entries(particulars).map(([name, words]) => ({ ...words, name, domain })),
    ),
  };
}

function membersOf(
  { solidity: source, bits, members: words }: Enumeration,
  solidity: Solidity,
): Pick<DeclaredEnum, "members" | "none"> {
  const member = (name: string, number: number | null): Member[] => {
    const text = words[name];
    return text ? [{ name, indexName: screaming(name), number, ...text }] : [];
  };
  if (source === undefined) return { members: Object.keys(words).flatMap((name) => member(name, null)), none: false };
  if (bits) {
    const constants = solidity.constants.get(source);
    const members = Object.keys(words).flatMap((name) => member(name, constants?.get(screaming(name)) ?? null));
    return { members: members.filter(({ number }) => number !== null), none: false };
  }
  const names = solidity.enums.get(source) ?? [];
  return { members: names.flatMap(member), none: names[0] === "None" };
}
