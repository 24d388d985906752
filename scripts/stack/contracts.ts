import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { digestOf, isStamped } from "../lib/digest.ts";
import { Refusal } from "../lib/language.ts";
import { ROOT } from "../lib/paths.ts";
import { Failed, run } from "../lib/run.ts";

const HARDHAT = join(ROOT, "node_modules", "hardhat", "dist", "src", "cli.js");
const STAMP = join(ROOT, "artifacts", "sunledger-sources");
const SOURCES = ["contracts", "hardhat.config.ts", "package-lock.json"];

/**
 * Compile the contracts, unless what is in place was made from these very sources.
 * @returns Whether they were compiled
 */
export async function buildContracts(signal?: AbortSignal): Promise<boolean> {
  const digest = digestOf(SOURCES);
  if (isStamped(STAMP, digest)) return false;
  try {
    await run(process.execPath, [HARDHAT, "build"], { cwd: ROOT, ...(signal && { signal }) });
  } catch (cause) {
    if (!(cause instanceof Failed)) throw cause;
    throw new Refusal(
      { en: `The contracts do not compile:\n${cause.output}`, zh: `合约无法编译：\n${cause.output}` },
      { cause },
    );
  }
  writeFileSync(STAMP, digest);
  return true;
}
