import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { SOURCES } from "../../subgraph/manifest.ts";
import { CONTRACTS } from "../deploy/plan.ts";
import { digestOf, isStamped } from "../lib/digest.ts";
import { Refusal } from "../lib/language.ts";
import { ROOT } from "../lib/paths.ts";
import { Failed, run } from "../lib/run.ts";

const HARDHAT = join(ROOT, "node_modules", "hardhat", "dist", "src", "cli.js");

/** Hardhat's names of the files that are deployed, and of those whose events the index reads; it takes none twice. */
const NEEDED = new Set([
  ...CONTRACTS.map(({ artifact }) => dirname(artifact)).map((file) =>
    file.startsWith("contracts/") ? file : `npm:${file}`,
  ),
  ...SOURCES.map(({ artifact }) => join("contracts", dirname(artifact))),
]);

/**
 * What is compiled: what a stack needs, or all contracts with those of the tests and with types for the tests,
 * which takes three times as long.
 */
const EXTENTS = {
  deployed: { sources: ["contracts"], options: ["--no-tests", "--no-typechain", ...NEEDED] },
  all: { sources: ["contracts", "test/invariant"], options: [] },
};
/** What else decides on the result. */
const SETTINGS = ["hardhat.config.ts", "package-lock.json", "domains/index.ts", "subgraph/manifest.ts"];

export type Extent = keyof typeof EXTENTS;

const stampOf = (extent: Extent): string => join(ROOT, "artifacts", `sunledger-${extent}`);

const digestOfSources = (extent: Extent): string => digestOf([...EXTENTS[extent].sources, ...SETTINGS]);

/**
 * Compile the contracts, unless what is in place was made from these very sources.
 * @returns Whether they were compiled
 */
export async function buildContracts(extent: Extent, signal?: AbortSignal): Promise<boolean> {
  const digest = digestOfSources(extent);
  if (isStamped(stampOf(extent), digest)) return false;
  try {
    const options = ["build", "--quiet", ...EXTENTS[extent].options];
    await run(process.execPath, [HARDHAT, ...options], { cwd: ROOT, ...(signal && { signal }) });
  } catch (cause) {
    if (!(cause instanceof Failed)) throw cause;
    throw new Refusal(
      { en: `The contracts do not compile:\n${cause.output}`, zh: `合约无法编译：\n${cause.output}` },
      { cause },
    );
  }
  writeFileSync(stampOf(extent), digest);
  if (extent === "all") writeFileSync(stampOf("deployed"), digestOfSources("deployed"));
  return true;
}
