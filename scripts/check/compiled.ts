import { join } from "node:path";
import type { Artifact } from "../compile/compile.ts";
import { releasedFile } from "../compile/compiled.ts";
import { RELEASED } from "../generate/contracts.ts";
import { readJson } from "../lib/json.ts";
import { say } from "../lib/language.ts";
import { ROOT } from "../lib/paths.ts";

/**
 * Whether the code that is deployed is the code that the tests test. Hardhat compiles all contracts at once for the tests; each
 * that is released was compiled apart from the others. Hardhat's artifacts must be built.
 * @returns A sentence for each contract that differs
 */
export function compareWithHardhat(): string[] {
  return RELEASED.filter((id) => {
    const [released, tested] = [releasedFile(id), join(ROOT, "artifacts", `${id}.json`)].map((path) => codeOf(path));
    return released !== tested;
  }).map((id) =>
    say({
      en: `${releasedFile(id).slice(ROOT.length + 1)} is not what Hardhat makes of ${id}: remove the file and run ./sunledger generate. If they differ still, the compiler makes other code of the contract when it compiles others with it.`,
      zh: `${releasedFile(id).slice(ROOT.length + 1)} 与 Hardhat 对 ${id} 的编译结果不一致：请删除该文件并运行 ./sunledger generate。若仍不一致，说明编译器在同时编译其他合约时会生成不同的代码。`,
    }),
  );
}

function codeOf(path: string): string {
  const artifact = readJson(path) as Artifact | undefined;
  return JSON.stringify([artifact?.abi, artifact?.bytecode, artifact?.deployedBytecode], (key, value: unknown) =>
    key === "internalType" ? undefined : value,
  );
}
