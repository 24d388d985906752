import type { Hex } from "viem";
import type { Artifact } from "../compile/compile.ts";
import { compiled } from "../compile/compiled.ts";
import type { Released } from "../compile/compiled.ts";
import { CONTRACTS } from "./plan.ts";
import type { ContractName } from "./plan.ts";

export type Artifacts = Readonly<Record<ContractName, Released>>;

/** What the compiler made of each contract of the plan: as it was released, or compiled now where its sources have changed since. */
export async function readArtifacts(): Promise<Artifacts> {
  const { artifacts } = await compiled(CONTRACTS.map(({ artifact }) => artifact));
  return Object.fromEntries(CONTRACTS.map(({ name, artifact }) => [name, artifacts.get(artifact)])) as Artifacts;
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
