import { join } from "node:path";
import type { Text } from "../lib/language.ts";
import { ROOT } from "../lib/paths.ts";

/** One program of a suite: its arguments, for Node. */
export type Run = { readonly args: readonly string[] };

/** What `./sunledger test NAME` runs, one program after the other. Suites share nothing that they write: they can run side by side. */
export type Suite = { readonly what: Text; readonly runs: readonly Run[] };

const bin = (...path: string[]): string => join(ROOT, "node_modules", ...path);
const HARDHAT = bin("hardhat", "dist", "src", "cli.js");
const VITEST = bin("vitest", "vitest.mjs");

const vitest = (...args: string[]): Run => ({ args: [VITEST, "run", ...args] });
const script = (...args: string[]): Run => ({ args });

export const SUITES: Readonly<Record<string, Suite>> = {
  contracts: {
    what: { en: "contracts: behaviour, invariants, proofs, coverage", zh: "合约：行为、不变量、证明、覆盖率" },
    runs: [
      { args: [HARDHAT, "test", "solidity"] },
      { args: [HARDHAT, "test", "mocha"] },
      script("scripts/check/coverage.ts"),
    ],
  },
  sdk: {
    what: { en: "SDK, importer and other scripts", zh: "SDK、导入程序与其他脚本" },
    runs: [vitest("--project", "sdk", "--project", "units")],
  },
  subgraph: {
    what: { en: "mappings, on Graph Node", zh: "子图映射（在 Graph Node 上）" },
    runs: [script("subgraph/test.ts"), vitest("--project", "subgraph")],
  },
  stack: {
    what: { en: "the whole stack: starts, kills, random acts", zh: "完整环境：启动、强制终止、随机操作" },
    runs: [vitest("--project", "stack")],
  },
  web: {
    what: { en: "the site in a browser", zh: "浏览器中的网站" },
    runs: [vitest("--config", "test/web/vitest.config.ts")],
  },
};

/** The figures of `./sunledger bench NAME`: one file each. */
export const BENCHES = [
  "gas",
  "sdk",
  "indexing",
  "trace",
  "import",
  "import-check",
  "site",
  "enrol",
  "relief",
  "stack",
] as const;

export const benchFile = (name: string): string => join(ROOT, "bench", `${name}.ts`);
