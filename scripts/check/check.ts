import { join } from "node:path";
import { say } from "../lib/language.ts";
import type { Text } from "../lib/language.ts";
import { ROOT } from "../lib/paths.ts";
import { step, tell } from "../lib/terminal.ts";
import { changelogFaults, readRelease } from "./changelog.ts";
import { compareWithHardhat } from "./compiled.ts";
import { buildContracts } from "./contracts.ts";
import { checkImportCycles } from "./cycles.ts";
import { checkContractImports } from "./imports.ts";
import { runNode } from "./run.ts";

const program = (...path: string[]): string => join(ROOT, "node_modules", ...path);

const TSC = program("typescript", "bin", "tsc");
const NEXT = program("next", "dist", "bin", "next");
/** Each is a program of its own to the compiler: Node, browser-safe SDK, the SDK's Node entry, the site, the examples. */
const PROJECTS = [
  ...["tsconfig.json", "sdk/tsconfig.json", "sdk/tsconfig.browser.json", "web/tsconfig.json", "examples/tsconfig.json"],
];

type Check = { what: Text; holds: () => Promise<boolean> };

const CHECKS: readonly Check[] = [
  {
    what: { en: "generated files", zh: "生成的文件" },
    holds: () => runNode([join("scripts", "cli.ts"), "generate", "--check"]),
  },
  {
    what: { en: "released contracts are those that are tested", zh: "发布的合约与受测合约一致" },
    holds: async () => report(compareWithHardhat()),
  },
  { what: { en: "types", zh: "类型" }, holds: checkTypes },
  {
    what: { en: "lint and boundaries, TypeScript", zh: "TypeScript 规范与边界" },
    holds: () => runNode([program("eslint", "bin", "eslint.js"), "."]),
  },
  {
    what: { en: "lint, Solidity", zh: "Solidity 规范" },
    holds: () => runNode([program("solhint", "solhint.js"), "--max-warnings", "0", "contracts/**/*.sol"]),
  },
  {
    what: { en: "changelog and versions", zh: "变更日志与版本" },
    holds: async () => report(changelogFaults(readRelease()).map(say)),
  },
  { what: { en: "no circles of imports", zh: "无循环导入" }, holds: async () => report(checkImportCycles()) },
  { what: { en: "boundaries, Solidity", zh: "Solidity 边界" }, holds: async () => report(checkContractImports()) },
  {
    what: { en: "format", zh: "格式" },
    holds: () => runNode([program("prettier", "bin", "prettier.cjs"), "--check", "--log-level", "warn", "."]),
  },
];

/**
 * Run every check, all of them also where one fails.
 * @returns The names of those that failed
 */
export async function check(): Promise<string[]> {
  // Types are made from the contracts.
  await buildContracts();
  const failed: string[] = [];
  for (const { what, holds } of CHECKS) {
    const held = await step(what, holds, (result) =>
      result ? what : { en: `${what.en}: failed, see above`, zh: `${what.zh}：未通过，见上文` },
    );
    if (!held) failed.push(what.en);
  }
  return failed;
}

async function checkTypes(): Promise<boolean> {
  let holds = await runNode([NEXT, "typegen"], { cwd: join(ROOT, "web") });
  for (const project of PROJECTS) holds = (await runNode([TSC, "--noEmit", "-p", project])) && holds;
  return holds;
}

function report(sentences: readonly string[]): boolean {
  for (const sentence of sentences) tell({ en: sentence, zh: sentence });
  return sentences.length === 0;
}
