import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import type { Abi } from "viem";
import { digestOf } from "../lib/digest.ts";
import { Refusal } from "../lib/language.ts";
import { ROOT } from "../lib/paths.ts";

/** What the compiler knows of the contracts, as far as other layers are made from it. No code is made: it takes seconds. */
export type Solidity = {
  /** Interfaces by file; a file's contract bears its name. */
  readonly abis: ReadonlyMap<string, Abi>;
  /** The members of each enumeration in the order of their numbers, by `file:name`. */
  readonly enums: ReadonlyMap<string, readonly string[]>;
  /** The numbers among each library's constants by name, by `file:library`. */
  readonly constants: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

/** Stand-ins that only tests put on a chain. */
const MOCKS = "contracts/mocks/";

type Source = { content: string };
type Node = {
  readonly nodeType: string;
  readonly name?: string;
  readonly nodes?: readonly Node[];
  readonly members?: readonly Node[];
  readonly constant?: boolean;
  readonly value?: { readonly nodeType: string; readonly kind?: string; readonly value?: string };
};
type Output = {
  readonly errors?: readonly { readonly severity: string; readonly formattedMessage: string }[];
  readonly sources: Readonly<Record<string, { readonly ast: Node }>>;
  readonly contracts: Readonly<Record<string, Readonly<Record<string, { readonly abi: Abi }>>>>;
};
type Compiler = {
  compile(input: string, callbacks: { import: (path: string) => { contents: string } }): string;
};

const require = createRequire(import.meta.url);

/** What was read of these very contracts before; beside what Hardhat keeps. */
const MEMORY = join(ROOT, "cache", "sunledger-solidity.json");

/**
 * What the compiler knows of all contracts. It is asked again when a contract has changed, or the compiler, or what is asked of it.
 * @param extra Files of npm packages whose contracts are wanted too
 * @throws Refusal with what the compiler says, where they do not compile
 */
export function readSolidity(extra: readonly string[]): Solidity {
  const digest = digestOf(
    ["contracts", "package-lock.json", "scripts/generate/solidity.ts"],
    (name) => name === "compiled",
  );
  const key = JSON.stringify([digest, extra]);
  if (existsSync(MEMORY)) {
    const { key: known, abis, enums, constants } = JSON.parse(readFileSync(MEMORY, "utf8")) as Remembered;
    if (known === key)
      return {
        abis: new Map(abis),
        enums: new Map(enums),
        constants: new Map(constants.map(([place, numbers]) => [place, new Map(numbers)])),
      };
  }
  const solidity = askCompiler(extra);
  const remembered: Remembered = {
    key,
    abis: [...solidity.abis],
    enums: [...solidity.enums],
    constants: [...solidity.constants].map(([place, numbers]) => [place, [...numbers]]),
  };
  mkdirSync(dirname(MEMORY), { recursive: true });
  writeFileSync(MEMORY, JSON.stringify(remembered));
  return solidity;
}

type Remembered = {
  key: string;
  abis: [string, Abi][];
  enums: [string, readonly string[]][];
  constants: [string, [string, number][]][];
};

/** Interfaces and syntax trees of all contracts. */
function askCompiler(extra: readonly string[]): Solidity {
  const solc = require("solc") as Compiler;
  const sources = Object.fromEntries([...ownFiles(), ...extra].map((file) => [file, readSource(file)]));
  const input = {
    language: "Solidity",
    sources,
    settings: { evmVersion: "osaka", outputSelection: { "*": { "*": ["abi"], "": ["ast"] } } },
  };
  const text = solc.compile(JSON.stringify(input), { import: (path) => ({ contents: readSource(path).content }) });
  const output = JSON.parse(text) as Output;
  const errors = (output.errors ?? []).filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    const told = errors.map(({ formattedMessage }) => formattedMessage).join("\n");
    throw new Refusal({ en: `The contracts do not compile:\n${told}`, zh: `合约无法编译：\n${told}` });
  }

  const abis = new Map<string, Abi>();
  for (const file of Object.keys(sources)) {
    const contract = output.contracts[file]?.[basename(file, ".sol")];
    if (contract) abis.set(file, contract.abi);
  }
  const enums = new Map<string, readonly string[]>();
  const constants = new Map<string, ReadonlyMap<string, number>>();
  for (const file of ownFiles()) {
    for (const node of output.sources[file]?.ast.nodes ?? []) {
      for (const part of [node, ...(node.nodes ?? [])])
        if (part.nodeType === "EnumDefinition")
          enums.set(
            `${file}:${part.name}`,
            part.members!.map(({ name }) => name!),
          );
      const numbers = (node.nodes ?? []).flatMap(numberOf);
      if (numbers.length > 0) constants.set(`${file}:${node.name}`, new Map(numbers));
    }
  }
  return { abis, enums, constants };
}

function ownFiles(): string[] {
  const files = readdirSync(join(ROOT, "contracts"), { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".sol"))
    .map((file) => `contracts/${file}`)
    .filter((file) => !file.startsWith(MOCKS))
    .sort();
}

const readSource = (file: string): Source => ({
  content: readFileSync(join(ROOT, file.startsWith("contracts/") ? file : join("node_modules", file)), "utf8"),
});

/** A constant that is written as one decimal number. */
function numberOf({ nodeType, constant, name, value }: Node): [string, number][] {
  if (nodeType !== "VariableDeclaration" || !constant || value?.nodeType !== "Literal" || value.kind !== "number")
    return [];
  const number = Number(value.value);
  return Number.isSafeInteger(number) ? [[name!, number]] : [];
}
