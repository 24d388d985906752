import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { say } from "../lib/language.ts";
import { ROOT } from "../lib/paths.ts";

/**
 * Which domain of contracts/ may import which (docs/architecture.md, "Boundaries"). A domain that is not its own is
 * reached through its interface and its ids alone; `lib` and `mocks` are open, since they hold no state that could be bypassed.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  directory: ["lib"],
  money: ["directory", "lib"],
  evidence: ["directory", "lib"],
  funds: ["money", "evidence", "directory", "lib"],
  relief: ["funds", "money", "evidence", "directory", "lib"],
  charity: ["funds", "money", "evidence", "directory", "lib"],
  // Stand-ins for tests may be made of anything.
  mocks: ["relief", "charity", "funds", "money", "evidence", "directory", "lib"],
};

/** What a domain shares with the others besides its interface: what its modules inherit. */
const SHARED: readonly string[] = ["directory/Acting.sol", "directory/Regions.sol"];

/** @returns A sentence for each import that crosses a boundary */
export function checkContractImports(): string[] {
  const contracts = join(ROOT, "contracts");
  const files = readdirSync(contracts, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".sol"));
  return files.flatMap((file) => {
    const source = readFileSync(join(contracts, file), "utf8");
    const imports = [...source.matchAll(/^import\s[^;]*?"(\.[^"]+)";/gms)].map(([, path]) => path!);
    return imports.flatMap((path) => {
      const target = normalize(join(dirname(file), path));
      return mayImport(file, target)
        ? []
        : [
            say({
              en: `contracts/${file} imports ${target}: ${domainOf(file)} may import ${["itself", ...(ALLOWED[domainOf(file)] ?? [])].join(", ")}, and of another domain its interface and its ids alone`,
              zh: `contracts/${file} 导入了 ${target}：${domainOf(file)} 只能导入${["自身", ...(ALLOWED[domainOf(file)] ?? [])].join("、")}，且对其他领域只能导入其接口和标识`,
            }),
          ];
    });
  });
}

const domainOf = (file: string): string => file.split("/")[0]!;

function mayImport(file: string, target: string): boolean {
  const [from, to] = [domainOf(file), domainOf(target)];
  if (from === to || from === "mocks") return true;
  if (!ALLOWED[from]?.includes(to)) return false;
  return to === "lib" || /\/(I[A-Z]\w*|[A-Z]\w*Ids)\.sol$/.test(target) || SHARED.includes(target);
}
