import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Abi, Hex } from "viem";
import { Refusal } from "../lib/language.ts";
import { ROOT } from "../lib/paths.ts";
import type { ContractName } from "./plan.ts";

/** What the compiler made of a contract. `immutableReferences` says where the constructor wrote into its code. */
export type Artifact = {
  readonly abi: Abi;
  readonly bytecode: Hex;
  readonly deployedBytecode: Hex;
  readonly immutableReferences: Readonly<Record<string, readonly { start: number; length: number }[]>>;
};

export type Artifacts = Readonly<Record<ContractName, Artifact>>;

const FOLDER = join(ROOT, "artifacts");

/**
 * @param name Path under `artifacts/`, without `.json`
 * @throws Refusal when the contracts were not built
 */
export async function readArtifact(name: string): Promise<Artifact> {
  const path = join(FOLDER, `${name}.json`);
  try {
    return JSON.parse(await readFile(path, "utf8")) as Artifact;
  } catch (cause) {
    throw new Refusal(
      {
        en: `There is no compiled contract at ${path}. Build the contracts first: npx hardhat build`,
        zh: `${path} 处没有已编译的合约。请先编译合约：npx hardhat build`,
      },
      { cause },
    );
  }
}

/**
 * Whether code on a chain is this contract's. Immutable values differ from deployment to deployment (the token even
 * keeps its own address in one), so their places are left out of the comparison.
 */
export function isCodeOf(artifact: Artifact, code: Hex): boolean {
  if (code.length !== artifact.deployedBytecode.length) return false;
  return withoutImmutables(artifact, code) === withoutImmutables(artifact, artifact.deployedBytecode);
}

function withoutImmutables(artifact: Artifact, code: Hex): string {
  const bytes = Buffer.from(code.slice(2), "hex");
  for (const { start, length } of Object.values(artifact.immutableReferences).flat()) {
    bytes.fill(0, start, start + length);
  }
  return bytes.toString("hex");
}
