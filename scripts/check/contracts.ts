import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { digestOf, isStamped } from "../lib/digest.ts";
import { Refusal } from "../lib/language.ts";
import { ROOT } from "../lib/paths.ts";
import { Failed, run } from "../lib/run.ts";

const HARDHAT = join(ROOT, "node_modules", "hardhat", "dist", "src", "cli.js");

const STAMP = join(ROOT, "artifacts", "sunledger-sources");
const SOURCES = [
  "contracts",
  "test/invariant",
  "hardhat.config.ts",
  "scripts/compile/compiler.ts",
  "package-lock.json",
];
/** Made from the others. */
const passedOver = (name: string): boolean => name === "compiled";

/**
 * Compile all contracts by Hardhat, with those of the tests and with types for the tests, unless what is in place was made from
 * these very sources. What is deployed is compiled elsewhere, each contract on its own: scripts/compile.
 */
export async function buildContracts(): Promise<void> {
  const digest = digestOf(SOURCES, passedOver);
  if (isStamped(STAMP, digest)) return;
  try {
    await run(process.execPath, [HARDHAT, "build", "--quiet"], { cwd: ROOT });
  } catch (cause) {
    if (!(cause instanceof Failed)) throw cause;
    throw new Refusal(
      { en: `The contracts do not compile:\n${cause.output}`, zh: `合约无法编译：\n${cause.output}` },
      { cause },
    );
  }
  writeFileSync(STAMP, digest);
}
