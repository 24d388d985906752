import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { compiled, releasedFile, text } from "../compile/compiled.ts";
import type { Released } from "../compile/compiled.ts";
import { digestOf, inputOf } from "../compile/sources.ts";
import type { ContractId } from "../compile/sources.ts";
import { CONTRACTS } from "../deploy/plan.ts";
import { ROOT } from "../lib/paths.ts";
import type { Generator } from "./generator.ts";

/** What is released: all contracts that are deployed. */
export const RELEASED: readonly ContractId[] = CONTRACTS.map(({ artifact }) => artifact);

const FOLDER = dirname(releasedFile("any"));

/**
 * contracts/compiled/: what the compiler made of each released contract. A start, a deployment and the index use these files and
 * compile nothing. Only what has changed is compiled for them, too.
 */
export const contractsGenerator: Generator = {
  what: { en: "compiled contracts", zh: "已编译的合约" },
  run: async (_model, mode) => {
    const differing = [...RELEASED.map(releasedFile).filter((path, at) => !isOf(path, RELEASED[at]!)), ...unwanted()];
    if (mode === "write") await write(differing);
    return differing.map((path) => relative(ROOT, path));
  },
};

async function write(differing: readonly string[]): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const { artifacts } = await compiled(RELEASED);
  for (const path of differing) rmSync(path, { force: true });
  for (const released of artifacts.values()) {
    const path = releasedFile(released.contract);
    if (!existsSync(path)) writeFileSync(path, text(released));
  }
}

/** Whether a file is of a contract as its sources are now. Its code is compared with Hardhat's: scripts/check/compiled.ts. */
function isOf(path: string, id: ContractId): boolean {
  try {
    const content = readFileSync(path, "utf8");
    const released = JSON.parse(content) as Released;
    return released.digest === digestOf(inputOf(id)) && text(released) === content;
  } catch {
    // Missing, or cut short, or two changes met in it.
    return false;
  }
}

/** Files of contracts that are released no more. */
function unwanted(): string[] {
  const wanted = new Set(RELEASED.map(releasedFile));
  return (existsSync(FOLDER) ? readdirSync(FOLDER) : [])
    .map((name) => join(FOLDER, name))
    .filter((path) => !wanted.has(path));
}
