import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, normalize } from "node:path";
import { Refusal } from "../lib/language.ts";
import { ROOT } from "../lib/paths.ts";
import { SETTINGS, VERSION } from "./compiler.ts";

/** A contract by its file and name, as Hardhat names what it made of it: `contracts/funds/FundLedger.sol/FundLedger`. */
export type ContractId = string;

export const fileOf = (id: ContractId): string => dirname(id);
export const nameOf = (id: ContractId): string => id.slice(id.lastIndexOf("/") + 1);

/** What the compiler makes of a contract, as far as anybody here needs it. */
const OUTPUTS = [
  "abi",
  "evm.bytecode.object",
  "evm.deployedBytecode.object",
  "evm.deployedBytecode.immutableReferences",
];

/**
 * All that the compiler is given for one contract, in its own format (Solidity's "standard JSON"): its file and what that
 * imports, directly or not. A contract is compiled apart from the others, so nothing but its own sources decides on its code.
 */
export type Input = {
  readonly language: "Solidity";
  readonly sources: Readonly<Record<string, { readonly content: string }>>;
  readonly settings: typeof SETTINGS & {
    readonly outputSelection: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  };
};

export function inputOf(id: ContractId): Input {
  const contents = new Map<string, string>();
  add(fileOf(id), contents);
  const sources = Object.fromEntries(
    [...contents].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([file, content]) => [file, { content }]),
  );
  const outputSelection = { [fileOf(id)]: { [nameOf(id)]: OUTPUTS } };
  return { language: "Solidity", sources, settings: { ...SETTINGS, outputSelection } };
}

/**
 * A digest of all that decides on a contract's code: compiler, settings and sources. Comments, line breaks and indents do not, and
 * are left out.
 */
export function digestOf({ sources, settings }: Input): string {
  const told = Object.entries(sources).map(([file, { content }]) => [file, withoutComments(content)]);
  return createHash("sha256")
    .update(JSON.stringify([VERSION, settings, told]))
    .digest("hex");
}

/** Text in quotes; or a stretch of spaces and comments. */
const TOKENS = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/g;

/** A source with one space for each stretch of spaces and comments. A comment that tells the compiler something is left. */
export const withoutComments = (source: string): string =>
  source.replace(TOKENS, (token) => (/^["']/.test(token) || token.includes("@solidity") ? token : " ")).trim();

function add(file: string, contents: Map<string, string>): void {
  if (contents.has(file)) return;
  const content = readSource(file);
  contents.set(file, content);
  for (const [, path] of content.matchAll(/^\s*import\b[^;]*?["']([^"']+)["']\s*;/gms))
    add(path!.startsWith(".") ? normalize(join(dirname(file), path!)) : path!, contents);
}

const require = createRequire(import.meta.url);

/** @param file Relative to the repository's root, or to npm's packages */
function readSource(file: string): string {
  try {
    return readFileSync(file.startsWith("contracts/") ? join(ROOT, file) : require.resolve(file), "utf8");
  } catch (cause) {
    throw new Refusal(
      {
        en: `There is no source ${file}. If a contract imports it, mend the import; if it was moved, say where in its domain's declaration.`,
        zh: `找不到源文件 ${file}。如果有合约导入了它，请修正导入路径；如果它已移动，请在其领域声明中更新位置。`,
      },
      { cause },
    );
  }
}
